"""How two terms relate to each other, by WordNet's hypernyms and by head word and modifiers."""

from __future__ import annotations

from functools import cache, lru_cache

from discrepancy.lang.en.grammar.function_words import PHRASE_LINKS, PHRASE_PREPOSITIONS
from discrepancy.lang.en.meaning.offences import OFFENCE_WORDS, OFFENCES
from discrepancy.lang.en.meaning.substances import SUBSTANCE_WORDS, SUBSTANCES
from discrepancy.lang.en.morphology.inflection import REMEMBERED, singular
from discrepancy.lang.en.tables.frozen_table import read_lines, table

DEPTH = 6
"""How far up a broader term may be: WordNet's chains of concrete nouns are seldom longer below its too broad synsets."""

LINKS = PHRASE_LINKS | {"commit", "their", "his", "her"}
"""Words that are between a head and what narrows it, and say nothing themselves."""

BROADER = OFFENCES | SUBSTANCES

SAME = OFFENCE_WORDS | SUBSTANCE_WORDS


@cache
def _synsets() -> list[str]:
    return read_lines("synsets.tsv")


@lru_cache(maxsize=REMEMBERED)
def _senses(term: str) -> tuple[int, ...]:
    found = table("terms.tsv").get(term)
    return tuple(int(number, 36) for number in found.split()) if found else ()


def is_noun(term: str) -> bool:
    """Whether a singular, lower-case term is a noun of the table."""
    return bool(_senses(term))


def _parents(synset: int) -> list[int]:
    return [int(number, 36) for number in _synsets()[synset].lstrip("!*").split()]


@lru_cache(maxsize=REMEMBERED)
def _narrow_parents(term: str) -> frozenset[int]:
    """The synsets right above a term's senses that are narrow enough for the terms below them to be siblings."""
    found = {parent for synset in _senses(term) for parent in _parents(synset)}
    return frozenset(parent for parent in found if not _synsets()[parent].startswith(("!", "*")))


@lru_cache(maxsize=REMEMBERED)
def _above(term: str) -> frozenset[int]:
    """The synsets above a term's senses that are not too broad to mean kinship."""
    found: set[int] = set()
    layer = set(_senses(term))
    for _ in range(DEPTH):
        layer = {parent for synset in layer for parent in _parents(synset) if not _synsets()[parent].startswith("!")} - found
        found |= layer
    return frozenset(found)


@lru_cache(maxsize=REMEMBERED)
def _opposites(term: str) -> frozenset[str]:
    return frozenset((table("opposites.tsv").get(term) or "").split(",")) - {""}


@lru_cache(maxsize=REMEMBERED)
def _broader(term: str) -> frozenset[str]:
    """All broader terms of a term in this project's own taxonomies."""
    found: set[str] = set()
    todo = [term]
    while todo:
        for above in BROADER.get(todo.pop(), ()):
            if above not in found:
                found.add(above)
                todo.append(above)
    return frozenset(found)


@lru_cache(maxsize=REMEMBERED)
def _whole(left: str, right: str) -> str | None:
    """How two terms relate as wholes, without splitting them."""
    left, right = SAME.get(left, left), SAME.get(right, right)
    if left == right:
        return "same"
    if right in _opposites(left):
        return "opposite"
    if right in _broader(left):
        return "narrower"
    if left in _broader(right):
        return "broader"
    ours, theirs = _senses(left), _senses(right)
    if not ours or not theirs:
        return None
    if not set(ours).isdisjoint(theirs):
        return "same"
    if not _above(left).isdisjoint(theirs):
        return "narrower"
    if not _above(right).isdisjoint(ours):
        return "broader"
    return None if _narrow_parents(left).isdisjoint(_narrow_parents(right)) else "sibling"


@lru_cache(maxsize=REMEMBERED)
def _part(term: str) -> tuple[str, frozenset[str]]:
    """Head and modifiers: "possession of stolen goods" -> possession, {stolen, good}; "card fraud" -> fraud, {card}."""
    words = term.split()
    cut = next((i for i, word in enumerate(words) if i and word in PHRASE_PREPOSITIONS), len(words))
    head = singular(words[cut - 1])
    rest = [*words[: cut - 1], *words[cut:]]
    return head, frozenset(singular(word) for word in rest if word not in LINKS)


def _modifiers(ours: frozenset[str], theirs: frozenset[str]) -> set[str]:
    """How two sets of modifiers compare: each that only one side has narrows that side, related ones are set against each other."""
    left, right = sorted(ours - theirs), sorted(theirs - ours)
    found: set[str] = set()
    for word in list(left):
        match = next((other for other in right if _whole(word, other) is not None), None)
        if match is not None:
            found.add(_whole(word, match) or "same")
            left.remove(word)
            right.remove(match)
    if left and right:
        found.add("sibling")
    elif left:
        found.add("narrower")
    elif right:
        found.add("broader")
    return found - {"same"}


@lru_cache(maxsize=REMEMBERED)
def term_relation(left: str, right: str) -> str | None:
    """How two lower-case terms of one or more words compare: same, narrower (left is a kind of right), broader, opposite, sibling or None.

    Senses and hypernyms are WordNet's (frequent senses only), offences also come from this project's taxonomy. A phrase that WordNet
    does not have is parted: "credit card fraud" is narrower than "fraud", "card fraud" and "tax fraud" are siblings.
    """
    left, right = singular(left), singular(right)
    whole = _whole(left, right)
    if whole is not None or (" " not in left and " " not in right) or not (left.strip() and right.strip()):
        return whole
    (our_head, ours), (their_head, theirs) = _part(left), _part(right)
    head = _whole(our_head, their_head)
    if head is None:
        return None
    found = _modifiers(ours, theirs)
    if head != "same":
        found.add(head)
    if not found:
        return "same"
    if len(found) == 1:
        return found.pop()
    return "sibling" if "sibling" in found and not found & {"opposite"} else None


def ties(term: str) -> frozenset[str | int]:
    """What can relate a term of one or more words to another: `term_relation` is None for two that share none of these."""
    whole = singular(term)
    return _related_terms(whole) | _related_terms(_part(whole)[0]) if whole.strip() else _related_terms(whole)


def _related_terms(term: str) -> frozenset[str | int]:
    term = SAME.get(term, term)
    return frozenset((term, *_opposites(term), *_broader(term), *_senses(term), *_above(term), *_narrow_parents(term)))
