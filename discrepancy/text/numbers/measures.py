"""What each number of a text is a number of: percent, money, a unit of measure, or nothing that stands beside it; compounds and ranges made whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from discrepancy.model.value import Hedge
from discrepancy.text.numbers.compounds import join_measures
from discrepancy.text.numbers.ellipsis import lend_units
from discrepancy.text.numbers.hedges import bounded, hedge_behind
from discrepancy.text.numbers.measure import Measure
from discrepancy.text.numbers.measure_reader import read_measure, with_own_unit
from discrepancy.text.numbers.scan import Number
from discrepancy.text.numbers.sums import is_bare_sum
from discrepancy.text.numbers.units import Unit
from discrepancy.text.unswept import unswept
from discrepancy.text.words import Words

__all__ = ["Measure", "scan_measures"]


@unswept
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
        if units and measure is not None and measure.sort == "plain":
            measure = with_own_unit(words, measure, units)
        if measure is None:
            continue
        if last is not None and last.sort != "plain" and measure.first - stop <= 3:
            joined = join_measures(text, words, last, measure)
            if joined is not None:
                found[-1] = last = joined
                stop, per = joined.stop, joined.stop if joined.per else -1
                continue
            if words.texts[measure.first - 1] == "(" and stop == measure.first - 1:
                measure = _twin(last, measure)
        measure = _hedged_behind(words, measure)
        if measure.sort == "money":
            currency = measure.unit
        elif measure.sort == "plain" and currency is not None and measure.step >= 1000 and is_bare_sum(words, measure):
            measure = measure._replace(sort="money", unit=currency)
        found.append(measure)
        last, stop = measure, measure.stop
        per = stop if measure.per else -1
    return lend_units(words, found)


def _hedged_behind(words: Words, measure: Measure) -> Measure:
    """A measure with a hedge behind its unit: "five miles or so", "30 kilos at most"."""
    if measure.sort == "plain" or measure.hedge is not Hedge.EXACT:
        return measure
    after = hedge_behind(words, measure.stop)
    if after is None:
        return measure
    low, high = bounded(*measure.raw, after[0])
    return measure._replace(hedge=after[0], low=low, high=high)


def _twin(left: Measure, right: Measure) -> Measure:
    """A conversion in brackets: it shares the hedge of what it converts."""
    if left.sort != right.sort or left.sort in ("plain", "percent", "time") or left.unit == right.unit:
        return right
    hedge = left.hedge if right.hedge is Hedge.EXACT and left.hedge is not Hedge.RANGE else right.hedge
    low, high = bounded(*right.raw, hedge)
    return right._replace(twin=True, hedge=hedge, low=low, high=high)
