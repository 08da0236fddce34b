"""Are the identifiers the same, sign by sign?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings
from discrepancy.judge.gates import comparable
from discrepancy.judge.groups import Group, gather, weigh
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict
from discrepancy.model.claim import Claim

_SIGNS = re.compile(r"[^0-9a-z]+")
_FIGURES = re.compile(r"\d+")


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of identifiers without blanks, hyphens and capitals; one that the other begins or ends with is the same cut short."""

    def judge(left: Group, right: Group) -> Judgement:
        if not comparable(left.first, right.first):
            return APART
        a, b = signs(left.shown), signs(right.shown)
        if a == b or _shortened(a, b) or _shortened(b, a):
            return AGREE
        same = len(a) == len(b) and sorted(a) == sorted(b)
        return conflict(
            f"{left.shown} is not {right.shown}: " + ("the same signs in another order" if same else "identifiers are never rounded")
        )

    return weigh(gather(claim.facts, lambda fact: signs(fact.value.text), lambda fact: fact.value.text), judge)


def signs(text: str) -> str:
    """Letters and digits of an identifier, lower case."""
    return _SIGNS.sub("", text.lower())


def _shortened(short: str, long: str) -> bool:
    """Whether an identifier is the other without its letters ("418", "SKV418"), or without what follows ("737", "737-800")."""
    figures = _FIGURES.findall(long)
    if not short or not figures:
        return False
    return short == figures[0] and (short.isdigit() and (long.startswith(short) or long.endswith(short)))


COMPARISON = Comparison(id="exact", summary="identifiers, sign by sign", compare=compare)
