"""The facts and entities of one source: the value that travels to workers and into the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from discrepancy.model.entity import Entity
from discrepancy.model.fact import Fact
from discrepancy.model.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """The facts of one source, sorted by start, end and kind, and its entities in order of first mention."""

    source: str
    facts: tuple[Fact, ...]
    entities: tuple[Entity, ...] = ()
    length: int = 0
    """Characters of the source."""
    published: date | None = None
    problems: tuple[Problem, ...] = ()
    """The problems of stages on this text; the facts of the other stages are kept."""
    ready: bool = False
    """Whether the facts came with the source, from a table."""
