"""Runs the rules over the claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from discrepancy.judge.rule import Rule
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.source import Source


def judge(claims: Sequence[Claim], rules: Sequence[Rule], sources: Mapping[str, Source]) -> tuple[Discrepancy, ...]:
    """Every finding of every rule, sorted by severity, kind, subject and id, without duplicates."""
    return ()
