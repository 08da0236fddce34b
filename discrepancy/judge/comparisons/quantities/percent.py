"""Compare shares and changes in per cent by basis, direction and figure."""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number, words
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import is_contradiction
from discrepancy.judge.judgement import APART, Judgement, conflict
from discrepancy.judge.preconditions import preconditions_met, soften_corrections
from discrepancy.judge.quantities.amount import amount, shown
from discrepancy.judge.quantities.compare_intervals import Tolerance, compare_amounts
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Detail, Fact


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of figures; per cent and points, a level and a change, are not compared."""
    slack = Tolerance(approximate=number(settings, "approximate"), notable=number(settings, "notable"))
    changing = words(settings, "changing")
    stated = {fact.id: found for fact in claim.facts if (found := amount(fact, _text(fact, context))) is not None}

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not preconditions_met(a, b) or _basis(a) != _basis(b) or a.detail(Detail.CHANGE) != b.detail(Detail.CHANGE):
            return APART
        if changing & {a.attribute, b.attribute} and a.as_of != b.as_of and a.as_of and b.as_of:
            return APART
        if _fill_a_whole(a, b) or _of_two_wholes(a, b):
            return APART
        one, other = a.detail(Detail.DIRECTION), b.detail(Detail.DIRECTION)
        if one and other and one != other:
            return soften_corrections(conflict(f"a {one} of {left.shown} is not a {other} of {right.shown}", weight=4), a, b, context)
        return soften_corrections(compare_amounts(stated[a.id], stated[b.id], slack), a, b, context)

    facts = [fact for fact in claim.facts if fact.id in stated]
    return weigh(claim, group_equal_values(facts, _key, _shown), judge, is_contradiction)


def _of_two_wholes(left: Fact, right: Fact) -> bool:
    """Whether two shares are of two things: 31 per cent of the vote, 38 per cent of the seats."""
    if not left.head or not right.head or left.head == right.head or left.attribute != "share" or right.attribute != "share":
        return False
    return {left.head, right.head} <= _RACE


_RACE = frozenset({"vote", "ballot", "seat", "poll"})
WHOLE = 100.0
ROUNDED = 5.0
"""Most percentage points between 100 and the sum of two rounded shares of one whole: a third and seven in ten."""


def _fill_a_whole(left: Fact, right: Fact) -> bool:
    """Whether two shares of one noun, under different verbs, add up to the whole: "a third of the city has light", "70% was cut off"."""
    a, b = left.value.low, right.value.low
    if (
        a is None
        or b is None
        or a == b
        or left.detail(Detail.CHANGE)
        or left.attribute != "share"
        or left.head != right.head
        or left.head is None
    ):
        return False
    if left.head in _RACE and left.subject and left.subject == right.subject:
        return False  # one candidate has one share of the vote
    return left.predicate != right.predicate and abs(a + b - WHOLE) <= (ROUNDED if a % 1 or b % 1 or not (a % 5 or b % 5) else 1)


def _text(fact: Fact, context: Context) -> str:
    source = context.sources.get(fact.source)
    return "" if source is None else source.text


def _basis(fact: Fact) -> str:
    return fact.detail(Detail.BASIS) or "percent"


def _key(fact: Fact) -> tuple[object, ...]:
    return fact.value.low, fact.value.high, fact.hedge, fact.qualifiers, fact.detail(Detail.DIRECTION), _basis(fact), fact.as_of


def _shown(fact: Fact) -> str:
    sign = {"fall": "-", "rise": "+"}.get(fact.detail(Detail.DIRECTION) or "", "") if fact.detail(Detail.CHANGE) else ""
    return sign + shown(fact)


COMPARISON = Comparison(
    id="percent",
    summary="shares and changes in per cent, by basis and direction",
    compare=compare,
    settings={"approximate": 0.1, "notable": 0.02, "changing": []},
)
