"""Durations and days without a plain number: race times, "a weeklong search", "the day before his death", life sentences."""
