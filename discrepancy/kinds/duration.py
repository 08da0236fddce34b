"""How long something lasts: "the three-day siege", "for about three and a half hours", "a year and a half"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds._stated import measures_of, value_of
from discrepancy.model.fact import Fact
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each stretch of time that is neither an age nor a judicial term."""
    for measure in measures_of(document, "duration"):
        yield document.fact(
            "duration", measure.start, measure.end, value_of(measure, measure.unit), hedge=measure.hedge, attribute="duration"
        )


KIND = Kind(id="duration", summary="How long something lasts", shape="number", extract=extract)
