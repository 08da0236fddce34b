"""Words that say many and name no number: "dozens", "hundreds of", "tens of thousands"."""

from __future__ import annotations

import re

_MANY = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions|tens)\b", re.I)
SPAN = 100
"""Ratio of the most to the least that a word for many may mean: "hundreds" are at least 200 and rarely 20,000."""


def is_indefinite_quantity(quote: str) -> bool:
    """Whether the words of a number are a word for many."""
    return _MANY.search(quote) is not None
