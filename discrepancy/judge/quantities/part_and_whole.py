"""Part and whole: two numbers of which one is a part of the other do not contradict each other."""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.lang.en.meaning.counted_nouns import may_count_one_set
from discrepancy.lang.en.quantities.counts import ANYONE
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Detail, Fact
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait


def is_part(left: Fact, right: Fact, story: Iterable[Claim]) -> bool:
    """Whether the smaller of two numbers and a third stated one add up to the larger, where their words do not name the same thing: "19
    of ours" and "8 from our neighbours" make "27 volunteers". Where both name one thing ("168 passengers", "174 passengers"), a sum that
    fits is a coincidence.
    """
    if same_thing(left, right):
        return False
    a, b = left.value.low, right.value.low
    if a is None or b is None or a == b or (left.value.unit != right.value.unit and left.kind not in kinds_with(Trait.COUNT)):
        return False
    missing, sources = abs(a - b), {left.source, right.source}
    step = max(left.value.resolution or 0.0, right.value.resolution or 0.0)
    slack = 0.5 * step if left.kind in kinds_with(Trait.SUM) else 1e-9 * max(abs(a), abs(b))
    return any(
        fact.kind == left.kind
        and fact.value.unit in (left.value.unit, right.value.unit)
        and fact.source in sources
        and fact.value.low is not None
        and abs(fact.value.low - missing) <= slack
        and fact.value.low > 1
        and fact.id not in (left.id, right.id)
        for claim in story
        for fact in claim.facts
    )


def is_share(left: Fact, right: Fact, story: Iterable[Claim]) -> bool:
    """Whether the larger of two numbers is the whole of which its sentence states a share: "half of the 120 seats", "61 of the 120 seats".

    Another source may count that share; whether its size matches is not checked here.
    """
    a, b = left.value.low, right.value.low
    if a is None or b is None or a == b:
        return False
    whole = left if a > b else right
    return any(
        _of_whole(fact, whole)
        for claim in story
        if (claim.kind == whole.kind or claim.kind in kinds_with(Trait.SHARE))
        for fact in claim.facts
    )


def _of_whole(fact: Fact, whole: Fact) -> bool:
    if fact.source != whole.source or fact.sentence != whole.sentence or fact.id == whole.id:
        return False
    if fact.detail(Detail.TOTAL) is not None:
        return fact.detail(Detail.TOTAL) == whole.value.text
    return fact.kind in kinds_with(Trait.SHARE) and not fact.detail(Detail.CHANGE) and 0 < whole.start - fact.end <= OF_THE


OF_THE = len(" of all of the ")
"""Most letters between a share and its whole."""


def same_thing(left: Fact, right: Fact) -> bool:
    """Whether the words next to two numbers name the same thing: head and modifiers alike, and more than "people"."""
    named = left.head is not None and right.head is not None and left.head not in ANYONE and right.head not in ANYONE
    return named and may_count_one_set(left.head or "", right.head or "") and set(left.modifiers) == set(right.modifiers)
