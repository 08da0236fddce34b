"""Names: how a source writes a person or an organisation, once for each distinct full form."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from discrepancy.kinds.naming.introduced_names import is_introduced_name
from discrepancy.kinds.naming.partial_names import is_numbered, is_partial_name
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind, Trait
from discrepancy.scan.foreign_text import is_full_name
from discrepancy.scan.names.name_scan import NameMention
from discrepancy.scan.names.no_names import is_common_noun
from discrepancy.scan.places.unnamed_places import dateline_place


def extract(document: Document) -> Iterator[Fact]:
    """One fact at the first mention of each form of two parts or more, or of an organisation; its office and body as details.

    If a name appears both in capitals and in normal case, the mention in normal case counts.
    """
    small = {name.text.casefold() for name in document.names if not name.text.isupper()}
    datelines = {place.first for place in dateline_place(document.text, document.words)}
    streets = _streets(document)
    addresses = {street.text for street in streets.values()}
    seen: set[str] = set()
    for place, name in enumerate(document.names):
        if (name.first in datelines and name.text.isupper()) or not (
            (len(name.parts) > 1 and name.label != "place")
            or (name.label == "organisation" and name.text.isupper())
            or (place in document.slips and name.label != "place")
            or is_introduced_name(document, name, place)
        ):
            continue
        if name.first in streets or is_partial_name(document, place):
            continue
        if (
            name.label == "unknown"
            and (name.text in addresses or is_common_noun(name.parts) or is_numbered(document, name) or _is_work(document, name))
            and not is_introduced_name(document, name, place)
        ):
            continue
        key = name.text.casefold()
        if key in seen or (name.text.isupper() and key in small):
            continue
        seen.add(key)
        details = [("sort", name.label)]
        if name.title:
            details.append(("office", name.title.lower()))
        if name.body:
            details.append(("body", name.body))
        if name.status:
            details.append(("status", name.status))
        yield document.fact("name", name.start, name.end, Value(text=name.text), details=tuple(details))


def _streets(document: Document) -> dict[int, NameMention]:
    """The names that are a part of an address, by first token: "the 1200 block of Alder Woods"."""
    names = document.names
    firsts = [name.first for name in names]
    return {
        name.first: name
        for place in document.places
        for name in names[bisect_left(firsts, place.first + 1) : bisect_left(firsts, place.last)]
        if name.last < place.last and any(map(str.isdecimal, document.words.texts[place.first : name.first]))
    }


_OPENS, _CLOSES = frozenset("“‘'\""), frozenset("”’'\",.")


def _is_work(document: Document, name: NameMention) -> bool:
    """Whether quotation marks hold a name alone: the name of a film, a book or a ship's nickname, and of no one."""
    texts, first, last = document.words.texts, name.first, name.last + 1
    first -= texts[first - 1 : first] in (("The",), ("A",), ("An",))
    closed = texts[last : last + 1] and texts[last] in _CLOSES and (texts[last] not in ",." or texts[last + 1 : last + 2] in _QUOTED)
    return bool(first and texts[first - 1] in _OPENS and closed)


_QUOTED = (("”",), ("’",), ("'",), ('"',))
KIND = Kind(
    id="name",
    summary="How a person or organisation is named",
    extract=extract,
    traits=frozenset({Trait.OF_SOMEONE, Trait.ONE_PER_OWNER, Trait.IDENTITY, Trait.NAME, Trait.VERBATIM}),
    details=frozenset({Detail.BODY, Detail.OFFICE, Detail.SORT, Detail.STATUS}),
    in_any_language=is_full_name,
)
