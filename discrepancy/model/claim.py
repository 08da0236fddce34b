"""A claim: facts about one attribute of one subject, and the links that hold them together."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.model.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why two facts were put together, or were not. `score` and each part are integers, 0 to 100; parts may be negative."""

    left: str
    """Id of a fact."""
    right: str
    score: int
    parts: tuple[tuple[str, int], ...]
    veto: str | None = None
    """The gate that kept them apart, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Facts of one kind about one attribute of one subject, from one or more sources of one story.

    `story` is a stable handle; `subject_sort` is person, organisation, place, role, office or thing.
    Facts are sorted by source, start, end. `links` is a spanning set: what joined each fact to the rest.
    """

    story: str
    kind: str
    subject: str
    subject_sort: str
    attribute: str
    facts: tuple[Fact, ...]
    links: tuple[Link, ...] = ()
    aliases: tuple[str, ...] = ()
    """All names under which sources know the subject, sorted."""

    @property
    def confidence(self) -> float:
        """The weakest link that holds the claim together, 0 to 1; 1 for a claim of one fact."""
        return min((link.score for link in self.links), default=100) / 100
