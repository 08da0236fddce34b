"""Ages as ranges of birth dates: a person of 25 was born within a certain year, and if these years do not overlap, no birthday explains the ages."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.source import Source
from discrepancy.registry import kinds_with
from discrepancy.report.pictures.axis import Axis, Tick, day_ticks
from discrepancy.report.text.printable import printable, shorten
from discrepancy.report.text.side_letters import side_letter
from discrepancy.scan.fact_kind import Trait

LEFT, WIDTH, ROW, TOP = 190.0, 720.0, 26.0, 12.0
"""Units of the picture: where the axis starts, its whole width, the height of a row and what is above the first."""
_LABEL = 20
"""Most characters of a source's name next to its bar."""
_MARGIN = 0.08
"""Part of the axis that stays empty at either end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One statement: the days, both included, on which the person may have been born."""

    letter: str
    value: str
    source: str
    held: str
    born_from: str
    born_to: str
    x: float
    width: float
    y: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undated:
    """One statement without a date, which is shown as words."""

    letter: str
    value: str
    source: str
    y: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Births:
    """One person. `common` is where all bars overlap, as (x, width); None where they do not. `undated` are statements without a day."""

    id: str
    subject: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    common: tuple[float, float] | None
    undated: tuple[Undated, ...]
    height: float


def births(d: Discrepancy, sources: Mapping[str, Source]) -> Births | None:
    """The picture of a discrepancy between ages; None where fewer than two of its sides have a day."""
    if d.kind not in kinds_with(Trait.LIFETIME):
        return None
    found: list[tuple[str, str, Fact, str, datetime.date, datetime.date]] = []
    undated: list[tuple[str, str, Fact]] = []
    for number, side in enumerate(d.sides, 1):
        for fact in side.facts:
            held = _held(fact, sources)
            span = _span(fact, held)
            if held is None or span is None:
                undated.append((side_letter(number), side.value, fact))
            else:
                found.append((side_letter(number), side.value, fact, held.isoformat(), *span))
    if len({each[0] for each in found}) < 2:  # of one side alone nothing is to be seen
        return None
    axis = _axis(min(each[4] for each in found).toordinal(), max(each[5] for each in found).toordinal())
    meet = max(each[4] for each in found).toordinal(), min(each[5] for each in found).toordinal() + 1
    bars = tuple(_bar(axis, row, each, sources) for row, each in enumerate(found))
    apart = tuple(
        Undated(letter=side, value=value, source=fact.source, y=TOP + row * ROW, label=_named(fact, sources))
        for row, (side, value, fact) in enumerate(undated, len(bars))
    )
    return Births(
        id=d.id,
        subject=d.subject,
        bars=bars,
        ticks=day_ticks(axis),
        common=(axis.place(meet[0]), round(axis.place(meet[1]) - axis.place(meet[0]), 1)) if meet[0] < meet[1] else None,
        undated=apart,
        height=TOP + (len(bars) + len(undated)) * ROW + 30,
    )


def _axis(low: int, high: int) -> Axis:
    """The axis of days (ordinals) with a margin on both sides."""
    margin = max(1.0, (high - low) * _MARGIN)
    return Axis(low=max(1.0, low - margin), high=high + margin, start=LEFT, end=WIDTH - 40)


def _bar(axis: Axis, row: int, each: tuple[str, str, Fact, str, datetime.date, datetime.date], sources: Mapping[str, Source]) -> Bar:
    """The bar of one statement: from the first to the last possible day of birth."""
    side, value, fact, held, first, last = each
    return Bar(
        letter=side,
        value=value,
        source=fact.source,
        held=held,
        born_from=first.isoformat(),
        born_to=last.isoformat(),
        x=axis.place(first.toordinal()),
        width=round(max(2.0, axis.place(last.toordinal() + 1) - axis.place(first.toordinal())), 1),
        y=TOP + row * ROW,
        label=_named(fact, sources),
    )


def _named(fact: Fact, sources: Mapping[str, Source]) -> str:
    return shorten(printable(sources[fact.source].publisher or fact.source), _LABEL)


def _held(fact: Fact, sources: Mapping[str, Source]) -> datetime.date | None:
    """The day on which an age held: as the text says, else the day of the source."""
    for given in (fact.detail(Detail.AT), fact.as_of):
        try:
            if given:
                return datetime.date.fromisoformat(given[:10])
        except ValueError:
            continue
    return sources[fact.source].published


def _span(fact: Fact, held: datetime.date | None) -> tuple[datetime.date, datetime.date] | None:
    """First and last possible day of birth of a person with this age on that day; None where they are unknown."""
    low, high = fact.value.low, fact.value.high
    if held is None or low is None or high is None or fact.value.unit != "year" or not 0 <= low <= high < held.year - 1:
        return None
    return _years_before(held, int(high) + 1) + datetime.timedelta(days=1), _years_before(held, int(low))


def _years_before(day: datetime.date, years: int) -> datetime.date:
    """The same day `years` years earlier; 28 February where that year has no 29th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
