"""From date words to ISO 8601, against the source's own date and the dates before in the text."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from discrepancy.lang.en.events.dates import CLOSING, SEASONS, UNITS_BEFORE
from discrepancy.lang.en.words.date_words import DAY_PARTS
from discrepancy.scan.dates import calendar
from discrepancy.scan.dates.date_groups import DateGroup
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.dates.shifts import shift_date, weekday_near, weekend_near
from discrepancy.scan.dates.tense import tense_direction
from discrepancy.scan.words import Words

_ROLL_OVER = 5 * 60
"""Minutes. A clock reading of the morning more than five hours before the one that the text gave last is the next day's: 20.15, then 03.50."""
_NOON = 12 * 60

_TIMELINE = 80
"""Most words from a day with a clock time to later clock times on the same day (two or three sentences)."""


class DateContext(NamedTuple):
    """What a relative date can refer to: the source's own day, the day and minute that the text named last, the last full date, and the
    last year, named alone or with a day.

    `timed` is the last day that came with a clock time or a part of the day, `timed_at` its word, and `zoned` whether the last clock time had its own zone.
    """

    anchor: datetime.date | None
    day: datetime.date | None = None
    minute: int | None = None
    full: datetime.date | None = None
    year: int | None = None
    timed: datetime.date | None = None
    timed_at: int = 0
    zoned: bool = False


class ResolvedDate(NamedTuple):
    """ISO text, or None; how it was reached (absolute, relative, anchored, clock); and the context for what follows."""

    iso: str | None
    form: str
    context: DateContext


def resolve_date(
    words: Words, group: DateGroup, context: DateContext, sentence_day: datetime.date | None, following: DatePart | None
) -> ResolvedDate:
    """Resolve one group. `sentence_day` is a day named elsewhere in its sentence, `following` the next date part if it is near."""
    if group.until is not None:
        return _interval(words, group, context, sentence_day)
    if group.date is None:
        return _clock_alone(group, context, sentence_day)
    text, form = _date(words, group.date, group, context, following)
    day = as_day(text)
    moved = context
    if day is not None:
        moved = moved._replace(day=day, minute=None)
        if group.clock is not None or _part_of_day(words, group):
            moved = moved._replace(timed=day, timed_at=group.last)
        moved = moved._replace(year=day.year)
    if group.date.label == "date" and group.date.year is not None:
        moved = moved._replace(year=group.date.year, full=moved.full if day is None else day)
    if group.clock is not None:
        clock = group.clock
        said = {"night", "evening", "afternoon"}.intersection(words.lowers[group.first : group.last + 1])
        if not clock.sure and said and clock.hour < 12 and ("night" not in said or clock.hour > 4):
            clock = clock._replace(hour=clock.hour + 12)
        moved = moved._replace(minute=clock.hour * 60 + clock.minute, zoned=clock.zone is not None)
        if text is None or day is None:
            text = clock_text(clock) if text is None or not text.startswith("--") else text + clock_text(clock)
        else:
            text = day.isoformat() + clock_text(clock)
    return ResolvedDate(iso=text, form=form, context=moved)


def clock_text(clock: DatePart) -> str:
    """T21:40, T21:40:30, T07:37Z."""
    second = "" if clock.second is None else f":{clock.second:02}"
    return f"T{clock.hour:02}:{clock.minute:02}{second}{clock.zone or ''}"


def as_day(text: str | None) -> datetime.date | None:
    """The day that an ISO text names, or None where it is less precise or an interval."""
    if text is None or len(text) < 10 or text[4:5] != "-" or "/" in text:
        return None
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _part_of_day(words: Words, group: DateGroup) -> bool:
    """Whether "morning", "early hours" or a similar word is next to a day."""
    around = words.lowers[max(0, group.first - 3) : group.last + 1]
    return any(word in DAY_PARTS or word in ("early", "hours", "late", "noon", "dawn") for word in around)


