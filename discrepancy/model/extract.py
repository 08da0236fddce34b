"""What one source gives: facts and entities. The value that travels to workers and into the store."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.model.entity import Entity
from discrepancy.model.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """The facts of one source, sorted by start, end and kind, and its entities in order of first mention."""

    source: str
    facts: tuple[Fact, ...]
    entities: tuple[Entity, ...] = ()
    ready: bool = False
    """Whether the facts came with the source, from a table."""
