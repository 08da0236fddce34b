"""Can the stated numbers all be true, after units, rounding and hedges?"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number, words
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import is_contradiction
from discrepancy.judge.judgement import APART, Judgement, variant
from discrepancy.judge.preconditions import preconditions_met, soften_corrections
from discrepancy.judge.quantities.amount import Amount, amount, shown
from discrepancy.judge.quantities.base_units import to_base
from discrepancy.judge.quantities.compare_intervals import Tolerance, compare_amounts
from discrepancy.judge.quantities.part_and_whole import is_part, is_share
from discrepancy.judge.quantities.same_measure import measures_match
from discrepancy.judge.time.as_of import days_between
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Detail, Fact
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge every pair of values that hold at one time; facts with a rate ("a week") are another comparison's."""
    slack = Tolerance(
        approximate=number(settings, "approximate"),
        notable=number(settings, "notable"),
        rounding=bool(settings["rounding"]),
        bounds=bool(settings["bounds"]),
    )
    changing, growing = words(settings, "changing"), words(settings, "growing")
    stated = {fact.id: found for fact in claim.facts if fact.detail(Detail.PER) is None and (found := _amount(fact, context))}

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not preconditions_met(a, b) or _moved(a, b, changing, context):
            return APART
        found = compare_amounts(stated[a.id], stated[b.id], slack)
        if found.verdict is not Verdict.CONFLICT:
            return found
        if not measures_match(a, b):
            return APART
        run_on = _run_on(a, b, stated[a.id], stated[b.id], context)
        if run_on or is_share(a, b, context.story) or is_part(a, b, context.story) or _grown(a, b, growing, context):
            return APART
        return _estimated(stated[a.id], stated[b.id]) or soften_corrections(found, a, b, context)

    facts = [fact for fact in claim.facts if fact.id in stated]
    return weigh(claim, group_equal_values(facts, lambda fact: key(fact, stated[fact.id]), shown), judge, is_contradiction)


def _amount(fact: Fact, context: Context) -> Amount | None:
    source = context.sources.get(fact.source)
    return amount(fact, "" if source is None else source.text)


def key(fact: Fact, found: Amount) -> Hashable:
    """A key that is equal for facts that state one value: number in base units, hedge, preconditions, and the day if the value changes."""
    low, high = (None if end is None else float(f"{end:.9g}") for end in (found.low, found.high))
    return low, high, found.base, fact.hedge, fact.qualifiers, fact.as_of, fact.detail(Detail.DIRECTION), fact.detail(Detail.BASIS)


def _moved(left: Fact, right: Fact, changing: frozenset[str], context: Context) -> bool:
    """Whether the value is one that changes with time and the two were true at different times."""
    if left.as_of is None or right.as_of is None or left.as_of == right.as_of:
        return False
    if (left.detail(Detail.AT) or right.detail(Detail.AT)) and days_between(left, right, context.sources):
        return True  # "in 2008", "at the end of 2021": the words say when
    return bool(
        changing & {left.attribute, right.attribute, left.head or "", right.head or "", left.predicate or "", right.predicate or ""}
    )


def _run_on(left: Fact, right: Fact, one: Amount, other: Amount, context: Context) -> bool:
    """Whether the facts are a length of time that went on between two sources: it is longer by the days between them, or by an unknown number."""
    days = days_between(left, right, context.sources)
    if left.kind in kinds_with(Trait.TIME_SPAN) and days is None and (left.detail(Detail.SO_FAR) or right.detail(Detail.SO_FAR)):
        return True
    if left.kind not in kinds_with(Trait.TIME_SPAN) or not days or one.point is None or other.point is None:
        return False
    return abs(other.point - one.point - days * DAY) <= max(min(one.step, other.step), DAY)


def _estimated(one: Amount, other: Amount) -> Judgement | None:
    """A variant for two estimates of one thing: magnitudes of a quake, and lengths of time a unit apart, are rounded and revised."""
    if one.point is None or other.point is None or one.unit != other.unit:
        return None
    if one.unit == "magnitude" and abs(one.point - other.point) <= REVISED + 1e-9:
        return variant(f"{one.shown} against {other.shown}: agencies measure one quake differently and revise it")
    unit = to_base(1.0, one.unit)[0] if one.base == "second" and one.unit != "season" else 0.0
    longer = max(one.point, other.point)
    if abs(one.point - other.point) <= min(unit, ROUNDED * longer) and longer > SHORT:
        return variant(f"{one.shown} against {other.shown}: a length of time is often rounded")
    return None


REVISED = 0.3
"""By how much the first magnitudes of one quake differ between agencies (USGS: by a few tenths); 1e-9 more is allowed for the arithmetic."""
ROUNDED = 0.25
"""Largest share of a length of time that a difference of one unit can be and count as rounding: three and four years, not one and two."""
SHORT = 60.0
"""Least seconds of a length of time that people give from memory and round."""

DAY = 86400.0
"""Seconds in a day, the base unit of time being the second."""


def _grown(left: Fact, right: Fact, growing: frozenset[str], context: Context) -> bool:
    """Whether the facts are counts that add up over time, and the later one is larger."""
    if not growing & {word for fact in (left, right) for word in (fact.attribute if fact.attribute != fact.head else "", fact.predicate)}:
        return False
    days = days_between(left, right, context.sources)
    a, b = left.value.low, right.value.low
    return bool(days) and a is not None and b is not None and (b > a) == ((days or 0) > 0)


COMPARISON = Comparison(
    id="interval",
    summary="numbers as intervals by unit, rounding and hedge",
    compare=compare,
    settings={"approximate": 0.1, "notable": 0.02, "rounding": True, "bounds": False, "changing": [], "growing": []},
)
