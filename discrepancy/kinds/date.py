"""Dates and times of events."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.kinds.time.relative_days import relative_days
from discrepancy.lang.en.events.dates import BESIDE_STAMPS, DATED_BODIES, NAMED_DAYS, NEAR_DAYS, STAMPS
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Value
from discrepancy.scan.dates.date_scan import DateMention
from discrepancy.scan.dates.tense import tense_direction
from discrepancy.scan.document import Document
from discrepancy.scan.events.occasions import Occasion, occasion
from discrepancy.scan.fact_kind import Kind, Trait
from discrepancy.scan.foreign_text import is_numeric_date
from discrepancy.scan.identifiers.identifier_scan import is_number_of_bill
from discrepancy.scan.quotations import is_title
from discrepancy.scan.words import Words


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each date; its attribute is the event: birth, arrest, hearing, or the lemma of the verb."""
    yield from _stated(document)
    yield from relative_days(document)


def _stated(document: Document) -> Iterator[Fact]:
    words = document.words
    own = -1
    dates = document.dates
    for place, mention in enumerate(dates):
        sentence = document.sentence_at(mention.start)
        if mention.dateline:
            own = sentence.start
        first, last = mention.first, mention.last
        low, high = document.sentence_words(mention.start)
        if _names_no_day(document, mention, low):
            continue
        stamp = mention.dateline or (sentence.start == own and mention.form == "clock") or _is_stamp(words, first, low)
        beside = words.lowers[last - 1] in ("before", "after")  # what follows is another event, from which this one is reckoned
        event = Occasion(attribute="publication") if stamp else occasion(words, first, last, low, last if beside else high)
        after = dates[place + 1] if place + 1 < len(dates) else None
        floating = beside and mention.form == "anchored" and (after is None or after.first - last > 3)
        if (life := _LIFE.fullmatch(document.text, mention.start, mention.end)) is not None and _follows_person(document, mention):
            for group, what, verb in ((1, "birth", "bear"), (2, "death", "die")):
                value = Value(text=life[group])
                yield document.fact("date", life.start(group), life.end(group), value, attribute=what, head=what, predicate=verb)
            continue
        text = mention.iso or document.text[mention.start : mention.end]
        yield document.fact(
            "date",
            mention.start,
            mention.end,
            Value(text=text),
            hedge=mention.hedge,
            attribute=event.attribute if event else "date",
            head=None if event is None else event.noun or (event.attribute if event.attribute != event.verb else None),
            predicate=event.verb if event else None,
            qualifiers=(f"event={event.which}",) if event and event.which else (),
            details=_details(mention, _sense(document, mention), floating),
            confidence=0.4 if mention.iso is None else 0.8 if mention.form == "anchored" else 1.0,
        )


def _names_no_day(document: Document, mention: DateMention, low: int) -> bool:
    """Whether a day comes round again, is part of a name or ends a length of time.

    "Every Sunday", "the Yesterday pages", "Ash Wednesday", "the 4 March Hall", "gone for six minutes before".
    """
    words, first = document.words, mention.first
    before = words.lowers[first - 1] if first > low else ""
    if mention.form == "anchored":
        return before == "for"
    if mention.last == first + 1 and words.lowers[first].isdecimal() and is_number_of_bill(words, first):
        return True
    after = "".join(words.texts[mention.last : mention.last + 1])
    if before == "the" and after.istitle() and after.lower() in DATED_BODIES:
        return True
    if mention.form != "relative":
        return False
    if any(
        quotation.start <= mention.start and mention.end <= quotation.end and is_title(document.text[quotation.start : quotation.end])
        for quotation in document.quotes
    ):
        return True  # the show "Orrin This Week"
    if before in ("every", "each") or (before in NAMED_DAYS and words.texts[first - 1].istitle()):
        return True
    capital = words.lowers[first].removesuffix("'s") in NEAR_DAYS and words.texts[first][0].isupper()
    return capital and before.isalpha() and document.sentence_at(mention.start).place == "body"


def _is_stamp(words: Words, first: int, low: int) -> bool:
    """Whether a date is the source's own time stamp: "Updated 14 March 2023", "Last modified on Monday at 10.42"."""
    at = first - 1
    while at >= low and words.lowers[at] in BESIDE_STAMPS:
        at -= 1
    if at < low or words.lowers[at] not in STAMPS:
        return False
    return all(word in BESIDE_STAMPS for word in words.lowers[low:at])


_LIFE = re.compile(r"(\d{4})\s?[-–—]\s?(\d{4})")
"""The years of a life, between brackets: "Ida Brun (1871–1944)"."""


def _follows_person(document: Document, mention: DateMention) -> bool:
    """Whether a date is alone in brackets after a person's name."""
    text, start = document.text, mention.start
    if text[start - 1 : start] != "(" or text[mention.end : mention.end + 1] != ")":
        return False
    return any(name.label == "person" and start - 3 <= name.end < start for name in document.names)


def _sense(document: Document, mention: DateMention) -> int:
    """1 where a date is in the future, -1 where it is past, 0 where its clause does not say; a year before the source's own is past."""
    sense = tense_direction(document.words, mention.first, mention.last)
    year, published = (mention.iso or "")[:4], document.source.published
    return -1 if sense > 0 and published is not None and year.isdecimal() and int(year) < published.year else sense


def _details(mention: DateMention, sense: int, floating: bool) -> tuple[tuple[str, str], ...]:
    found = [("form", mention.form)]
    if mention.part:
        found.append(("part", mention.part))
    if mention.ambiguous:
        found.append(("ambiguous", "yes"))
    if mention.half_day:
        found.append(("clock", "either"))
    if mention.iso is None:
        found.append(("unresolved", "yes"))
    if floating:
        found.append(("anchor", "floating"))  # counted from a date that the words after it may not mean
    if sense:
        found.append(("tense", "future" if sense > 0 else "past"))
    return tuple(found)


KIND = Kind(
    id="date",
    summary="Dates and times of events, resolved against the source's date",
    extract=extract,
    traits=frozenset({Trait.CIRCUMSTANCE, Trait.MOMENT}),
    details=frozenset(
        {Detail.AMBIGUOUS, Detail.ANCHOR, Detail.CLOCK, Detail.FORM, Detail.PART, Detail.RECKONED_FROM, Detail.TENSE, Detail.UNRESOLVED}
    ),
    in_any_language=is_numeric_date,
)
