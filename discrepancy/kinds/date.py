"""Dates and times of events."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.text.dates import DateMention
from discrepancy.text.document import Document
from discrepancy.text.events import event_noun, noun_before, noun_behind, verb_near
from discrepancy.text.kind import Kind
from discrepancy.text.tense import direction


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each date; its attribute is the event: birth, arrest, hearing, or the lemma of the verb."""
    words = document.words
    for mention in document.dates:
        first, last = words.at(mention.start), words.at(mention.end)
        attribute, predicate = ("publication", None) if mention.dateline else _event(document, first, last)
        text = mention.iso or document.text[mention.start : mention.end]
        yield document.fact(
            "date",
            mention.start,
            mention.end,
            Value(text=text),
            hedge=mention.hedge,
            attribute=attribute,
            head=None if attribute == predicate else attribute,
            predicate=predicate,
            details=_details(mention, direction(words, first, last)),
            confidence=0.4 if mention.iso is None else 0.8 if mention.form == "anchored" else 1.0,
        )


def _event(document: Document, first: int, last: int) -> tuple[str, str | None]:
    """The event noun and the lemma of the verb."""
    words = document.words
    lowers = words.lowers
    if (first and lowers[first - 1] in ("born", "b")) or (first > 1 and lowers[first - 1] in ("on", "in") and lowers[first - 2] == "born"):
        return "birth", "bear"
    after = last
    if after < len(words) and lowers[after] in ("'", "’") and after + 1 < len(words) and lowers[after + 1] == "s":
        after += 2
    preposed = first > 0 and lowers[first - 1] in ("the", "a", "his", "her", "its", "their")
    noun = noun_behind(words, after) if preposed or after > last else noun_before(words, first)
    verb = verb_near(words, first, last)
    if noun is not None:
        return noun, verb
    return (event_noun(verb), verb) if verb else ("date", None)


def _details(mention: DateMention, sense: int) -> tuple[tuple[str, str], ...]:
    found = [("form", mention.form)]
    if mention.part:
        found.append(("part", mention.part))
    if mention.ambiguous:
        found.append(("ambiguous", "yes"))
    if mention.iso is None:
        found.append(("unresolved", "yes"))
    if sense:
        found.append(("tense", "future" if sense > 0 else "past"))
    return tuple(found)


KIND = Kind(id="date", summary="Dates and times of events, resolved against the source's own date", shape="text", extract=extract)
