"""Nationalities: "a Danish diver", "Italian climber Ana Ruiz", "the Swede"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.lang.en.meaning.lexicon import country_of, is_demonym, is_person_noun
from discrepancy.lang.en.names.persons import LEARNED
from discrepancy.lang.en.words.closed_class import DETERMINERS
from discrepancy.lang.en.words.titles import AUTHORITY
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.names.nationals import is_national


def nationalities(document: Document) -> Iterator[Fact]:
    """One place fact for each person whose noun has the adjective of a country right before it, or is one; the value is the word as written."""
    words = document.words
    for role in document.roles:
        if role.label in ("person", "office") and not role.possessive:
            yield from _stated(document, role.last - 1, role.noun) if role.first < role.last else _noun(document, role.last)
    for name in document.names:
        if is_national(words, name):
            yield from _fact(document, name.first, name.last)
        if name.title and name.title_start is not None and name.title_end is not None:
            head = words.at(name.title_end) - 1
            yield from _stated(document, head - 1, words.lowers[head])


def _stated(document: Document, at: int, noun: str) -> Iterator[Fact]:
    words = document.words
    if at < 0 or noun in AUTHORITY or noun in LEARNED or not is_person_noun(noun) or not words.texts[at][0].isupper():
        return
    first = at - 1 if at and words.lowers[at - 1] not in DETERMINERS and is_demonym(f"{words.texts[at - 1]} {words.texts[at]}") else at
    if words.lowers[at - 1 : at] == ("-",) or words.lowers[at + 1 : at + 2] == ("-",):
        return  # "an Irish-American actor" is two
    yield from _fact(document, first, at)


def _noun(document: Document, at: int) -> Iterator[Fact]:
    yield from _fact(document, at, at)


def _fact(document: Document, first: int, last: int) -> Iterator[Fact]:
    words = document.words
    text = document.text[words.starts[first] : words.ends[last]].removesuffix("'s")
    country = country_of(text) if is_demonym(text) else None
    if country is not None:
        end = words.starts[first] + len(text)
        yield document.fact(
            "place", words.starts[first], end, Value(text=text), attribute="nationality", details=(("country", country),), confidence=0.8
        )
