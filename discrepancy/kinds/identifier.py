"""Numbers that are names: flights, channels, models, cases, registrations, articles of law, roads, versions. Never rounded."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind, Trait
from discrepancy.scan.foreign_text import is_measure_in_signs
from discrepancy.scan.identifiers.contacts import contacts
from discrepancy.scan.identifiers.identifier import Identifier
from discrepancy.scan.identifiers.identifier_scan import scan_identifiers


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each identifier; its attribute is its class, its head the name of the series."""
    taken = tuple(sorted((*((mention.start, mention.end) for mention in document.dates), *_sums(document))))
    n = 0
    scanned = [*scan_identifiers(document.words), *contacts(document.text, document.words)]
    last = 0
    for found in sorted(scanned, key=lambda found: (found.first, -found.last)):
        if found.first < last:
            continue
        last = found.last
        start, end = document.words.starts[found.first], document.words.ends[found.last - 1]
        while n < len(taken) and taken[n][1] <= start:
            n += 1
        if n < len(taken) and taken[n][0] < end and found.label not in ("regulation", "law report", "case", "bill"):
            continue
        yield _fact(document, found, start, end)


def _sums(document: Document) -> Iterator[tuple[int, int]]:
    """The sums whose currency is short for at least two letters, which are no code: "RM299"."""
    for measure, role in zip(document.measures, document.measure_roles, strict=True):
        if role == "money" and document.text[measure.start : measure.start + 2].isalpha():
            yield measure.start, measure.end


def _fact(document: Document, found: Identifier, start: int, end: int) -> Fact:
    value = document.text[document.words.starts[found.value] : end] if not found.ordinal else str(found.ordinal)
    return document.fact(
        "identifier",
        start,
        end,
        Value(text=" ".join(value.split())),
        attribute=found.label,
        head=found.series,
        confidence=found.confidence,
    )


KIND = Kind(
    id="identifier",
    summary="Flights, channels, models, cases, registrations, articles of law",
    extract=extract,
    traits=frozenset({Trait.REFERENCE, Trait.VERBATIM}),
    in_any_language=is_measure_in_signs,
)
