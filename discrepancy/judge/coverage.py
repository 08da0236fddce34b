"""Which rules fired on given sources, and which never did: a rule that never fires is useless, or the sources are unsuitable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from discrepancy.judge.engine import selects
from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How often one rule fired. `looked` counts the claims with two or more facts that it selects."""

    rule: str
    looked: int
    conflicts: int
    variants: int

    @property
    def fired(self) -> bool:
        """Whether it found anything at all."""
        return bool(self.conflicts or self.variants)

    def __str__(self) -> str:
        if self.fired:
            return f"{self.rule}: {self.conflicts} conflicts, {self.variants} variants in {self.looked} claims"
        if self.looked:
            return f"{self.rule}: never fired, although it looked at {self.looked} claims"
        return f"{self.rule}: never fired: no claim of two facts that it selects"


def coverage(rules: Sequence[Rule], claims: Iterable[Claim], discrepancies: Iterable[Discrepancy]) -> tuple[Coverage, ...]:
    """The coverage of each rule, in the order of the rules."""
    verdicts = Counter((found.rule, found.verdict) for found in discrepancies)
    looked: Counter[str] = Counter()
    for claim in claims:
        if len(claim.facts) > 1:
            looked.update(rule.id for rule in rules if claim.kind in rule.kinds and selects(rule, claim))
    return tuple(
        Coverage(
            rule=rule.id,
            looked=looked[rule.id],
            conflicts=verdicts[rule.id, Verdict.CONFLICT],
            variants=verdicts[rule.id, Verdict.VARIANT],
        )
        for rule in rules
    )
