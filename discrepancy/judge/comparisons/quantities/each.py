"""Is a sum for each, times how many there are, the sum for all?"""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import is_contradiction
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict
from discrepancy.judge.preconditions import preconditions_met, soften_corrections
from discrepancy.judge.quantities.amount import amount, number_text, shown
from discrepancy.lang.en.quantities.shares import FOR_ALL
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.units.rates import PIECES


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Compare a sum for each with a sum for all, where the sentences say how many share it."""
    share = number(settings, "approximate")

    def judge(left: Group, right: Group) -> Judgement:
        each, total = (left, right) if left.first.detail(Detail.PER) in PIECES else (right, left)
        a, b = each.first, total.first
        if total.first.detail(Detail.PER) is not None or a.detail(Detail.PER) not in PIECES or not preconditions_met(a, b):
            return APART
        many = _how_many(a, b, context)
        made, stated = amount(a), amount(b)
        if many is None or made is None or stated is None or made.base != stated.base or made.point is None or stated.point is None:
            return APART
        exact = a.hedge is Hedge.EXACT and b.hedge is Hedge.EXACT
        slack = max(stated.step / 2, many * made.step / 2) if exact else share * stated.point
        if abs(many * made.point - stated.point) <= slack:
            return AGREE
        told = f"{each.shown} for {number_text(many)} makes {number_text(many * made.point)}, not {total.shown}"
        return soften_corrections(conflict(told), a, b, context)

    return weigh(claim, group_equal_values(claim.facts, _key, shown), judge, is_contradiction)


def _key(fact: Fact) -> tuple[object, ...]:
    return fact.value.low, fact.value.high, fact.value.unit, fact.hedge, fact.detail(Detail.PER), fact.qualifiers


def _how_many(each: Fact, total: Fact, context: Context) -> float | None:
    """How many share a sum: the one count in the sentence of either, equal where both give one; else only of a sum that is said to be for all."""
    counts = [
        [fact for claim in context.story if claim.kind in kinds_with(Trait.COUNT) for fact in claim.facts if _shares_sentence(fact, other)]
        for other in (each, total)
    ]
    found = [{fact.value.low for fact in some if fact.value.low == fact.value.high and fact.hedge is Hedge.EXACT} for some in counts]
    if any(len(values) > 1 for values in found):
        return None
    ours, theirs = (next(iter(values), None) for values in found)
    if ours is not None and theirs is not None:
        return ours if ours == theirs else None
    for_all = not FOR_ALL.isdisjoint((*total.near, *total.context, total.frame.patient.text, total.frame.part.text, *total.frame.obliques))
    return (ours if ours is not None else theirs) if for_all else None


def _shares_sentence(fact: Fact, other: Fact) -> bool:
    return fact.source == other.source and fact.sentence == other.sentence and not fact.detail(Detail.TOTAL)


COMPARISON = Comparison(
    id="each", summary="a sum for each of several, and the sum for all of them", compare=compare, settings={"approximate": 0.1}
)
