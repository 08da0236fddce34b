"""Offices that a verb implies for the person before it: "Tomas Lind, who chairs the audit committee", "Sara Bonde captains Denmark"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.lang.en.grammar.function_words import ARTICLES_OR_POSSESSIVES
from discrepancy.lang.en.names.titles import APPOINTING, BEFORE_APPOINTING, HEADED_BODIES, HEADING
from discrepancy.lang.en.words.name_particles import FUNCTION_WORDS
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.words import Words

_VERBS = APPOINTING | HEADING
_DETERMINERS = ARTICLES_OR_POSSESSIVES
_ASIDE = 4
"""Most words between commas after a name, before "who": "Tomas Lind, 54, who chairs …"."""
_LONGEST = 7
"""Most words of the body: "the national football association's audit committee"."""


def offices_by_verb(document: Document) -> Iterator[Fact]:
    """One title for each person whose verb implies an office; the span goes from the name to the body, the value is office and body."""
    words = document.words
    if words.distinct.isdisjoint(_VERBS):
        return
    for name in document.names:
        if name.label == "person" and (found := _office_after(words, name.last)) is not None:
            office, first, last = found
            body = document.text[words.starts[first] : words.ends[last]]
            yield document.fact(
                "title", name.start, words.ends[last], Value(text=f"{office} of {body}"), head=office, details=(("holder", name.text),),
                confidence=0.8,
            )  # fmt: skip


def _office_after(words: Words, name: int) -> tuple[str, int, int] | None:
    """The office, and the first and last word of its body, that the verb after the last word of a name says; None where it says none."""
    at, size = name + 1, len(words.texts)
    if at < size and words.lowers[at] == ",":
        at = next((place + 1 for place in range(at + 1, min(at + 2 + _ASIDE, size)) if words.lowers[place] == "who"), size)
    while at < size and words.lowers[at] in BEFORE_APPOINTING:
        at += 1
    if at + 1 >= size or words.lowers[at] not in _VERBS:
        return None
    first = at + 1
    last = _body(words, first)
    if last is None or (words.lowers[at] in HEADING and words.lowers[last] not in HEADED_BODIES):
        return None
    return _VERBS[words.lowers[at]], first, last


def _body(words: Words, first: int) -> int | None:
    """Last word of the noun phrase that begins at word `first`, with a determiner or in capitals; None where it does not."""
    if words.lowers[first] not in _DETERMINERS and not words.texts[first][0].isupper():
        return None
    last = first
    for at in range(first + 1, min(first + _LONGEST, len(words.texts))):
        goes_on = words.texts[at][0].isalpha() and words.lowers[at] not in FUNCTION_WORDS and words.starts[at] - words.ends[at - 1] == 1
        if not goes_on:
            break
        last = at
    return None if last == first and words.lowers[first] in _DETERMINERS else last
