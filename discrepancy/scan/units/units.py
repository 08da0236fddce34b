"""Units of measure: their names and signs, what they measure, and their exact size in SI units."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.lang.en.quantities.shares import AMBIGUOUS_UNITS
from discrepancy.lang.en.quantities.units import ARTICLE_DIMENSIONS, PAIRED_TABLE, SHORT_POWERS, UNIT_PREFIXES, UNIT_TABLE


class Unit(NamedTuple):
    """A unit: its singular name, its dimension, and how many of the dimension's base unit it is (`offset` added first, for temperatures)."""

    name: str
    dimension: str
    factor: float
    offset: float = 0.0


def unit_power(unit: Unit, *, square: bool) -> Unit:
    """The unit of area or volume that a unit of length makes."""
    if square:
        return Unit(f"square {unit.name}", "area", unit.factor**2)
    return Unit(f"cubic {unit.name}", "volume", unit.factor**3 * 1000)


def _read_table() -> tuple[dict[str, Unit], dict[str, Unit]]:
    words: dict[str, Unit] = {}
    signs: dict[str, Unit] = {}
    for line in UNIT_TABLE.strip().split("\n"):
        name, dimension, factor, names, symbols = (part.strip() for part in line.split(";"))
        unit = Unit(name, dimension, float(factor), -32.0 if name == "fahrenheit" else -273.15 if name == "kelvin" else 0.0)
        if " " not in name and "-" not in name:
            words[name] = unit
        words.update(dict.fromkeys(names.split() if names != "." else (), unit))
        signs.update(dict.fromkeys(symbols.split() if symbols != "." else (), unit))
    return words, signs


def _read_pairs() -> dict[str, dict[str, Unit]]:
    """Units of two words: first word, then the second."""
    pairs: dict[str, dict[str, Unit]] = {}
    for line in PAIRED_TABLE.strip().split("\n"):
        words, name, dimension, factor = (part.strip() for part in line.split(";"))
        first, _, second = words.partition(" ")
        pairs.setdefault(first, {})[second] = Unit(name, dimension, float(factor))
    return pairs


WORDS, SIGNS = _read_table()
PAIRED = _read_pairs()
BY_NAME: dict[str, Unit] = {unit.name: unit for unit in (*WORDS.values(), *SIGNS.values())} | {
    unit.name: unit for pairs in PAIRED.values() for unit in pairs.values()
}
SIGNS.update({sign: unit_power(BY_NAME[name], square=power == 2) for sign, (name, power) in SHORT_POWERS.items()})
CELSIUS, FAHRENHEIT = BY_NAME["celsius"], BY_NAME["fahrenheit"]
TIME_WORDS = frozenset(word for word, unit in WORDS.items() if unit.dimension == "time")
# Singular names that "a" and "an" may count: "a mile", "an hour".
ARTICLE_UNITS = frozenset(unit.name for unit in WORDS.values() if unit.dimension in ARTICLE_DIMENSIONS) | {"kilo"}

# Every lower-case word that can begin a unit after a number.
UNIT_BEGINNERS = frozenset((*WORDS, *map(str.lower, SIGNS), *PAIRED, *UNIT_PREFIXES))


def is_unit(token: str) -> bool:
    """Whether a token, as written or in lower case, is a unit's name or sign."""
    return token in WORDS or token in SIGNS


def is_ambiguous(name: str) -> bool:
    """Whether a unit's name has more than one size: a ton may be short, long or metric."""
    return name in AMBIGUOUS_UNITS


def in_base(value: float, unit: str) -> tuple[str, float] | None:
    """A value's dimension and its size in the dimension's base unit; None for a unit that is not in the table."""
    found = BY_NAME.get(unit)
    if found is None:
        return _rate_in_base(value, unit)
    return found.dimension, (value + found.offset) * found.factor


def _rate_in_base(value: float, unit: str) -> tuple[str, float] | None:
    above, per, below = unit.partition(" per ")
    over, under = BY_NAME.get(above), BY_NAME.get(below)
    if above.startswith(("square ", "cubic ")):
        power, _, name = unit.partition(" ")
        length = BY_NAME.get(name)
        if length is None:
            return None
        return ("area", value * length.factor**2) if power == "square" else ("volume", value * length.factor**3 * 1000)
    if not per or over is None or under is None:
        return None
    dimension = "speed" if (over.dimension, under.dimension) == ("length", "time") else f"{over.dimension} per {under.dimension}"
    return dimension, value * over.factor / under.factor
