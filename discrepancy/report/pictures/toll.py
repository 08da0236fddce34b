"""The timeline of a toll: for each day the lowest, the best and the highest number of the sources."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.model.timeline import Timeline
from discrepancy.registry import kinds_with
from discrepancy.report.pictures.axis import Axis, Tick, day_ticks, number_ticks
from discrepancy.scan.fact_kind import Trait

LEFT, WIDTH, HEIGHT, BOTTOM = 70.0, 720.0, 230.0, 190.0
"""Units of the picture: where the axis of days starts, the whole, and where the axis of days lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedToll:
    """What is stated on one day, before it is drawn; None is an open end."""

    day: datetime.date
    low: float | None
    best: float
    high: float | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What is stated on one day, drawn. `best` is the number that most witnesses give; `more` says that there may be more."""

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
class TollPicture:
    """One count over time. The three lines are points of a path. `others` are words next to it: numbers of sources without a day, older ones."""

    id: str | None
    subject: str
    days: tuple[Day, ...]
    low_line: str
    best_line: str
    high_line: str
    day_ticks: tuple[Tick, ...]
    number_ticks: tuple[Tick, ...]
    others: tuple[tuple[str, str, str], ...]
    """(why it is not drawn, the words, the source)."""


def of_timeline(id: str | None, timeline: Timeline) -> TollPicture | None:
    """The picture of a timeline that a rule has found; None where its numbers are all the same."""
    said = [
        StatedToll(
            day=datetime.date.fromisoformat(toll.day[:10]),
            low=toll.low,
            best=toll.best,
            high=toll.high,
            sources=tuple(sorted({fact.source for fact in toll.facts})),
        )
        for toll in timeline.tolls
        if len(toll.day) >= len("2020-01-01")
    ]
    older = tuple(("an older number, given later", fact.quote, fact.source) for fact in timeline.older)
    called = Counter(fact.subject for toll in timeline.tolls for fact in toll.facts if fact.subject)
    name = f"{max(called, key=lambda each: (called[each], each), default='people')} {timeline.attribute}"
    return _drawn(id, name, said, older)


def of_facts(id: str, subject: str, facts: Sequence[Fact], sources: Mapping[str, Source]) -> TollPicture | None:
    """The picture of counts of people that are disputed; None where fewer than two numbers have a day.

    The best of a day is the number that most witnesses give, of two the higher; copies of one wire count once.
    """
    by_day: dict[datetime.date, list[Fact]] = {}
    undated = []
    for fact in facts:
        if fact.kind not in kinds_with(Trait.COUNT) or fact.value.unit != "person" or (fact.value.low is None and fact.value.high is None):
            continue
        day = _day(fact, sources)
        if day is None:
            undated.append(("no date", fact.quote, fact.source))
        else:
            by_day.setdefault(day, []).append(fact)
    return _drawn(id, subject, [_stated_toll(day, by_day[day], sources) for day in sorted(by_day)], tuple(undated))


def _drawn(id: str | None, subject: str, said: Sequence[StatedToll], others: tuple[tuple[str, str, str], ...]) -> TollPicture | None:
    numbers = {end for each in said for end in (each.low, each.best, each.high) if end is not None}
    if len(numbers) < 2:
        return None
    first, last = said[0].day.toordinal(), said[-1].day.toordinal()
    pad = max(1.0, (last - first) * 0.05)
    across = Axis(low=first - pad, high=last + pad, start=LEFT, end=WIDTH - 40)
    up = Axis(low=0, high=max(numbers) * 1.1, start=BOTTOM, end=15)
    days = tuple(_placed(each, across, up) for each in said)
    return TollPicture(
        id=id,
        subject=subject,
        days=days,
        low_line=_line((day.x, day.low_y) for day in days),
        best_line=_line((day.x, day.best_y) for day in days),
        high_line=_line((day.x, day.high_y) for day in days),
        day_ticks=day_ticks(across),
        number_ticks=number_ticks(up, 4),
        others=others,
    )


def _placed(said: StatedToll, across: Axis, up: Axis) -> Day:
    low = said.best if said.low is None else said.low
    high = said.best if said.high is None else said.high
    return Day(
        date=said.day.isoformat(),
        low=low,
        best=said.best,
        high=high,
        more=said.high is None,
        sources=said.sources,
        x=across.place(said.day.toordinal()),
        low_y=up.place(low),
        best_y=up.place(said.best),
        high_y=up.place(high),
    )


def _day(fact: Fact, sources: Mapping[str, Source]) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat((fact.as_of or "")[:10])
    except ValueError:
        return sources[fact.source].published


def _ends(fact: Fact) -> tuple[float, float]:
    known = [end for end in (fact.value.low, fact.value.high) if end is not None]
    return min(known), max(known)


def _stated_toll(day: datetime.date, facts: Sequence[Fact], sources: Mapping[str, Source]) -> StatedToll:
    ends = [_ends(fact) for fact in facts]
    voices = {(sources[fact.source].derived_from or fact.source, end[1]) for fact, end in zip(facts, ends, strict=True)}
    counted = Counter(number for _, number in voices)
    return StatedToll(
        day=day,
        low=min(low for low, _ in ends),
        best=max(counted, key=lambda number: (counted[number], number)),
        high=None if any(fact.value.high is None for fact in facts) else max(high for _, high in ends),
        sources=tuple(sorted({fact.source for fact in facts})),
    )


def _line(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)
