"""How the two values compare: whether they agree, and if not, how far apart they are."""

from __future__ import annotations

import datetime
import math
from functools import lru_cache

from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.feature import MISSING, UNSURE, Family, Feature
from discrepancy.link.pairs.levels import REMEMBERED
from discrepancy.link.pairs.numeric_similarity import digits_transposed, for_one_and_for_all, orders_apart, periods_quotient
from discrepancy.link.pairs.value_agreement import values_agree
from discrepancy.model.fact import Fact
from discrepancy.model.value import Hedge

MOST = 900
"""Hundredths of a natural logarithm beyond which two numbers are simply far apart."""


def compute(story: StoryContext, left: FactContext, right: FactContext) -> tuple[int, ...]:
    """Agreement, distance, precision, unit and hedges of two values, and whether either occurs in the other's source."""
    a, b = left.fact, right.fact
    return (
        int(values_agree(a, b)),
        round(100 * orders_apart(a, b)),
        int(a.kind == b.kind and digits_transposed(a, b)),
        _digits(a, b),
        _log_ratio(a, b),
        UNSURE if not a.value.unit or not b.value.unit else 2 * (a.value.unit == b.value.unit),
        (a.hedge is not Hedge.EXACT) + (b.hedge is not Hedge.EXACT),
        int(a.hedge is b.hedge),
        story.states(b.source, left) + story.states(a.source, right),
        _days_apart(a, b),
        MISSING if a.kind != "date" or b.kind != "date" else int(len(a.value.text) == len(b.value.text)),
    )


def _days_apart(a: Fact, b: Fact) -> int:
    """Hundredths of the natural logarithm of one more than the days between two dates; MISSING where either has no whole date."""
    one, other = (_day(fact.value.text) for fact in (a, b))
    return MISSING if one is None or other is None else round(100 * math.log1p(abs((one - other).days)))


@lru_cache(maxsize=REMEMBERED)
def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _digits(a: Fact, b: Fact) -> int:
    """Significant digits of the number that has fewer: a long number that two sources share is no accident."""
    if _number(a) is None or _number(b) is None:
        return MISSING
    return min(len(fact.value.text.replace(".", "").strip("0")) for fact in (a, b))


def _log_ratio(a: Fact, b: Fact) -> int:
    """Hundredths of the natural logarithm of the larger over the smaller; MISSING for other units, zero and what is no number."""
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
        Feature(name="agree", summary="1 where the values agree, or would but for rounding", monotone=1),
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
