"""Whether two numbers that exclude each other are of one thing: the same noun counted, the same act measured."""

from __future__ import annotations

from discrepancy.judge.findings.witnesses import same_figures
from discrepancy.judge.meaning.same_act import same_act
from discrepancy.judge.quantities.base_units import to_base
from discrepancy.lang.en.meaning.counted_nouns import compare_counted_nouns
from discrepancy.model.fact import Detail, Fact
from discrepancy.registry import kinds_with
from discrepancy.scan.attributes import DIMENSIONS
from discrepancy.scan.fact_kind import Trait

RATIO = 2.5
"""The largest quotient of two lengths of one period; a larger one means two different periods."""


def measures_match(left: Fact, right: Fact) -> bool:
    """Whether two numbers may be of one thing, by what is counted or measured, or because they have the same figures in another order."""
    if (low := left.value.low) is not None and (other := right.value.low) is not None and same_figures(low, other):
        return True
    if left.kind in kinds_with(Trait.COUNT):
        return _one_noun(left, right) and ("time" not in (left.head, right.head) or same_act(left, right))
    if left.kind in kinds_with(Trait.TIME_SPAN):
        return _near(left, right) or same_act(left, right)
    if left.kind in kinds_with(Trait.DIMENSION) and {left.attribute, right.attribute} <= DIMENSIONS and not left.of and not right.of:
        return same_act(left, right)
    return True


def _one_noun(left: Fact, right: Fact) -> bool:
    """Whether two counts are of one noun, or of two that news uses for one set of things."""
    a, b = (fact.head or fact.attribute for fact in (left, right))
    return a == b or compare_counted_nouns(a, b) in ("same", "synonym", "anyone", "broader", "narrower")


def _near(left: Fact, right: Fact) -> bool:
    """Whether two lengths of time have the same order of magnitude."""
    if left.detail(Detail.SINCE) or right.detail(Detail.SINCE):
        return True
    ends = [to_base(fact.value.low or fact.value.high or 0.0, fact.value.unit)[0] for fact in (left, right)]
    return max(ends) <= RATIO * min(ends)
