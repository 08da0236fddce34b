"""Compare the substances that two sources name for one quantity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, words
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.judgement import Judgement
from discrepancy.judge.meaning.compare_terms import compare_terms
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of substances; the evidence is the noun, not the number."""
    generic = words(settings, "generic")

    def judge(left: Group, right: Group) -> Judgement:
        return compare_terms(context.terms.plain(left.shown), context.terms.plain(right.shown), context.terms)

    nouns = [noun for fact in claim.facts if (noun := _noun(fact)) is not None and context.terms.plain(noun.quote) not in generic]
    return weigh(claim, group_equal_values(nouns, lambda fact: context.terms.plain(fact.quote), lambda fact: fact.quote.lower()), judge)


def _noun(fact: Fact) -> Fact | None:
    """The fact with the place of its substance, or None where it names none."""
    if fact.of is None or fact.of_start is None or fact.of_end is None:
        return None
    return replace(fact, start=fact.of_start, end=fact.of_end, quote=fact.of, value=replace(fact.value, text=fact.of))


COMPARISON = Comparison(id="substance", summary="the substance that a quantity measures", compare=compare, settings={"generic": []})
