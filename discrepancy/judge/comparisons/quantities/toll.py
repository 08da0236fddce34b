"""Can a toll have been this, then that: tolls rise, the missing become fewer, corrections say so?"""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number, words
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import is_contradiction
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.preconditions import preconditions_met, soften_corrections
from discrepancy.judge.quantities.amount import amount, shown
from discrepancy.judge.quantities.compare_intervals import Tolerance, compare_amounts
from discrepancy.judge.quantities.people_nouns import is_kind_of_people
from discrepancy.judge.time.as_of import days_between, validity_days, when_text
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Detail, Fact


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of figures by what they allow and by the order of their days."""
    slack = Tolerance(approximate=number(settings, "approximate"), notable=number(settings, "notable"), bounds=bool(settings["bounds"]))
    course = _course(claim.attribute, settings)
    stated = {fact.id: found for fact in claim.facts if (found := amount(fact, _text(fact, context))) is not None}

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not preconditions_met(a, b):
            return APART
        found = compare_amounts(stated[a.id], stated[b.id], slack)
        if found.verdict is not Verdict.CONFLICT:
            return found
        if is_kind_of_people(a, b) or is_kind_of_people(b, a):
            part, whole = (left, right) if is_kind_of_people(a, b) else (right, left)
            held = _subset(part, whole)
            if held.verdict is not Verdict.CONFLICT or _one_day(a, b, context):
                return held
        final = claim.attribute in words(settings, "final") and 0 in (a.value.high, b.value.high)
        sense = "constant" if final else course
        return soften_corrections(_in_time(left, right, sense, context, bool(settings["tell_rise"])), a, b, context)

    facts = [fact for fact in claim.facts if fact.id in stated]
    return weigh(claim, group_equal_values(facts, lambda fact: _key(fact, context), shown), judge, is_contradiction)


def _text(fact: Fact, context: Context) -> str:
    source = context.sources.get(fact.source)
    return "" if source is None else source.text


def _key(fact: Fact, context: Context) -> tuple[object, ...]:
    return (
        fact.value.low,
        fact.value.high,
        fact.hedge,
        fact.qualifiers,
        validity_days(fact, context.sources),
        fact.head,
        fact.detail(Detail.CORRECTION),
    )


def _course(attribute: str, settings: Settings) -> str:
    """rising, falling, drifting (either way) or constant."""
    return next((name for name in ("rising", "falling", "drifting") if attribute in words(settings, name)), "constant")


def _one_day(left: Fact, right: Fact, context: Context) -> bool:
    """Whether two facts may hold on one day; False where a day is not known."""
    return days_between(left, right, context.sources) == 0


def _subset(part: Group, whole: Group) -> Judgement:
    """A kind of people among people: fewer agree, more do not."""
    low, most = part.first.value.low, whole.first.value.high
    if low is None or most is None or low <= most:
        return AGREE
    return conflict(f"{part.first.quote} and {whole.first.quote} in all: no part is larger than the whole")


def _in_time(left: Group, right: Group, course: str, context: Context, tell: bool) -> Judgement:
    """Two figures that cannot hold at one time, in the order of their days."""
    a, b = validity_days(left.first, context.sources), validity_days(right.first, context.sources)
    if a is None or b is None:
        return variant(f"{left.shown} and {right.shown}, but not both sources have a date, so the figure may have changed")
    if a[1] >= b[0] and b[1] >= a[0]:
        if _exchanged(left.first, right.first, context):
            return AGREE
        return conflict(f"{_with_speaker(left)} and {_with_speaker(right)}, both{when_text(left.first, context.sources)}", weight=3)
    first, last = (left, right) if a[1] < b[0] else (right, left)
    sense = _sense(first.first, last.first)
    times = f"{first.shown}{when_text(first.first, context.sources)}, then {last.shown}{when_text(last.first, context.sources)}"
    if course == "drifting" or course == {1: "rising", -1: "falling"}.get(sense):
        return variant(f"{times}: it may change with time") if tell else AGREE
    if course == "falling":
        return AGREE  # more missing than before: names are still being reported
    if course == "constant":
        return conflict(f"{times}, and such a figure does not change", weight=1)
    return conflict(f"{times}: such a figure does not fall, and no source says that it corrects the other", weight=1)


def _exchanged(left: Fact, right: Fact, context: Context) -> bool:
    """Whether two figures of one day are an early and a late one: fewer missing and more dead."""
    other = {"missing": "killed", "killed": "missing"}.get(left.attribute)
    a, b = left.value.low, right.value.low
    if other is None or a is None or b is None:
        return False
    stated = {
        fact.source: fact.value.low
        for claim in context.story
        if claim.kind == left.kind
        for fact in claim.facts
        if fact.attribute == other and fact.value.low is not None and not fact.qualifiers
    }
    one, two = stated.get(left.source), stated.get(right.source)
    return one is not None and two is not None and (a - b) * (one - two) < 0


def _with_speaker(group: Group) -> str:
    speaker = group.first.said_by
    return f"{group.shown} ({speaker})" if speaker else group.shown


def _sense(first: Fact, last: Fact) -> int:
    low, high = first.value.low, first.value.high
    start = high if low is None else low
    end = last.value.high if last.value.low is None else last.value.low
    return 0 if start is None or end is None else (end > start) - (end < start)


COMPARISON = Comparison(
    id="toll",
    summary="figures of people hurt, missing or saved, over time",
    compare=compare,
    settings={
        "approximate": 0.1,
        "notable": 0.02,
        "rising": [],
        "falling": [],
        "drifting": [],
        "final": [],
        "tell_rise": False,
        "bounds": True,
    },
)
