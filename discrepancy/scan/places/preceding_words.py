"""What comes before a place name: a preposition, directions, sort nouns, a house number."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.lang.en.meaning.lexicon import place_kind
from discrepancy.lang.en.names.places import NEAR_BY, SUFFERED
from discrepancy.lang.en.words.date_words import MONTHS
from discrepancy.lang.en.words.place_words import (
    DIRECTIONS,
    PREPOSITIONS,
    SHORT_DIRECTIONS,
    SIDES,
    SORT_NOUNS,
    SPOT_NOUNS,
    SURE_PREPOSITIONS,
)
from discrepancy.scan.words import Words


class PrecedingWords(NamedTuple):
    """What comes before a name: a preposition, directions, sort nouns."""

    first: int
    value: int
    preposition: str
    side: bool = False
    spot: str = ""
    led: bool = False
    """Whether a sort noun or a direction comes before it: "the village of", "north-west of"."""
    direction: str | None = None

    @staticmethod
    def of(words: Words, start: int) -> PrecedingWords:
        """What comes before the name that begins at word `start`."""
        lowers = words.lowers
        j = start - 1
        value, side = start, False
        while j >= 0 and lowers[j] in SIDES and start - j < 4:
            value, side, j = j, True, j - 1
            if j > 0 and lowers[j] == "-" and lowers[j - 1] in DIRECTIONS | SIDES:
                value, j = j - 1, j - 2
        j = past_adjective(words, j)
        if j >= 0 and lowers[j] in ("the", "his", "her", "its", "their", "a"):
            j -= 1
        elif j > 0 and lowers[j].endswith("'s") and lowers[j - 1] in SURE_PREPOSITIONS and place_kind(words.texts[j][:-2]):
            j -= 1  # "in Brazil's Minas Gerais"
        found = _before_of(words, j, value, side=side) if j > 0 and lowers[j] == "of" else None
        if isinstance(found, PrecedingWords):
            return found
        j = j if found is None else found
        preposition = lowers[j] if j >= 0 and lowers[j] in PREPOSITIONS else ""
        return PrecedingWords(first=value, value=value, preposition=preposition, side=side)


def _before_of(words: Words, j: int, value: int, *, side: bool) -> PrecedingWords | int:
    """What comes before the "of" at word `j` that leads to a place: a noun of place, a direction, a spot; else the word to go on from."""
    lowers = words.lowers
    noun = lowers[j - 1] if words.texts[j - 1].islower() else ""  # "Maxine Waters of California" is no water
    if noun in SORT_NOUNS:
        j -= 2
        while j >= 0 and (
            lowers[j] in SIDES
            or lowers[j] in ("the", "a", "small", "seaside", "coastal", "port", "mountain", "capital", "its", "remote", "nearby")
        ):
            j -= 1
        if not (j > 0 and lowers[j] == "of" and lowers[j - 1] in DIRECTIONS):
            return PrecedingWords(
                first=value,
                value=value,
                preposition=lowers[j] if j >= 0 and lowers[j] in PREPOSITIONS else "in",
                side=side,
                led=True,
            )
    if lowers[j - 1] in DIRECTIONS or (lowers[j - 1] in SHORT_DIRECTIONS and words.texts[j - 1].isupper()):
        k = j - 1
        said = lowers[k]
        if k > 1 and lowers[k - 1] == "-" and lowers[k - 2] in DIRECTIONS:
            k -= 2
            said = f"{lowers[k]}-{said}"
        return PrecedingWords(first=k, value=value, preposition="of", side=side, led=True, direction=SHORT_DIRECTIONS.get(said, said))
    if noun in SPOT_NOUNS:
        k = j - 1
        while k > 0 and k > j - 4 and (lowers[k - 1] in SIDES or lowers[k - 1] in DIRECTIONS or lowers[k - 1].isdecimal()):
            k -= 1
        spot = " ".join(words.texts[k:j])
        p = k - 1
        if p >= 0 and lowers[p] in ("the", "a"):
            p -= 1
        return PrecedingWords(
            first=k, value=value, preposition=lowers[p] if p >= 0 and lowers[p] in PREPOSITIONS else "in", side=side, spot=spot
        )
    return j


def past_adjective(words: Words, j: int) -> int:
    """The word before the adjective of a place that ends at word `j`: "to nearby Lorn", "in war-torn Lea"; else `j`."""
    if j < 1:
        return j
    if words.lowers[j] in NEAR_BY:
        return j - 1
    return j - 3 if j > 2 and words.lowers[j] in SUFFERED and words.texts[j - 1] == "-" else j


def address_start(words: Words, first: int, street: bool) -> tuple[int, bool]:
    """Where an address begins: 58 Juniper Street, 310 W. Orchard Blvd.; St. before a saint's name."""
    lowers = words.lowers
    if first > 1 and lowers[first - 1] == "." and words.texts[first - 2][0].isupper() and lowers[first - 2] in ("st", "ste", "mt", "ft"):
        return first - 2, True
    if not street:
        return first, False
    j = first
    while j > 0 and (lowers[j - 1] == "." or (len(lowers[j - 1]) == 1 and words.texts[j - 1] in "NSEW")):
        j -= 1
    if (
        j > 0
        and lowers[j - 1].isdecimal()
        and len(lowers[j - 1]) < 6
        and not (j > 1 and (lowers[j - 2] in MONTHS or lowers[j - 2] in ("in", "since")))
    ):
        return j - 1, True
    return first, False


def before_the(words: Words, value: int) -> bool:
    """Whether an article or a preposition comes before word `value`: "the Belper branch", "at Belper branch"."""
    if value > 1 and words.lowers[value - 1] in (
        "former",
        "main",
        "new",
        "old",
        "local",
        "big",
        "small",
        "busy",
        "biggest",
        "largest",
        "oldest",
    ):
        value -= 1
    return value > 0 and (
        words.lowers[value - 1].endswith("'s")
        or words.lowers[value - 1] in ("the", "a", "an", "its", "their", "his", "her", "our")
        or words.lowers[value - 1] in SURE_PREPOSITIONS
    )
