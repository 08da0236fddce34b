"""Check a date against the weekday that its source gives for it."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings
from discrepancy.judge.time.compare_weekdays import single_day, weekdays_named
from discrepancy.judge.time.moments import show
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Fact

_DAY = re.compile(r"(?<![\d:.])\d{1,2}(?:st|nd|rd|th)?(?![\d:.]\d)\b")
_YEAR = re.compile(r"\b\d{4}\b")


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Every date that names a weekday and is not a guess, if it falls on another weekday in the calendar."""
    for fact in claim.facts:
        named, day = _named(fact), single_day(fact)
        if day is not None and not _is_stated(fact, day, context):
            continue
        if named is None or day is None:
            continue
        real = calendar.day_name[day.weekday()]
        if named != real:
            told = show(day.isoformat())
            yield Finding(verdict=Verdict.CONFLICT, sides=((named, (fact,)), (f"{real}, {told}", (fact,))), reason=f"{told} is a {real}")


def _named(fact: Fact) -> str | None:
    """The weekday that the words name, once, next to a day in figures."""
    found = weekdays_named(fact.quote)
    return next(iter(found)) if len(found) == 1 and _DAY.search(fact.quote) is not None else None


def _is_stated(fact: Fact, day: datetime.date, context: Context) -> bool:
    """Whether the words give the year, or the day is so near that of its source that they mean no other year."""
    if _YEAR.search(fact.quote) is not None:
        return True
    source = context.sources.get(fact.source)
    return source is not None and source.published is not None and abs((day - source.published).days) <= NEAR


NEAR = 60
"""Most days between a source and a date without a year that make it a date of the same year: "Thursday, 17 March" on the 14th."""


COMPARISON = Comparison(id="weekday", summary="a date compared with the weekday that its source names", compare=compare, least=1)
