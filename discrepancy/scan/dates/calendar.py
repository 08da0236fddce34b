"""Calendar arithmetic on ISO 8601 forms: days, weeks, months, seasons, decades, and parts of them."""

from __future__ import annotations

import calendar
import datetime

from discrepancy.lang.en.events.dates import SEASONS
from discrepancy.lang.en.words.date_words import DAYS_OF_MONTH_PARTS


def valid_day(year: int | None, month: int, day: int) -> bool:
    """Whether such a day exists; without a year, in any year."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(2000 if year is None or not 1 <= year <= 9999 else year, month)[1]


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """A date as precise as stated: 2020, 2020-01, 2020-01-16, --01, --01-16, -0043 for 44 BC written -44 by its source."""
    if year is None:
        return f"--{month:02}" if day is None else f"--{month:02}-{day:02}"
    head = f"{year:04}" if year >= 0 else f"-{-year}"
    if month is None:
        return head
    return f"{head}-{month:02}" if day is None else f"{head}-{month:02}-{day:02}"


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day of the month a number of months later, or the last day of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    year = min(max(year, 1), 9999)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_days(day: datetime.date, days: int) -> datetime.date:
    """The day a number of days later, within the calendar."""
    ordinal = day.toordinal() + days
    return datetime.date.fromordinal(min(max(ordinal, 1), datetime.date.max.toordinal()))


def week(day: datetime.date) -> str:
    """The week of a day by ISO 8601, its first day to its seventh, as an interval."""
    monday = add_days(day, -day.weekday())
    return f"{monday.isoformat()}/{add_days(monday, 6).isoformat()}"


def weekend(day: datetime.date) -> str:
    """The sixth and seventh day of a day's week by ISO 8601, as an interval."""
    saturday = add_days(day, 5 - day.weekday())
    return f"{saturday.isoformat()}/{add_days(saturday, 1).isoformat()}"


def season(name: str, year: int) -> str:
    """A season as an interval of months."""
    first, last = SEASONS[name]
    return f"{iso(year, first)}/{iso(year + (last < first), last)}"


def quarter(number: int, year: int) -> str:
    """A calendar quarter as an interval of months."""
    return f"{iso(year, 3 * number - 2)}/{iso(year, 3 * number)}"


def half(number: int, year: int) -> str:
    """A half of a year as an interval of months."""
    return f"{iso(year, 6 * number - 5)}/{iso(year, 6 * number)}"


def decade(first: int) -> str:
    """Ten years from `first`: 1990/1999."""
    return f"{iso(first)}/{iso(first + 9)}"


def century(number: int, *, before_christ: bool = False) -> str:
    """A century as an interval of years: the third is 0201/0300; before Christ -0300/-0201 is written -300/-201."""
    if before_christ:
        return f"-{100 * number}/-{100 * number - 99}"
    return f"{iso(100 * number - 99)}/{iso(100 * number)}"


def part(which: str, text: str) -> str:
    """Early, mid, late, the start or the end of a year, month or interval of years, by thirds; halves, and the weeks of a month.

    `text` is an ISO year, month or year/year; anything else comes back unchanged.
    """
    if "/" in text:
        low, _, high = text.partition("/")
        if len(low) == 4 and len(high) == 4 and low.isdigit() and high.isdigit():
            years = int(high) - int(low) + 1
            third = max(1, years // 3)  # of a decade: 1990/1993, 1994/1996, 1997/1999
            spans = {
                "early": (0, years - 2 * third - 1), "start": (0, years - 2 * third - 1), "mid": (years - 2 * third, years - third - 1),
                "late": (years - third, years - 1), "end": (years - third, years - 1),
                "first half": (0, years // 2 - 1), "second half": (years // 2, years - 1),
            }  # fmt: skip
            if which not in spans:
                return text
            first, last = spans[which]
            return f"{int(low) + first}/{int(low) + last}"
        return text
    if len(text) == 4 and text.isdigit():
        ends = {"early": "-01/{0}-04", "mid": "-05/{0}-08", "late": "-09/{0}-12", "start": "-01-01", "end": "-12-31"}
        return text + ends[which].format(text) if which in ends else text
    if len(text) == 7 and text[4] == "-" and text[:4].isdigit():
        last_day = calendar.monthrange(int(text[:4]), int(text[5:]))[1]
        return text + DAYS_OF_MONTH_PARTS.get(which, "").format(text, last_day, last_day - 6)
    return text


def nearest_year(month: int, day: int | None, anchor: datetime.date, direction: int) -> int:
    """The year of a month or day without one, relative to `anchor`. `direction` is 1 for the future, -1 for the past, 0 where the words
    do not say: then the most recent, unless the next one is less than six weeks ahead and much nearer: nobody writes "10 August" on 2
    August and means last year.
    """
    here = (anchor.month, anchor.day if day is not None else 0)
    there = (month, day if day is not None else 0)
    if direction > 0:
        return anchor.year if there >= here else anchor.year + 1
    past = anchor.year if there <= here else anchor.year - 1
    if direction == 0 and past < anchor.year:
        ahead = (month - anchor.month) + ((day or 15) - anchor.day) / 30.4
        if ahead < 1.5:
            return anchor.year
    return past
