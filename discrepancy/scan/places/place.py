"""One place as a text names it."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """One place, from word `first` up to, not including, word `last`; `value` is its name without preposition and sort noun.

    `relation` is what the words next to it say (origin, destination, residence, birthplace, seat, dateline), else "".
    `within` is the larger place named with it, `direction` the way from the named place ("north-west").
    """

    first: int
    last: int
    value: str
    relation: str = ""
    preposition: str = ""
    within: str | None = None
    direction: str | None = None
    other: str | None = None
    """The other end of a route."""
    confidence: float = 1.0
    side: str | None = None
    """The part of its country in which it is said to lie: "northern"."""
