"""Where something is or happens."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind
from discrepancy.text.occasions import occasion
from discrepancy.text.places import scan_places


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each place that something is located at; its attribute is the relation, or the event there."""
    words = document.words
    for place in scan_places(document.text, words, document.names):
        sentence = document.sentence_at(words.starts[place.first])
        event = occasion(words, place.first, place.last, words.at(sentence.start), words.at(sentence.end))
        attribute = place.relation or (event.attribute if event else "location")
        details = []
        if place.direction:
            details.append(("direction", place.direction))
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
            details=tuple(details),
            confidence=place.confidence,
        )


KIND = Kind(
    id="place", summary="Where something is or happens: origin, destination, residence, arrest, hearing", shape="text", extract=extract
)
