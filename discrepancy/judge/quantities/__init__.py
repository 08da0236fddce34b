"""Stated numbers as intervals: base units, rounding, hedges, parts and wholes."""
