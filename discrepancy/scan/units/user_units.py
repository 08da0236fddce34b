"""Units of measure that a user adds to ours."""

from __future__ import annotations

from collections.abc import Mapping

from discrepancy.scan.units.units import Unit

_NO_DIMENSION = frozenset(("money", "percent", "plain"))
"""Dimensions of numbers that are not units of measure."""
_KEYS = ("dimension", "words")


def own_units(table: Mapping[str, object]) -> Mapping[str, Unit]:
    """The units of a table, by every lower-case form of their names. Raises ValueError with what is wrong.

    {"dunam": {"dimension": "area", "words": ["dunums"]}}: a unit's singular name; what it measures, which is also the attribute of its facts
    (without one "quantity"); and forms other than the name with and without an s. A name is one word. Values in such a unit are compared
    with others in the same unit; what it is in ours is not known.
    """
    found: dict[str, Unit] = {}
    for name, entry in table.items():
        if not name.isalpha():
            raise ValueError(f"{name!r} must be one word")
        if not isinstance(entry, Mapping):
            raise ValueError(f"{name} must be a table: [units.{name}]")
        if strange := sorted(set(entry) - set(_KEYS)):
            raise ValueError(f"{name}: unknown key {strange[0]!r}; known keys are: {', '.join(_KEYS)}")
        dimension, words = entry.get("dimension", "quantity"), entry.get("words", [])
        if not isinstance(dimension, str) or not dimension or dimension in _NO_DIMENSION:
            raise ValueError(f'{name}: dimension must be what the unit measures: "area"')
        if not isinstance(words, list | tuple) or not all(isinstance(word, str) and word.isalpha() for word in words):
            raise ValueError(f'{name}: words must be a list of single words: ["{name}s"]')
        unit = Unit(name.lower(), dimension, 1.0)
        found |= {word.lower(): unit for word in (name, f"{name}s", *words)}
    return found
