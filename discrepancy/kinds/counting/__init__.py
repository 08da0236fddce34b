"""Counts: which noun a number counts, counts without a noun or without a number, ranks, and results of matches. `tally` runs them all."""
