"""Whether one act can have had these doers."""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.judgement import AGREE, Judgement, conflict
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Detail
from discrepancy.scan.names.comparison.compare_names import compare_names
from discrepancy.scan.names.comparison.name_verdict import NameVerdict


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of doers: two people or bodies conflict, two names that can be one agree, as do bodies with a word in common."""

    def judge(left: Group, right: Group) -> Judgement:
        label = left.first.detail(Detail.SORT)
        match = compare_names(left.shown, right.shown, label)
        if match.verdict in (NameVerdict.SAME, NameVerdict.VARIANT) or (label != "person" and _share_a_word(left.shown, right.shown)):
            return AGREE
        who = f"{left.shown} in {left.first.source}, {right.shown} in {right.first.source}"
        return conflict(f"{who}: only one of the two can be right")

    return weigh(claim, group_equal_values(claim.facts, lambda fact: fact.value.text, lambda fact: fact.value.text), judge)


def _share_a_word(left: str, right: str) -> bool:
    """Whether two bodies may belong together: "Lorn Holdings", "the Lorn Group"."""
    return not set(left.casefold().split()).isdisjoint(right.casefold().split())


COMPARISON = Comparison(id="doer", summary="names of who did one act", compare=compare)
