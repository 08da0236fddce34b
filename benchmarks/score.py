"""Facts, discrepancies and traps of a run, compared with gold."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence

from benchmarks.agreement import same_kind, same_value
from benchmarks.gold import Cluster, GoldSides, Place
from discrepancy.model.discrepancy import Discrepancy, Verdict
from discrepancy.model.fact import Fact
from discrepancy.pipeline import check
from discrepancy.report.content.result import Report

Score = Counter[str]
"""facts, found, right; conflicts, variants and of each reported, true; traps, sprung."""


def run(cluster: Cluster) -> Report:
    """What the program finds in the texts alone, without the gold."""
    with tempfile.TemporaryDirectory() as folder:
        for path in cluster.folder.iterdir():
            if path.suffix in {".txt", ".toml"}:
                shutil.copy(path, folder)
        return check([folder])


def place(fact: Fact) -> Place:
    """Where a fact is."""
    return Place(source=fact.source, start=fact.start, end=fact.end)


def sides(found: Discrepancy) -> list[list[Place]]:
    """The places of the evidence of each side."""
    return [[place(fact) for fact in side.facts] for side in found.sides]


def answers(reported: Sequence[Sequence[Place]], gold: GoldSides) -> bool:
    """Whether a report finds a gold discrepancy.

    Two gold sides are on two reported sides, no reported side mixes two of them, and half of the evidence or more is gold.
    """
    hits = [{i for i, side in enumerate(gold.sides) for g in side for p in places if g.stands_for(p)} for places in reported]
    if any(len(hit) > 1 for hit in hits) or len({i for hit in hits for i in hit}) < 2:
        return False
    every = [p for places in reported for p in places]
    return 2 * sum(any(g.stands_for(p) for side in gold.sides for g in side) for p in every) >= len(every)


def springs(reported: Sequence[Sequence[Place]], trap: GoldSides) -> bool:
    """Whether a report sets two sides of a trap against each other."""
    hits = [{i for i, side in enumerate(trap.sides) for g in side for p in places if g.overlaps(p)} for places in reported]
    return any(a != b for n, left in enumerate(hits) for right in hits[n + 1 :] for a in left for b in right)


def score(cluster: Cluster, report: Report) -> tuple[Score, list[str]]:
    """Counts, and a line for every miss and every false alarm."""
    counts, lines = _facts(cluster, report.facts)
    reported = [d for d in report.discrepancies if d.verdict in {Verdict.CONFLICT, Verdict.VARIANT}]
    used: set[int] = set()
    for gold in cluster.discrepancies:
        fits = (
            i
            for i, d in enumerate(reported)
            if i not in used and d.verdict == gold.level and same_kind(d.kind, gold.kind) and answers(sides(d), gold)
        )
        hit = next(fits, None)
        counts[f"{gold.level}s"] += 1
        if hit is None:
            lines.append(f"{cluster.folder.name}: missed {gold.level} {gold.kind}: {gold.why}")
        else:
            used.add(hit)
            counts[f"{gold.level}s found"] += 1
    rest = [d for i, d in enumerate(reported) if i not in used]
    for i, d in enumerate(reported):
        counts[f"{d.verdict}s reported"] += 1
        counts[f"{d.verdict}s true"] += i in used
    lines += [f"{cluster.folder.name}: false {d.verdict} {d.kind} {d.subject}: {' | '.join(s.value for s in d.sides)}" for d in rest]
    for trap in cluster.traps:
        sprung = any(d.verdict == Verdict.CONFLICT and springs(sides(d), trap) for d in rest)
        counts["traps"] += 1
        counts["sprung"] += sprung
        if sprung:
            lines.append(f"{cluster.folder.name}: sprang trap {trap.kind}: {trap.why}")
    return counts, lines


def _facts(cluster: Cluster, facts: Iterable[Fact]) -> tuple[Score, list[str]]:
    counts: Score = Counter()
    lines = []
    known = list(facts)
    for gold in cluster.facts:
        near = [fact for fact in known if same_kind(fact.kind, gold.kind) and place(fact).overlaps(gold.place)]
        right = any(same_value(gold.kind, gold.value, gold.unit, gold.hedge, fact.value) for fact in near)
        counts["facts"] += 1
        counts["found"] += bool(near)
        counts["right"] += right
        if not right:
            got = "; ".join(f"{fact.value.text} {fact.value.unit or ''}".strip() for fact in near)
            what = f"wrong value ({got})" if near else "missed"
            lines.append(f"{cluster.folder.name}: {what} {gold.kind} {gold.quote!r} = {gold.value} {gold.unit or ''} {gold.hedge}")
    return counts, lines


def score_all(clusters: Iterable[Cluster]) -> tuple[Score, list[str]]:
    """The sum over clusters, each run by itself."""
    total: Score = Counter()
    lines: list[str] = []
    for cluster in clusters:
        counts, found = score(cluster, run(cluster))
        total.update(counts)
        lines += found
    return total, lines
