"""Units of gold values, each with its dimension's base and factor (SI Brochure 9th ed.; NIST Handbook 44, appendix C)."""

from __future__ import annotations

FACTORS: dict[str, tuple[str, float]] = {
    "milligram": ("gram", 1e-3),
    "gram": ("gram", 1.0),
    "kilogram": ("gram", 1e3),
    "tonne": ("gram", 1e6),
    "ton": ("gram", 907184.74),
    "pound": ("gram", 453.59237),
    "ounce": ("gram", 28.349523125),
    "stone": ("gram", 6350.29318),
    "millimetre": ("metre", 1e-3),
    "centimetre": ("metre", 1e-2),
    "metre": ("metre", 1.0),
    "kilometre": ("metre", 1e3),
    "inch": ("metre", 0.0254),
    "foot": ("metre", 0.3048),
    "yard": ("metre", 0.9144),
    "mile": ("metre", 1609.344),
    "nautical mile": ("metre", 1852.0),
    "square metre": ("square metre", 1.0),
    "square foot": ("square metre", 0.09290304),
    "hectare": ("square metre", 1e4),
    "acre": ("square metre", 4046.8564224),
    "square kilometre": ("square metre", 1e6),
    "square mile": ("square metre", 2589988.110336),
    "millilitre": ("litre", 1e-3),
    "litre": ("litre", 1.0),
    "gallon": ("litre", 3.785411784),
    "barrel": ("litre", 158.987294928),
    "cubic metre": ("litre", 1e3),
    "second": ("second", 1.0),
    "minute": ("second", 60.0),
    "hour": ("second", 3600.0),
    "day": ("second", 86400.0),
    "week": ("second", 604800.0),
    "month": ("second", 2629800.0),
    "year": ("second", 31557600.0),
    "decade": ("second", 315576000.0),
    "kilometre per hour": ("metre per second", 1 / 3.6),
    "mile per hour": ("metre per second", 0.44704),
    "knot": ("metre per second", 1852 / 3600),
    "metre per second": ("metre per second", 1.0),
}
"""Unit -> base unit, factor."""

LOOSE = 0.006
"""Relative slack between two units of one dimension: a gold value in years may be reported in months."""

EXACT = 1e-6


def same_number(wanted: float, wanted_unit: str | None, got: float, got_unit: str | None) -> bool:
    """Whether two numbers with units are one amount. A wanted number without a unit is met by the number alone."""
    if wanted_unit is None or wanted_unit == got_unit:
        return abs(wanted - got) <= EXACT * max(1.0, abs(wanted))
    if got_unit is None:
        return False
    ours, ours_factor = FACTORS.get(wanted_unit, (wanted_unit, 1.0))
    theirs, theirs_factor = FACTORS.get(got_unit, (got_unit, 1.0))
    if ours.casefold() != theirs.casefold():
        return False
    left, right = wanted * ours_factor, got * theirs_factor
    return abs(left - right) <= LOOSE * max(abs(left), abs(right))
