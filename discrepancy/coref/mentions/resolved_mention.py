"""A resolved mention, and small grammatical tests on it."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.lang.en.grammar.function_words import SINGULAR_DETERMINERS
from discrepancy.lang.en.words.titles import STATUS
from discrepancy.scan.words import Words


@dataclass(frozen=True, slots=True)
class ResolvedMention:
    """One mention in the order of the text. `entity` is -1 where two fit; `label` is name, role, kin or pronoun.

    `first`, `last` are its words; `opening`, `closing` the words of the phrase with its title; `byline` says that it signs the text.
    """

    start: int
    end: int
    entity: int
    sieve: str
    label: str
    first: int
    last: int
    opening: int
    closing: int
    sentence: int
    subject: bool
    possessive: bool = False
    byline: bool = False


def preceding_word(words: Words, opening: int) -> str:
    """The lower-case word before a noun phrase, its article and a "former" left out: "of" for "of the driver"."""
    at = opening - 1
    while at > 0 and opening - at < 4 and (words.lowers[at] in SINGULAR_DETERMINERS or words.lowers[at] in STATUS):
        at -= 1
    return words.lowers[at] if at >= 0 else ""
