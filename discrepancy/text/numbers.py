"""The number scan: every numeric expression of a text, once, with its hedge and precision."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.model.value import Hedge
from discrepancy.text.words import Words


@dataclass(frozen=True, slots=True)
class Number:
    """One numeric expression. An open end is None; `low == high` for a single number.

    `start`, `end` cover the number itself ("10", "seven and a half", "20 to 30", "$" not included);
    `hedge_start` is where its hedge words begin ("some 10": the offset of "some"), or `start` without any.
    `resolution` is the place value of the last stated figure, 0 for exact words of counting such as "a dozen".
    `form` says how it is written: digits, words, ordinal, fraction, vague ("dozens", "hundreds"), ratio ("one in five"), none ("no one").
    """

    start: int
    end: int
    low: float | None
    high: float | None
    hedge: Hedge
    hedge_start: int
    resolution: float
    form: str


_DIGITS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,])\d+(?:\.\d+)?")


def scan_numbers(text: str, words: Words) -> tuple[Number, ...]:
    """All numbers in order, none overlapping."""
    found = []
    for match in _DIGITS.finditer(text):
        value = float(match.group().replace(",", ""))
        found.append(Number(match.start(), match.end(), value, value, Hedge.EXACT, match.start(), 1.0, "digits"))
    return tuple(found)
