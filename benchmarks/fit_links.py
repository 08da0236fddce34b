"""Fit the weights of discrepancy/align/weights.py on the gold, and say what they give with whole stories left out.

    python benchmarks/fit_links.py [FOLDER …]      default: benchmarks/gold

A pair of facts is one thing where the gold gives both one subject, or puts both into one discrepancy; it is two where the gold knows both
and gives them two subjects, or (at a weight of 0.4) knows only one of them. Pairs in one trap, and pairs of one value that the gold does
not know, say nothing. Logistic regression with signs held, L2 of one pair; Adam, fixed steps, no chance anywhere.
"""

from __future__ import annotations

import datetime
import json
import pathlib
import sys
import tomllib
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from discrepancy.align.family import ENTITY_KINDS, share_family
from discrepancy.align.features import features
from discrepancy.align.gates import veto
from discrepancy.align.known import Known, known_facts
from discrepancy.align.weights import FITTED
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source
from discrepancy.registry import collect
from discrepancy.subjects.relate import relate
from discrepancy.text.document import Document

FOR = (
    "attribute", "only such event", "attribute synonym", "listed attribute", "only such attribute", "head", "only such head",
    "broader head", "head beside", "predicate", "predicate synonym", "entity", "modifiers", "near words", "near share",
    "sentence words", "sentence share", "headline", "qualifier",
)  # fmt: skip
AGAINST = ("other attribute", "attribute on one side", "other head", "other entity", "other modifiers", "one source")
KINDS = ("date", "place", "duration", "percent")
NAMES = (*FOR, *AGAINST, *KINDS)
POINTS = 20
HALF = 50

Span = tuple[str, int, int]
Pair = tuple[str, str, bool, float, list[float], tuple[object, ...]]


def main() -> None:
    """Print the table of weights and the left-out figures."""
    roots = [pathlib.Path(name) for name in sys.argv[1:] if not name.startswith("-")] or [pathlib.Path(__file__).parent / "gold"]
    pairs = [pair for root in roots for file in sorted(root.rglob("gold.json")) for pair in read(file.parent)]
    x = np.array([pair[4] for pair in pairs])
    y = np.array([pair[2] for pair in pairs], float)
    weight = np.array([pair[3] for pair in pairs])
    story = np.array([pair[0] for pair in pairs])
    left_out = np.zeros(len(y))
    for name in sorted(set(story)):
        inside = story == name
        left_out[inside] = predict(x[inside], fit(x[~inside], y[~inside], weight[~inside], 700))
    print(f"{len(pairs)} pairs, {int(y.sum())} of one thing, {len(set(story))} stories; each story scored by weights fitted on the others:")
    for points in (50, 55, 60, 65, 70):
        made = left_out >= 1 / (1 + np.exp(-(points - HALF) / POINTS))
        good = float((made * y).sum())
        print(f"  threshold {points}: precision {good / max(1, made.sum()):.2f}, recall {good / y.sum():.2f}")
    if "-v" in sys.argv:
        kind = np.array([pair[1] for pair in pairs])
        for name in sorted(set(kind)):
            made = (left_out >= 0.62) & (kind == name)
            print(f"  {name}: {int((made * y).sum())} right of {int(made.sum())} made, {int(y[kind == name].sum())} to find")
        for i in sorted(range(len(y)), key=lambda i: (-left_out[i], pairs[i][5])):
            if not y[i] and left_out[i] > 0.62:
                why = {name: round(value, 2) for name, value in zip(NAMES, pairs[i][4], strict=True) if value}
                print("FALSE", round(float(left_out[i]), 2), pairs[i][0], pairs[i][1], pairs[i][3], pairs[i][5], why)
    final = fit(x, y, weight, 2500)
    print(f"BASE = {round(HALF + POINTS * final[-1])}")
    for name, value in zip(NAMES, final, strict=False):
        points = round(POINTS * value)
        print(f'    "{name}": {points},' + ("" if points == FITTED.get(name, 0) else f"  # is {FITTED.get(name, 0)}"))


def fit(x: np.ndarray, y: np.ndarray, weight: np.ndarray, steps: int) -> np.ndarray:
    """Weights and, last, the bias."""
    a = np.c_[x, np.ones(len(x))]
    beta, first, second = (np.zeros(a.shape[1]) for _ in range(3))
    low = np.array([0.0 if name in FOR else -9.0 for name in NAMES] + [-9.0])
    high = np.array([0.0 if name in AGAINST else 9.0 for name in NAMES] + [9.0])
    share = weight / weight.sum()
    for step in range(1, steps + 1):
        slope = a.T @ (share * (1 / (1 + np.exp(-a @ beta)) - y))
        slope[:-1] += beta[:-1] / weight.sum()
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        beta = np.clip(beta - 0.02 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9), low, high)
    return beta


def predict(x: np.ndarray, beta: np.ndarray) -> np.ndarray:
    """Probability that each pair is about one thing."""
    chance: np.ndarray = 1 / (1 + np.exp(-(np.c_[x, np.ones(len(x))] @ beta)))
    return chance


def read(folder: pathlib.Path) -> Iterator[Pair]:
    """The labelled pairs of one story."""
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
    told: list[tuple[Known, set[object], set[object], set[object]]] = []
    for item in known:
        if item.fact.kind not in ENTITY_KINDS:
            at = (item.fact.source, item.fact.start, item.fact.end)
            of, apart, trap = ({row[2] for row in hits(at, item.fact.kind, table)} for table in (stated, differing, trapped))
            told.append((item, of, apart, trap))
    for i, (a, subjects, clashes, traps) in enumerate(told):
        for b, other_subjects, other_clashes, other_traps in told[i + 1 :]:
            one = bool(subjects & other_subjects or clashes & other_clashes)
            both = bool(subjects and other_subjects)
            same = (a.fact.value.low, a.fact.value.high, a.fact.value.text) == (b.fact.value.low, b.fact.value.high, b.fact.value.text)
            if (
                not share_family(a.fact, b.fact)
                or veto(a.fact, b.fact, None)
                or (traps & other_traps and not one)
                or (same and not one and not both)
            ):
                continue
            row = features(a, b)
            shown = (a.fact.source, a.fact.quote, b.fact.source, b.fact.quote)
            yield folder.name, a.fact.kind, one, 1.0 if one or both else 0.4, [row.get(name, 0.0) for name in NAMES], shown


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
