"""Why each gold discrepancy or fact was missed and where each false report comes from: `python benchmarks/misses.py [FOLDER] [--kind KIND]`.

One line a miss, with its cause and the link that came nearest; then a table of causes. The folder defaults to benchmarks/gold.
"""

from __future__ import annotations

import argparse
import itertools
import pathlib
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from benchmarks.agreement import same_kind, same_value
from benchmarks.gold import Cluster, GoldSides, Place, clusters
from benchmarks.score import answers, place, run, sides
from discrepancy.link.claims import explain_pair
from discrepancy.link.clustering import DIFFERING
from discrepancy.link.pairs.scorer import probability
from discrepancy.model.claim import Claim
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.pipeline import extract_all
from discrepancy.report.content.result import Report

SHOWN = 6
"""Features of a link that are shown, those that add most."""


def evidence(gold: GoldSides, facts: Sequence[Fact]) -> list[list[Fact]]:
    """The facts that match each gold side."""
    return [
        [fact for fact in facts if same_kind(fact.kind, gold.kind) and any(g.stands_for(place(fact)) for g in side)] for side in gold.sides
    ]


def together(claims: Sequence[Claim], left: Fact, right: Fact) -> Claim | None:
    """The claim that holds both facts."""
    return next((claim for claim in claims if {left.id, right.id} <= {fact.id for fact in claim.facts}), None)


def cause(gold: GoldSides, report: Report, extracts: Sequence[Extract]) -> tuple[str, str]:
    """Why this one was not reported as it should be: the cause, and what came nearest."""
    near = [d for d in report.discrepancies if same_kind(d.kind, gold.kind) and answers(sides(d), gold)]
    if near:
        return f"found as {near[0].verdict}", near[0].reason
    found = evidence(gold, report.facts)
    if sum(map(bool, found)) < 2:
        lacking = [(places, g_quote) for places, g_quote, facts in zip(gold.sides, quotes(gold, report), found, strict=True) if not facts]
        return lack(gold.kind, lacking[0][0], report.facts), " | ".join(", ".join(g_quote) for _, g_quote in lacking)
    pairs = [(a, b) for x, y in itertools.combinations(found, 2) for a in x for b in y]
    for a, b in pairs:
        if (claim := together(report.claims, a, b)) is not None:
            said = [
                f"{d.verdict} {d.rule}: {[s.value for s in d.sides]}"
                for d in report.discrepancies
                if {a.id, b.id} & {f.id for s in d.sides for f in (*s.facts, *s.more)}
            ]
            return "one claim, judged otherwise", f"{a.quote!r} / {b.quote!r} in {[f.quote for f in claim.facts]}; {said or 'nothing said'}"
    links = [(explain_pair(report.sources, extracts, a.id, b.id), a, b) for a, b in pairs]
    made = [(link, a, b) for link, a, b in links if link is not None]
    if not made:
        return "never compared", f"{pairs[0][0].quote!r} / {pairs[0][1].quote!r}"
    link, a, b = max(made, key=lambda item: (item[0].veto is None, item[0].score))
    weak = link.score < 100 * probability(DIFFERING)
    what = "forbidden" if link.veto else "link too weak" if weak else "link lost in clustering"
    return what, f"{a.quote!r} / {b.quote!r}: {link.veto or f'{link.score} %'} {dict(link.parts[:SHOWN])}"


def lack(kind: str, side: Sequence[Place], facts: Sequence[Fact]) -> str:
    """In what way the evidence of a side lacks its fact: it has other bounds, it is of another kind, or it is prose that states no typed fact."""
    over = [fact for fact in facts if any(g.overlaps(place(fact)) for g in side)]
    if any(same_kind(fact.kind, kind) for fact in over):
        return "fact with other bounds"
    return "prose with facts of other kinds" if over else "prose without a fact"


def quotes(gold: GoldSides, report: Report) -> Iterator[list[str]]:
    """The words of each side."""
    texts = {source.id: source.text for source in report.sources}
    for side in gold.sides:
        yield [texts[g.source][g.start : g.end] for g in side]


def explain(cluster: Cluster, kind: str | None, causes: Counter[str]) -> Iterator[str]:
    """A line for each miss and each false report of one cluster."""
    report = run(cluster)
    extracts = extract_all(report.sources)
    yield from missing_facts(cluster, report.facts, kind, causes)
    used: set[int] = set()
    for gold in cluster.discrepancies:
        hit = next(
            (
                i
                for i, d in enumerate(report.discrepancies)
                if i not in used and d.verdict == gold.level and same_kind(d.kind, gold.kind) and answers(sides(d), gold)
            ),
            None,
        )
        if hit is not None:
            used.add(hit)
        elif kind in {None, gold.kind}:
            why, detail = cause(gold, report, extracts)
            causes[f"missed {gold.level}: {why}"] += 1
            words = " || ".join(" & ".join(side) for side in quotes(gold, report))
            yield f"{cluster.folder.name}: missed {gold.level} {gold.kind} ({words}): {why.upper()}: {detail}"
    for i, d in enumerate(report.discrepancies):
        if i not in used and d.verdict in {"conflict", "variant"} and kind in {None, d.kind}:
            causes[f"false {d.verdict}: {d.rule}"] += 1
            weakest = min(d.links, key=lambda link: link.score, default=None)
            shown = " | ".join(
                f"{s.value} [{'; '.join(f.source + ' ' + repr(report_sentence(report, f)) for f in s.facts[:1])}]" for s in d.sides
            )
            tied = weakest and (weakest.score, dict(weakest.parts))
            yield f"{cluster.folder.name}: false {d.verdict} {d.kind} {d.subject!r} {d.attribute}: {shown} link {tied}"


def missing_facts(cluster: Cluster, facts: Sequence[Fact], kind: str | None, causes: Counter[str]) -> Iterator[str]:
    """A line for each gold fact that is not found, or not with its value."""
    for gold in cluster.facts:
        over = [fact for fact in facts if gold.place.overlaps(place(fact))]
        near = [fact for fact in over if same_kind(fact.kind, gold.kind)]
        if kind not in {None, gold.kind} or any(same_value(gold.kind, gold.value, gold.unit, gold.hedge, fact.value) for fact in near):
            continue
        why = "another value" if near else f"taken for {over[0].kind}" if over else "not extracted"
        causes[f"fact of kind {gold.kind}: {why if near or not over else 'taken for another kind'}"] += 1
        got = ", ".join(f"{fact.value.text} {fact.value.unit or ''}".strip() for fact in near[:2])
        yield f"{cluster.folder.name}: fact {gold.kind} {gold.quote!r} = {gold.value} {gold.unit or ''}: {why.upper()}{f': {got}' if got else ''}"


def report_sentence(report: Report, fact: Fact) -> str:
    """The sentence of a fact, its value between brackets."""
    text = next(source.text for source in report.sources if source.id == fact.source)
    start, end = fact.sentence
    return f"{text[start : fact.start]}[{fact.quote}]{text[fact.end : end]}"[:220]


def main() -> None:
    """Print every miss and false report, then the table of causes."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=pathlib.Path, default=pathlib.Path(__file__).parent / "gold")
    options.add_argument("--kind")
    asked = options.parse_args()
    causes: Counter[str] = Counter()
    for cluster in clusters(asked.folder):
        for line in explain(cluster, asked.kind, causes):
            print(line)
    for what, times in sorted(causes.items(), key=lambda item: (-item[1], item[0])):
        print(f"{times:4}  {what}")


if __name__ == "__main__":
    main()
