"""What a comparison is: a question that a rule asks of a claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a comparison may look at beside its claim: the sources by id, and the other claims of the story."""

    sources: Mapping[str, Source]
    story: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A verdict with its sides, in order, and the arithmetic in one sentence. Agreement is no finding."""

    verdict: Verdict
    sides: tuple[tuple[str, tuple[Fact, ...]], ...]
    """(value as shown, its facts): two at least."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`settings` gives each setting's name and default; the rule file may change them, types kept."""

    id: str
    summary: str
    compare: Callable[[Claim, Context, Mapping[str, object]], Iterable[Finding]]
    settings: Mapping[str, object] = field(default_factory=dict)
