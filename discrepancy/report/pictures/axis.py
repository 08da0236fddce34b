"""An axis of days or of numbers: where a value is, and which ones are written below."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A mark on the axis, at `at` in the picture's units."""

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Values from `low` to `high`, drawn from `start` to `end` in the picture's units."""

    low: float
    high: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """Where a value is; outside of the axis at its nearer end."""
        share = (min(max(value, self.low), self.high) - self.low) / ((self.high - self.low) or 1)
        return round(self.start + share * (self.end - self.start), 1)


def number_ticks(axis: Axis, about: int = 5) -> tuple[Tick, ...]:
    """Round numbers, about as many as asked for."""
    step = round_step((axis.high - axis.low) / about)
    first = int(-(-axis.low // step))
    found = []
    while (value := first * step) <= axis.high:
        found.append(Tick(at=axis.place(value), label=f"{value:,.10g}"))
        first += 1
    return tuple(found)


def round_step(rough: float) -> float:
    """The smallest of 1, 2, 5, 10, 20, 50 … that is not below `rough`."""
    power = 1
    while True:
        for step in _STEPS:
            if step * power >= rough:
                return step * power
        power *= 10


def day_ticks(axis: Axis, about: int = 6) -> tuple[Tick, ...]:
    """Days, given as their ordinals: first days of years or months where the axis is long, else days at equal distances."""
    days = axis.high - axis.low
    first, last = (datetime.date.fromordinal(int(end)) for end in (axis.low, axis.high))
    if days > 365 * 2:
        step = int(round_step(days / 365 / about))
        years = [year for year in range(first.year, last.year + 2) if year % step == 0]
        found = [(datetime.date(year, 1, 1), str(year)) for year in years if 1 <= year <= 9999]
    elif days > 62:
        step = next(step for step in (1, 2, 3, 6, 12, 24) if days / 30 / step <= about or step == 24)
        months = [(first.year * 12 + first.month - 1 + n) for n in range(int(days // 28) + 3)]
        found = [(datetime.date(m // 12, m % 12 + 1, 1), f"{m // 12}-{m % 12 + 1:02}") for m in months if m % step == 0 and m // 12 <= 9999]
    else:
        step = max(1, int(round_step(days / about)))
        found = [
            (day, day.isoformat()) for day in (datetime.date.fromordinal(first.toordinal() + n) for n in range(0, int(days) + 1, step))
        ]
    return tuple(Tick(at=axis.place(day.toordinal()), label=label) for day, label in found if axis.low <= day.toordinal() <= axis.high)
