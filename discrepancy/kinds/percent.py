"""Shares: "64.5%", "two-thirds of respondents", "one in five", percentage and basis points kept apart."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds._stated import measures_of, value_of
from discrepancy.model.fact import Fact
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each share, in per cent."""
    for measure in measures_of(document, "percent"):
        yield document.fact(
            "percent",
            measure.start,
            measure.end,
            value_of(measure, "percent"),
            hedge=measure.hedge,
            attribute="share",
            details=(("basis", measure.basis),),
        )


KIND = Kind(id="percent", summary="A share, or a change, in per cent or points", shape="number", extract=extract)
