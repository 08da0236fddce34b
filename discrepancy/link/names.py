"""Comparing names: the door of the room to `text.compare_names`."""

from __future__ import annotations

from discrepancy.text.names.compare import compare_names
from discrepancy.text.names.verdict import NameMatch, NameVerdict

__all__ = ["NameMatch", "NameVerdict", "compare_names"]
