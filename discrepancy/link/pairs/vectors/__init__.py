"""Thousands of pairs at once: arrays, sets of words, and levels."""
