"""The value that a fact states, and its hedge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Hedge(StrEnum):
    """How precisely a source commits itself to a value."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    RANGE = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value as stated: numbers in `unit`, or the normalised `text`.

    `low` and `high` are the stated numbers; an open end is None; both are None where the value is not a number.
    `resolution` is the place value of the last stated figure, in `unit`: 0.1 for "3.2 grams", 1 for "10 grams",
    10 million for "1.27bn", None for what is not a number. The judge widens the value by it.
    """

    text: str
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    resolution: float | None = None
