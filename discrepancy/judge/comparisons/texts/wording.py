"""Two versions of one statement: the same words, an excerpt, another translation, a negation, another number?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number
from discrepancy.judge.findings.groups import Group, Sources, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import names_both
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.meaning.normalised_quotes import content_lemmas, figures, glosses, is_excerpt, normalise_quote, numbers_in_figures
from discrepancy.judge.meaning.quotation_differences import wording_differences
from discrepancy.judge.rulefiles.message import listed
from discrepancy.lang.en.meaning.lexicon import term_relation, verb_lemma
from discrepancy.lang.en.names.quotations import NEGATIONS
from discrepancy.model.claim import Claim
from discrepancy.model.entity import BEFORE_COLON
from discrepancy.model.fact import Fact
from discrepancy.model.frame import SlotState
from discrepancy.scan.names.comparison.compare_names import compare_names
from discrepancy.scan.names.comparison.name_verdict import NameVerdict
from discrepancy.scan.names.comparison.organisations import looks_like_organisation
from discrepancy.scan.string_similarity import word_ratio


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of quotations."""
    close, alike, least = number(settings, "close"), number(settings, "alike"), int(number(settings, "least_words"))

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if a.place == b.place and names_both(_sources(left), _sources(right)):
            return APART  # two sentences of one interview: a writer does not quote one remark twice in two wordings
        one, other = (numbers_in_figures(normalise_quote(fact.value.text)) for fact in (a, b))
        if one == other:
            return _speakers(a, b, len(one), least) or _glossed(a, b) or AGREE
        if is_excerpt(one, other) or is_excerpt(other, one):
            return AGREE
        return _contrary(one, other, close) or _rendered(a, b) or _translated(content_lemmas(one), content_lemmas(other), alike)

    def key(fact: Fact) -> tuple[str, str | None]:
        return " ".join(fact.value.text.split()).casefold(), fact.said_by

    return weigh(claim, group_equal_values(claim.facts, key, lambda fact: fact.value.text), judge)


def _sources(group: Group) -> Sources:
    return frozenset(fact.source for fact in group.facts)


def _glossed(a: Fact, b: Fact) -> Judgement | None:
    """A variant where an editor's words in square brackets are in one version alone."""
    ours, theirs = ({gloss.casefold(): gloss for gloss in glosses(fact.value.text)} for fact in (a, b))
    only = [gloss for plain, gloss in {**ours, **theirs}.items() if (plain in ours) != (plain in theirs)]
    return variant(f"only one has the editor's {listed([f'“[{gloss}]”' for gloss in only[:SHOWN]])}") if only else None


def _speakers(a: Fact, b: Fact, words: int, least: int) -> Judgement | None:
    """One wording of two people, each named in full and the subject of the verb of saying."""
    one, other = _speaker(a), _speaker(b)
    if not one or not other or words < least or compare_names(one, other).verdict in (NameVerdict.SAME, NameVerdict.VARIANT):
        return None
    return conflict(f"the same words are {one}'s in {a.source} and {other}'s in {b.source}")


def _speaker(fact: Fact) -> str:
    """Who says it, where it is a person named in two parts who is the subject of the verb or follows "according to"; else empty.

    Whoever is named before a colon says it, under whatever name.
    """
    name = fact.said_by or ""
    words = name.split()
    if fact.sieve == BEFORE_COLON:
        return name
    if len(words) < 2 or not all(word[0].isupper() for word in (words[0], words[-1])) or looks_like_organisation(name):
        return ""
    agent = fact.frame.agent
    if agent.state is SlotState.UNKNOWN or (fact.frame.predicate.state is SlotState.EMPTY and "accord" in fact.frame.clause):
        return name
    return name if agent.text and words[-1].casefold() in agent.text.casefold().split() else ""


def _contrary(one: list[str], other: list[str], close: float) -> Judgement | None:
    """A conflict where two renderings are word for word the same but for a negation, a number or an opposite."""
    parted = [(a, b) for a, b in zip(one, other, strict=False) if a != b] if len(one) == len(other) else []
    if len(parted) == 1 and term_relation(*map(_lemma, parted[0])) == "opposite":
        return conflict(f"one version has {parted[0][0]} where the other has {parted[0][1]}", weight=1)
    bare_one, bare_other = ([word for word in words if word not in NEGATIONS and not figures([word])] for words in (one, other))
    if word_ratio(bare_one, bare_other) / 100 < close:
        return None
    if len(NEGATIONS.intersection(one)) != len(NEGATIONS.intersection(other)):
        return conflict("only one of the two wordings has a negation", weight=2)
    left, right = Counter(figures(one)), Counter(figures(other))
    if left - right and right - left:  # what only one of them has is left out, not another number
        return conflict(f"the numbers differ: {', '.join(figures(one))} and {', '.join(figures(other))}", weight=1)
    ours, theirs = content_lemmas(one), content_lemmas(other)
    only, alone = sorted(ours - theirs), sorted(theirs - ours)
    if len(only) == len(alone) == 1 and term_relation(only[0], alone[0]) == "opposite":
        return conflict(f"one version has {only[0]} where the other has {alone[0]}", weight=1)
    return None


def _lemma(word: str) -> str:
    return verb_lemma(word) or word


def _rendered(a: Fact, b: Fact) -> Judgement | None:
    """A variant that shows the words in which two wordings of one statement differ; None where they are no two renderings."""
    found = wording_differences(a.value.text, b.value.text)
    if found is None:
        return None
    told = [_show_difference(" ".join(part.left), " ".join(part.right)) for part in found[:SHOWN]]
    return variant(f"two wordings of one statement: {'; '.join(told)}") if told else AGREE


def _translated(ours: frozenset[str], theirs: frozenset[str], alike: float) -> Judgement:
    """A variant where two sentences share most words of content in another order, as two translations do."""
    if len(ours & theirs) < LEAST_SHARED or len(ours & theirs) < alike * max(len(ours), len(theirs)):
        return APART
    parts = [f"only one has {listed([f'“{word}”' for word in sorted(words)[:MOST]])}" for words in (ours - theirs, theirs - ours) if words]
    return variant(f"two wordings of one statement: {'; '.join(parts) or 'the same words in another order'}")


LEAST_SHARED, MOST = 2, 4
"""Least number of content words that two translations share; most words that a reason names."""

SHOWN = 3
"""Most differences between two versions that are reported."""


def _show_difference(left: str, right: str) -> str:
    if left and right:
        return f"“{left}” against “{right}”"
    return f"only one has “{left or right}”"


COMPARISON = Comparison(
    id="wording",
    summary="wordings of one quotation",
    compare=compare,
    settings={"close": 0.8, "alike": 0.4, "least_words": 5},
)
