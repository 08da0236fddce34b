"""Rates: "per hour", "a week", "/day", "each" after a measure."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.lang.en.meaning.lexicon import singular
from discrepancy.lang.en.quantities.shares import RATE_ADVERBS, RATE_HEADS
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.units.units import SIGNS, WORDS
from discrepancy.scan.words import Words


class Rate(NamedTuple):
    """The singular noun that a measure is per, and the word after it."""

    unit: str
    stop: int


PIECES = frozenset({"item", "head", "person"})
"""What is counted by the piece: "each", "apiece", "per head"."""


def _after_per(words: Words, at: int) -> Rate | None:
    """The rate whose noun is at word `at`, after "per"."""
    noun = words.lowers[at]
    if noun in ("cent", "capita"):
        return Rate("person", at + 1) if noun == "capita" else None
    if noun in ("diluted", "ordinary", "common", "square", "cubic") and at + 1 < len(words.texts):
        last = _name(words.lowers[at + 1])
        return Rate(f"{noun} {last}" if noun in ("square", "cubic") else last, at + 2)
    return Rate(_name(noun), at + 1) if noun.isalpha() else None


def read_per(words: Words, at: int) -> Rate | None:
    """The rate ("a week") that begins at word `at`, or None."""
    size = len(words.texts)
    if at >= size:
        return None
    word = words.lowers[at]
    if word in HYPHENS and at + 3 < size and words.lowers[at + 1] in ("a", "an", "per") and words.texts[at + 2] in HYPHENS:
        return Rate(_name(words.lowers[at + 3]), at + 4)
    if at + 1 >= size:
        return Rate(RATE_ADVERBS[word], at + 1) if word in RATE_ADVERBS else None
    follow = words.lowers[at + 1]
    if word == "once" and follow in RATE_ADVERBS:  # "40 mg once daily"
        return Rate(RATE_ADVERBS[follow], at + 2)
    if word == "per":
        return _after_per(words, at + 1)
    if word in ("a", "an", "every", "each") and (follow in RATE_HEADS or (follow in WORDS and WORDS[follow].dimension == "time")):
        after = words.lowers[at + 2] if at + 2 < size else ""
        return None if after in ("earlier", "ago", "later", "before", "after", "and") and follow != "head" else Rate(_name(follow), at + 2)
    if word == "/" and follow.isalpha() and words.starts[at + 1] == words.ends[at]:
        unit = SIGNS.get(words.texts[at + 1])
        return Rate(unit.name if unit else _name(follow), at + 2)
    if word in RATE_ADVERBS:
        return Rate(RATE_ADVERBS[word], at + 1)
    if word == "p" and words.lowers[at + 1 : at + 4] == (".", "a", "."):
        return Rate("year", at + 4)
    return None


def _name(word: str) -> str:
    unit = WORDS.get(word) or SIGNS.get(word)
    return unit.name if unit else singular(word)
