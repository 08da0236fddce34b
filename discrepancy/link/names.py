"""Comparing names: the door of the room to `text.compare_names`."""

from __future__ import annotations

from discrepancy.scan.names.comparison.compare_names import compare_names
from discrepancy.scan.names.comparison.name_verdict import NameMatch, NameVerdict

__all__ = ["NameMatch", "NameVerdict", "compare_names"]
