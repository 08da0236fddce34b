"""Ages as intervals of birth dates."""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass

from discrepancy.judge.time.moments import days_of
from discrepancy.lang.en.events.occasions import DEATH
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge
from discrepancy.registry import kinds_with
from discrepancy.scan.dates.calendar import add_days, add_months
from discrepancy.scan.fact_kind import Trait

MONTHS = {"year": 12, "month": 1, "decade": 120}
DAYS = {"week": 7, "day": 1, "hour": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class BirthWindow:
    """First and last possible day of birth; date.min and date.max for an open end."""

    first: datetime.date
    last: datetime.date


def birth_window(fact: Fact, held: tuple[datetime.date, datetime.date] | None) -> BirthWindow | None:
    """The days of birth that a fact allows; `held` are the first and last day on which an age was stated to hold. None if unknown.

    A whole number of years counts birthdays: 26 on a day means born at least 26 and less than 27 years before it.
    """
    if fact.kind in kinds_with(Trait.MOMENT):
        found = days_of(fact.value.text)
        if found is None:
            return None
        year = 366 if fact.hedge is Hedge.APPROXIMATE else 0
        return BirthWindow(first=add_days(found[0], -year), last=add_days(found[1], year))
    at = days_of(fact.detail(Detail.AT))
    held = at or held
    if held is None:
        return None
    low, high = completed_units(fact)
    unit = fact.value.unit or "year"
    last = datetime.date.max if low is None else _before(held[1], low, unit)
    first = datetime.date.min if high is None else add_days(_before(held[0], high + 1, unit), 1)
    return BirthWindow(first=first, last=max(first, last))


def completed_units(fact: Fact) -> tuple[float | None, float | None]:
    """The completed units that an age allows, None for an open end; "about" allows a tenth, at least one unit, on both sides."""
    low, high = fact.value.low, fact.value.high
    if fact.detail(Detail.BIRTHDAY) == "short" and low is not None and high is not None:
        return low - 1, high - 1  # the day before a 90th birthday somebody is 89
    if fact.hedge is Hedge.APPROXIMATE and low is not None and high is not None:
        margin = max(1, math.floor(high / 10))
        return max(0.0, low - margin), high + margin
    if fact.hedge is Hedge.LESS_THAN and high is not None:
        return low, high - 1
    return low, high


def _before(day: datetime.date, amount: float, unit: str) -> datetime.date:
    if unit in MONTHS:
        return add_months(day, -round(amount * MONTHS[unit]))
    return add_days(day, -round(amount * DAYS.get(unit, 365)))


def at_death(fact: Fact) -> bool:
    """Whether the words next to an age say that its holder is dead, so that it no longer changes."""
    return fact.kind in kinds_with(Trait.LIFETIME) and (fact.predicate in DEATH or not DEATH.isdisjoint(fact.context))
