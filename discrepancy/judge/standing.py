"""How two terms stand to each other, as a verdict."""

from __future__ import annotations

from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.terms import Terms
from discrepancy.text.lexicon.lookup import is_person_noun

LINKS = frozenset({"of", "to", "for", "in", "with", "on", "against", "at", "from", "by", "the", "a", "an", "and", "or"})
"""Small words that two terms may share without saying the same."""


def stand(left: str, right: str, terms: Terms, genus: str = "") -> Judgement:
    """The verdict on two bare terms. Two terms that nothing relates contradict each other only if both are known kinds of the `genus`."""
    found = terms.relation(left, right)
    if left == right or (found != "opposite" and said_within(left, right)):
        return AGREE
    if found == "same":
        return variant(f"{left} and {right} are two words for one thing")
    if found in ("narrower", "broader"):
        narrow, broad = (left, right) if found == "narrower" else (right, left)
        return variant(f"{narrow} is a kind of {broad}")
    if found == "opposite":
        return conflict(f"{left} and {right} exclude each other")
    if found == "sibling":
        return conflict(f"{left} and {right} are two different things of one kind")
    if _share_a_word(left, right, terms):
        return variant(f"{left} and {right} may be one thing in other words")
    known = genus and all(terms.relation(term, genus) in ("same", "narrower") for term in (left, right))
    return conflict(f"{left} is not {right}") if known else APART


def said_within(left: str, right: str) -> bool:
    """Whether all words of one term stand in the other: a term cut short."""
    a, b = set(left.split()), set(right.split())
    return a <= b or b <= a


def _share_a_word(left: str, right: str, terms: Terms) -> bool:
    """Whether a word of one term is a word of the other, or means the same: "importing heroin", "smuggling of heroin".

    Whom it was done to says nothing of what was done.
    """
    a, b = ({word for word in term.split() if word not in LINKS and not is_person_noun(word)} for term in (left, right))
    return any(terms.plain(one) == terms.plain(other) for one in sorted(a) for other in sorted(b))
