"""The result of comparing two values."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.model.discrepancy import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A verdict on two values, and why, as one clause without a full stop. `weight` orders reasons: the plainest is reported first.
    `premises` are what follows from each value by itself, if the reason consists of such; several pairs can then share one sentence, each
    premise once, with `moral` at the end.
    """

    verdict: Verdict
    reason: str = ""
    weight: int = 0
    premises: tuple[str, ...] = ()
    moral: str = ""


AGREE = Judgement(verdict=Verdict.AGREE)
APART = Judgement(verdict=Verdict.NOT_COMPARABLE)


def conflict(reason: str, weight: int = 0) -> Judgement:
    """A judgement that two values cannot both be true."""
    return Judgement(verdict=Verdict.CONFLICT, reason=reason, weight=weight)


def excluded(left: str, right: str, moral: str, weight: int = 0) -> Judgement:
    """What follows from each excludes the other; `moral` says so of any number of values: "no birthday fits them all"."""
    reason = f"{left}; {right}: {moral.replace('them all', 'both')}"
    return Judgement(verdict=Verdict.CONFLICT, reason=reason, weight=weight, premises=(left, right), moral=moral)


def variant(reason: str, weight: int = 0) -> Judgement:
    """They can both be true, and an editor would like to know."""
    return Judgement(verdict=Verdict.VARIANT, reason=reason, weight=weight)
