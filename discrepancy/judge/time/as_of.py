"""When a fact held: the day or days that its source gives."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from discrepancy.judge.time.moments import days_of, in_words
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source


def validity_days(fact: Fact, sources: Mapping[str, Source]) -> tuple[datetime.date, datetime.date] | None:
    """First and last day on which the fact may have held: its as-of time, else the day of its source; None where neither is known."""
    found = days_of(fact.as_of)
    if found is not None:
        return found
    source = sources.get(fact.source)
    if source is None or source.published is None:
        return None
    return source.published, source.published


def day_stated(fact: Fact, sources: Mapping[str, Source]) -> datetime.date | None:
    """The day on which the source said it."""
    source = sources.get(fact.source)
    return None if source is None else source.published


def days_between(left: Fact, right: Fact, sources: Mapping[str, Source]) -> int | None:
    """Days between two facts, 0 where their times meet, negative where the right one is earlier; None where one has no time."""
    a, b = validity_days(left, sources), validity_days(right, sources)
    if a is None or b is None:
        return None
    if a[1] < b[0]:
        return (b[0] - a[1]).days
    if b[1] < a[0]:
        return (b[1] - a[0]).days
    return 0


def when_text(fact: Fact, sources: Mapping[str, Source]) -> str:
    """ " on 16 January 2020", or "" if no day is known."""
    found = validity_days(fact, sources)
    if found is None:
        return ""
    if found[0] == found[1]:
        return f" on {in_words(found[0])}"
    return f" between {in_words(found[0])} and {in_words(found[1])}"
