"""Pairs of dates for the tests of their comparison: as many words as a case needs, and the verdict in one."""

from __future__ import annotations

from typing import Any

from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact
from tests.judge.made import ask, claim, fact, of_rule

RULE, _ = of_rule("date-conflict")


def date(source: str, text: str, quote: str = "x", *, attribute: str = "arrest", **fields: Any) -> Fact:
    return fact("date", source, quote, text, attribute=attribute, **fields)


def told(*facts: Fact, story: tuple[Claim, ...] = (), **settings: Any) -> list[str]:
    return [f"{finding.verdict}: {finding.reason}" for finding in ask("date", claim(*facts), story=story, **{**RULE, **settings})]


def verdict(left: Fact, right: Fact, story: tuple[Claim, ...] = (), **settings: Any) -> str:
    """The verdict on two dates, the same whichever comes first; "none" for no finding."""
    one, other = told(left, right, story=story, **settings), told(right, left, story=story, **settings)
    assert one == other
    return one[0].split(":")[0] if one else "none"
