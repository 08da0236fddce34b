"""The timeline of a toll: day by day the lowest, the best and the highest number that the sources give."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.report.pictures.axis import Axis, Tick, day_ticks, number_ticks

LEFT, WIDTH, HEIGHT, BOTTOM = 70.0, 720.0, 230.0, 190.0
"""Units of the picture: where the axis of days starts, the whole, and where the axis of days lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What is said on one day. `best` is the number that most sources give, of two the higher; `more` says that there may be more."""

    date: str
    low: float
    best: float
    high: float
    more: bool
    sources: tuple[str, ...]
    x: float
    low_y: float
    best_y: float
    high_y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """One count over time. The three lines are points of a path. `undated` are numbers of sources without a day."""

    id: str | None
    subject: str
    days: tuple[Day, ...]
    low_line: str
    best_line: str
    high_line: str
    day_ticks: tuple[Tick, ...]
    number_ticks: tuple[Tick, ...]
    undated: tuple[tuple[str, str], ...]


def toll(id: str | None, subject: str, facts: Sequence[Fact], sources: Mapping[str, Source]) -> Toll | None:
    """The picture of one count of people; None where fewer than two numbers have a day, or all are the same."""
    by_day: dict[datetime.date, list[Fact]] = {}
    undated = []
    for fact in facts:
        if fact.kind != "count" or fact.value.unit != "person" or (fact.value.low is None and fact.value.high is None):
            continue
        day = _day(fact, sources)
        if day is None:
            undated.append((fact.source, fact.quote))
        else:
            by_day.setdefault(day, []).append(fact)
    numbers = {end for some in by_day.values() for fact in some for end in _ends(fact)}
    if len(numbers) < 2:
        return None
    first, last = min(by_day).toordinal(), max(by_day).toordinal()
    pad = max(1.0, (last - first) * 0.05)
    across = Axis(low=first - pad, high=last + pad, start=LEFT, end=WIDTH - 40)
    up = Axis(low=0, high=max(numbers) * 1.1, start=BOTTOM, end=15)
    days = tuple(_summary(day, by_day[day], sources, across, up) for day in sorted(by_day))
    return Toll(
        id=id,
        subject=subject,
        days=days,
        low_line=_line((day.x, day.low_y) for day in days),
        best_line=_line((day.x, day.best_y) for day in days),
        high_line=_line((day.x, day.high_y) for day in days),
        day_ticks=day_ticks(across),
        number_ticks=number_ticks(up, 4),
        undated=tuple(undated),
    )


def _day(fact: Fact, sources: Mapping[str, Source]) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat((fact.as_of or "")[:10])
    except ValueError:
        return sources[fact.source].published


def _ends(fact: Fact) -> tuple[float, float]:
    low, high = fact.value.low, fact.value.high
    known = [end for end in (low, high) if end is not None]
    return min(known), max(known)


def _summary(day: datetime.date, facts: Sequence[Fact], sources: Mapping[str, Source], across: Axis, up: Axis) -> Day:
    """Copies of one wire speak once."""
    ends = [_ends(fact) for fact in facts]
    voices = {(sources[fact.source].derived_from or fact.source, end[1]) for fact, end in zip(facts, ends, strict=True)}
    said = Counter(number for _, number in voices)
    best = max(said, key=lambda number: (said[number], number))
    low, high = min(low for low, _ in ends), max(high for _, high in ends)
    return Day(
        date=day.isoformat(),
        low=low,
        best=best,
        high=high,
        more=any(fact.value.high is None for fact in facts),
        sources=tuple(sorted({fact.source for fact in facts})),
        x=across.place(day.toordinal()),
        low_y=up.place(low),
        best_y=up.place(best),
        high_y=up.place(high),
    )


def _line(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)
