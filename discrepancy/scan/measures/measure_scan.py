"""The unit of each number of a text: percent, money, a unit of measure, or none; compounds and ranges are joined."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from discrepancy.model.value import Hedge
from discrepancy.scan.measures.compound_measures import join_measures
from discrepancy.scan.measures.elided_units import fill_elided_units
from discrepancy.scan.measures.measure import Measure
from discrepancy.scan.measures.measure_reader import read_measure, with_own_unit
from discrepancy.scan.measures.money_amounts import is_money_without_unit
from discrepancy.scan.numbers.hedges import open_bounds, worded_hedge_after
from discrepancy.scan.numbers.number_scan import Number
from discrepancy.scan.units.units import Unit
from discrepancy.scan.words import Words
from discrepancy.system.gc_pause import gc_paused

__all__ = ["Measure", "scan_measures"]


@gc_paused
def scan_measures(
    text: str, words: Words, numbers: Sequence[Number], countries: Callable[[], Mapping[str, int]], units: Mapping[str, Unit]
) -> tuple[Measure, ...]:
    """One measure for each number that counts or measures something, in order; compounds and ranges take several numbers together."""
    found: list[Measure] = []
    currency: str | None = None
    last: Measure | None = None
    stop, per = 0, -1
    for number in numbers:
        if number.raw is None or number.first < stop or (number.form == "article" and number.first == per):
            continue
        measure = read_measure(text, words, number, countries)
        if units and measure is not None and measure.label == "plain":
            measure = with_own_unit(words, measure, units)
        if measure is None:
            continue
        if last is not None and last.label != "plain" and measure.first - stop <= 3:
            joined = join_measures(text, words, last, measure)
            if joined is not None:
                found[-1] = last = joined
                stop, per = joined.stop, joined.stop if joined.per else -1
                continue
            if words.texts[measure.first - 1] == "(" and stop == measure.first - 1:
                measure = _twin(last, measure)
        measure = _with_hedge_after(words, measure)
        if measure.label == "money":
            currency = measure.unit
        elif measure.label == "plain" and currency is not None and measure.step >= 1000 and is_money_without_unit(words, measure):
            measure = measure._replace(label="money", unit=currency)
        found.append(measure)
        last, stop = measure, measure.stop
        per = stop if measure.per else -1
    return fill_elided_units(words, found)


def _with_hedge_after(words: Words, measure: Measure) -> Measure:
    """A measure with a hedge after its unit: "five miles or so", "30 kilos at most"."""
    if measure.label == "plain" or measure.hedge is not Hedge.EXACT:
        return measure
    after = worded_hedge_after(words, measure.stop)
    if after is None:
        return measure
    low, high = open_bounds(*measure.raw, after[0])
    return measure._replace(hedge=after[0], low=low, high=high)


def _twin(left: Measure, right: Measure) -> Measure:
    """A conversion in brackets: it shares the hedge of what it converts."""
    if left.label != right.label or left.label in ("plain", "percent", "time") or left.unit == right.unit:
        return right
    hedge = left.hedge if right.hedge is Hedge.EXACT and left.hedge is not Hedge.RANGE else right.hedge
    low, high = open_bounds(*right.raw, hedge)
    return right._replace(twin=True, hedge=hedge, low=low, high=high)
