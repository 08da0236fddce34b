"""Given names of two syllables with a hyphen, the second one small: Ban Ki-moon, Tsai Ing-wen, Kang Dae-hyun."""

from __future__ import annotations

from discrepancy.lang.en.meaning.lexicon import UNKNOWN, is_demonym, place_kind, rarity
from discrepancy.lang.en.names.persons import COMPOUND_ENDS
from discrepancy.scan.words import Words

_LONGEST = 6
"""Most letters of a romanised syllable (McCune–Reischauer and Wade–Giles: "hyŏng", "hsiung")."""


def is_given_syllable(words: Words, at: int, *, first: int) -> bool:
    """Whether the hyphen at word `at` joins two syllables of a given name; `first` is the first word of the run.

    The syllable before the hyphen is not an English word. The one after it may be ("moon", "in") where a surname comes before both;
    otherwise a surname has to follow.
    """
    texts, lowers, starts, ends = words.texts, words.lowers, words.starts, words.ends
    if not 0 < at < len(texts) - 1 or starts[at] != ends[at - 1] or starts[at + 1] != ends[at]:
        return False
    head, tail = lowers[at - 1], lowers[at + 1]
    if not texts[at + 1].islower() or not tail.isalpha() or max(len(head), len(tail)) > _LONGEST or len(tail) < 2:
        return False
    if rarity(head) < UNKNOWN or place_kind(texts[at - 1]) or is_demonym(texts[at - 1]) or texts[at - 1].isupper():
        return False
    if first < at - 1:
        return rarity(tail) >= UNKNOWN or not (tail in COMPOUND_ENDS or tail.endswith("ed"))
    return rarity(tail) >= UNKNOWN and at + 2 < len(texts) and texts[at + 2][0].isupper() and starts[at + 2] == ends[at + 1] + 1
