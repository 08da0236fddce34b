"""A resolved mention, and the small questions of grammar that are asked of it."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.text.names.particles import DETERMINERS, SAYING
from discrepancy.text.names.titles import STATUS
from discrepancy.text.words import Words


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention in the order of the text. `entity` is -1 where two fit; `sort` is name, role, kin or pronoun.

    `first`, `last` are its words; `opening`, `closing` the words of the phrase with its title; `byline` that it signs the text.
    """

    start: int
    end: int
    entity: int
    sieve: str
    sort: str
    first: int
    last: int
    opening: int
    closing: int
    sentence: int
    subject: bool
    possessive: bool = False
    byline: bool = False


def says(words: Words, first: int, last: int) -> bool:
    """Whether a verb of saying stands behind, or "said" before, the words `first` to `last`."""
    at = last + 1 + (words.texts[last + 1 : last + 2] == (",",))
    after = words.lowers[at : at + 1]
    return bool(after and after[0] in SAYING and words.texts[at].islower()) or (
        first > 0 and words.lowers[first - 1] in ("said", "says", "added")
    )


def governor(words: Words, opening: int) -> str:
    """The lower-case word before a noun phrase, its article and a "former" left out: "of" for "of the driver"."""
    at = opening - 1
    while at > 0 and opening - at < 4 and (words.lowers[at] in DETERMINERS or words.lowers[at] in STATUS):
        at -= 1
    return words.lowers[at] if at >= 0 else ""
