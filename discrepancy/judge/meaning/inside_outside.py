"""Inside and outside: one event on two sides of a door."""

from __future__ import annotations

from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict
from discrepancy.lang.en.meaning.lexicon import is_person_noun
from discrepancy.model.fact import Detail, Fact


def compare_inside_outside(left: Fact, right: Fact) -> Judgement:
    """The verdict on two sides of one door; they are of one thing only where both describe the same people next to the one who acts."""
    a, b = left.detail(Detail.POSITION), right.detail(Detail.POSITION)
    if a == b:
        return AGREE
    if {a, b} != {"inside", "outside"}:
        return APART
    if not _people(left) & _people(right):
        return APART
    return conflict(f"{a} the {left.value.text} is not {b} the {right.value.text}")


def _people(fact: Fact) -> frozenset[str]:
    """The people that the sentence of a fact describes: nouns for persons, and names."""
    own = {word.lower() for word in (fact.subject or "").split()}
    return frozenset(
        word.lower() for word in fact.context if word.lower() not in own and (word[:1].isupper() or is_person_noun(word.lower()))
    )
