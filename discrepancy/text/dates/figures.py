"""Dates in figures: 2020-01-16, 16/01/2020, 16.01.2020."""

from __future__ import annotations

from discrepancy.text.dates import calendar
from discrepancy.text.dates.atom import Atom
from discrepancy.text.words import Words


def numeric(words: Words, i: int) -> Atom | None:
    """A date in figures that begins at word `i`: year first (ISO 8601), or day and month in either order; 03/04/2020 is ambiguous."""
    lowers, count = words.lowers, len(words.texts)
    if i + 4 >= count or not lowers[i + 2].isdecimal() or not lowers[i + 4].isdecimal():
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
    left, middle, right = lowers[i], lowers[i + 2], lowers[i + 4]
    if i and words.ends[i - 1] == words.starts[i] and lowers[i - 1] in (mark, ".", "-", "/", "$"):
        return None
    if (
        i + 6 < count
        and lowers[i + 5] == mark
        and lowers[i + 6].isdecimal()
        and words.starts[i + 5] == words.ends[i + 4] == words.starts[i + 6] - 1
    ):
        return None
    if len(left) == 4 and len(middle) <= 2 and len(right) <= 2:
        if "1000" <= left < "3000" and calendar.valid_day(int(left), int(middle), int(right)):
            return Atom(first=i, last=i + 5, sort="date", year=int(left), month=int(middle), day=int(right))
        return None
    if len(left) > 2 or len(middle) > 2 or not (len(right) == 4 or (len(right) == 2 and mark == "/" and len(left) == len(middle) == 2)):
        return None
    year = int(right) if len(right) == 4 else (2000 if int(right) < 50 else 1900) + int(right)
    if not 1000 <= year < 3000:
        return None
    a, b = int(left), int(middle)
    day_first, month_first = calendar.valid_day(year, b, a), mark != "." and calendar.valid_day(year, a, b)
    if not day_first and not month_first:
        return None
    day, month = (a, b) if day_first else (b, a)
    return Atom(
        first=i, last=i + 5, sort="date", year=year, month=month, day=day, ambiguous=day_first and month_first and a != b and mark != "."
    )
