"""Where something is or happens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from discrepancy.kinds.naming.inside_outside import inside_outside_facts
from discrepancy.kinds.naming.nationalities import nationalities
from discrepancy.kinds.naming.unnamed_places import compass_places, unnamed_places
from discrepancy.lang.en.names.places import TO_A_PLACE
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.events.occasions import occasion
from discrepancy.scan.fact_kind import Kind, Trait


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each place that something is located at; its attribute is the relation, or the event there."""
    named = sorted((*_named(document), *nationalities(document)), key=lambda fact: fact.start)
    unnamed = sorted(
        (*inside_outside_facts(document), *compass_places(document), *unnamed_places(document)), key=lambda fact: (fact.start, -fact.end)
    )
    yield from sorted((*named, *_apart(unnamed, named)), key=lambda fact: fact.start)


def _apart(unnamed: list[Fact], named: list[Fact]) -> Iterator[Fact]:
    """The places without a name that no named place covers; if two overlap, only the first."""
    n = last = 0
    for fact in unnamed:
        while n < len(named) and named[n].end <= fact.start:
            n += 1
        if fact.start < last or (n < len(named) and named[n].start < fact.end):
            continue
        last = fact.end
        yield fact


def _named(document: Document) -> Iterator[Fact]:
    words = document.words
    for place in document.places:
        event = occasion(words, place.first, place.last, *document.sentence_words(words.starts[place.first]))
        attribute = place.relation or (event.attribute if event else "location")
        details = []
        if distance := _distance(document, words.starts[place.first]):
            details.append(("distance", distance))
            attribute = "nearby" if place.relation == "origin" else attribute
        if place.direction:
            details.append(("direction", place.direction))
        if place.side:
            details.append(("side", place.side))
        if place.relation == "route":
            details += [("from", place.within or ""), ("to", place.other or "")]
        elif place.within:
            details.append(("within", place.within))
        yield document.fact(
            "place",
            words.starts[place.first],
            words.ends[place.last - 1],
            Value(text=place.value.replace(", and ", " and ")),
            attribute=attribute,
            head=event.noun if event else None,
            predicate=event.verb if event else None,
            qualifiers=(f"event={event.which}",) if event and event.which else (),
            details=tuple(details),
            confidence=place.confidence,
        )


def _distance(document: Document, start: int) -> str | None:
    """The distance that comes before a place: "55 kilometres" in "55 kilometres south of the town"."""
    at = bisect_left(document.measure_starts, start) - 1
    if at < 0:
        return None
    measure = document.measures[at]
    if measure.twin and at:
        measure = document.measures[at - 1]
    between = document.text[document.measures[at].end : start]
    if measure.label != "length" or measure.low is None or len(between) > 30 or between.strip(" )\n").lower() not in TO_A_PLACE:
        return None
    return f"{measure.low:g} {measure.unit}"


KIND = Kind(
    id="place",
    summary="Where something is or happens: origin, destination, residence, arrest, hearing",
    extract=extract,
    traits=frozenset({Trait.CIRCUMSTANCE, Trait.LOCATION, Trait.ABBREVIABLE}),
    details=frozenset(
        {Detail.COUNTRY, Detail.DIRECTION, Detail.DISTANCE, Detail.FROM, Detail.POSITION, Detail.SIDE, Detail.TO, Detail.WITHIN}
    ),
)
