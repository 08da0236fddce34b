"""Dates in figures: 2020-01-16, 16/01/2020, 16.01.2020."""

from __future__ import annotations

from discrepancy.lang.en.events.dates import ROMAN_MONTHS
from discrepancy.scan.dates import calendar
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.words import Words


def clock_after(words: Words, i: int) -> DatePart | None:
    """The clock time that ISO 8601 writes after a date, from word `i` on: T08:30, T08:30:00Z, T08:30:00.000+01:00."""
    texts = words.texts
    if texts[i : i + 1] != ("T",) or words.starts[i] != words.ends[i - 1]:
        return None
    parts = texts[i + 1 : i + 4]
    if len(parts) < 3 or parts[1] != ":" or not (parts[0].isdecimal() and parts[2].isdecimal() and len(parts[0]) == len(parts[2]) == 2):
        return None
    hour, minute, end, second = int(parts[0]), int(parts[2]), i + 4, None
    if texts[end : end + 1] == (":",) and texts[end + 1 : end + 2] and texts[end + 1].isdecimal():
        second, end = int(texts[end + 1][:2]), end + 2
        if (
            texts[end : end + 1] == (".",)
            and texts[end + 1 : end + 2]
            and texts[end + 1].isdecimal()
            and words.starts[end + 1] == words.ends[end]
        ):
            end += 2
    zone = None
    if texts[end : end + 1] == ("Z",):
        zone, end = "Z", end + 1
    elif texts[end : end + 1] in (("+",), ("-",), ("−",)) and texts[end + 2 : end + 3] == (":",):
        zone, end = f"{'+' if texts[end] == '+' else '-'}{texts[end + 1]}:{texts[end + 3]}", end + 4
    if hour > 23 or minute > 59:
        return None
    return DatePart(first=i, last=end, label="clock", hour=hour, minute=minute, second=second, zone=zone)


def numeric_date(words: Words, i: int) -> DatePart | None:
    """A date in figures that begins at word `i`: year first (ISO 8601), or day and month in either order; 03/04/2020 is ambiguous."""
    lowers, count = words.lowers, len(words.texts)
    if i + 4 >= count or not (lowers[i + 2].isdecimal() or lowers[i + 2] in ROMAN_MONTHS) or not lowers[i + 4].isdecimal():
        return None
    mark = lowers[i + 1]
    if mark != lowers[i + 3] or mark not in ("/", ".", "-"):
        return None
    touching = words.ends[i] == words.starts[i + 1]
    if (
        (mark != "/" and not touching)
        or (words.ends[i + 2] == words.starts[i + 3]) != touching
        or words.starts[i + 4] - words.ends[i + 3] > 1
    ):
        return None
    if lowers[i + 2] in ROMAN_MONTHS:
        return _with_roman_month(words, i)
    if i and words.ends[i - 1] == words.starts[i] and lowers[i - 1] in (mark, ".", "-", "/", "$"):
        return None
    if (
        i + 6 < count
        and lowers[i + 5] == mark
        and lowers[i + 6].isdecimal()
        and words.starts[i + 5] == words.ends[i + 4] == words.starts[i + 6] - 1
    ):
        return None
    return _year_first(words, i) if len(lowers[i]) == 4 else _year_last(words, i)


def _with_roman_month(words: Words, i: int) -> DatePart | None:
    """9.xi.1938."""
    left, mark, middle, _, right = words.lowers[i : i + 5]
    year = int(right) if len(right) == 4 else 0
    if mark == "-" or not calendar.valid_day(year or None, ROMAN_MONTHS[middle], int(left[:3])) or not 1000 <= year < 3000:
        return None
    return DatePart(first=i, last=i + 5, label="date", year=year, month=ROMAN_MONTHS[middle], day=int(left))


def _year_first(words: Words, i: int) -> DatePart | None:
    """2020-01-16."""
    left, _, middle, _, right = words.lowers[i : i + 5]
    if len(middle) > 2 or len(right) > 2 or not "1000" <= left < "3000" or not calendar.valid_day(int(left), int(middle), int(right)):
        return None
    return DatePart(first=i, last=i + 5, label="date", year=int(left), month=int(middle), day=int(right))


def _year_last(words: Words, i: int) -> DatePart | None:
    """16/01/2020, 16.01.20; day and month in either order."""
    left, mark, middle, _, right = words.lowers[i : i + 5]
    if len(left) > 2 or len(middle) > 2 or not (len(right) == 4 or (len(right) == 2 and mark in "/." and len(left) == len(middle) == 2)):
        return None
    year = int(right) if len(right) == 4 else (2000 if int(right) < 50 else 1900) + int(right)
    if not 1000 <= year < 3000:
        return None
    a, b = int(left), int(middle)
    day_first, month_first = calendar.valid_day(year, b, a), mark != "." and calendar.valid_day(year, a, b)
    if not day_first and not month_first:
        return None
    day, month = (a, b) if day_first else (b, a)
    return DatePart(
        first=i, last=i + 5, label="date", year=year, month=month, day=day, ambiguous=day_first and month_first and a != b and mark != "."
    )
