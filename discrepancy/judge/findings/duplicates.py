"""One discrepancy for one disagreement: findings of two rules or two claims on the same words are reported once."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.model.discrepancy import Discrepancy, Side, Verdict
from discrepancy.registry import kind_with, kinds_with
from discrepancy.scan.fact_kind import Trait

_Pair = tuple[tuple[str, int, int], tuple[str, int, int]]


def without_duplicates(found: Sequence[Discrepancy]) -> list[Discrepancy]:
    """Drop a discrepancy if more serious ones cover all its pairs of passages. More serious is: conflict before variant, higher severity,
    more evidence, higher confidence, then by id. Titles and names share passages;
    other kinds are distinguished by the kind.
    """
    kept: list[Discrepancy] = []
    told: set[tuple[str, _Pair]] = set()
    spelled: dict[frozenset[str], set[str]] = {}
    for item in sorted(found, key=_loudness):
        if item.kind in kinds_with(Trait.LOCATION) and item.verdict is Verdict.VARIANT and _spelled(item, spelled):
            continue
        pairs = _pairs(item)
        group = kind_with(Trait.NAME) if item.kind in kinds_with(Trait.OFFICE) else item.kind
        if all((group, pair) in told for pair in pairs):
            continue
        told.update((group, pair) for pair in pairs)
        kept.append(item)
    return kept


def _spelled(item: Discrepancy, told: dict[frozenset[str], set[str]]) -> bool:
    """Whether this pair of spellings of a place was reported for these sources. Notes the pair, so that it is reported only once."""
    names = frozenset(side.value.split(" / ")[0].split(",")[0].casefold() for side in item.sides)
    sources = {fact.source for side in item.sides for fact in side.facts}
    before = told.setdefault(names, set())
    again = bool(before & sources)
    before |= sources
    return again


def _loudness(item: Discrepancy) -> tuple[bool, int, int, float, str]:
    return item.verdict is not Verdict.CONFLICT, -item.severity.rank, -sum(map(_passages, item.sides)), -item.confidence, item.id


def _passages(side: Side) -> int:
    """Different quotes of a side: what copies repeat counts once."""
    return len({" ".join(fact.quote.split()) for fact in side.facts})


def _pairs(item: Discrepancy) -> list[_Pair]:
    spans = [[(fact.source, fact.start, fact.end) for fact in side.facts] for side in item.sides]
    return [(min(a, b), max(a, b)) for index, left in enumerate(spans) for right in spans[index + 1 :] for a in left for b in right]
