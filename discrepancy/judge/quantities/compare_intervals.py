"""Whether two amounts can both be true: exact conversion, rounding of the coarser one, hedges, bounds."""

from __future__ import annotations

import math
from dataclasses import dataclass

from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.quantities.amount import Amount, number_text, unit_readings, unit_text
from discrepancy.judge.quantities.base_units import to_base
from discrepancy.model.value import Hedge

EXACTNESS = 1e-6
"""Relative difference that counts as none: floating-point conversion between exact factors stays far below it."""


CONVERTED = 0.05
"""Share by which a figure and its conversion to another unit may differ without being reported: 10 km and 6 miles are 3.4 % apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """How far amounts may be apart.

    `approximate`: share by which a hedged number may miss an exact one. Two hedged numbers get half of it each, so that "about 6 %"
    and "about 7 %" differ. `notable`: least relative difference that is reported although both can be true.
    `rounding`: whether a coarser figure may be a rounded finer one; False for what is exact by law or by counting.
    `bounds`: whether a bound that is met is reported where its figure differs: "at least 22" dead against 25.
    """

    approximate: float = 0.1
    notable: float = 0.02
    rounding: bool = True
    bounds: bool = False


@dataclass(frozen=True, slots=True)
class _Span:
    low: float
    high: float
    closed: bool = True
    """Whether the upper end is included; that of a rounded figure is not: 8.5 rounds to 9."""


def compare_amounts(left: Amount, right: Amount, slack: Tolerance) -> Judgement:
    """The verdict on two amounts of one dimension; not comparable where the base units differ."""
    if left.base != right.base:
        return APART
    judged = [_compare_amounts(a, b, slack) for a in unit_readings(left) for b in unit_readings(right)]
    best = min(judged, key=lambda j: ("agree", "variant", "conflict").index(j.verdict.value))
    if len(judged) > 1 and best.verdict.value == "agree" and judged[0] is not best:
        return variant(f'{left.shown} and {right.shown} agree only if "ton" is read as {_reading(left, right, judged)}')
    return best


def _reading(left: Amount, right: Amount, judged: list[Judgement]) -> str:
    names = {"tonne": "a tonne of 1,000 kg", "ton": "a short ton of 907 kg", "long ton": "a long ton of 1,016 kg"}
    pairs = [(a, b) for a in unit_readings(left) for b in unit_readings(right)]
    a, b = next(pair for pair, j in zip(pairs, judged, strict=True) if j.verdict.value == "agree")
    return names.get((a if len(unit_readings(left)) > 1 else b).unit or "", "another ton")


def _compare_amounts(left: Amount, right: Amount, slack: Tolerance) -> Judgement:
    a, b = left.point, right.point
    if a is not None and b is not None and _close(a, b):
        return AGREE
    exact = left.hedge is Hedge.EXACT and right.hedge is Hedge.EXACT
    both = left.hedge is Hedge.APPROXIMATE and right.hedge is Hedge.APPROXIMATE
    share = slack.approximate / (2 if both else 1)
    if not _overlap(_span(left, right, slack, share), _span(right, left, slack, share)):
        return conflict(_reason(left, right, exact=exact), weight=2)
    if a is None or b is None:
        return _bounds(left, right, slack)
    difference = abs(a - b) / max(abs(a), abs(b))
    notable = slack.notable if left.unit == right.unit else max(slack.notable, CONVERTED)
    if difference <= notable or _satisfies_nearly(left, right) or _satisfies_nearly(right, left):
        return AGREE
    why = "one is the other rounded" if exact else "the hedge allows both"
    return variant(f"{left.shown} and {right.shown} differ by {100 * difference:.1f} %: {why}")


def _satisfies_nearly(hedged: Amount, other: Amount) -> bool:
    """Whether one amount is "nearly x" and the other is at most 5 % below x."""
    a, b = hedged.point, other.point
    return hedged.downward and other.hedge is Hedge.EXACT and a is not None and b is not None and 0 <= a - b <= 0.05 * abs(a)


def _bounds(left: Amount, right: Amount, slack: Tolerance) -> Judgement:
    """The judgement on two amounts that overlap, one of them a bound or a range.

    They agree unless their figures are farther apart than an editor would pass over, or two ranges stick out of each other.
    """
    if left.hedge is Hedge.RANGE and right.hedge is Hedge.RANGE and None not in (left.low, left.high, right.low, right.high):
        inside = _within(left, right) or _within(right, left)
        return AGREE if inside else variant(f"{left.shown} and {right.shown} overlap only in part")
    one, other = _figure(left), _figure(right)
    difference = abs(one - other) / max(abs(one), abs(other), EXACTNESS)
    if difference <= slack.notable and _side(left) * _side(right) < 0 and not (left.vague or right.vague):
        return variant(f"{_nearly(left)} against {_nearly(right)}: one source puts it above that figure, the other below")
    if passed := _passed(left, right) or _passed(right, left):
        return variant(passed)
    told = slack.bounds and min(one, other) >= LEAST and slack.notable < difference <= NEAR and not _rounded_bound(left, right)
    if not told or Hedge.RANGE in (left.hedge, right.hedge) or left.vague or right.vague:
        return AGREE
    return variant(f"{left.shown} against {right.shown}: both can be true")


def _rounded_bound(left: Amount, right: Amount) -> bool:
    """Whether a bound is the other figure, cut to the places that it states: "more than 700" of 716, but not "more than 160" of 184."""
    for bound, other in ((left, right), (right, left)):
        side, figure = _side(bound), _figure(bound)
        if not side or other.point is None:
            continue
        step = max(bound.step, _last_place(figure))
        if _close(figure, (math.floor if side > 0 else math.ceil)(other.point / step) * step):
            return True
    return False


def _last_place(figure: float) -> float:
    """The place value of the last digit that is not zero: 100 for 700."""
    digits = f"{abs(figure):.0f}"
    return float(10 ** (len(digits) - len(digits.rstrip("0")))) if digits.strip("0") else 1.0


def _passed(bound: Amount, other: Amount) -> str:
    """The message where a figure is on the wrong side of a bound and both can be true only because it is rounded; else empty."""
    side, figure = _side(bound), other.point
    if (
        not side
        or figure is None
        or bound.vague
        or _side(other)
        or bound.unit != other.unit
        or (_figure(bound) - figure) * side <= EXACTNESS * abs(figure)
    ):
        return ""
    return f"{other.shown} is {'less' if side > 0 else 'more'} than the figure in {_nearly(bound)}: only rounding lets both be true"


def _side(this: Amount) -> int:
    """1 where the hedge puts the true value above the figure, -1 where it puts it below, else 0."""
    if this.downward or this.hedge in (Hedge.AT_MOST, Hedge.LESS_THAN):
        return -1
    return int(this.hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN))


def _nearly(this: Amount) -> str:
    return this.shown.replace("about ", "nearly ", 1) if this.downward else this.shown


NEAR = 0.5
"""Share by which a figure may exceed a bound and still be compared with it: 250 is no variant of "at least 100"."""


LEAST = 5
"""Smallest figure of a bound that is reported: "at least one" is a manner of speaking."""


def _figure(this: Amount) -> float:
    """The number that is stated, whatever its hedge."""
    return this.low if this.low is not None else this.high or 0.0


def _within(inner: Amount, outer: Amount) -> bool:
    return (outer.low or 0) <= (inner.low or 0) + EXACTNESS and (inner.high or 0) <= (outer.high or 0) + EXACTNESS


def _span(this: Amount, other: Amount, slack: Tolerance, share: float) -> _Span:
    low = -math.inf if this.low is None else this.low
    high = math.inf if this.high is None else this.high
    half = this.step / 2
    if this.hedge is Hedge.APPROXIMATE:
        margin = max(share * abs(low), half)
        return _Span(low - margin, low + (half if this.downward else margin), closed=margin > half)
    if not slack.rounding or this.hedge is not Hedge.EXACT:
        return _Span(low, high)
    if this.unit == other.unit and this.step <= other.step:
        return _Span(low, high)  # the finer of two figures is taken at its word
    return _Span(low - half, high + half, closed=half == 0)


def _overlap(a: _Span, b: _Span) -> bool:
    return _not_above(a.low, b) and _not_above(b.low, a)


def _not_above(low: float, span: _Span) -> bool:
    slack = EXACTNESS * max(abs(low) if math.isfinite(low) else 0.0, abs(span.high) if math.isfinite(span.high) else 0.0)
    return low <= span.high + slack if span.closed else low < span.high - slack


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= EXACTNESS * max(abs(a), abs(b))


def _reason(left: Amount, right: Amount, *, exact: bool) -> str:
    if converted := _converted(right, left):
        return f"{left.shown} against {right.shown}, which is {converted}"
    if exact and left.point is not None and right.point is not None:
        slipped = _slip(left.point, right.point)
        difference = number_text(float(f"{abs(left.point - right.point):.6g}")) if left.base == (left.unit or "") else ""
        tail = slipped or (f"they differ by {difference}" if difference else "")
        return f"{left.shown} is not {right.shown}" + (f": {tail}" if tail else "")
    return f"{left.shown} against {right.shown}"


def _converted(this: Amount, into: Amount) -> str | None:
    """An amount in the unit of another, so that a reader can compare them; None where the units are one or have no factor."""
    if this.unit == into.unit or this.point is None or not this.unit or not into.unit or this.base in ("kelvin", ""):
        return None
    size = to_base(1.0, into.unit)[0]
    if not size or to_base(0.0, into.unit)[0]:
        return None
    number = float(f"{this.point / size:.3g}")
    return f"{number_text(number)}{unit_text(into.unit, 'quantity', plural=number != 1)}"


def _slip(a: float, b: float) -> str:
    """The mistake that turns one number into the other: a misplaced decimal point, or two exchanged figures."""
    small, large = sorted((abs(a), abs(b)))
    if small and any(_close(large, small * 10**power) for power in (1, 2, 3)):
        return f"one is {round(large / small):,} times the other, as when a decimal point slips"
    first, second = number_text(a).replace(",", ""), number_text(b).replace(",", "")
    if len(first) == len(second) and len(first) > 2 and sorted(first) == sorted(second) and first.isdigit():
        return "the same figures in another order"
    return ""
