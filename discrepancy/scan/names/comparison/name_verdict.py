"""The result of comparing two names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SILENT = frozenset({"same", "marks", "omits", "order", "initial", "initials", "short form", "other name"})
"""Differences that are not misspellings: accents, omitted parts, initials, pet and birth names."""

PARTS_SHOWN = {"short form": "spelling", "slip": "spelling", "swapped": "spelling", "joined": "one word or two", "head": "last word"}
"""Words for readers for some of the parts of a `NameMatch`."""


class NameVerdict(StrEnum):
    """same: the same words; variant: one name in two forms; contradict: similar names of two people; unrelated."""

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