def _clock_alone(group: DateGroup, context: DateContext, sentence_day: datetime.date | None) -> ResolvedDate:
    """A clock time without a day gets that of its sentence, of the story's timeline, or of the source."""
    clock = group.clock
    assert clock is not None
    minute = clock.hour * 60 + clock.minute
    if not clock.sure and context.minute is not None and context.minute >= 12 * 60 and clock.hour < 8:
        clock = clock._replace(hour=clock.hour + 12)
        minute += 12 * 60
    timed = context.timed if group.first - context.timed_at <= _TIMELINE else None
    day = sentence_day or timed or context.day or context.anchor
    if day is not None and context.minute is not None and context.zoned == (clock.zone is not None):
        back = context.minute - minute
        rolls = back > _ROLL_OVER and minute < _NOON and sentence_day is None and day in (timed, context.day)
        if rolls or (back > 12 * 60 and day == sentence_day == context.day):
            day = calendar.add_days(day, 1)
    moved = context._replace(minute=minute, zoned=clock.zone is not None)
    if day is not None:
        moved = moved._replace(day=day, timed=day, timed_at=group.last)
    text = clock_text(clock) if day is None else day.isoformat() + clock_text(clock)
    return ResolvedDate(iso=text, form="clock", context=moved)


def _interval(words: Words, group: DateGroup, context: DateContext, sentence_day: datetime.date | None) -> ResolvedDate:
    assert group.until is not None
    low_date, high_date = group.date, group.until.date
    if low_date is not None and high_date is not None and low_date.label == high_date.label == "date" and low_date.year is None:
        low_date = low_date._replace(year=high_date.year)
        if low_date.month is None:
            low_date = low_date._replace(month=high_date.month)
    left = DateGroup(first=group.first, last=group.last, date=low_date, clock=group.clock)
    low = resolve_date(words, left, context, sentence_day, None)
    if high_date is None and group.until.clock is not None and low_date is not None:
        right = DateGroup(first=group.until.first, last=group.until.last, date=low_date, clock=group.until.clock)
    else:
        right = group.until
    high = resolve_date(words, right, low.context, sentence_day, None)
    if low.iso is None or high.iso is None:
        return ResolvedDate(iso=low.iso or high.iso, form=low.form, context=high.context)
    first, last = low.iso.partition("/")[0], high.iso.rpartition("/")[2]
    return ResolvedDate(iso=f"{first}/{last}", form=low.form, context=high.context)


def _date(words: Words, atom: DatePart, group: DateGroup, context: DateContext, following: DatePart | None) -> tuple[str | None, str]:
    if atom.label == "date":
        return _absolute(words, atom, group, context)
    if atom.label == "fixed":
        return _fixed(words, atom, group, context)
    anchor = context.anchor
    if atom.label == "weekday":
        base = context.day or anchor if atom.step in (3, -2, 4) else anchor
        if base is None or atom.weekday is None:
            return None, "relative"
        if atom.step in (3, -2, 4) and base == anchor and context.day is None:
            return weekday_near(words, atom._replace(step={3: 1, -2: -1, 4: 0}[atom.step]), group, base).isoformat(), "relative"
        return weekday_near(words, atom, group, base).isoformat(), "relative" if atom.step not in (3, -2, 4) else "anchored"
    if atom.label == "week":
        base = context.day or anchor if atom.step in (3, -2, 4) else anchor
        return (None if base is None else weekend_near(words, atom, group, base)), "relative"
    if atom.label == "shift":
        if anchor is None:
            return None, "relative"
        return _part(atom, shift_date(anchor, atom)), "relative"
    return _anchored(words, atom, context, following), "anchored"


def _part(atom: DatePart, text: str) -> str:
    return calendar.part(atom.part, text) if atom.part else text


def _absolute(words: Words, atom: DatePart, group: DateGroup, context: DateContext) -> tuple[str | None, str]:
    anchor, year, month = context.anchor, atom.year, atom.month
    if month is None and atom.day is not None:  # "the fifteenth"
        if anchor is None:
            return None, "relative"
        base = anchor
        if tense_direction(words, group.first, group.last) > 0:
            base = anchor if atom.day >= anchor.day else calendar.add_months(anchor.replace(day=1), 1)
        elif atom.day > anchor.day:
            base = calendar.add_months(anchor.replace(day=1), -1)
        return (calendar.iso(base.year, base.month, atom.day) if calendar.valid_day(base.year, base.month, atom.day) else None), "relative"
    form = "absolute"
    if year is None and month is not None:
        if atom.day is not None and not calendar.valid_day(None, month, atom.day):
            return None, form
        if anchor is not None:
            form = "relative"
            year = _year(words, atom, group, context, anchor)
    elif year is not None and month is not None and atom.day is not None and not calendar.valid_day(year, month, atom.day):
        return None, form
    return _part(atom, calendar.iso(year, month, atom.day)), form


