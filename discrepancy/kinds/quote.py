"""Words in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each quotation; the words without the marks."""
    for quotation in document.quotes:
        text = document.text[quotation.start : quotation.end]
        if not text.strip():
            continue
        size = len(text.split())
        if size < 3:
            continue
        yield document.fact("quote", quotation.start, quotation.end, Value(text=text.rstrip(", \t")))


KIND = Kind(id="quote", summary="Words in quotation marks", shape="text", extract=extract)
