"""A stated number in the base unit of what it measures."""

from __future__ import annotations

from discrepancy.scan.units.units import in_base

BASES = {
    "mass": "gram",
    "length": "metre",
    "area": "square metre",
    "volume": "litre",
    "time": "second",
    "speed": "metre per second",
    "temperature": "celsius",
    "energy": "joule",
    "power": "watt",
    "pressure": "pascal",
    "frequency": "hertz",
    "data": "byte",
}
"""The base unit of each dimension in which the text room's table counts, where it has a name a reader knows."""


def to_base(value: float, unit: str | None) -> tuple[float, str]:
    """A value in the base unit of its dimension, and that unit; a unit that is in no table is its own base."""
    found = in_base(value, unit) if unit else None
    if found is None:
        return value, unit or ""
    dimension, size = found
    return size, BASES.get(dimension, dimension)
