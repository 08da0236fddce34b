"""Addresses as police and local papers give them: the 400 block of East 9th Street, 3rd Avenue and 14th Street, 700 North 6th Walk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.lang.en.names.places import BEFORE_ADDRESS
from discrepancy.scan.places.place import Place
from discrepancy.scan.words import Words

_SIDE = r"(?:(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest|[NSEW]\.?|[NS][EW]\.?) )?"
_NAME = r"(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}?)"
_SORT = (
    r"(?:[Ss]treets?|[Aa]venues?|[Rr]oads?|[Bb]oulevards?|[Dd]rives?|[Ll]anes?|[Pp]laces?|Courts?|Way|Terrace|Parkway|Circle|Glen|Trail|Highway|Pike"
    r"|Beltway(?: \d+)?|(?:St|Ave|Rd|Blvd|Dr|Ln|Pl|Ct|Hwy|Pkwy)\b\.?)(?!\w)"
)
_STREET = rf"{_SIDE}{_NAME}(?: {_SORT})?"
_ROUTE = r"(?:Beltway|Highway|Route|Interstate|Loop|U\.S\.|I-?) ?\d{1,3}\b"
_SURE = rf"(?:{_ROUTE}|{_SIDE}(?:\d{{1,3}}(?:st|nd|rd|th)(?: {_SORT})?|{_NAME} {_SORT}))"
_BLOCK = re.compile(rf"\b(?:[Ff]irst|\d{{2,5}}) block of {_SIDE}(?:{_SURE}|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)")
_CORNER = re.compile(
    rf"\b(?=[A-Z\d])(?:{_SURE} (?:and|&|at) {_STREET}|{_SURE},? (?:at|near|by) {_SURE}|{_SIDE}[A-Z][\w'’-]+ (?:and|&) {_SURE})"
)
_NUMBER = re.compile(
    rf"(?<![\w.,$£€-])\d{{2,5}} {_SIDE}{_NAME} {_SORT}|(?<![\w.,$£€-])\d{{3,5}} [NSEW]\.? \d{{1,3}}(?:st|nd|rd|th)(?: {_SORT})?"
)
_HINT = re.compile(r"block of|\d(?:st|nd|rd|th) |Ave|St\b|Street|Road|Beltway|Boulevard", re.IGNORECASE)


def addresses(text: str, words: Words) -> Iterator[Place]:
    """Blocks, corners and numbered addresses after a preposition, in order of their patterns."""
    if _HINT.search(text) is None:
        return
    for pattern in (_BLOCK, _NUMBER, _CORNER):
        for match in pattern.finditer(text):
            first, last = words.at(match.start()), words.at(match.end())
            lead = first - 1
            while lead > 0 and words.lowers[lead] in ("the", "intersection", "corner"):
                lead -= 1
            preposition = words.lowers[lead] if lead >= 0 else ""
            led = preposition in BEFORE_ADDRESS or (pattern is _BLOCK and preposition == ",")
            if last <= first or not led or "\n" in match.group():
                continue
            yield Place(first=first, last=last, value=match.group().rstrip("."), preposition=preposition, relation="")
