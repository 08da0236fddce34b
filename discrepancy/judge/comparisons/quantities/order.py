"""Is it the first or the second: two ranks of one thing in one order?"""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import two_witnesses
from discrepancy.judge.judgement import APART, Judgement, conflict
from discrepancy.judge.preconditions import preconditions_met, soften_corrections
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact
from discrepancy.scan.names.comparison.compare_names import compare_names

ONE_NAME = 0.5
"""The least score of two names that can be one (see compare_names)."""

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of ranks; they are exact. Another noun, measure or act is another order."""

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not preconditions_met(a, b) or (a.head, a.predicate, frozenset(a.modifiers)) != (b.head, b.predicate, frozenset(b.modifiers)):
            return APART
        if a.subject and b.subject and compare_names(a.subject, b.subject).score < ONE_NAME:
            return APART  # the first was one, the second another
        what = " ".join((*a.modifiers, a.head or ""))
        return soften_corrections(conflict(f"the {left.shown} {what} is not the {right.shown}: a rank is exact"), a, b, context)

    return weigh(
        claim,
        group_equal_values(claim.facts, lambda fact: (fact.value.low, fact.head, fact.modifiers, fact.predicate), _shown),
        judge,
        two_witnesses,
    )


def _shown(fact: Fact) -> str:
    value = int(fact.value.low or 0)
    return f"{value}{'th' if value % 100 in (11, 12, 13) else _ENDINGS.get(value % 10, 'th')}"


COMPARISON = Comparison(id="order", summary="ranks in one order", compare=compare)
