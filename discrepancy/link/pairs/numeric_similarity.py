"""Whether two numbers agree after rounding, and else how far apart they are. Distance can count against a link and never for one."""

from __future__ import annotations

import math

from discrepancy.lang.en.quantities.durations import PERIOD_DAYS
from discrepancy.lang.en.words.indefinite_quantities import SPAN, is_indefinite_quantity
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.units.rates import PIECES
from discrepancy.scan.units.units import in_base

AGREES = 0.02
"""Two values that differ by at most this share of the larger agree: the judge reports no such difference."""
NEAR = 0.18
"""Greatest difference, in powers of ten, that does not count against a link: one number is 1.5 times the other."""
POINT = 0.002
"""Greatest distance of the quotient of two numbers from a power of ten, in powers of ten, that a misplaced decimal point can explain."""
MOST = 2.0
"""Larger differences count the same."""


def orders_apart(left: Fact, right: Fact) -> float:
    """Distance of two numbers of one unit in powers of ten, less NEAR and at most 2; 0 if only the decimal point is misplaced.

    It can only count against a link: similar numbers never help, but a crowd of thousands is not the five who fell ill.
    """
    ours, theirs = _size(left), _size(right)
    if ours is None or theirs is None or ours[0] != theirs[0] or min(abs(ours[1]), abs(theirs[1])) <= 0 or for_one_and_for_all(left, right):
        return 0.0
    quotient = abs(ours[1] / theirs[1]) * periods_quotient(left, right)
    if not 0 < quotient < math.inf:  # a list of facts may hold any number
        return MOST
    apart = abs(math.log10(quotient))
    if abs(apart - round(apart)) < POINT and left.value.unit == right.value.unit and len(left.value.text.strip("0")) > 1:
        return 0.0  # 4.7 million, 470,000: a slip, and worth telling
    if left.value.unit == right.value.unit and _exchanged(left.value.text, right.value.text):
        return 0.0  # 1,800 and 8,100: another
    if apart > NEAR and _can_mean(left, right):
        return 0.0
    return min(MOST, max(0.0, apart - NEAR))


def digits_transposed(left: Fact, right: Fact) -> bool:
    """Whether two exact numbers of three digits or more have the same figures in another order: 61,204 and 64,201, 7,800 and 8,700.

    This is the most frequent mistake in copying a number, and rarely a coincidence.
    """
    return (
        left.value.unit == right.value.unit
        and _exchanged(left.value.text, right.value.text)
        and None is not figures_of(left) == figures_of(right)
    )


def figures_of(fact: Fact) -> str | None:
    """The figures of an exact number of three digits or more, sorted; None of any other."""
    value = fact.value
    if value.low is None or value.low != value.high or len(value.text) < 3:
        return None
    return "".join(sorted(value.text))


def _exchanged(left: str, right: str) -> bool:
    """Whether two numbers of two figures or more have the same figures in another order."""
    return len(left) == len(right) > 1 and left != right and len(set(left.strip("0"))) > 1 and sorted(left) == sorted(right)


def agree_but_for_rounding(left: Fact, right: Fact) -> bool:
    """Whether two values are equal except for rounding, or one is a word for many ("dozens") that the other figure satisfies."""
    if left.value.text == right.value.text and left.value.unit == right.value.unit:
        return True
    if _can_mean(left, right):
        return True
    ours, theirs = _size(left), _size(right)
    if ours is None or theirs is None or ours[0] != theirs[0]:
        return False
    here = ours[1] * periods_quotient(left, right)
    return abs(here - theirs[1]) <= AGREES * max(abs(here), abs(theirs[1]))


def for_one_and_for_all(left: Fact, right: Fact) -> bool:
    """Whether one amount is for each piece and the other for all of them, so that their sizes say nothing: "$300 each", "$2,500 in all"."""
    return (left.detail(Detail.PER) in PIECES) != (right.detail(Detail.PER) in PIECES)


def periods_quotient(left: Fact, right: Fact) -> float:
    """The factor from the period of `left` to that of `right`: 12 for a month and a year; 1 where either has no period."""
    ours, theirs = (PERIOD_DAYS.get(fact.detail(Detail.PER) or "") for fact in (left, right))
    return 1.0 if ours is None or theirs is None else theirs / ours


def _can_mean(left: Fact, right: Fact) -> bool:
    """Whether one of two numbers is a word for many and the other a figure that it can mean."""
    vague = left.hedge is Hedge.AT_LEAST and is_indefinite_quantity(left.quote)
    if vague == (right.hedge is Hedge.AT_LEAST and is_indefinite_quantity(right.quote)):
        return False
    word, figure = (left.value, right.value) if vague else (right.value, left.value)
    least, stated = word.low, figure.low if figure.high is None else figure.high
    return least is not None and stated is not None and word.unit == figure.unit and least <= stated <= SPAN * least


def _size(fact: Fact) -> tuple[str, float] | None:
    value = fact.value
    ends = [end for end in (value.low, value.high) if end is not None]
    if not ends:
        return None
    middle = sum(ends) / len(ends)
    unit = value.unit or ""
    if fact.kind in kinds_with(Trait.COUNT):
        return "", middle
    return in_base(middle, unit) or (unit, middle)
