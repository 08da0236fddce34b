"""What the rules report about two facts, or why they report nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from discrepancy.judge.comparison import Context
from discrepancy.judge.engine import comparisons, in_scope, selects
from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source


def explain_rules(
    pair: tuple[Fact, Fact],
    discrepancies: Iterable[Discrepancy],
    claims: Iterable[Claim],
    rules: Sequence[Rule],
    sources: Mapping[str, Source],
) -> tuple[str, ...]:
    """The discrepancy between two facts, or, if they are in one claim without one, a line for each rule that says why."""
    ids = {fact.id for fact in pair}
    for item in discrepancies:
        if sum(bool(ids & {fact.id for fact in (*side.facts, *side.more)}) for side in item.sides) == 2:
            return (f"{item.rule} reports them as a discrepancy: {item.id}",)
    claim = next((claim for claim in claims if ids <= {fact.id for fact in claim.facts}), None)
    return () if claim is None else _silent(pair, claim, rules, sources)


def _silent(pair: tuple[Fact, Fact], claim: Claim, rules: Sequence[Rule], sources: Mapping[str, Source]) -> tuple[str, ...]:
    asked = [rule for rule in rules if claim.kind in rule.kinds]
    return tuple(_why(rule, pair, claim, sources) for rule in asked) or (f"no rule looks at facts of the kind {claim.kind}",)


def _why(rule: Rule, pair: tuple[Fact, Fact], claim: Claim, sources: Mapping[str, Source]) -> str:
    if not selects(rule, claim):
        return f"{rule.id} looks only at other attributes or subjects"
    comparison = comparisons()[rule.how]
    two = replace(claim, facts=tuple(sorted(pair, key=lambda fact: (fact.source, fact.start, fact.end))))
    found = list(comparison.compare(two, Context(sources=sources, terms=rule.terms), rule.settings))
    if not found:
        return f"{rule.id} ({comparison.summary}) treats the two as equal, or as values that cannot be compared"
    if all(rule.severities.get(item.verdict) is None for item in found):
        return f"{rule.id} finds a {found[0].verdict}, which is switched off"
    if not any(in_scope(rule.scope, item) for item in found):
        return f"{rule.id} only compares facts {rule.scope} sources"
    return f"{rule.id} finds a {found[0].verdict} between these two alone; other facts of the claim speak against it, such as a source that states both"
