"""The part of its country in which a place is said to lie: "the northern city of Lea", "the western Kenyan town of Lea"."""

from __future__ import annotations

from discrepancy.lang.en.meaning.lexicon import is_demonym
from discrepancy.lang.en.names.places import REGION_ADJECTIVES
from discrepancy.lang.en.words.place_words import COMPASS, SORT_NOUNS
from discrepancy.scan.words import Words

_BETWEEN = 3
"""Most words that may be between the direction and the noun of sort: "northern Italian mountain"."""


def region_direction(words: Words, first: int) -> str | None:
    """The direction said of the name that begins at word `first`: "northern", "north-western"; None where none is."""
    lowers = words.lowers
    at = first - 1
    if at > 0 and lowers[at] == "the":
        at -= 1
    if at < 2 or lowers[at] != "of" or lowers[at - 1] not in SORT_NOUNS:
        return None
    at -= 2
    low = max(at - _BETWEEN, -1)
    while at > low and (lowers[at] in REGION_ADJECTIVES or (words.texts[at][0].isupper() and is_demonym(words.texts[at]))):
        at -= 1
    return _side(words, at)


def _side(words: Words, at: int) -> str | None:
    """The direction whose last word is at `at`, with what a hyphen joins to it."""
    if at < 0 or words.lowers[at] not in COMPASS:
        return None
    joined = at > 1 and words.texts[at - 1] == "-" and words.lowers[at - 2] in COMPASS
    return f"{words.lowers[at - 2]}-{words.lowers[at]}" if joined else words.lowers[at]
