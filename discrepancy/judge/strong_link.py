"""Where the learned link is so sure that it stands in for what syntax could not show."""

from __future__ import annotations

from discrepancy.judge.groups import Group
from discrepancy.model.claim import Claim

STRONG = 65
"""Hundredths of probability that two facts are about one thing from which the words of their clauses need not say so again."""


def strongly_linked(claim: Claim, left: Group, right: Group) -> bool:
    """Whether a fact of one group and a fact of the other are linked with a probability of at least STRONG."""
    ours, theirs = ({fact.id for fact in group.facts} for group in (left, right))
    return any(
        link.score >= STRONG and ((link.left in ours and link.right in theirs) or (link.left in theirs and link.right in ours))
        for link in claim.links
    )
