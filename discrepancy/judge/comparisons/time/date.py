"""Can one event have been on both dates?"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Mapping

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number, words
from discrepancy.judge.findings.groups import Group, Sources, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import in_headline_only, names_both, sources_stating, stating_sources
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.meaning.same_act import different_acts, same_act
from discrepancy.judge.preconditions import preconditions_met, soften_corrections
from discrepancy.judge.time.compare_weekdays import compare_weekdays, weekday_of
from discrepancy.judge.time.inferred_dates import (
    date_hedge,
    differ_by_inference,
    edge,
    from_other_news,
    hours_of_part,
    is_reckoned,
    same_clock_time,
    stated_values,
)
from discrepancy.judge.time.moments import DAY, Moment, moment, show
from discrepancy.lang.en.meaning.lexicon import country_of
from discrepancy.lang.en.words.state_verbs import STATE_VERBS
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge
from discrepancy.registry import kind_with, kinds_with
from discrepancy.scan.fact_kind import Trait

_NUMERIC = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d\d)\b")
_QUARTER = 15
"""Time zones differ from UTC by whole quarters of an hour, at most 14 hours (IANA time zone database)."""


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of dates: the coarser contains the finer, or they exclude each other."""
    minutes, days, recurring = number(settings, "approximate_minutes"), number(settings, "recurs_after"), words(settings, "recurring")
    told_often = words(settings, "told_often")
    moments = {fact.id: found for fact in claim.facts if (found := _moment(fact, minutes)) is not None}

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not _comparable(a, b, context) or (told_often & {a.attribute, b.attribute} and not same_act(a, b)):
            return APART
        if not (is_reckoned(a, context) and is_reckoned(b, context) and {a.id, b.id} <= moments.keys()):
            return compare_weekdays(a, b, context)
        often = bool(recurring & {a.attribute, b.attribute}) and _far(moments[a.id], moments[b.id], days)
        return _compare_days(a, b, moments, context, minutes=minutes, often=often)

    def believed(left: Group, right: Group, ours: Sources, theirs: Sources) -> bool:
        if not believable_days(left, right, ours, theirs):
            return False
        stating = sources_stating(context.story, kind_with(Trait.MOMENT))
        return believable_days(left, right, stating_sources(left, ours, stating), stating_sources(right, theirs, stating))

    facts = [fact for fact in claim.facts if fact.id in moments or weekday_of(fact, context) is not None]
    return weigh(
        claim,
        group_equal_values(facts, lambda fact: (fact.value.text, fact.hedge, fact.qualifiers, fact.detail(Detail.PART)), _shown),
        judge,
        believed,
    )


def _compare_days(a: Fact, b: Fact, moments: Mapping[str, Moment], context: Context, *, minutes: float, often: bool) -> Judgement:
    """The verdict on two dates whose days are known; `often` says that it happens again and again, and they are far apart."""
    found = same_clock_time(a, b) or _compare_moments(moments[a.id], moments[b.id], a, b)
    if found.verdict is Verdict.AGREE:
        zones = _misread_zone(moments[a.id], moments[b.id], a, b, context)
        return _met_by_chance(a, b, minutes, other_zone=zones) or found
    if found.verdict is not Verdict.CONFLICT:
        return found
    if differ_by_inference(a, b):
        return AGREE
    if often and "future" not in (a.detail(Detail.TENSE), b.detail(Detail.TENSE)):
        return APART
    if stands := _turned(a, b) or _turned(b, a):
        return variant(f"{a.quote} and {b.quote} are the same day only if one of them is read with the day {stands}")
    return soften_corrections(found, a, b, context)


def _comparable(a: Fact, b: Fact, context: Context) -> bool:
    """Whether two dates may be of one act: both stated of it, neither of other news."""
    return preconditions_met(a, b) and not (different_acts(a, b) or from_other_news(a, b, context) or (_holds(a) and _holds(b)))


def _holds(fact: Fact) -> bool:
    """Whether a date is the month or year of a state, and of no event: "the firm employed 300 people in 1990". A state has a beginning and an
    end: "from 1990 to 1995"."""
    verb = fact.frame.predicate.text or fact.predicate
    return (
        fact.hedge is not Hedge.RANGE
        and len(fact.value.text) < len("2020-01-16")
        and fact.attribute == fact.predicate
        and verb in STATE_VERBS
    )


def _met_by_chance(a: Fact, b: Fact, minutes: float, *, other_zone: bool) -> Judgement | None:
    """The verdict on two dates whose periods overlap although they differ; None where they do not differ."""
    if _both_hedged(a, b, minutes):
        return conflict(f"{_say(a)} and {_say(b)} are too far apart to be approximations of one time")
    if other_zone:
        return conflict(f"{_say(a)} and {_say(b)}: the same clock time in two time zones, local and GMT, and the story is not set in GMT")
    if _by_hedge(a, b):
        return variant(f"{_say(a)} and {_say(b)} agree only because one of them is approximate")
    ends = _ends_differ(a, b)
    return conflict(ends) if ends else None


