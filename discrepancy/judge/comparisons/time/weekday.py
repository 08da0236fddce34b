"""Check a date against the weekday that its source gives for it."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings
from discrepancy.judge.time.moments import show
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Fact

_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Every date that names a weekday and a year, and that the calendar has on another day."""
    for fact in claim.facts:
        named, day = _named(fact), _day(fact)
        if named is None or day is None:
            continue
        real = calendar.day_name[day.weekday()]
        if named != real:
            told = show(day.isoformat())
            yield Finding(verdict=Verdict.CONFLICT, sides=((named, (fact,)), (f"{real}, {told}", (fact,))), reason=f"{told} is a {real}")


def _named(fact: Fact) -> str | None:
    """The weekday that the words name, once, next to a year of their own."""
    found = {match.group().capitalize() for match in _WEEKDAY.finditer(fact.quote)}
    return found.pop() if len(found) == 1 and _YEAR.search(fact.quote) is not None else None


def _day(fact: Fact) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(fact.value.text[:10]) if "/" not in fact.value.text else None
    except ValueError:
        return None


COMPARISON = Comparison(id="weekday", summary="a date compared with the weekday that its source names", compare=compare, least=1)
