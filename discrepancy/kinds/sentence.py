"""Prison and other judicial terms: imposed, sought, suspended, at most, for life."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds._stated import measures_of, value_of
from discrepancy.model.fact import Fact
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each judicial term."""
    for measure in measures_of(document, "sentence"):
        yield document.fact(
            "sentence", measure.start, measure.end, value_of(measure, measure.unit), hedge=measure.hedge, attribute="sentence"
        )


KIND = Kind(id="sentence", summary="A prison or other judicial term", shape="number", extract=extract)
