"""Convicted or acquitted, charged or cleared: can both outcomes be true at their times?"""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.time.as_of import days_between
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Detail, Fact

GUILTY = frozenset({"convicted", "pleaded-guilty", "sentenced"})
CLEARED = frozenset({"acquitted", "cleared", "dropped"})


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of outcomes of one charge, and of the numbers of its counts."""

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not _one_charge(a.value.text, b.value.text, context):
            return APART
        one, other = a.detail(Detail.OUTCOME) or "", b.detail(Detail.OUTCOME) or ""
        if {bool({one} & GUILTY), bool({other} & GUILTY)} == {True, False} and {one, other} & CLEARED:
            return conflict(f"{one} in {a.source}, {other} in {b.source}: opposite outcomes of one charge")
        if {one, other} == {"denied", "pleaded-guilty"}:
            days = days_between(a, b, context.sources)
            if days == 0:
                return conflict("the charge is denied and admitted on one day")
            return variant("the charge is denied in one source and admitted in another: a plea may change with time")
        counts = a.detail(Detail.COUNTS), b.detail(Detail.COUNTS)
        if None not in counts and counts[0] != counts[1] and one == other and _tried(a) == _tried(b):
            return conflict(f"{_counted(counts[0])} against {_counted(counts[1])}")
        return AGREE

    told = [fact for fact in claim.facts if fact.detail(Detail.OUTCOME) or fact.detail(Detail.COUNTS)]
    return weigh(
        claim, group_equal_values(told, lambda fact: (fact.detail(Detail.OUTCOME), fact.detail(Detail.COUNTS), fact.as_of), _shown), judge
    )


def _shown(fact: Fact) -> str:
    counts = fact.detail(Detail.COUNTS)
    return " ".join(part for part in (fact.detail(Detail.OUTCOME), f"{_counted(counts)} of" if counts else None, fact.value.text) if part)


def _tried(fact: Fact) -> bool:
    """Whether the offence was only attempted."""
    return fact.value.text.lower().startswith("attempt")


def _counted(number: str | None) -> str:
    return f"{number} count{'s' * (number not in ('1', 'one'))}"


def _one_charge(left: str, right: str, context: Context) -> bool:
    return context.terms.relation(left, right) in ("same", "narrower", "broader")


COMPARISON = Comparison(id="outcome", summary="outcomes of one charge, and its number of counts", compare=compare)
