"""A stated number as an interval: the range of true values that its words, rounding and unit allow."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.judge.quantities.base_units import to_base
from discrepancy.lang.en.quantities.hedges import HEDGE_TEXTS
from discrepancy.lang.en.words.indefinite_quantities import is_indefinite_quantity
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.units.rates import PIECES

DOWNWARD = re.compile(r"\b(?:nearly|almost|not quite|close to|approaching|just short of)\s+(?:an?\s+|the\s+)?\W*$", re.I)
"""Hedges that put the true value below the number."""

TONS = ("tonne", "ton", "long ton")
"""What "ton" may mean: 1,000 kg, 2,000 lb, 2,240 lb. The word alone does not say."""

_LONG_TON_KILOGRAMS = 1016.0469088  # UK Weights and Measures Act 1985, schedule 1: 2,240 lb of 0.45359237 kg
_CURRENCY = re.compile(r"[A-Z]{3}$")
"""A currency by its code of ISO 4217."""
_WITH_UNIT = re.compile(r"[^\d\s.,'’-]")
"""What a sum is written with besides its figures: a sign, a code or a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """The amount that one fact states, in the base unit of its dimension. `low`, `high` are the stated ends (None is open), `step` the
    place value of the last significant figure, `base` the unit;
    `downward` is true of "nearly". `shown` is the value for a reader.
    """

    low: float | None
    high: float | None
    step: float
    base: str
    unit: str | None
    hedge: Hedge
    downward: bool
    shown: str
    vague: bool = False
    """Whether the amount is a word for many without a number: "dozens"."""

    @property
    def point(self) -> float | None:
        """The number, if the amount is a single one."""
        return self.low if self.low == self.high else None


def amount(fact: Fact, text: str = "", *, trailing: bool = True) -> Amount | None:
    """The amount that a fact states; None if it states no number.

    `text` is the source's, for the words before the value. With `trailing`, zeros at the end of a whole number count as rounding, except
    in the first two figures: 1,400 is stated to the hundred, 100 to the ten.
    """
    value = fact.value
    if value.low is None and value.high is None:
        return None
    low = None if value.low is None else to_base(value.low, value.unit)[0]
    high = None if value.high is None else to_base(value.high, value.unit)[0]
    base = to_base(0.0, value.unit)[1]
    stated = value.high if value.low is None else value.low
    step = max(value.resolution or 0.0, _rounded_to(stated or 0.0) if trailing else 0.0)
    scaled = abs(to_base(step, value.unit)[0] - to_base(0.0, value.unit)[0])
    unit = value.unit
    if fact.kind in kinds_with(Trait.COUNT):  # what is counted is the claim's business: 58 items and 63 pieces can be numbers of one find
        base = unit = ""
    before = text[max(0, fact.start - 24) : fact.start] if text else ""
    downward = fact.hedge is Hedge.APPROXIMATE and bool(DOWNWARD.search(before) or DOWNWARD.match(fact.quote))
    vague = fact.hedge is Hedge.AT_LEAST and is_indefinite_quantity(fact.quote)
    return Amount(
        low=low, high=high, step=scaled, base=base, unit=unit, hedge=fact.hedge, downward=downward, shown=shown(fact), vague=vague
    )


def _rounded_to(value: float) -> float:
    """The place value to which a whole number from 100 up seems rounded, with at least two digits kept: 1,400 -> 100, 100 -> 10; else 0."""
    if not 100 <= abs(value) < 1e300 or value != int(value):
        return 0.0
    digits = str(abs(int(value)))
    noughts = len(digits) - len(digits.rstrip("0"))
    return float(10 ** min(noughts, len(digits) - 2))


def number_text(value: float) -> str:
    """A number for a reader: 1,500,000; 3.2; 48.25."""
    if abs(value) < 1e15 and value == int(value):
        return f"{int(value):,}"
    return f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.2f}".rstrip("0").rstrip(".")


def shown(fact: Fact) -> str:
    """The value of a fact for a reader: "about 10 grams", "at least 24", "20 to 30 centimetres"."""
    value = fact.value
    ends = [number_text(end) for end in (value.low, value.high) if end is not None]
    if not ends:
        return value.text
    if value.unit == "magnitude":
        return f"{HEDGE_TEXTS.get(fact.hedge, '')}magnitude {' to '.join(dict.fromkeys(ends))}"
    number = ends[0] if len(set(ends)) == 1 else " to ".join(ends)
    plural = set(ends) != {"1"}
    unit = unit_text(value.unit, fact.kind, plural=plural)
    if _CURRENCY.match(value.unit or "") and _WITH_UNIT.search(fact.quote):
        number, unit = " ".join(fact.quote.split()), ""  # money as the source writes it
    per = fact.detail(Detail.PER)
    prefix = "nearly " if fact.hedge is Hedge.APPROXIMATE and DOWNWARD.match(fact.quote) else HEDGE_TEXTS.get(fact.hedge, "")
    stated = f"{prefix}{number}{unit}{per_text(per) if per else ''}"
    since = fact.detail(Detail.SINCE)
    return f"since {since} ({stated})" if since else stated


def per_text(per: str) -> str:
    """What a rate is for, with the space: " a month", " an hour", " each"."""
    return " each" if per in PIECES else f" {'an' if per == 'hour' else 'a'} {per}"


def unit_text(unit: str | None, kind: str, *, plural: bool) -> str:
    """A unit after its number, with the space: " grams", " %", " USD"; nothing for counts and ages in years."""
    if unit is None or kind in kinds_with(Trait.COUNT) or (kind in kinds_with(Trait.LIFETIME) and unit == "year"):
        return ""
    if unit == "percent":
        return " %"
    if not plural or unit.isupper() or unit in ("celsius", "fahrenheit") or unit.endswith("hertz"):
        return f" {unit}"
    head, per, rest = unit.partition(" per ")
    head = {"foot": "feet", "inch": "inches", "square foot": "square feet", "square inch": "square inches"}.get(head, head + "s")
    return f" {head}{per}{rest}"


def unit_readings(found: Amount) -> tuple[Amount, ...]:
    """The amounts that an ambiguous unit may mean: three for "ton", one for all others."""
    if found.unit not in ("ton", "short ton") or found.base != "gram" or found.unit == "short ton":
        return (found,)
    per_ton = to_base(1.0, "ton")[0]
    factors = [to_base(1.0, "tonne")[0] / per_ton, 1.0, _LONG_TON_KILOGRAMS * 1000 / per_ton]
    return tuple(
        Amount(
            low=None if found.low is None else found.low * factor,
            high=None if found.high is None else found.high * factor,
            step=found.step * factor,
            base=found.base,
            unit=name,
            hedge=found.hedge,
            downward=found.downward,
            shown=found.shown,
        )
        for name, factor in zip(TONS, factors, strict=True)
    )
