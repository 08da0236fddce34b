"""What a comparison of two values gives."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.model.discrepancy import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A verdict on two values, and why, as one clause without a full stop. `weight` orders reasons: the plainest is told first."""

    verdict: Verdict
    reason: str = ""
    weight: int = 0


AGREE = Judgement(verdict=Verdict.AGREE)
APART = Judgement(verdict=Verdict.NOT_COMPARABLE)


def conflict(reason: str, weight: int = 0) -> Judgement:
    """They cannot both be true."""
    return Judgement(verdict=Verdict.CONFLICT, reason=reason, weight=weight)


def variant(reason: str, weight: int = 0) -> Judgement:
    """They can both be true, and an editor would like to know."""
    return Judgement(verdict=Verdict.VARIANT, reason=reason, weight=weight)
