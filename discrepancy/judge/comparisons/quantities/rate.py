"""Compare amounts per day, week, month or year, or by the piece, as rates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import is_contradiction
from discrepancy.judge.judgement import APART, Judgement, conflict
from discrepancy.judge.preconditions import preconditions_met, soften_corrections
from discrepancy.judge.quantities.amount import Amount, amount, number_text, per_text, shown
from discrepancy.judge.quantities.compare_intervals import Tolerance, compare_amounts
from discrepancy.lang.en.quantities.durations import PERIOD_DAYS
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Detail, Fact
from discrepancy.scan.units.rates import PIECES

CALENDAR = 0.01
"""Share by which two rates of unlike periods may differ: four weeks are no month, but 52 weeks pass for a year."""


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of rates by the day or the piece; facts without either are another comparison's."""
    slack = Tolerance(approximate=number(settings, "approximate"), notable=number(settings, "notable"))
    stated = {fact.id: found for fact in claim.facts if (found := _per_day(fact)) is not None}

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not preconditions_met(a, b) or (a.detail(Detail.PER) in PERIOD_DAYS) != (b.detail(Detail.PER) in PERIOD_DAYS):
            return APART
        one, other = stated[a.id], stated[b.id]
        if one.point and other.point and abs(one.point - other.point) <= CALENDAR * max(one.point, other.point):
            return APART
        found = compare_amounts(one, other, slack)
        if found.verdict is Verdict.CONFLICT and a.detail(Detail.PER) != b.detail(Detail.PER) and one.point and other.point:
            found = conflict(f"{left.shown} is {_rounded(one.point)} a day, {right.shown} is {_rounded(other.point)} a day", weight=2)
        return soften_corrections(found, a, b, context)

    facts = [fact for fact in claim.facts if fact.id in stated]
    return weigh(
        claim,
        group_equal_values(
            facts, lambda fact: (fact.value.low, fact.value.high, fact.hedge, fact.detail(Detail.PER), fact.qualifiers), shown
        ),
        judge,
        is_contradiction,
    )


def _per_day(fact: Fact) -> Amount | None:
    per = fact.detail(Detail.PER)
    found = amount(fact)
    if found is None or per is None or (per not in PERIOD_DAYS and per not in PIECES):
        return None
    share = 1 / PERIOD_DAYS.get(per, 1.0)
    low, high = (None if end is None else end * share for end in (found.low, found.high))
    return replace(found, low=low, high=high, step=found.step * share, unit=f"{found.unit}{per_text(per)}")


def _rounded(value: float) -> str:
    return number_text(float(f"{value:.4g}"))


COMPARISON = Comparison(
    id="rate", summary="amounts per period, converted to one period", compare=compare, settings={"approximate": 0.1, "notable": 0.02}
)
