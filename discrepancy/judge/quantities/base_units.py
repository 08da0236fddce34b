"""A stated number in the base unit of what it measures."""

from __future__ import annotations

from discrepancy.lang.en.quantities.units import BASE_UNITS
from discrepancy.scan.units.units import in_base


def to_base(value: float, unit: str | None) -> tuple[float, str]:
    """A value in the base unit of its dimension, and that unit; a unit that is in no table is its own base."""
    found = in_base(value, unit) if unit else None
    if found is None:
        return value, unit or ""
    dimension, size = found
    return size, BASE_UNITS.get(dimension, dimension)
