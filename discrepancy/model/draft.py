"""A draft compared with its sources: what they say about each of its sentences and facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from discrepancy.model.fact import Fact


class Standing(StrEnum):
    """The result for a fact of the draft, ordered by how much it needs attention."""

    CONTRADICTED = "contradicted"
    """Sources say otherwise, and no source was found that agrees with the draft."""
    DISPUTED = "disputed"
    """The sources disagree, and the draft states one value without saying so."""
    BOTH = "both stated"
    """The draft itself gives more than one of the values."""
    OTHERWISE = "said differently"
    """Sources give another value that can be true as well: rounded, spelt or worded differently, less exact."""
    POSSIBLE = "possibly contradicted"
    """A source may contradict it, in a finding that is too uncertain to count."""
    NOT_FOUND = "not found"
    """No passage in the sources of its story says this."""
    NEAR = "same value nearby"
    """No passage was linked to it, but the nearest one gives the same value."""
    NOT_COMPARED = "not compared"
    """It was not compared with anything, or the linked passages cannot be compared with it."""
    SUPPORTED = "supported"
    """At least one source says the same."""

    @property
    def rank(self) -> int:
        """0 for what needs attention most."""
        return list(Standing).index(self)

    @property
    def says(self) -> str:
        """The standing as a sentence for a reader of the draft."""
        return _SAYS[self]


_SAYS: Mapping[Standing, str] = {
    Standing.CONTRADICTED: "Sources say otherwise, and no source was found that agrees with the draft.",
    Standing.DISPUTED: "The sources disagree, and the draft states only one of the values.",
    Standing.BOTH: "The draft itself gives more than one of the values.",
    Standing.OTHERWISE: "Sources say it differently or less exactly; both can be true.",
    Standing.POSSIBLE: "A source may say otherwise; the finding is too uncertain to count.",
    Standing.NOT_FOUND: "Not found: no passage of the sources was found that says this.",
    Standing.NEAR: "Not found about the same thing, but the nearest passage gives the same value.",
    Standing.NOT_COMPARED: "This was not compared with any source.",
    Standing.SUPPORTED: "A source says the same.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of a source, by offsets of code points: the value from `start` to `end` inside `sentence`, or the whole sentence."""

    source: str
    start: int
    end: int
    sentence: tuple[int, int]
    same_value: bool = False
    """Whether it gives the value that the draft gives, though it was not linked to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The result for one fact of the draft; `fact` is None for a sentence in which none was read.

    `passages` are those that support or contradict it, or the nearest one where none does. `findings` are ids of discrepancies.
    """

    fact: Fact | None
    standing: Standing
    why: str
    passages: tuple[Passage, ...] = ()
    findings: tuple[str, ...] = ()
    linked: bool = False
    """Whether the passages were linked to the fact, and are not merely the nearest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence of the draft, from `start` to `end` of its source, with a check for each of its facts in order of place."""

    source: str
    start: int
    end: int
    checks: tuple[Check, ...]

    @property
    def standing(self) -> Standing:
        """The standing of its checks that needs attention most."""
        return min((check.standing for check in self.checks), key=lambda standing: standing.rank)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`sources` are the ids of the draft's files, `statements` its sentences in order of place.

    `standings` gives the standing of each discrepancy that involves the draft, by id.
    """

    sources: tuple[str, ...]
    standings: Mapping[str, Standing] = field(default_factory=lambda: MappingProxyType({}))
    statements: tuple[Statement, ...] = ()

    @property
    def checks(self) -> tuple[Check, ...]:
        """Every check, in order of place."""
        return tuple(check for statement in self.statements for check in statement.checks)

    @property
    def counts(self) -> Mapping[Standing, int]:
        """How many facts have each standing, the most urgent first; standings without facts are left out."""
        every = [check.standing for check in self.checks if check.fact is not None]
        return {standing: every.count(standing) for standing in Standing if standing in every}

    @property
    def without_facts(self) -> int:
        """How many sentences state nothing that was read as a fact."""
        return sum(check.fact is None for check in self.checks)
