"""What belongs to an office after its head noun: the body or the thing in "chair of the Committee" and "director of the museum"."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import ARTICLES_OR_POSSESSIVES
from discrepancy.lang.en.meaning.lexicon import verb_lemma
from discrepancy.lang.en.names.titles import INSIDE_BODY, LOCAL_TITLES
from discrepancy.lang.en.words.name_particles import FUNCTION_WORDS, SAYING
from discrepancy.lang.en.words.titles import is_body, is_office
from discrepancy.scan.words import Words

LONGEST = 11
"""Longest noun phrase in apposition, in words: as long as writers make them."""


_INSTITUTIONS = frozenset({"exchequer", "rolls", "treasury"})
"""Words in the names of offices of state that are not bodies: "Chancellor of the Exchequer"."""


def is_past_form(lower: str) -> bool:
    """Whether a word is a verb in the past, which is never part of a title."""
    lemma = verb_lemma(lower)
    return lemma is not None and lemma != lower and (lower.endswith("ed") or not lower.endswith(("ing", "s")))


# Nouns of a compound after "of the" at most: "head of the mountain rescue team".
_NOUNS = 5


def _compounded(words: Words, at: int) -> bool:
    """Whether a noun after a word goes on its compound: "of the rescue team"."""
    if at + 1 >= len(words.texts) or words.starts[at + 1] - words.ends[at] != 1:
        return False
    word = words.lowers[at + 1]
    if (
        not (words.texts[at + 1].isalpha() and words.texts[at + 1].islower())
        or word in FUNCTION_WORDS
        or word in SAYING
        or is_past_form(word)
    ):
        return False
    if word.endswith("ing") and at + 2 < len(words.texts) and not words.texts[at + 2].islower():
        return True  # "of worldwide marketing Ida Lund", "of global marketing."
    return not word.endswith(("s", "ly", "ing")) or (verb_lemma(word) is None and not word.endswith("ly"))


def body_end(words: Words, head: int) -> int:
    """Where an office ends with the body that it belongs to: "chair of the Committee of Public Works"; else the end of its head noun."""
    at = head + 1
    if words.lowers[at : at + 1] not in (("of",), ("at",)):
        return words.ends[head]
    stop = head
    while at < len(words.texts) and at - head < LONGEST:
        text = words.texts[at]
        if text[0].isupper() and not _compounded(words, at):
            stop = at
        elif text not in INSIDE_BODY:
            break
        at += 1
    return words.ends[stop]


def complement_of(words: Words, head: int) -> int | None:
    """Last word of an "of" phrase that belongs to an office: a place or a common noun ("of the museum"), not a firm's name; else None."""
    at, count = head + 1, len(words.texts)
    if at + 1 >= count or words.lowers[at] != "of":
        return None
    stop = at + 2 if words.lowers[at + 1] in ARTICLES_OR_POSSESSIVES else at + 1
    if stop >= count or not words.texts[stop][0].isalpha() or words.lowers[stop] in FUNCTION_WORDS:
        return None
    if words.texts[stop][0].islower():
        if stop == at + 2 and words.lowers[stop].endswith("'s"):
            return None  # "dean of the state's delegation"
        while stop - at < _NOUNS and not words.lowers[stop].endswith("'s") and _compounded(words, stop):
            stop += 1
        return stop
    if _compounded(words, stop):
        return None  # "of the French maker Alba"
    if (
        not is_body(words.texts[stop])
        and words.lowers[stop] not in _INSTITUTIONS
        and not (is_office(words.lowers[head]) and words.lowers[head] in LOCAL_TITLES)
    ):
        return None
    while stop + 1 < count and _is_of_name(words, stop + 1):
        stop += 1
    return stop


def _is_of_name(words: Words, at: int) -> bool:
    """Whether a word goes on the name of a place or body, and is no verb of a headline: "Mayor of East Lorn", but "Mayor of Lorn Is Held"."""
    lower = words.lowers[at]
    return (
        words.texts[at][0].isupper() and words.starts[at] - words.ends[at - 1] == 1 and lower not in FUNCTION_WORDS and lower not in SAYING
    )
