"""Positions in decimal degrees, such as "59.8712 N, 5.1034 E": a kind of fact from outside the package."""

import re
from collections.abc import Iterator

from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind

_POSITION = re.compile(r"(\d{1,2}\.\d{2,6})°? ?([NS]),? (\d{1,3}\.\d{2,6})°? ?([EW])")


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each position."""
    for match in _POSITION.finditer(document.text):
        latitude, north, longitude, east = match.groups()
        yield document.fact(
            "coordinates", match.start(), match.end(), Value(text=f"{latitude} {north} {longitude} {east}"), attribute="position"
        )


KIND = Kind(id="coordinates", summary="Where on Earth, in decimal degrees", extract=extract)
