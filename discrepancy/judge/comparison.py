"""What a comparison is: a question that a rule asks of a claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from discrepancy.judge.terms import Terms
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a comparison can use besides its claim: the sources by id, the other claims of the story, the rule's term files."""

    sources: Mapping[str, Source]
    story: tuple[Claim, ...] = ()
    terms: Terms = field(default_factory=Terms)
    stated: Mapping[tuple[str, str], tuple[Claim, ...]] | None = field(default=None, repr=False, compare=False)
    """The story's claims by kind and attribute, where they have been sorted for another rule."""

    def __post_init__(self) -> None:
        """Index the story's claims by what they are about."""
        if self.stated is None:
            found: dict[tuple[str, str], list[Claim]] = {}
            for claim in self.story:
                for attribute in sorted({claim.attribute, *(fact.attribute for fact in claim.facts)}):
                    found.setdefault((claim.kind, attribute), []).append(claim)
            object.__setattr__(self, "stated", {key: tuple(claims) for key, claims in found.items()})

    def stating(self, kind: str, attribute: str) -> tuple[Claim, ...]:
        """The story's claims of a kind about an attribute, or with a fact about it, in order."""
        return (self.stated or {}).get((kind, attribute), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A verdict with its sides in order, and the arithmetic in one sentence. Agreement is not a finding."""

    verdict: Verdict
    sides: tuple[tuple[str, tuple[Fact, ...]], ...]
    """(value as shown, its facts), at least two."""
    reason: str


Settings = Mapping[str, object]
"""A comparison's settings by name, defaults filled in, types as in its defaults."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`settings` gives each setting's name and default; the rule file may change them, types kept (a whole number passes for a decimal)."""

    id: str
    summary: str
    compare: Callable[[Claim, Context, Settings], Iterable[Finding]]
    settings: Settings = field(default_factory=dict)
    least: int = 2
    """Facts that a claim must have: one fact contradicts nothing, unless other claims are compared too."""


def number(settings: Settings, name: str) -> float:
    """A numeric setting."""
    value = settings[name]
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"the setting {name!r} is not a number: {value!r}")
    return float(value)


def words(settings: Settings, name: str) -> frozenset[str]:
    """A setting that is a list of words."""
    value = settings[name]
    if not isinstance(value, list | tuple):
        raise TypeError(f"the setting {name!r} is not a list: {value!r}")
    return frozenset(map(str, value))
