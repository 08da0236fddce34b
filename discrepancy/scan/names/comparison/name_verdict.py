"""What comparing two names gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SILENT = frozenset({"same", "marks", "omits", "order", "initial", "initials", "short form", "other name"})
"""Differences that are no misspelling: what is equal but for accents, what one form leaves out, initials, pet and birth names."""

PARTS_SHOWN = {"short form": "spelling", "slip": "spelling", "swapped": "spelling", "joined": "one word or two", "head": "last word"}
"""What a reader calls a difference, where it is not the word of the comparison of names."""


class NameVerdict(StrEnum):
    """same: the very same words; variant: one name in two forms; contradict: alike, and yet not one person; unrelated."""

    SAME = "same"
    VARIANT = "variant"
    CONTRADICT = "contradict"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMatch:
    """`score` is 0 to 1, 0.5 and up where the two can name one person; `parts` says why, as (what, which words)."""

    verdict: NameVerdict
    score: float
    parts: tuple[tuple[str, str], ...]
