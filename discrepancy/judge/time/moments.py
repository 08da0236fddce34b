"""ISO 8601 forms as stretches of time, and days in words."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

DAY = 1440
"""Minutes in a day; every stretch is counted in minutes of the proleptic Gregorian calendar."""

_FORM = re.compile(
    r"(?:(?P<year>-?\d{1,6})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?|--(?P<ymonth>\d\d)(?:-(?P<yday>\d\d))?)?"
    r"(?:T(?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?\d\d(?:\.\d+)?)?)?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A stretch of time, both ends included, in minutes.

    `base` says what the minutes count from: "ce" (a full date), "year" (a month or day of no known year) or "day" (a time of no known day).
    `zoned` says that an offset was given and subtracted; `grain` is the precision: year, month, day, hour, minute.
    """

    start: float
    end: float
    base: str
    grain: str
    zoned: bool = False


def moment(text: str) -> Moment | None:
    """The period that an ISO date means, intervals ("a/b") included; None for any other text."""
    left, slash, right = text.partition("/")
    first = _single(left)
    if not slash or first is None:
        return first
    second = _single(right)
    if second is None or second.base != first.base:
        return None
    return Moment(start=first.start, end=max(first.end, second.end), base=first.base, grain=first.grain, zoned=first.zoned)


def _single(text: str) -> Moment | None:
    match = _FORM.match(text)
    if match is None or not text:
        return None
    part = match.groupdict()
    hour, minute = part["hour"], part["minute"]
    if part["year"] is None and part["ymonth"] is None:
        return None if hour is None else _clock(Moment(start=0, end=DAY - 1, base="day", grain="day"), hour, minute, part["zone"])
    if part["year"] is not None:
        date = _date(int(part["year"]), part["month"], part["day"])
    else:
        date = _yearless(int(part["ymonth"]), part["yday"])
    if date is None or hour is None or date.grain != "day":
        return date
    return _clock(date, hour, minute, part["zone"])


def _date(year: int, month: str | None, day: str | None) -> Moment | None:
    if month is None:
        return Moment(start=_minutes(year, 1, 1), end=_minutes(year + 1, 1, 1) - 1, base="ce", grain="year")
    number = int(month)
    if not 1 <= number <= 12:
        return None
    if day is None:
        start = _minutes(year, number, 1)
        return Moment(start=start, end=start + _length(year, number) * DAY - 1, base="ce", grain="month")
    if not 1 <= int(day) <= _length(year, number):
        return None
    start = _minutes(year, number, int(day))
    return Moment(start=start, end=start + DAY - 1, base="ce", grain="day")


def _yearless(month: int, day: str | None) -> Moment | None:
    found = _date(2000, f"{month:02}", day)  # a leap year, so that 29 February can stand
    return None if found is None else Moment(start=found.start, end=found.end, base="year", grain=found.grain)


def _clock(date: Moment, hour: str, minute: str | None, zone: str | None) -> Moment:
    start = date.start + int(hour) * 60 + int(minute or 0)
    offset = 0
    if zone and zone != "Z":
        digits = zone[1:].replace(":", "")
        offset = (int(digits[:2]) * 60 + int(digits[2:] or 0)) * (-1 if zone[0] == "-" else 1)
    grain = "minute" if minute is not None else "hour"
    return Moment(
        start=start - offset, end=start - offset + (0 if grain == "minute" else 59), base=date.base, grain=grain, zoned=zone is not None
    )


def _length(year: int, month: int) -> int:
    return calendar.monthrange(_calendar_year(year), month)[1]


def _calendar_year(year: int) -> int:
    """A year of the calendar module with the same shape: the Gregorian calendar repeats every 400 years."""
    return year if 1 <= year <= 9998 else 2000 + year % 400


def _minutes(year: int, month: int, day: int) -> float:
    cycles = 0 if 1 <= year <= 9998 else (year - _calendar_year(year)) // 400
    return float((datetime.date(_calendar_year(year), month, day).toordinal() + cycles * 146097) * DAY)


def days_of(text: str | None) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of an ISO form; None where it names no days of a known year."""
    found = moment(text) if text else None
    if found is None or found.base != "ce":
        return None
    first, last = int(found.start // DAY), int(found.end // DAY)
    if not 1 <= first <= last <= datetime.date.max.toordinal():
        return None
    return datetime.date.fromordinal(first), datetime.date.fromordinal(last)


@lru_cache(maxsize=4_096)
def in_words(day: datetime.date) -> str:
    """16 January 2020."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def show(text: str) -> str:
    """An ISO form for a reader: "16 January 2020", "January 2020", "16 January", "21:40 on 16 January 2020", "1990 to 1999"."""
    if "/" in text:
        return " to ".join(show(part) for part in text.split("/", 1))
    match = _FORM.match(text)
    if match is None or not text:
        return text
    part = match.groupdict()
    month = int(part["month"] or part["ymonth"] or 0)
    year = part["year"]
    era = f"{-int(year)} BC" if year and year.startswith("-") else year
    day = part["day"] or part["yday"]
    words = [str(int(day))] if day else []
    if 1 <= month <= 12:
        words.append(calendar.month_name[month])
    if era:
        words.append(era)
    clock = f"{part['hour']}:{part['minute'] or '00'}" if part["hour"] else ""
    zone = part["zone"] or ""
    clock += f" {'UTC' if zone in ('Z', '+00:00') else 'UTC' + zone}" if zone else ""
    date = " ".join(words)
    return f"{clock} on {date}" if clock and date else clock or date
