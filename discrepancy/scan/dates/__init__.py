"""Dates and times: `date_scan` finds them, `date_resolution` turns words into ISO 8601, `parts/` reads the parts of an expression."""
