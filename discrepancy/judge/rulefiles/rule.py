"""A rule: one TOML file, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from discrepancy.judge.terms import Terms
from discrepancy.model.discrepancy import Severity, Verdict
from discrepancy.model.source import Source

SCOPES = ("across", "both", "within")
SUBJECTS = ("any", "office", "organisation", "person", "place", "role", "thing")
EXPECTATIONS = ("conflict", "nothing", "variant")
KNOWN_MISS = "todo-"
"""Prefix of an expectation: a known miss, which does not fail the test."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Sources, and the expected result: conflict, variant or nothing, prefixed with "todo-" for a known miss."""

    name: str
    expect: str
    sources: tuple[Source, ...]

    @property
    def todo(self) -> bool:
        """Whether the example is a known miss."""
        return self.expect.startswith(KNOWN_MISS)

    @property
    def wanted(self) -> str:
        """The expected result, known miss or not."""
        return self.expect.removeprefix(KNOWN_MISS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule from its file, with the comparison's defaults filled in.

    `attributes` empty means all but `unless`; `subjects` are the classes of subject, "any" for all; `severities` holds no entry for a verdict
    that the rule keeps silent about. `examples` are there only if they were asked for.
    """

    id: str
    since: str
    summary: str
    why: str
    kinds: tuple[str, ...]
    how: str
    path: str
    formerly: tuple[str, ...] = ()
    scope: str = "both"
    attributes: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ("any",)
    min_confidence: float | None = None
    """The confidence from which its findings count; None for that of the settings."""
    settings: Mapping[str, object] = field(default_factory=dict)
    severities: Mapping[Verdict, Severity] = field(default_factory=dict)
    message: str = "{subject}: {values}: {reason}"
    terms: Terms = field(default_factory=Terms)
    examples: tuple[Example, ...] = ()
