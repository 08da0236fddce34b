"""How the two values compare: whether they agree, and if not, how far apart they are."""

from __future__ import annotations

import datetime
import math
from collections.abc import Hashable
from functools import lru_cache

from discrepancy.link.pairs.fact_context import FactContext
from discrepancy.link.pairs.feature import MISSING, UNSURE, Family, Feature
from discrepancy.link.pairs.levels import REMEMBERED
from discrepancy.link.pairs.numeric_similarity import digits_transposed, for_one_and_for_all, orders_apart, periods_quotient
from discrepancy.link.pairs.pair_columns import PairColumns
from discrepancy.link.pairs.value_agreement import values_agree
from discrepancy.link.pairs.vectors.arrays import Numbers
from discrepancy.link.pairs.vectors.word_sets import WordSets
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge

MOST = 900
"""Hundredths of a natural logarithm beyond which two numbers are simply far apart."""


def compute(pairs: PairColumns) -> tuple[Numbers, ...]:
    """Agreement, distance, precision, unit and hedges of two values, and whether either occurs in the other's source."""
    import numpy as np

    dates = pairs.count(lambda item: item.fact.kind == "date") == 2
    numbers = pairs.count(lambda item: _number(item.fact) is not None) == 2
    units = pairs.coded(lambda item: item.fact.value.unit or None)
    far = pairs.compared(_value, lambda left, right: round(100 * orders_apart(left.fact, right.fact)), numbers)
    exchanged = pairs.compared(
        _value, lambda left, right: left.fact.kind == right.fact.kind and digits_transposed(left.fact, right.fact), numbers
    )
    lengths = pairs.each(lambda item: len(item.fact.value.text))
    digits = pairs.each(lambda item: len(item.fact.value.text.replace(".", "").strip("0")))
    return (
        pairs.compared(_value, lambda left, right: values_agree(left.fact, right.fact)),
        np.maximum(0, far),
        np.maximum(0, exchanged),
        np.where(numbers, np.minimum(*digits), MISSING),
        pairs.compared(_value, lambda left, right: _log_ratio(left.fact, right.fact), numbers & (units[0] == units[1])),
        np.where((units[0] < 0) | (units[1] < 0), UNSURE, 2 * (units[0] == units[1])),
        pairs.count(lambda item: item.fact.hedge is not Hedge.EXACT),
        pairs.same(lambda item: item.fact.hedge),
        _elsewhere(pairs),
        _days_apart(pairs),
        np.where(dates, lengths[0] == lengths[1], MISSING),
    )


def _value(item: FactContext) -> Hashable:
    """All that the comparisons of two values look at."""
    fact = item.fact
    value = fact.value
    vague = fact.quote if fact.hedge is Hedge.AT_LEAST else fact.hedge
    return fact.kind, value.text, value.low, value.high, value.unit, vague, fact.detail(Detail.PER)


def _elsewhere(pairs: PairColumns) -> Numbers:
    """How many of the two values their counterpart's source states somewhere."""
    sources = sorted({item.fact.source for item in pairs.story.facts})
    stated: dict[str, set[Hashable]] = {source: set() for source in sources}
    for item in pairs.story.facts:
        stated[item.fact.source].add(_stated(item))
    sets = WordSets([stated[source] for source in sources])
    place = {source: number for number, source in enumerate(sources)}
    left, right = pairs.each(lambda item: place[item.fact.source])
    ours, theirs = pairs.each(lambda item: sets.number(_stated(item)))
    return sets.holds(right, ours).astype(int) + sets.holds(left, theirs)


def _stated(item: FactContext) -> Hashable:
    return item.family, item.fact.value.text.lower()


def _days_apart(pairs: PairColumns) -> Numbers:
    """Hundredths of the natural logarithm of one more than the days between two dates; MISSING where either has no whole date."""
    return pairs.compared(
        lambda item: _day(item.fact.value.text),
        lambda left, right: _logarithm(_day(left.fact.value.text), _day(right.fact.value.text)),
    )


def _logarithm(left: datetime.date | None, right: datetime.date | None) -> int:
    return MISSING if left is None or right is None else round(100 * math.log1p(abs((left - right).days)))


@lru_cache(maxsize=REMEMBERED)
def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _log_ratio(a: Fact, b: Fact) -> int:
    """Hundredths of the natural logarithm of the larger over the smaller; MISSING for other units, zero and values that are not numbers."""
    one, other = _number(a), _number(b)
    if (
        not one
        or not other
        or a.value.unit != b.value.unit
        or for_one_and_for_all(a, b)
        or not math.isfinite(one)
        or not math.isfinite(other)
    ):
        return MISSING
    return min(MOST, round(100 * abs(math.log(abs(one)) + math.log(periods_quotient(a, b)) - math.log(abs(other)))))


def _number(fact: Fact) -> float | None:
    return fact.value.low if fact.value.low is not None else fact.value.high


FAMILY = Family(
    id="values",
    summary="How the two values compare",
    features=(
        Feature(name="agree", summary="1 where the values agree, at least after rounding", monotone=1),
        Feature(name="orders", summary="Powers of ten between them beyond what a slip or an update explains, in hundredths", monotone=-1),
        Feature(name="exchanged", summary="1 where they have the same figures in another order"),
        Feature(name="digits", summary="Significant digits of the one with fewer"),
        Feature(name="log_ratio", summary="Natural logarithm of their ratio, in hundredths"),
        Feature(name="unit", summary="2 for one unit, 0 for two, 1 where either has none", monotone=1),
        Feature(name="hedged", summary="How many of the two are hedged"),
        Feature(name="hedge", summary="1 for one hedge"),
        Feature(name="elsewhere", summary="How many of the two values their counterpart's source states somewhere"),
        Feature(name="days_apart", summary="Days between two dates, as a logarithm in hundredths"),
        Feature(name="precision", summary="1 for two dates of one precision"),
    ),
    compute=compute,
)
