"""Two renderings of one statement: the same words, an excerpt, another translation, a negation, another number?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number
from discrepancy.judge.groups import Group, Sources, gather, weigh
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.spoken import NEGATIONS, content, excerpt, figures, spoken
from discrepancy.judge.witness import names_both
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact
from discrepancy.text.lexicon.lookup import relation
from discrepancy.text.names.compare import compare_names
from discrepancy.text.names.verdict import NameVerdict
from discrepancy.text.similar import word_ratio


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of quotations."""
    close, alike, least = number(settings, "close"), number(settings, "alike"), int(number(settings, "least_words"))

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if a.place == b.place and names_both(_sources(left), _sources(right)):
            return APART  # two sentences of one interview: a writer does not quote one remark twice in two wordings
        one, other = spoken(a.value.text), spoken(b.value.text)
        if one == other:
            return _glossed(a, b) or _speakers(a, b, len(one), least)
        if excerpt(one, other) or excerpt(other, one):
            return AGREE
        return _differ(one, other, close, alike, a, b)

    def key(fact: Fact) -> tuple[str, str | None]:
        return " ".join(fact.value.text.split()).casefold(), fact.said_by or fact.detail("speaker")

    return weigh(gather(claim.facts, key, lambda fact: fact.value.text), judge)


def _sources(group: Group) -> Sources:
    return frozenset(fact.source for fact in group.facts)


def _glossed(a: Fact, b: Fact) -> Judgement | None:
    if ("[" in a.value.text) != ("[" in b.value.text):
        return variant("the same words, with an editor's gloss in brackets in one source")
    return None


def _speakers(a: Fact, b: Fact, words: int, least: int) -> Judgement:
    """One wording from two mouths."""
    one, other = a.said_by or a.detail("speaker"), b.said_by or b.detail("speaker")
    if not one or not other or words < least:
        return AGREE
    match = compare_names(one, other)
    if match.verdict in (NameVerdict.SAME, NameVerdict.VARIANT) or {one[:1].islower(), other[:1].islower()} != {False}:
        return AGREE
    return conflict(f"the same words are {one}'s in {a.source} and {other}'s in {b.source}")


def _differ(one: list[str], other: list[str], close: float, alike: float, a: Fact, b: Fact) -> Judgement:
    bare_one, bare_other = ([word for word in words if word not in NEGATIONS and not figures([word])] for words in (one, other))
    near = word_ratio(bare_one, bare_other) / 100
    if near >= close:
        negated = len(NEGATIONS.intersection(one)) != len(NEGATIONS.intersection(other))
        if negated:
            return conflict("one rendering says not what the other says", weight=2)
        left, right = Counter(figures(one)), Counter(figures(other))
        if left - right and right - left:  # what only one of them has is left out, not another number
            return conflict(f"the numbers differ: {', '.join(figures(one))} and {', '.join(figures(other))}", weight=1)
    ours, theirs = content(one), content(other)
    if not ours or not theirs:
        return APART
    shared = ours & theirs
    only, alone = sorted(ours - theirs), sorted(theirs - ours)
    if near >= close and len(only) == len(alone) == 1 and relation(only[0], alone[0]) == "opposite":
        return conflict(f"one rendering has {only[0]} where the other has {alone[0]}", weight=1)
    part = len(shared) / min(len(ours), len(theirs))
    told = len(shared) >= len(NEAR) and part >= alike
    if told or part >= 1 < len(shared) or (shared and near >= NEAR[min(len(shared), len(NEAR)) - 1]):
        return variant("two renderings of one statement: " + _telling(ours, theirs))
    return APART


NEAR = (0.5, 0.3)
"""Share of all words, small ones too, from which one word of substance in common is enough, or two: a topic has as many."""


def _telling(ours: frozenset[str], theirs: frozenset[str]) -> str:
    left, right = sorted(ours - theirs)[:4], sorted(theirs - ours)[:4]
    parts = [f"only one has {', '.join(words)}" for words in (left, right) if words]
    return "; ".join(parts) or "the same words in another order"


COMPARISON = Comparison(
    id="wording",
    summary="renderings of one quotation",
    compare=compare,
    settings={"close": 0.8, "alike": 0.4, "least_words": 5},
)
