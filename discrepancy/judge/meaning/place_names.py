"""Places as sources write them: name, direction, kind, numbers, and which place lies in which."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from discrepancy.lang.en.meaning.lexicon import country_of, place_kind
from discrepancy.lang.en.names.places import DIRECTIONS, NOUNS_OF_PLACES, ONE_SPELLING, PLACE_LINKS, STREETS
from discrepancy.lang.en.words.place_words import POINTS_OF_COMPASS, SHORT_DIRECTIONS
from discrepancy.model.source import Source

_OF_WORD = {word: direction for direction, words in DIRECTIONS.items() for word in words}

_STEPS = {  # how far a direction goes east and north
    name: (round(math.sin(math.radians(45 * turn))), round(math.cos(math.radians(45 * turn))))
    for turn, name in enumerate(POINTS_OF_COMPASS)
}

SORTS = frozenset(NOUNS_OF_PLACES.split()) | {"center"}
"""Nouns that say what kind of place a name belongs to."""


_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SPOT = re.compile(
    r"^(?:coast|shores?|border|outskirts|edge|foot|banks?|mouth|island|port|city|town|village)s? of (?:the )?", re.IGNORECASE
)
"""What comes before a place and lies in it or at it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceParts:
    """One place as written. `bare` has no direction; `name` is what remains without the noun, as written; `key` distinguishes places."""

    text: str
    key: tuple[str, ...]
    bare: str
    name: str
    direction: str | None
    label: str | None
    numbers: tuple[str, ...]
    words: frozenset[str]
    names: frozenset[str]
    named_side: bool = False
    """Whether the direction is written with a capital, as part of the name: "East Harlem"."""
    side: str | None = None
    """The part of its country in which it is said to lie: a key of DIRECTIONS."""


def split_place(text: str, behind: str = "", side: str = "") -> PlaceParts:
    """Split a place into its parts. `behind` is the text after it; its first word may say what kind of place it is: "Belper" + " branch".

    `side` is the part of its country in which it is said to lie ("northern"), if any.
    """
    plain = _SPOT.sub("", " ".join(text.split())).replace("’", "'").replace("‘", "'")
    for short, full in _INITIALS:
        plain = short.sub(full, plain)
    written = _WORD.findall(plain)
    kept = _street([(word, _fold(word)) for word in written if _fold(word) not in PLACE_LINKS])
    two = "-".join(low for _, low in kept[:2])
    direction = _OF_WORD.get(two) if len(kept) > 2 else None
    kept = kept[2:] if direction is not None else kept
    if direction is None and len(kept) > 1 and kept[0][1] in _OF_WORD:
        direction = _OF_WORD[kept[0][1]]
        kept = kept[1:]
    named_side = direction is not None and written[0][:1].isupper()
    label = next((low for _, low in reversed(kept) if low in SORTS), None)
    following = _WORD.match(behind.lstrip(" ")[:24]) if label is None else None
    if following is not None and _fold(following.group()) in SORTS:
        label = _fold(following.group())
    rest = [(word, low) for word, low in kept if low not in SORTS]
    lows = [low for _, low in kept]
    numbers = tuple(low for low in lows if low[:1].isdigit())
    return PlaceParts(
        text=text,
        key=(*lows, direction or "", _OF_WORD.get(side, "")),
        bare=" ".join(low for low in lows if not low[:1].isdigit()),
        name=" ".join(word for word, _ in rest),
        direction=direction,
        label=label,
        numbers=numbers,
        words=frozenset(lows),
        names=frozenset(low for low in lows if not low[:1].isdigit()),
        named_side=named_side,
        side=_OF_WORD.get(side),
    )


def _fold(word: str) -> str:
    text = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(char for char in text if not unicodedata.combining(char)).removesuffix("'s")
    return ONE_SPELLING.get(plain, plain)


_INITIALS = tuple(
    (re.compile(rf"\b{short}(?![\w.])"), full)
    for short, full in ((r"U\.?S\.?(?:A\.?)?", "United States"), (r"U\.?K\.?", "United Kingdom"), (r"U\.?N\.?", "United Nations"))
)
"""Initials of countries and bodies inside the names of places: "U.S. Supreme Court"."""


def _street(kept: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """ "St" is a street after its name and a saint before it; "Dr" is a drive only after a name; "W." is west before the name of a street."""
    read = {"st": ("saint", "street"), "dr": ("dr", "drive")}
    found = [(word, read[low][bool(at)] if low in read else low) for at, (word, low) in enumerate(kept)]
    if found and found[-1][1] in STREETS:
        found[:-2] = [(word, SHORT_DIRECTIONS.get(low, low) if len(low) == 1 else low) for word, low in found[:-2]]  # but "N Street"
    return found


def opposite_directions(one: str | None, other: str | None) -> bool:
    """Whether two directions exclude each other: one is north where the other is south, or east where it is west."""
    if one is None or other is None or one not in _STEPS or other not in _STEPS:
        return False
    return any(a * b < 0 for a, b in zip(_STEPS[one], _STEPS[other], strict=True))


def angle_between(one: str | None, other: str | None) -> int:
    """The angle between two directions in degrees; 0 if one of them is not a direction."""
    if one not in _STEPS or other not in _STEPS:
        return 0
    a, b = POINTS_OF_COMPASS.index(one), POINTS_OF_COMPASS.index(other)
    steps = abs(a - b)
    return 45 * min(steps, 8 - steps)


def lies_in(one: PlaceParts, other: PlaceParts, sources: Iterable[Source | None]) -> bool:
    """Whether one place lies in the other: a town in its country by the gazetteer, or because a source says "A, B" or "A in B"."""
    for inner, outer in ((one, other), (other, one)):
        if (
            place_kind(outer.name) == "country"
            and place_kind(inner.name) != "country"
            and country_of(inner.name) == country_of(outer.name) is not None
        ):
            return True
    a, b = one.name, other.name
    texts = [source.text for source in sources if source is not None and a in source.text and b in source.text] if a and b else []
    if not texts:
        return False
    link = r"(?:,\s+|\s+in\s+|\s+(?:near|outside|off)\s+|\s+\()(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,3}?"
    label = r"(?: (?!and |or |then |to )[a-z]+)?"
    said = re.compile(f"{re.escape(a)}{label}{link}{re.escape(b)}|{re.escape(b)}{label}{link}{re.escape(a)}")
    return any(said.search(text) for text in texts)
