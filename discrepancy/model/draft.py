"""A draft held against its sources: what they say to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from discrepancy.model.fact import Fact


class Stand(StrEnum):
    """How a discrepancy touches a draft."""

    CONTRADICTED = "contradicted"
    """No source says what the draft says."""
    DISPUTED = "disputed"
    """The sources disagree, and the draft states one side's value flatly."""
    BOTH = "both told"
    """The draft gives more than one of the values itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`sources` are the ids of the draft's files; `stands` says of each discrepancy, by id, how it touches the draft.

    `unsupported` are the facts of the draft that no other source states, in order of place.
    """

    sources: tuple[str, ...]
    stands: Mapping[str, Stand] = field(default_factory=lambda: MappingProxyType({}))
    unsupported: tuple[Fact, ...] = ()
