"""A measure: a number with its unit or sign."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.model.value import Hedge
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.numbers.hedges import open_bounds
from discrepancy.scan.numbers.number_scan import Number
from discrepancy.scan.words import Words


class Measure(NamedTuple):
    """A number with its unit. `start`, `end` cover both ("10-tonne", "$1.2bn", "three and a half hours"), `first`, `stop` are their words.

    `low`, `high` are as stated, in `unit`, an open end None; `raw` without the hedge's open end. `label` is percent, money, plain, or the
    unit's dimension (mass, length, time …). `basis` is percent, points or basis-points. `per` is the singular noun of a rate.
    `twin` says that it is in brackets directly after a measure of its kind. `joined` says that a hyphen joins number and unit.
    `lent` says that the unit is left out and is that of the measure before.
    """

    number: Number
    start: int
    end: int
    first: int
    stop: int
    low: float | None
    high: float | None
    raw: tuple[float, float]
    hedge: Hedge
    step: float
    label: str
    unit: str | None = None
    basis: str = ""
    per: str | None = None
    twin: bool = False
    joined: bool = False
    lent: bool = False


def make_measure(
    text: str,
    words: Words,
    number: Number,
    first: int,
    stop: int,
    raw: tuple[float, float],
    factor: float,
    label: str,
    unit: str | None,
    basis: str = "",
) -> Measure:
    """The measure of a number from word `first` to `stop`, its figures `raw` taken `factor` times."""
    start, end = number.start if first == number.first else words.starts[first], words.ends[stop - 1]
    hedge = number.hedge
    if factor == 1.0 and raw == number.raw:
        low, high = raw
        bounds = number.low, number.high
    else:
        low, high = raw[0] * factor, raw[1] * factor
        bounds = open_bounds(low, high, hedge)
    end = end if end > number.end else number.end
    joined = stop > number.stop and words.texts[number.stop] in HYPHENS
    return Measure(
        number, start, end, first, stop, bounds[0], bounds[1], (low, high), hedge, number.resolution * abs(factor), label, unit, basis,
        joined=joined,
    )  # fmt: skip
