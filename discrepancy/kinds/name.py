"""Names: how a source writes a person or an organisation, once for each distinct full form."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind
from discrepancy.text.titles import HONORIFICS


def extract(document: Document) -> Iterator[Fact]:
    """One fact at the first mention of each form of two parts or more, or of an organisation; its office and body as details."""
    seen: set[str] = set()
    for name in document.names:
        if len(name.parts) < 2 and not (name.sort == "organisation" and name.text.isupper()) or name.sort == "place":
            continue
        key = name.text.casefold()
        if key in seen:
            continue
        seen.add(key)
        details = [("sort", name.sort)]
        if name.title and name.title.lower() not in HONORIFICS:
            details.append(("office", name.title.lower()))
        if name.body:
            details.append(("body", name.body))
        yield document.fact("name", name.start, name.end, Value(text=name.text), details=tuple(details))


KIND = Kind(id="name", summary="how a person or organisation is named", shape="text", extract=extract)
