"""Who beat whom, and by what: one match has one winner and one score."""

from __future__ import annotations

import re
from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import two_witnesses
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict
from discrepancy.judge.preconditions import preconditions_met, soften_corrections
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Detail, Fact
from discrepancy.scan.names.comparison.compare_names import compare_names

_FIGURES = re.compile(r"\d+")
ONE_NAME = 0.5
"""The least score of two names that can be one (see compare_names)."""


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of scores: a conflict if winner and loser are exchanged or the figures differ."""

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not preconditions_met(a, b):
            return APART
        return soften_corrections(_results(a, b), a, b, context)

    return weigh(claim, group_equal_values(claim.facts, _key, shown), judge, two_witnesses)


def _key(fact: Fact) -> tuple[object, ...]:
    return fact.detail(Detail.WINNER), fact.detail(Detail.LOSER), _figures(fact), fact.qualifiers


def shown(fact: Fact) -> str:
    """The result for a reader: "Derby 3-2 York", the winner first where it is known."""
    winner, loser = fact.detail(Detail.WINNER), fact.detail(Detail.LOSER)
    return f"{winner} {fact.value.text} {loser}" if winner and loser else fact.value.text


def _figures(fact: Fact) -> tuple[int, ...]:
    """The goals of both sides, the higher first; the winner says whose they are."""
    return tuple(sorted(map(int, _FIGURES.findall(fact.value.text)), reverse=True))


def _results(a: Fact, b: Fact) -> Judgement:
    ours, theirs = (a.detail(Detail.WINNER), a.detail(Detail.LOSER)), (b.detail(Detail.WINNER), b.detail(Detail.LOSER))
    if ours[0] and ours[1] and theirs[0] and theirs[1]:
        if _one(ours[0], theirs[1]) and _one(ours[1], theirs[0]):
            return conflict(f"{ours[0]} beat {ours[1]} in {a.source}, {theirs[0]} beat {theirs[1]} in {b.source}", weight=2)
        if not (_one(ours[0], theirs[0]) and _one(ours[1], theirs[1])):
            return APART  # another match
    elif ours[0] or theirs[0]:
        return APART
    if _figures(a) == _figures(b):
        return AGREE
    return conflict(f"{a.value.text} is not {b.value.text}: one match has one score")


def _one(left: str, right: str) -> bool:
    return left.casefold() == right.casefold() or compare_names(left, right).score >= ONE_NAME


COMPARISON = Comparison(id="score", summary="results of matches: who beat whom, and by what", compare=compare)