def believable_days(left: Group, right: Group, ours: Sources, theirs: Sources) -> bool:
    """Whether two dates contradict each other: each has its own source, or one source is a day off, or its headline or caption a month."""
    if not names_both(ours, theirs):
        return True
    a, b = moment(left.first.value.text), moment(right.first.value.text)
    slip = MONTH if in_headline_only(left, right) else DAY  # a picture from longer ago shows another day
    return a is not None and b is not None and a.base == b.base and max(a.start, b.start) - min(a.end, b.end) <= slip


def _by_hedge(a: Fact, b: Fact) -> bool:
    """Whether a date and a hedged one would not overlap if both were exact: "around 10 March" and 12 March."""
    if {a.hedge, b.hedge} != {Hedge.APPROXIMATE, Hedge.EXACT}:
        return False
    one, other = moment(a.value.text), moment(b.value.text)
    if one is None or other is None or one.base != other.base or one.zoned != other.zoned or {one.grain, other.grain} & {"minute", "hour"}:
        return False
    return max(one.start, other.start) > min(one.end, other.end)


def _both_hedged(a: Fact, b: Fact, minutes: float) -> bool:
    """Whether two approximate times of day are further apart than one hedge stretches: two hedges are not added."""
    if {a.hedge, b.hedge} != {Hedge.APPROXIMATE}:
        return False
    one, other = map(moment, stated_values(a, b))
    if one is None or other is None or one.base != other.base or one.zoned != other.zoned or not {one.grain, other.grain} <= {"minute"}:
        return False
    return max(one.start, other.start) - min(one.end, other.end) > minutes


def _shown(fact: Fact) -> str:
    """The date for a reader, with the part of the day that it names: "13 March 2023, morning"."""
    part = fact.detail(Detail.PART) if hours_of_part(fact) is not None else None
    return show(fact.value.text) + (f", {part}" if part else "")


MONTH = 31 * DAY
"""Minutes in the longest month."""


def _moment(fact: Fact, minutes: float) -> Moment | None:
    """The period that a fact means, widened by its hedge: minutes for a time, the unit it is stated in for a date."""
    text = fact.value.text
    if fact.detail(Detail.FORM) == "clock" and "T" in text:
        text = text[text.index("T") :]  # the day is a guess: the hour alone was said
    found = moment(text)
    hedge = date_hedge(fact)
    if found is None:
        return None
    before, after = edge(fact)
    if (hours := hours_of_part(fact)) is not None:
        found = Moment(start=found.start + hours[0], end=found.start + hours[1], base=found.base, grain=found.grain)
    if hedge not in (Hedge.EXACT, Hedge.RANGE):
        grain = {"minute": minutes, "hour": 60.0, "day": 3 * DAY, "month": 31 * DAY, "year": 365.0 * DAY}[found.grain]
        before = 0.0 if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST) else grain
        after = 0.0 if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST) else grain
    return Moment(start=found.start - before, end=found.end + after, base=found.base, grain=found.grain, zoned=found.zoned)


def _compare_moments(one: Moment, other: Moment, a: Fact, b: Fact) -> Judgement:
    one, other = _on_one_base(*_hours(one, other, a, b))
    if one.base != other.base:
        return APART
    if one.zoned != other.zoned and "day" not in (one.grain, other.grain) and {one.grain, other.grain} <= {"hour", "minute"}:
        return _some_zone(one, other, a, b)
    if one.zoned != other.zoned:  # a day and a time of another zone: the day may be the one before or after
        one = Moment(start=one.start - 14 * 60, end=one.end + 14 * 60, base=one.base, grain=one.grain)
    if max(one.start, other.start) <= min(one.end, other.end):
        return AGREE
    if "either" in (a.detail(Detail.CLOCK), b.detail(Detail.CLOCK)) and _on_twelve_hour_clock(one, other):
        return AGREE
    return conflict(f"{_say(a)} against {_say(b)}", weight=1)


def _on_twelve_hour_clock(one: Moment, other: Moment) -> bool:
    """Whether two times are the same on a twelve-hour clock: "half past nine" can be 21:30."""
    apart = max(one.start, other.start) - min(one.end, other.end)
    return apart <= DAY / 2 <= max(one.end, other.end) - min(one.start, other.start)


def _hours(one: Moment, other: Moment, a: Fact, b: Fact) -> tuple[Moment, Moment]:
    """Both as times of day, where one source says no day and the other an hour."""
    if (one.base == "day") == (other.base == "day"):
        return one, other
    hours = [moment(fact.value.text[fact.value.text.index("T") :]) if "T" in fact.value.text else None for fact in (a, b)]
    return (hours[0], hours[1]) if hours[0] is not None and hours[1] is not None else (one, other)


