"""Sums of money: "$1.2bn", "€900m", "Rs 5 lakh", "half a million dollars", "$3-4 million", "£65,000 a week"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds._stated import measures_of, value_of
from discrepancy.model.fact import Fact
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each sum; the unit is the ISO 4217 code."""
    for measure in measures_of(document, "money"):
        details = ((("twin", "yes"),) if measure.twin else ()) + ((("per", measure.per),) if measure.per else ())
        yield document.fact(
            "money", measure.start, measure.end, value_of(measure, measure.unit), hedge=measure.hedge, attribute="amount", details=details
        )


KIND = Kind(id="money", summary="A sum of money in a currency", shape="number", extract=extract)
