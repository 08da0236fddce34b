"""Ages that a noun phrase carries: "Ruiz, 36," and "36-year-old driver". They are known before anybody is resolved."""

from __future__ import annotations

from bisect import bisect_left

from discrepancy.coref.mentions.named_entities import SourceEntities
from discrepancy.scan.document import Document
from discrepancy.scan.names.role_nouns import RoleMention
from discrepancy.scan.words import Words

_OLDEST = 130
"""Most years of an age."""
_PHRASE = 7
"""Most words of "thirty-six-year-old"."""


def phrase_start(words: Words, first: int) -> int:
    """The first word of a phrase with an age before it: "61-year-old Ana Ruiz"."""
    lowers = words.lowers
    if lowers[first - 1 : first] != ("old",):
        return first
    at = first - 1
    while at > 0 and first - at < _PHRASE and (lowers[at - 1] in ("-", "‐", "‑", "year", "years") or lowers[at - 1].isdecimal()):
        at -= 1
    return at


def described_age(document: Document, role: RoleMention) -> float | None:
    """The age in years of a role noun: "the 36-year-old driver", "the 36-year-old"."""
    if not role.noun.endswith("-old"):
        return _age_before(document, role.first)
    return _years(document, role.first, role.last + 1)


def note_ages(cast: SourceEntities, document: Document) -> None:
    """Give the people of a source the ages next to their names."""
    words = document.words
    for at, name in enumerate(document.names):
        entity = cast.of_name.get(at, (-1, ""))[0]
        if entity < 0 or cast.drafts[entity].label != "person":
            continue
        title = name.first if name.title_start is None else words.at(name.title_start)
        age = _age_after(document, name.last) or _age_before(document, min(name.first, title)) or _age_before(document, title)
        if age is not None:
            cast.age(entity, age)


def _age_before(document: Document, first: int) -> float | None:
    """The age that opens a noun phrase: "36-year-old driver"."""
    return _years(document, max(0, first - _PHRASE), first) if document.words.lowers[first - 1 : first] == ("old",) else None


def _age_after(document: Document, last: int) -> float | None:
    """The age in figures after a name: "Ruiz, 36,"."""
    texts = document.words.texts
    stated = texts[last + 1 : last + 2] in ((",",), ("(",)) and last + 2 < len(texts) and texts[last + 2].isdecimal()
    return _plausible(float(texts[last + 2])) if stated else None


def _years(document: Document, low: int, high: int) -> float | None:
    """The last number of words `low` to `high`, where they count years."""
    lowers, numbers = document.words.lowers[low:high], document.numbers
    at = bisect_left(numbers, high, key=lambda number: number.first) - 1
    if at < 0 or numbers[at].first < low or numbers[at].low is None or {"year", "years"}.isdisjoint(lowers):
        return None
    return _plausible(numbers[at].low)


def _plausible(years: float | None) -> float | None:
    return years if years is not None and years < _OLDEST else None
