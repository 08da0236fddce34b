"""The features of a finding: the few numbers from which its probability is computed."""

from __future__ import annotations

import math
from collections.abc import Sequence

from discrepancy.judge.meaning.same_act import same_act
from discrepancy.model.claim import Claim, Link
from discrepancy.model.discrepancy import Side, Verdict
from discrepancy.model.fact import Fact

OFFSET = 10_000
"""Added to log odds, in thousandths, so that none is negative."""

OWN = ("best", "conflict", "bound", "act", "loose", "weak")
"""Log odds of the best pair of facts across two sides (even odds where no pair was scored); whether it is a conflict; whether two of its
facts belong to one person by syntax or a full name; whether the clauses of its best pair describe one act; whether it sets two claims
against each other; by how much the best pair falls short of even odds.

Sixty more features of the best pair, which the link model has already weighed, ranked no better on stories left out, nor did the number of
sides, of sources and of passages, a model for each verdict, and a slope for each rule.
"""
PRODUCTS = ("act*rule.date-conflict", "act*loose", "odds*conflict", "odds*bound")
"""Features that count together; `odds` are the log odds of the best pair without OFFSET. Two dates conflict where their clauses describe
one act (5 of 6 true, against 5 of 53), and two ages of one owner only where the passages match. With
these four the average precision of conflicts on stories left out went from .48 to .59; that of variants stayed at .88.
"""


def names(rules: Sequence[str]) -> tuple[str, ...]:
    """The names of all features, in order; `rules` are those that the model distinguishes."""
    return (*OWN, *(f"rule.{rule}" for rule in rules), *PRODUCTS)


def features(rule: str, verdict: Verdict, claim: Claim, sides: Sequence[Side], wanted: Sequence[str]) -> tuple[int, ...]:
    """The features of a finding in the order of `wanted` (see `names`)."""
    side_of = {fact.id: number for number, side in enumerate(sides) for fact in (*side.facts, *side.more)}
    across = [link for link in claim.links if link.log_odds is not None and _crosses(link, side_of)]
    best = max(across, key=_order, default=None)
    odds = max(-OFFSET, best.log_odds or 0) if best is not None else 0
    found = {
        "best": OFFSET + odds,
        "conflict": int(verdict is Verdict.CONFLICT),
        "bound": int(any(link.bound for link in across)),
        "act": int(same_act(*_facing(best, sides))),
        "loose": int(bool(claim.between)),
        "odds": odds,
        "weak": max(0, -odds),
        f"rule.{rule}": 1,
    }
    return tuple(math.prod(found.get(part, 0) for part in name.split("*")) for name in wanted)


def _crosses(link: Link, side_of: dict[str, int]) -> bool:
    left, right = side_of.get(link.left), side_of.get(link.right)
    return left is not None and right is not None and left != right


def _facing(best: Link | None, sides: Sequence[Side]) -> tuple[Fact, Fact]:
    """The facts of the best pair; the first of the first two sides where no pair was scored."""
    if best is None:
        return sides[0].facts[0], sides[1].facts[0]
    known = {fact.id: fact for side in sides for fact in (*side.facts, *side.more)}
    return known[best.left], known[best.right]


def _order(link: Link) -> tuple[int, str, str]:
    return link.log_odds or 0, link.left, link.right
