"""Exact factors of units to one base unit of each dimension, until the text room's table is there."""

from __future__ import annotations

_FACTORS: dict[str, tuple[str, float]] = {
    "gram": ("gram", 1), "kilogram": ("gram", 1e3), "milligram": ("gram", 1e-3), "tonne": ("gram", 1e6), "pound": ("gram", 453.59237),
    "ounce": ("gram", 28.349523125), "stone": ("gram", 6350.29318), "ton": ("gram", 907184.74),
    "metre": ("metre", 1), "kilometre": ("metre", 1e3), "centimetre": ("metre", 0.01), "millimetre": ("metre", 0.001), "foot": ("metre", 0.3048),
    "inch": ("metre", 0.0254), "yard": ("metre", 0.9144), "mile": ("metre", 1609.344), "nautical mile": ("metre", 1852),
    "hectare": ("square metre", 1e4), "acre": ("square metre", 4046.8564224), "square kilometre": ("square metre", 1e6),
    "square mile": ("square metre", 2589988.110336), "square metre": ("square metre", 1), "square foot": ("square metre", 0.09290304),
    "litre": ("litre", 1), "millilitre": ("litre", 0.001), "gallon": ("litre", 3.785411784), "barrel": ("litre", 158.987294928), "cubic metre": ("litre", 1000),
    "second": ("second", 1), "minute": ("second", 60), "hour": ("second", 3600), "day": ("second", 86400), "week": ("second", 604800),
    "month": ("second", 2629746), "year": ("second", 31556952), "decade": ("second", 315569520),
    "kilometre per hour": ("metre per second", 1 / 3.6), "mile per hour": ("metre per second", 0.44704), "metre per second": ("metre per second", 1),
    "knot": ("metre per second", 1852 / 3600),
}  # fmt: skip


def to_base(value: float, unit: str | None) -> tuple[float, str]:
    """A value in the base unit of its dimension, and that unit; a unit without a table is its own base."""
    if unit == "celsius" or unit == "degree celsius":
        return value + 273.15, "kelvin"
    if unit == "fahrenheit" or unit == "degree fahrenheit":
        return (value - 32) / 1.8 + 273.15, "kelvin"
    base, factor = _FACTORS.get(unit or "", (unit or "", 1.0))
    return value * factor, base
