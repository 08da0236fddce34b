"""The parts that date expressions are made of, before they are resolved."""

from __future__ import annotations

from typing import NamedTuple


class DatePart(NamedTuple):
    """One part of a date expression, from word `first` up to, not including, word `last`.

    `label` says which fields are set:
    - "date": `year`, `month`, `day`, as many as are written; `part` (early, mid, late, start, end) narrows it;
    - "weekday": `weekday` (Monday 0) and `step` (-1 last, 0 none said, 1 next, 2 this);
    - "shift": `amount` times `unit` from the source's own date; `precise` where it names a day ("a week ago today");
    - "anchored": the same from the date before it in the text; "anchored to" from the date after it;
    - "clock": `hour`, `minute`, `zone` (Z, an offset, or None);
    - "fixed": `text` is the ISO interval or the period's name;
    - "week": the weekend or week `amount` weeks from the source's own; `unit` says which.
    """

    first: int
    last: int
    label: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    weekday: int | None = None
    step: int = 0
    unit: str = ""
    amount: int = 0
    precise: bool = False
    hour: int = 0
    minute: int = 0
    second: int | None = None
    zone: str | None = None
    text: str | None = None
    ambiguous: bool = False
    sure: bool = True
    """False for a clock reading that may be morning or evening ("about 5:00")."""
