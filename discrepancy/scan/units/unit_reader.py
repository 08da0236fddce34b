"""Which unit follows a number: its name or sign, its powers, degrees of a scale."""

from __future__ import annotations

from discrepancy.lang.en.quantities.numbers import STREETS_ON
from discrepancy.lang.en.quantities.shares import WORDLIKE_UNITS
from discrepancy.lang.en.quantities.units import SCALES_OF_DEGREES
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.units.units import BY_NAME, CELSIUS, FAHRENHEIT, PAIRED, SIGNS, WORDS, Unit, unit_power
from discrepancy.scan.words import Words


def _paired(words: Words, at: int) -> tuple[Unit, int] | None:
    """The unit of two words that begins at word `at`, and the word after it: "nautical mile", "light-year"."""
    pairs, size = PAIRED[words.lowers[at]], len(words.texts)
    if at + 1 >= size:
        return None
    hyphen = words.texts[at + 1] in HYPHENS
    unit = WORDS.get(words.lowers[at + 2] if hyphen and at + 2 < size else words.lowers[at + 1])
    return None if unit is None or unit.name not in pairs else (pairs[unit.name], at + (3 if hyphen else 2))


def read_unit(words: Words, at: int, *, figures: bool) -> tuple[Unit, int] | None:
    """The unit that begins at word `at`, directly after a number, and the word after it. `figures` says that the number is in figures."""
    size = len(words.texts)
    if at >= size:
        return None
    glued = at > 0 and words.starts[at] == words.ends[at - 1]
    if words.texts[at] in HYPHENS and glued and at + 1 < size:
        at, glued = at + 1, False
        if words.lowers[at] not in WORDS.keys() | PAIRED.keys() | {"square", "sq", "cubic"} and words.texts[at] not in SIGNS:
            return None
    elif words.texts[at] in HYPHENS and _spaced_hyphen(words, at):
        at, glued = at + 1, False
    elif words.texts[at] in "([{<" and at + 2 < size and words.texts[at + 2] in ")]}>" and words.texts[at + 1] in SIGNS:
        return SIGNS[words.texts[at + 1]], at + 3  # "20 (kg)"
    if _is_code(words, at):
        return None
    lower, token = words.lowers[at], words.texts[at]
    if lower in ("square", "sq", "cubic", "cu"):
        return _power(words, at)
    if lower in PAIRED and (pair := _paired(words, at)) is not None:
        return pair
    unit = WORDS.get(lower)
    if unit is None and (unit := _sign(words, at, token, glued, figures)) is None:
        return None
    return _degrees(words, at, unit) if unit.name == "degree" else _with_power(words, at, unit)


def _with_power(words: Words, at: int, unit: Unit) -> tuple[Unit, int] | None:
    """The unit at word `at`, squared or cubed where a figure is glued to it, and the word after it; a block only before "from" and similar words."""
    size = len(words.texts)
    if unit.name == "block" and words.lowers[at + 1 : at + 2] not in STREETS_ON:
        return None
    if unit.dimension == "length" and at + 1 < size and words.texts[at + 1] in ("2", "3") and words.starts[at + 1] == words.ends[at]:
        return unit_power(unit, square=words.texts[at + 1] == "2"), at + 2
    return unit, at + 1


def _is_code(words: Words, at: int) -> bool:
    """Whether one letter with figures glued after it makes a code: "24703 L-202", "24703m212"; powers ("m2") make none."""
    if len(words.texts[at]) != 1 or not words.texts[at].isalpha() or at + 1 >= len(words.texts):
        return False
    after = at + 1
    if words.texts[after] in HYPHENS and words.starts[after] == words.ends[at] and after + 1 < len(words.texts):
        after += 1
    return words.texts[after].isdecimal() and words.starts[after] == words.ends[after - 1] and len(words.texts[after]) > 2


def _spaced_hyphen(words: Words, at: int) -> bool:
    """Whether a hyphen with a blank on both sides joins a number and a unit in the singular, as texts split into tokens have it: "30 - year"."""
    if at + 1 >= len(words.texts) or words.starts[at] - words.ends[at - 1] != 1 or words.starts[at + 1] - words.ends[at] != 1:
        return False
    unit = WORDS.get(words.lowers[at + 1])
    return unit is not None and unit.name == words.lowers[at + 1]


_MARQUES = frozenset("A B C E F G J K M N S T V W".split())
"""Signs of units that are as often the first letter of a model."""


_CAPITALS = frozenset("YRS YR HRS MINS SECS LBS LB OZ KGS KG KM CM MM MPH WKS ML".split())
"""Signs as headlines in capitals write them."""


def _sign(words: Words, at: int, token: str, glued: bool, figures: bool) -> Unit | None:
    if token[-1] in "²³" and token[:-1] in SIGNS:
        return unit_power(SIGNS[token[:-1]], square=token[-1] == "²")
    if not figures:
        return SIGNS.get(token) if token not in WORDLIKE_UNITS and len(token) > 1 else None
    if token in ("C", "F") and (glued or words.starts[at] - words.ends[at - 1] == 1):
        after = words.texts[at + 1] if at + 1 < len(words.texts) else ""
        initials = after == "." and words.texts[at + 2 : at + 3] != () and words.starts[at + 2] == words.ends[at + 1]
        named = not initials and after not in ("-", "$") and not (not glued and after[:1].isupper() and len(after) > 1)
        return (CELSIUS if token == "C" else FAHRENHEIT) if named else None
    unit = SIGNS.get(token) or (SIGNS[token.lower()] if token in _CAPITALS else None)
    if (
        token in _MARQUES
        and not glued
        and words.ends[at : at + 1] == words.starts[at + 1 : at + 2]
        and (words.texts[at + 1].isdecimal() or words.texts[at + 1] in HYPHENS)
    ):
        return None  # "40 A220 jets"
    if unit is None or (token in WORDLIKE_UNITS and not glued and token not in ("m", "g", "t", "l", "ha", "min", "s", "h")):
        return None
    if token == "s" and glued:
        return None
    return unit


def _power(words: Words, at: int) -> tuple[Unit, int] | None:
    after = at + 1
    if (after < len(words.texts) and words.texts[after] in HYPHENS) or (after < len(words.texts) and words.texts[after] == "."):
        after += 1
    if after >= len(words.texts):
        return None
    unit = WORDS.get(words.lowers[after]) or SIGNS.get(words.texts[after])
    if unit is None or unit.dimension != "length":
        return None
    return unit_power(unit, square=words.lowers[at] in ("square", "sq")), after + 1


def _degrees(words: Words, at: int, unit: Unit) -> tuple[Unit, int]:
    after = at + 1
    if after < len(words.texts) and words.texts[after] in HYPHENS:
        after += 1
    name = SCALES_OF_DEGREES.get(words.lowers[after]) if after < len(words.texts) else None
    if name is not None and words.starts[after] - words.ends[after - 1] <= 1:
        return BY_NAME[name], after + 1
    return unit, at + 1
