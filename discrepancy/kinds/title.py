"""Titles: the office, rank or profession of a person, with its holder."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind
from discrepancy.text.lexicon import country_of


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each office beside a name; its span covers both, its value is the office alone."""
    for name in document.names:
        if not name.title or name.title_start is None or name.title_end is None:
            continue
        start, end = min(name.title_start, name.start), max(name.title_end, name.end)
        details = [("holder", name.text)]
        if name.body:
            details.append(("body", name.body))
            country = country_of(name.body)
            if country:
                details.append(("country", country))
        if name.status:
            details.append(("status", name.status))
        yield document.fact("title", start, end, Value(text=name.title), head=name.title.split()[-1].lower(), details=tuple(details))


KIND = Kind(id="title", summary="the office or role of a person", shape="text", extract=extract)
