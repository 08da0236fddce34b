"""Nicknames inside a name: Anton "Big Tony" Lund, Roberta 'Bobbie' Kern, William (Bill) Oddie."""

from __future__ import annotations

from discrepancy.lang.en.meaning.lexicon import country_of, given_gender, is_demonym, place_kind
from discrepancy.lang.en.words.name_particles import CALENDAR_WORDS, FUNCTION_WORDS
from discrepancy.lang.en.words.parties import PARTIES
from discrepancy.lang.en.words.titles import is_office
from discrepancy.scan.words import Words

_CLOSING = {'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")"}
_LONGEST = 2
"""Most words of a nickname."""


def after_nickname(words: Words, at: int) -> int:
    """Index of the surname after a nickname whose opening mark is at word `at`, right after a given name; 0 where there is none.

    After a name that no list knows, the surname must be followed by an age: Zorvan "Zee" Lund, 22. A party, a state or
    initials in parentheses are no nickname.
    """
    texts, starts, ends = words.texts, words.starts, words.ends
    closing = _CLOSING.get(texts[at])
    if closing is None:
        return 0
    surname = next((k + 1 for k in range(at + 2, min(at + _LONGEST + 2, len(texts) - 1)) if texts[k] == closing), 0)
    if not surname or starts[at] != ends[at - 1] + 1 or starts[surname] != ends[surname - 1] + 1:
        return 0
    inside = range(at + 1, surname - 1)
    if not all(texts[k][0].isupper() for k in (*inside, surname)) or words.lowers[surname] in CALENDAR_WORDS | FUNCTION_WORDS:
        return 0
    if texts[at] == "(" and (len(inside) > 1 or _is_no_nickname(texts[at + 1], words.lowers[at + 1])):
        return 0
    return surname if given_gender(words.lowers[at - 1]) is not None or _aged(words, surname) else 0


def _is_no_nickname(text: str, lower: str) -> bool:
    """Whether parentheses hold a party, a state, a country, an office or initials."""
    return (
        len(text) < 3
        or text.isupper()
        or lower in PARTIES
        or bool(place_kind(text) or country_of(text))
        or is_demonym(text)
        or is_office(lower)
    )


def _aged(words: Words, surname: int) -> bool:
    """Whether an age comes after the surname."""
    return (
        words.texts[surname + 1 : surname + 2] == (",",)
        and words.texts[surname + 2 : surname + 3] != ()
        and words.texts[surname + 2].isdecimal()
    )