def _on_one_base(one: Moment, other: Moment) -> tuple[Moment, Moment]:
    """A full date cut down to what the other gives: 16 January 2020 with --01-16."""
    if one.base == other.base or "day" in (one.base, other.base):
        return one, other
    return (_yearless(one), other) if one.base == "ce" else (one, _yearless(other))


def _yearless(full: Moment) -> Moment:
    if full.grain == "year" or full.end - full.start > 366 * DAY or not DAY <= full.start < datetime.date.max.toordinal() * DAY:
        return full
    first = datetime.date.fromordinal(int(full.start // DAY))
    moved = float(first.replace(year=2000).toordinal() * DAY) + full.start % DAY
    return Moment(start=moved, end=moved + full.end - full.start, base="year", grain=full.grain, zoned=full.zoned)


def _some_zone(one: Moment, other: Moment, a: Fact, b: Fact) -> Judgement:
    """A time with a zone and one without: some zone must make one of the other."""
    difference = abs(one.start - other.start)
    if one.base == "day":
        difference = min(difference, DAY - difference)
    if difference == 0:
        return AGREE
    if "hour" not in (one.grain, other.grain) and difference % _QUARTER:
        return conflict(f"{_say(a)} and {_say(b)}: no time zone makes them equal")
    return AGREE if difference <= 14 * 60 else conflict(f"{_say(a)} and {_say(b)} are further apart than any two time zones")


_GREENWICH = frozenset("GB IE PT IS GH CI SN ML GM GN GW SL LR TG BF MR ST MA FO GG JE IM SH".split())
"""Countries that keep UTC in winter or all year (IANA time zone database)."""


def _misread_zone(one: Moment, other: Moment, a: Fact, b: Fact, context: Context) -> bool:
    """Whether one source calls "local" what the other gives as the same hour in UTC, in a story of no country that keeps UTC."""
    if one.zoned == other.zoned or "minute" not in (one.grain, other.grain):
        return False
    zoned, local = (a, b) if one.zoned else (b, a)
    if not zoned.value.text.endswith("Z") or "local" not in local.quote.lower() or zoned.value.text[:-1][-5:] != local.value.text[-5:]:
        return False
    countries = {
        country_of(fact.value.text.split(",")[-1].strip())
        for claim in context.story
        for fact in claim.facts
        if fact.kind in kinds_with(Trait.LOCATION)
    }
    return bool(countries - {None}) and not countries & _GREENWICH


def _ends_differ(a: Fact, b: Fact) -> str:
    """What two stretches "from … to …" of one precision disagree about, where neither lies inside the other or one end is the same."""
    ends = [fact.value.text.split("/") for fact in (a, b)]
    if not all(fact.hedge is Hedge.RANGE for fact in (a, b)) or not all(len(pair) == 2 for pair in ends):
        return ""
    (start, end), (other_start, other_end) = ends
    if len({len(text) for pair in ends for text in pair}) != 1 or ends[0] == ends[1]:
        return ""
    if start != other_start and end != other_end:
        shifted = (start < other_start) == (end < other_end)
        return f"{_say(a)} and {_say(b)} begin and end at different times" if shifted else ""
    which, one, other = ("end", end, other_end) if start == other_start else ("begin", start, other_start)
    return f"{_say(a)} and {_say(b)} {which} at different times: {show(one)}, {show(other)}"


def _far(one: Moment, other: Moment, days: float) -> bool:
    """Whether two periods are so far apart that a recurring event has probably recurred."""
    return one.base == other.base and max(one.start, other.start) - min(one.end, other.end) > days * DAY


def _say(fact: Fact) -> str:
    """The date, its weekday where it is one day, and the source's words where they are others."""
    text = fact.value.text
    try:
        day = calendar.day_name[datetime.date.fromisoformat(text).weekday()] + ", " if len(text) == 10 else ""
    except ValueError:
        day = ""
    words = f"{day}{show(text)}"
    return words if fact.quote.casefold() in words.casefold() else f'{words} ("{fact.quote}")'


def _turned(numeric: Fact, other: Fact) -> str:
    """The position of the day, "first" or "second", with which a date in figures is the other date; empty for neither."""
    match = _NUMERIC.search(numeric.quote)
    text = numeric.value.text
    if match is None or len(text) != 10 or int(match[1]) > 12 or int(match[3]) > 12:
        return ""
    if f"{text[:5]}{text[8:]}-{text[5:7]}" != other.value.text[:10]:
        return ""
    return "second" if int(match[1]) == int(text[8:]) else "first"


COMPARISON = Comparison(
    id="date",
    summary="dates and times as periods, by precision, hedge and time zone",
    compare=compare,
    settings={"approximate_minutes": 30, "recurring": [], "recurs_after": 21, "told_often": []},
)
