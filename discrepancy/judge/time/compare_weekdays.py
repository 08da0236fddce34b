"""Two days of which one is known by its weekday alone: a source without a date says "Monday", another "Thursday"."""

from __future__ import annotations

import calendar
import datetime
import re

from discrepancy.judge.comparison import Context
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict
from discrepancy.judge.time.inferred_dates import is_reckoned
from discrepancy.judge.time.moments import show
from discrepancy.model.fact import Fact

_NAMES = re.compile(rf"\b(?:{'|'.join(calendar.day_name)})\b", re.IGNORECASE)


def compare_weekdays(left: Fact, right: Fact, context: Context) -> Judgement:
    """The verdict on two days by their weekdays: one day has one weekday, whatever the week is. Not comparable where either has none."""
    one, other = weekday_of(left, context), weekday_of(right, context)
    if one is None or other is None:
        return APART
    if one == other:
        return AGREE
    return conflict(f"{_shown_day(left, one)} is not {_shown_day(right, other)}, whatever the week", weight=1)


def weekday_of(fact: Fact, context: Context) -> str | None:
    """The one weekday that the words of a date name; else that of its day, where the day is known."""
    named = weekdays_named(fact.quote)
    if named:
        return next(iter(named)) if len(named) == 1 else None
    day = single_day(fact) if is_reckoned(fact, context) else None
    return None if day is None else calendar.day_name[day.weekday()]


def weekdays_named(text: str) -> frozenset[str]:
    """The weekdays that words name, with a capital."""
    return frozenset(match.group().capitalize() for match in _NAMES.finditer(text))


def single_day(fact: Fact) -> datetime.date | None:
    """The one day that a date means; None for a period and for a date without a day or a year."""
    try:
        return None if "/" in fact.value.text else datetime.date.fromisoformat(fact.value.text[:10])
    except ValueError:
        return None


def _shown_day(fact: Fact, weekday: str) -> str:
    """The day for a reader: "Monday", "27 July 2004, a Tuesday"."""
    return weekday if weekday.lower() in fact.quote.lower() else f"{show(fact.value.text[:10])}, a {weekday},"
