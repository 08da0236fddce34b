"""Marks that mean feet and inches: 5'10", a 15.4" screen."""

from __future__ import annotations

import re

from discrepancy.scan.numbers.number_scan import Number
from discrepancy.scan.words import Words


def read_feet_and_inches(words: Words, number: Number) -> tuple[float, int] | None:
    """The inches of 5'10", and the word after; None for anything else in marks."""
    at = number.stop
    inches = words.texts[at + 1] if at + 1 < len(words.texts) else ""
    glued = at + 2 < len(words.texts) and words.ends[at] == words.starts[at + 1] == words.ends[number.stop - 1] + 1
    if not glued or not inches.isdecimal() or len(inches) > 2 or int(inches) > 11 or number.raw is None or number.raw[0] > 9:
        return None
    return (number.raw[0] * 12 + int(inches), at + 3) if words.texts[at + 2] in ('"', "”", "″") else None


_QUOTES = re.compile(r'(?<!\d)"')
"""Quotation marks that are not of inches themselves."""
_PARAGRAPH = 1200
"""Greatest distance in characters between the marks that open and close a quotation."""


def is_inch_mark(text: str, words: Words, at: int) -> bool:
    """Whether the mark at word `at` is of inches and closes no quotation: "a 15.4" screen"."""
    mark, start = words.texts[at], words.starts[at]
    if mark == "″":
        return True
    low = max(text.rfind("\n", 0, start) + 1, start - _PARAGRAPH)
    opened = text.count("“", low, start) > text.count("”", low, start) if mark == "”" else len(_QUOTES.findall(text, low, start)) % 2 == 1
    follow = words.texts[at + 1] if at + 1 < len(words.texts) else ""
    return not opened and follow[:1].isalpha() and follow.islower()
