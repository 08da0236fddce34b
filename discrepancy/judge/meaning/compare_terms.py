"""How two terms relate to each other, as a verdict."""

from __future__ import annotations

from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.terms import Terms
from discrepancy.lang.en.grammar.function_words import PHRASE_LINKS
from discrepancy.lang.en.meaning.lexicon import is_person_noun

LINKS = PHRASE_LINKS | {"or"}
"""Small words that do not relate two terms."""


def compare_terms(left: str, right: str, terms: Terms, genus: str = "", said: tuple[str, str] | None = None) -> Judgement:
    """The verdict on two terms. Unrelated terms contradict each other only if both are known kinds of the `genus`.

    `said` are the terms as the sources write them, if they differ.
    """
    one, another = said or (left, right)
    if other := _degree_or_attempt(left, right, (one, another)):
        return other
    found = terms.relation(left, right)
    if left == right or (found != "opposite" and is_contained_in(left, right)):
        return AGREE
    if found == "same":
        return variant(f"{one} and {another} are two words for one thing")
    if found in ("narrower", "broader"):
        narrow, broad = (one, another) if found == "narrower" else (another, one)
        return variant(f"{narrow} is a kind of {broad}")
    if found == "opposite":
        return conflict(f"{one} and {another} exclude each other")
    if found == "sibling":
        return conflict(f"{one} and {another} are two different things of one kind")
    if _share_a_word(left, right, terms):
        return variant(f"{one} and {another} may be one thing in other words")
    known = genus and all(terms.relation(term, genus) in ("same", "narrower") for term in (left, right))
    return conflict(f"{one} is not {another}") if known else APART


_DEGREES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_ATTEMPTS = frozenset({"attempted", "attempt"})


def _degree_or_attempt(left: str, right: str, said: tuple[str, str]) -> Judgement | None:
    """The verdict on two degrees of one offence, or on an attempt and the completed offence; else None."""
    a, b = left.split(), right.split()
    degrees = [[_DEGREES[word] for word in words if word in _DEGREES] if "degree" in words else [] for words in (a, b)]
    if all(degrees) and [w for w in a if w not in _DEGREES] == [w for w in b if w not in _DEGREES]:
        return AGREE if degrees[0] == degrees[1] else conflict(f"{said[0]} is not {said[1]}: another degree")
    tried = [bool(_ATTEMPTS.intersection(words)) for words in (a, b)]
    if tried[0] != tried[1] and [w for w in a if w not in _ATTEMPTS] == [w for w in b if w not in _ATTEMPTS]:
        return conflict(f"{said[0]} is not {said[1]}: one was attempted, the other completed")
    return None


def is_contained_in(left: str, right: str) -> bool:
    """Whether all words of one term are in the other: a shortened term."""
    a, b = set(left.split()), set(right.split())
    return a <= b or b <= a


def _share_a_word(left: str, right: str, terms: Terms) -> bool:
    """Whether most words of one term are words of the other, or mean the same: "importing heroin", "smuggling of heroin".

    The person affected is not compared.
    """
    a, b = ({terms.plain(word) for word in term.split() if word not in LINKS and not is_person_noun(word)} for term in (left, right))
    return 0 < min(len(a), len(b)) < 2 * len(a & b)
