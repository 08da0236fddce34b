"""Fit the weights of discrepancy/align/weights.py on the gold, and say what they give with whole stories left out.

    python benchmarks/fit_links.py [FOLDER …] [-v]      default: the stories of benchmarks/gold but those held out

Pairs of counts, sums, shares, durations and quantities. A pair is one thing where the gold gives both facts one subject, or puts both
into one discrepancy; it is two where the gold knows both and gives them two subjects, or (at a weight of 0.4) knows only one of them.
Pairs in one trap, pairs of one value that the gold does not know, and pairs that it knows nothing of say nothing. What the other facts
say of a pair (rivals.py) depends on the plain scores, so the fit is repeated with the scores of the one before. Logistic regression
with signs held, L2 of one pair; Adam, fixed steps, no chance anywhere.
"""

from __future__ import annotations

import datetime
import json
import pathlib
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from discrepancy.align.family import COMPETING, families
from discrepancy.align.features import features
from discrepancy.align.gates import veto
from discrepancy.align.grouping import in_order
from discrepancy.align.known import Known, known_facts
from discrepancy.align.links import EVIDENCE
from discrepancy.align.rivals import BY_VALUE, competition
from discrepancy.align.sizes import agree
from discrepancy.align.weights import FITTED, THRESHOLD
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source
from discrepancy.registry import collect
from discrepancy.subjects.relate import relate
from discrepancy.text.document import Document

FOR = (
    "attribute", "only such event", "attribute synonym", "listed attribute", "only such attribute", "head", "only such head",
    "head synonym", "broader head", "head beside", "predicate", "predicate synonym", "predicate beside", "entity", "modifiers",
    "near words", "near share", "sentence words", "sentence share", "headline", "lead", "qualifier",
    "only such measure", "measured noun", "same year", "same whole", "one event", "like event", "figures exchanged",
)  # fmt: skip
AGAINST = (
    "other attribute", "attribute on one side", "other head", "other people", "other noun", "other bearer", "other modifiers",
    "other modality", "other year", "other predicate", "orders apart", "one source", "duration", "percent", "money", "quantity",
)  # fmt: skip
RIVALS_FOR = ("ahead", "last such head", "last value")
RIVALS_AGAINST = ("behind", "agrees elsewhere")
PLAIN = (*FOR, *AGAINST)
NAMES = (*PLAIN, *RIVALS_FOR, *RIVALS_AGAINST)
NEVER_AGAINST = {*FOR, *RIVALS_FOR}
NEVER_FOR = {*AGAINST, *RIVALS_AGAINST}
HELD_OUT = ("h17", "h18", "h19", "h2")
"""Stories on which nothing was fitted."""
POINTS = 20
HALF = 50
ROUNDS = 2
START = {name: value for name, value in FITTED.items() if name in PLAIN}

Span = tuple[str, int, int]
Told = tuple[set[object], set[object], set[object]]
"""The gold's subjects, discrepancies and traps that a fact belongs to."""


@dataclass(frozen=True, slots=True)
class Family:
    """The facts of one family in one story, what the gold says of each, and the plain features of each pair that nothing forbids."""

    story: str
    facts: list[Known]
    told: list[Told]
    pairs: dict[tuple[int, int], dict[str, float]]


@dataclass(frozen=True, slots=True)
class Row:
    """A pair whose answer is known."""

    story: str
    left: Known
    right: Known
    one: bool
    weight: float
    values: list[float]


def main() -> None:
    """Print the table of weights and the left-out figures."""
    named = [pathlib.Path(name) for name in sys.argv[1:] if not name.startswith("-")]
    gold = pathlib.Path(__file__).parent / "gold"
    folders = [file.parent for root in named or [gold] for file in sorted(root.rglob("gold.json"))]
    read_in = [family for folder in folders if named or not folder.name.startswith(HELD_OUT) for family in read(folder)]
    names = sorted({family.story for family in read_in})
    rows: list[Row] = []
    scores: list[float] = []
    for name in names:
        beta = fitted([family for family in read_in if family.story != name])
        outside = table([family for family in read_in if family.story == name], beta)
        rows += outside
        scores += [float(score) for score in points(outside, beta)]
    report(rows, np.array(scores), verbose="-v" in sys.argv)
    final = fitted(read_in)
    print(
        f"base = {round(HALF + POINTS * final[-1])}; BASE is this less the points between the threshold chosen and THRESHOLD = {THRESHOLD}"
    )
    for name, value in zip(NAMES, final, strict=False):
        found = round(POINTS * value)
        print(f'    "{name}": {found},' + ("" if found == FITTED.get(name, 0) else f"  # is {FITTED.get(name, 0)}"))


