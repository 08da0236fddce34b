"""Physical quantities: "9.6 grams of hashish", "a 10-tonne lorry", "five foot six", "minus 20C", "a 6.1-magnitude quake"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds._stated import measures_of, value_of
from discrepancy.model.fact import Fact
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each measure with a physical unit."""
    for measure in measures_of(document, "quantity"):
        details = ((("twin", "yes"),) if measure.twin else ()) + ((("per", measure.per),) if measure.per else ())
        yield document.fact(
            "quantity",
            measure.start,
            measure.end,
            value_of(measure, measure.unit),
            hedge=measure.hedge,
            attribute=measure.sort,
            details=details,
        )


KIND = Kind(id="quantity", summary="A physical measure with its unit", shape="number", extract=extract)
