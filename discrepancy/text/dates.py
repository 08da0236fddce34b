"""The date scan: every date and time expression, resolved against the source's own date."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from discrepancy.model.value import Hedge
from discrepancy.text.words import Words


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date or time. `iso` is as precise as stated: 2020, 2020-01, --12-06, 2020-01-16, 2020-01-16T21:40, T21:40, an interval a/b.

    `iso` is None where nothing can be resolved (a weekday in a source without a date).
    `form` is absolute, relative (resolved from the source's date), anchored (resolved from another date in the text), or clock.
    """

    start: int
    end: int
    iso: str | None
    hedge: Hedge
    form: str


def scan_dates(text: str, words: Words, published: datetime.date | None) -> tuple[DateMention, ...]:
    """All date and time expressions in order, none overlapping."""
    return ()
