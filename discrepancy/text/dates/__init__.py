"""Dates and times: the scan, the calendar, and what happens at them."""
