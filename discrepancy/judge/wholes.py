"""People of some kind among people: "civilians" is part of "people"."""

from __future__ import annotations

from discrepancy.model.fact import Fact

ANYONE = frozenset(
    {None, "person", "people", "victim", "body", "human", "individual", "soul", "life", "dead", "casualty", "fatality", "death"}
)
"""Heads that stand for people of every kind."""


def is_kind_of_people(part: Fact, whole: Fact) -> bool:
    """Whether `part` counts people of one kind and `whole` people of any."""
    if part.head in ANYONE and not part.modifiers:
        return False
    return whole.head in ANYONE and not whole.modifiers
