"""Names: how a source writes a person or an organisation, once for each distinct full form."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind
from discrepancy.text.names.kin import KIN
from discrepancy.text.names.scan import NameMention
from discrepancy.text.places.spots import opening


def extract(document: Document) -> Iterator[Fact]:
    """One fact at the first mention of each form of two parts or more, or of an organisation; its office and body as details.

    A name in capitals that the text also writes small counts where it is written small.
    """
    small = {name.text.casefold() for name in document.names if not name.text.isupper()}
    datelines = {place.first for place in opening(document.text, document.words)}
    seen: set[str] = set()
    for place, name in enumerate(document.names):
        if (
            name.sort == "place"
            or (name.first in datelines and name.text.isupper())
            or not (
                len(name.parts) > 1
                or (name.sort == "organisation" and name.text.isupper())
                or _introduced(document, name)
                or place in document.slips
            )
        ):
            continue
        key = name.text.casefold()
        if key in seen or (name.text.isupper() and key in small):
            continue
        seen.add(key)
        details = [("sort", name.sort)]
        if name.title:
            details.append(("office", name.title.lower()))
        if name.body:
            details.append(("body", name.body))
        if name.status:
            details.append(("status", name.status))
        yield document.fact("name", name.start, name.end, Value(text=name.text), details=tuple(details))


def _introduced(document: Document, name: NameMention) -> bool:
    """Whether a kin noun gives a person's one name: "wife Clara", "her mother, Ines"."""
    lowers = document.words.lowers
    before = name.first - 2 if lowers[name.first - 1 : name.first] == (",",) else name.first - 1
    return name.sort != "organisation" and before >= 0 and lowers[before] in KIN


KIND = Kind(id="name", summary="how a person or organisation is named", shape="text", extract=extract)
