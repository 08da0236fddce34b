"""Comparing names inside link, by `scan.names.comparison`."""

from __future__ import annotations

from discrepancy.scan.names.comparison.compare_names import compare_names
from discrepancy.scan.names.comparison.name_verdict import NameMatch, NameVerdict

__all__ = ["NameMatch", "NameVerdict", "compare_names"]
