"""The noun that a number counts or that stands beside it: "12 mostly elderly passengers", "hashish" in "9.6 grams of hashish"."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.text.closed_class import ADVERBS, CLOSED
from discrepancy.text.lexicon import is_person_noun, singular, verb_lemma
from discrepancy.text.words import Words

# Nouns of number that are plural without an s.
_PLURALS = frozenset(
    "people men women children police cattle mice geese feet teeth fish sheep aircraft deer personnel crew staff youth".split()
)
# Participles and adjectives used as nouns for people behind a number: "300 wounded", "four dead".
CASUALTIES = frozenset(
    "dead injured wounded missing hurt killed displaced homeless hospitalised hospitalized arrested detained infected evacuated survived".split()
)
_LONGEST = 7


class Head(NamedTuple):
    """The head noun in the singular, the words that narrow it, and its place."""

    noun: str
    modifiers: tuple[str, ...]
    first: int
    at: int


def head_after(words: Words, at: int, stop: int, *, plural: bool) -> Head | None:
    """The head of the noun phrase that begins at word `at`, before word `stop`; `plural` says that the number asks for a plural."""
    lowers, texts = words.lowers, words.texts
    found = -1
    limit = min(stop, at + _LONGEST)
    place = at
    while place < limit:
        word = lowers[place]
        if texts[place] in "-‐‑" and place > at:
            place += 1
            continue
        if not texts[place][0].isalpha():
            if texts[place] == "," and found < 0 and place > at:  # "12 tired, hungry miners"
                place += 1
                continue
            break
        if word in CLOSED and word not in ("more", "other", "mostly", "about"):
            if not (word in ADVERBS and place == at):
                break
            place += 1
            continue
        if is_plural(word):
            found = place
        elif found >= 0:
            break
        place += 1
    if found < 0:
        found = _singular_head(words, at, place, plural=plural)
    if found < 0:
        return None
    noun = singular(lowers[found]) if found >= 0 else ""
    modifiers = tuple(word for word in lowers[at:found] if word.isalpha() and word not in CLOSED)
    return Head(noun, modifiers, at, found)


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in _PLURALS:
        return True
    return (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and len(word) > 3
        and singular(word) != word
        or (word.endswith("men") and len(word) > 4)
    )


def _singular_head(words: Words, at: int, end: int, *, plural: bool) -> int:
    """The head of a phrase without a plural: a casualty word, a noun of people, or behind "one" the last noun before a verb."""
    lowers = words.lowers
    for place in range(at, end):
        if lowers[place] in CASUALTIES:
            return place
    if plural:
        return -1
    last = -1
    for place in range(at, end):
        word = lowers[place]
        if not word.isalpha() or (word.endswith(("ed", "ing", "ly")) and last >= 0):
            break
        if last >= 0 and not is_person_noun(word) and verb_lemma(word) is not None and verb_lemma(word) != word:
            break
        last = place
    return last