def _year(words: Words, atom: DatePart, group: DateGroup, context: DateContext, anchor: datetime.date) -> int:
    """The year of a date without one: nearest to the source's date, or to the full date that the text gave before where that is nearer."""
    month = atom.month or 1
    if (said := _year_after(words, group.last)) is not None:
        return anchor.year + said
    if atom.step in (-1, -2):
        return anchor.year if month < anchor.month else anchor.year - 1
    if atom.step in (1, 3):
        return anchor.year if month > anchor.month else anchor.year + 1
    if atom.step == 2:
        return anchor.year
    ahead = tense_direction(words, group.first, group.last)
    year = calendar.nearest_year(month, atom.day, anchor, ahead)
    full = context.full
    if full is not None and ahead <= 0 and abs(full.year - anchor.year) < 30:
        mid = atom.day or 15
        gap = abs((year - anchor.year) * 365 + (month - anchor.month) * 30 + mid - anchor.day)
        told = min((full.year, full.year + 1), key=lambda y: abs((y - full.year) * 365 + (month - full.month) * 30 + mid - full.day))
        told_gap = abs((told - full.year) * 365 + (month - full.month) * 30 + mid - full.day)
        if told_gap < gap and told <= anchor.year:
            return told
    return year


def _year_after(words: Words, last: int) -> int | None:
    """How many years from now a relative year right after a month is: -1 in "January last year", "May of last year"."""
    at = last + (words.lowers[last : last + 1] == ("of",))
    return _YEARS.get(words.lowers[at]) if words.lowers[at + 1 : at + 2] == ("year",) else None


_YEARS = {"last": -1, "this": 0, "next": 1}


def _fixed(words: Words, atom: DatePart, group: DateGroup, context: DateContext) -> tuple[str | None, str]:
    text = atom.text or ""
    label, _, rest = text.partition("/")
    if label == "days":  # two days of one month
        low = atom._replace(label="date", day=int(rest.partition("/")[0]), text=None)
        high = low._replace(day=atom.day)
        first, form = _absolute(words, low, group, context)
        last, _ = _absolute(words, high, group, context)
        return (None if first is None or last is None else f"{first}/{last}"), form
    if label == "season":
        anchor = context.anchor
        if anchor is None:
            return None, "relative"
        first_month = SEASONS[rest][0]
        year = anchor.year
        if atom.step == -1 and anchor.month <= first_month + 2:
            year -= 1
        elif atom.step == 1 and anchor.month >= first_month:
            year += 1
        return calendar.season(rest, year), "relative"
    return _part(atom, text), "absolute"


def _minutes_on(base: datetime.date, minute: int | None, amount: int) -> str | None:
    """The moment a number of minutes after a minute of a day; None where no minute is known."""
    if minute is None:
        return None
    moved = minute + amount
    day = calendar.add_days(base, moved // 1440)
    return f"{day.isoformat()}T{moved % 1440 // 60:02}:{moved % 60:02}"


def _anchored(words: Words, atom: DatePart, context: DateContext, following: DatePart | None) -> str | None:
    """From the date before ("three days earlier") or, with "the day before" and a date shortly after it, from that one."""
    base = context.day
    word = words.lowers[atom.last - 1]
    if word in ("before", "after") and words.lowers[atom.last - 2] in UNITS_BEFORE:
        if following is not None and following.first - atom.last <= 6 and following.label in ("date", "weekday", "shift"):
            group = DateGroup(first=following.first, last=following.last, date=following)
            text, _ = _date(words, following, group, context, None)
            base = as_day(text)
            if base is None and text is not None and len(text) == 4 and text.isdecimal() and atom.unit == "year":
                return calendar.iso(int(text) + atom.amount)
        elif atom.last < len(words.texts) and words.lowers[atom.last] not in CLOSING:
            return None  # "three days after the fire": the fire's day is not said here
    unit = atom.unit
    if unit == "year" and context.year is not None and (base is None or base.year != context.year):
        return calendar.iso(context.year + atom.amount)
    if base is None or unit == "second":
        return None
    if unit in ("hour", "minute"):
        return _minutes_on(base, context.minute, atom.amount * (60 if unit == "hour" else 1))
    if unit == "week" and atom.precise is False and atom.last - atom.first == 2 and atom.amount in (-1, 1) and word == "week":
        return calendar.week(calendar.add_days(base, 7 * atom.amount))
    return shift_date(base, atom._replace(precise=unit in ("day", "week")))