def report(rows: Sequence[Row], scores: np.ndarray, *, verbose: bool) -> None:
    """Precision and recall of pairs across sources, of all and of those whose values differ, by threshold."""
    y = np.array([row.one for row in rows], float)
    across = np.array([row.left.fact.source != row.right.fact.source for row in rows])
    differ = across & np.array([not agree(row.left.fact, row.right.fact) for row in rows])
    print(f"{len(rows)} pairs, {int(y.sum())} of one thing, {len({row.story for row in rows})} stories, each scored without itself:")
    for threshold in (50, 55, 60, 62, 65, 70):
        told = []
        for among in (across, differ):
            made = (scores >= threshold) & among
            good = float((made * y).sum())
            told.append(f"precision {good / max(1, made.sum()):.2f}, recall {good / max(1.0, (y * among).sum()):.2f}")
        print(f"  threshold {threshold}: {told[0]}; of differing values {told[1]}")
    for i in sorted(range(len(y)), key=lambda i: -scores[i]) if verbose else ():
        if not y[i] and differ[i] and scores[i] >= 60:
            left, right = rows[i].left.fact, rows[i].right.fact
            why = {name: round(value, 2) for name, value in zip(NAMES, rows[i].values, strict=True) if value}
            print("FALSE", round(float(scores[i])), rows[i].story, left.kind, left.source, left.quote, right.source, right.quote, why)


def fitted(read_in: Sequence[Family]) -> np.ndarray:
    """Weights and bias, from the plain scores of a round before."""
    beta = np.array([START.get(name, 0) / POINTS for name in NAMES] + [0.0])
    for _ in range(ROUNDS):
        rows = table(read_in, beta)
        beta = fit(
            np.array([row.values for row in rows]), np.array([row.one for row in rows], float), np.array([row.weight for row in rows]), 700
        )
    return beta


def points(rows: Sequence[Row], beta: np.ndarray) -> np.ndarray:
    """The score of each pair."""
    found: np.ndarray = HALF + POINTS * (np.c_[np.array([row.values for row in rows]), np.ones(len(rows))] @ beta) if rows else np.zeros(0)
    return found


def table(read_in: Sequence[Family], beta: np.ndarray) -> list[Row]:
    """The pairs with an answer, with what the other facts say of each by the plain scores of these weights."""
    weights = {name: round(POINTS * value) for name, value in zip(NAMES, beta, strict=False) if name in PLAIN}
    base = round(HALF + POINTS * float(beta[-1]))
    rows = []
    for family in read_in:
        plain = {
            pair: base + sum(round(weights.get(name, 0) * v) for name, v in found.items() if name not in BY_VALUE)
            for pair, found in family.pairs.items()
        }
        beside = competition(family.facts, plain, base)
        for (a, b), found in family.pairs.items():
            answer = label(family.facts[a], family.facts[b], family.told[a], family.told[b])
            if answer is not None:
                every: Mapping[str, float] = {**found, **beside.get((a, b), {})}
                rows.append(Row(family.story, family.facts[a], family.facts[b], *answer, [every.get(name, 0.0) for name in NAMES]))
    return rows


def label(left: Known, right: Known, ours: Told, theirs: Told) -> tuple[bool, float] | None:
    """Whether the gold calls a pair one thing, and how much its answer weighs; None where it has none."""
    one = bool(ours[0] & theirs[0] or ours[1] & theirs[1])
    both = bool(ours[0] and theirs[0])
    a, b = left.fact.value, right.fact.value
    if one or both:
        return one, 1.0
    if ours[2] & theirs[2] or (a.low, a.high, a.text) == (b.low, b.high, b.text) or not (ours[0] or theirs[0] or ours[1] or theirs[1]):
        return None
    return False, 0.4


