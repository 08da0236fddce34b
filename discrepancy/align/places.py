"""What two place facts share as places: a name with another number, province or direction, or two spellings of one name."""

from __future__ import annotations

import re
from functools import lru_cache

from discrepancy.model.fact import Fact
from discrepancy.text.events.occasions import verbs_of
from discrepancy.text.lexicon.lookup import place_kind
from discrepancy.text.names.romanise import romanise
from discrepancy.text.similar import ratio

MOTION = frozenset(
    "fly land arrive depart leave come sail return travel drive go ride take bring carry send head set divert bind ship transport reach"
    " move walk march tow transfer visit voyage launch run escape flee deliver smuggle import".split()
)
"""Verbs of motion and of bringing (Levin 1993, 51 and 11): with them a place is where a journey begins or ends."""

ALIKE = 84
"""Two names this near, of 100, look like two spellings of one ("Sandvika", "Sandvike")."""
_LEAST = 5
_DIRECTION = re.compile(r"^(?:north|south|east|west)[\w-]*(?: of)?\s+", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:\d+(?:st|nd|rd|th)?(?:\s+block)?(?:\s+of)?\s+)+", re.IGNORECASE)


def travels(fact: Fact) -> bool:
    """Whether a place is an end of a journey."""
    return fact.predicate in MOTION or (fact.head is not None and (fact.head == "flight" or not verbs_of(fact.head).isdisjoint(MOTION)))


def home(fact: Fact) -> bool:
    """Whether a place is where someone lives or comes from."""
    return fact.attribute in ("residence", "birthplace", "seat", "nationality") or (fact.attribute == "origin" and not travels(fact))


def one_place(a: Fact, b: Fact) -> bool:
    """Whether two sources mean one place and say other things of it, so that it is worth comparing.

    One address with two numbers, one town in two provinces or in two parts of its country, one way to go from a town at one distance,
    or two spellings of one name.
    A name that both give alike says nothing: whatever happens there may be two things.
    """
    if a.source == b.source or "dateline" in (a.attribute, b.attribute):
        return False
    (name, number), (other, other_number) = address(a.value.text), address(b.value.text)
    if not name or not other:
        return False
    aligned = name == other or _two_spellings(name, other)
    if not aligned:
        return False
    if name != other and a.detail("direction") is None and b.detail("direction") is None:
        return True
    if number and other_number:
        return number != other_number
    if a.detail("direction") or b.detail("direction"):
        return bool(a.detail("distance")) and a.detail("distance") == b.detail("distance")
    if a.detail("side") and b.detail("side") and a.detail("side") != b.detail("side"):
        return True
    ours, theirs = a.detail("within"), b.detail("within")
    return bool(ours and theirs) and ours != theirs


def one_anchor(a: Fact, b: Fact) -> bool:
    """Whether two directions are reckoned from one place."""
    ours, theirs = address(a.value.text)[0], address(b.value.text)[0]
    return bool(ours) and (ours == theirs or _two_spellings(ours, theirs))


@lru_cache(maxsize=4096)
def address(text: str) -> tuple[str, str]:
    """(name, number) of a place without what it lies in and which way: "south of Lea, Kent" is ("lea", "")."""
    first = _DIRECTION.sub("", text.split(",")[0].strip())
    number = _NUMBER.match(first)
    name = first[number.end() :] if number else first
    return romanise(name.casefold().removeprefix("the ")), number.group().split()[0] if number else ""


def _two_spellings(name: str, other: str) -> bool:
    """Names that differ by a letter or two; no gazetteer may know both as places of their own."""
    if min(len(name), len(other)) < _LEAST or name[0] != other[0] or ratio(name, other) < ALIKE:
        return False
    if any(char.isdigit() for char in name + other):
        return False
    return place_kind(name.title()) is None or place_kind(other.title()) is None
