"""What comparing two names gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
