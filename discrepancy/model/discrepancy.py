"""A discrepancy: one rule's finding over one claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from discrepancy.model.claim import Link
from discrepancy.model.fact import Fact


class Verdict(StrEnum):
    """The result of a comparison."""

    CONFLICT = "conflict"
    VARIANT = "variant"
    AGREE = "agree"
    NOT_COMPARABLE = "not comparable"


class Severity(StrEnum):
    """How serious a rule's finding is. `rank` orders them."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for note, 1 for warning, 2 for error."""
        return ("note", "warning", "error").index(self.value)


class State(StrEnum):
    """The decision on a discrepancy. The first three are not decisions and fail a check."""

    NEW = "new"
    CHANGED = "changed"
    EXPIRED = "expired"
    KNOWN = "known"
    WRONG = "wrong"
    ALL_TRUE = "all-true"
    NOT_SAME = "not-same"
    NEEDS_CALL = "needs-call"
    ACCEPTED = "accepted"


class Tier(StrEnum):
    """Whether a finding is certain enough to count. A possible one is shown separately and fails nothing."""

    COUNTS = "counts"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the values that differ. `facts` is its evidence, the clearest of each source; `more` the facts that repeat it."""

    value: str
    facts: tuple[Fact, ...]
    more: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """A rule's finding on one claim: two or more sides, a verdict, and a reason that can be checked with a pencil."""

    id: str
    rule: str
    kind: str
    verdict: Verdict
    severity: Severity
    subject: str
    attribute: str
    reason: str
    message: str
    confidence: float
    sides: tuple[Side, ...]
    links: tuple[Link, ...] = ()
    names: tuple[str, ...] = ()
    """All names under which sources know the subject."""
    state: State = State.NEW
    note: str | None = None
    """The note of the person who decided."""
    tier: Tier = Tier.COUNTS
    """Whether its confidence reaches the threshold of its rule or of the settings."""