def fit(x: np.ndarray, y: np.ndarray, weight: np.ndarray, steps: int) -> np.ndarray:
    """Weights and, last, the bias."""
    a = np.c_[x, np.ones(len(x))]
    beta, first, second = (np.zeros(a.shape[1]) for _ in range(3))
    low = np.array([0.0 if name in NEVER_AGAINST else -9.0 for name in NAMES] + [-9.0])
    high = np.array([0.0 if name in NEVER_FOR else 9.0 for name in NAMES] + [9.0])
    share = weight / weight.sum()
    for step in range(1, steps + 1):
        slope = a.T @ (share * (1 / (1 + np.exp(-a @ beta)) - y))
        slope[:-1] += beta[:-1] / weight.sum()
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        beta = np.clip(beta - 0.02 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9), low, high)
    return beta


def read(folder: pathlib.Path) -> Iterator[Family]:
    """The families of one story."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    dates = {s["path"]: s.get("published") for s in tomllib.loads((folder / "sources.toml").read_text(encoding="utf-8")).get("source", ())}
    sources = [source(path, dates.get(path.name)) for path in sorted(folder.glob("*.txt"))]
    texts = {s.id: s.text for s in sources}
    known, _ = known_facts(texts, [extract(s) for s in sources])
    stated = [(place(texts, g), g["kind"], g["subject"]) for g in gold["facts"]]
    differing, trapped = (
        [(place(texts, e), g["kind"], n) for n, g in enumerate(gold[key]) for side in g["sides"] for e in side]
        for key in ("discrepancies", "traps")
    )
    of_family: dict[str, list[Known]] = defaultdict(list)
    for item in in_order(item for item in known if item.fact.kind in COMPETING):
        of_family[families(item.fact)[0]].append(item)
    for _, facts in sorted(of_family.items()):
        told: list[Told] = []
        for item in facts:
            at = (item.fact.source, item.fact.start, item.fact.end)
            of, apart, trap = ({row[2] for row in hits(at, item.fact.kind, rows)} for rows in (stated, differing, trapped))
            told.append((of, apart, trap))
        pairs = {}
        for i, a in enumerate(facts):
            for j, b in enumerate(facts[i + 1 :], i + 1):
                found = features(a, b)
                if not veto(a.fact, b.fact, None) and any(name in EVIDENCE for name in found):
                    pairs[i, j] = found
        yield Family(folder.name, facts, told, pairs)


ALIKE = ({"count", "quantity"}, {"sentence", "duration"}, {"name", "title"}, {"charge", "quantity"})


def hits(at: Span, kind: str, table: Sequence[tuple[Span, str, Any]]) -> list[tuple[Span, str, Any]]:
    return [row for row in table if close(at, row[0]) and (kind == row[1] or any({kind, row[1]} <= group for group in ALIKE))]


def close(a: Span, b: Span) -> bool:
    """Two spans that stand for the same words: a third shared, or one inside the other with at most 60 characters more."""
    shared = min(a[2], b[2]) - max(a[1], b[1])
    if a[0] != b[0] or shared <= 0:
        return False
    lengths = a[2] - a[1], b[2] - b[1]
    return shared / (sum(lengths) - shared) >= 0.3 or (shared == min(lengths) and abs(lengths[0] - lengths[1]) <= 60)


def place(texts: dict[str, str], evidence: dict[str, object]) -> Span:
    text, quote, at = texts[str(evidence["source"])], str(evidence["quote"]), -1
    for _ in range(int(str(evidence.get("nth", 1)))):
        at = text.find(quote, at + 1)
    return str(evidence["source"]), at, at + len(quote)


def source(path: pathlib.Path, published: datetime.date | None) -> Source:
    return Source(id=path.name, text=path.read_text(encoding="utf-8"), published=published)


def extract(source: Source) -> Extract:
    document = Document(source)
    facts = [fact for kind in collect("discrepancy.kinds", "KIND", "discrepancy.kinds").values() for fact in kind.extract(document)]
    return relate(document, sorted(facts, key=lambda fact: (fact.start, fact.end, fact.kind)))


if __name__ == "__main__":
    main()
