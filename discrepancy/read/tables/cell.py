"""The value of one cell: a number with its unit, a date, or words, read by the same scans as a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from discrepancy.lang.en.meaning.person_nouns import is_person_noun
from discrepancy.lang.en.morphology.inflection import singular
from discrepancy.lang.en.quantities.counts import CASUALTIES
from discrepancy.model.value import Hedge, Value
from discrepancy.read.files.metadata import day_of
from discrepancy.registry import collect, kind_with, kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.measures.measure_scan import Measure, scan_measures
from discrepancy.scan.numbers.number_scan import scan_numbers
from discrepancy.scan.units.currencies import is_code, is_symbol
from discrepancy.scan.words import split_words

_TOLL_NAMES = {"dead": "killed", "died": "killed", "deaths": "killed", "hurt": "injured", "wounded": "injured", "detained": "arrested"}
_PARTIAL = re.compile(r"\d{4}(?:-\d{2})?$")
_NOTHING = frozenset(("", "-", "\u2013", "\u2014", "n/a", "na", "none", "null", "nan", "unknown", "?", "..."))


@dataclass(frozen=True, slots=True, kw_only=True)
class CellValue:
    """The value of a cell."""

    kind: str
    value: Value
    attribute: str
    hedge: Hedge = Hedge.EXACT
    head: str | None = None
    details: tuple[tuple[str, str], ...] = ()


def readable_kinds() -> list[str]:
    """The kinds that a table can state, sorted."""
    return sorted(collect("discrepancy.kinds", "KIND", "discrepancy.kinds"))


def is_nothing(cell: str) -> bool:
    """Whether a cell means that there is no value."""
    return cell.casefold() in _NOTHING


def cell_value(cell: str, unit: str, attribute: str, kind: str) -> CellValue | None:
    """The value of `cell`; `unit`, `attribute` and `kind` come from other columns, or are "". None where it cannot be read."""
    name = " ".join(attribute.lower().replace("_", " ").split())
    moment = kind_with(Trait.MOMENT)
    texts = frozenset(readable_kinds()) - kinds_with(Trait.NUMBER, Trait.MOMENT)
    if kind in texts or (not kind and name in texts):
        return CellValue(kind=kind or name, value=Value(text=cell), attribute=name or kind)
    if kind in ("", moment) and (day := _date(cell)) is not None:
        return CellValue(kind=moment, value=Value(text=day), attribute=_event(name))
    if kind == moment:
        return None
    measure = _measure(cell, unit)
    return None if measure is None else _number(measure, unit.strip(), name, kind)


def _date(cell: str) -> str | None:
    day = day_of(cell) if "-" in cell or "," in cell or ":" in cell else None
    return day.isoformat() if day is not None else cell if "-" in cell and _PARTIAL.match(cell) else None


def _event(name: str) -> str:
    return name.removeprefix("date of ").removesuffix(" date") or "date"


def _measure(cell: str, unit: str) -> Measure | None:
    """The one number of a cell with the unit next to it; None where there is none, or more than one."""
    unit = unit.strip()
    if is_symbol(unit):
        text = f"{unit}{cell}"
    elif is_code(unit.upper()):
        text = f"{unit.upper()} {cell}"
    else:
        text = f"{cell} {unit}".strip()
    found = _scan(text)
    if not found and text != cell:
        found = _scan(cell)
    return found[0] if len(found) == 1 else None


def _scan(text: str) -> tuple[Measure, ...]:
    words = split_words(text)
    return scan_measures(text, words, scan_numbers(text, words), _no_countries, {})


def _no_countries() -> Mapping[str, int]:
    return {}


def _number(measure: Measure, unit: str, name: str, kind: str) -> CellValue | None:
    """The number of a cell as a value of its kind; None for a sum without its currency or a length without its unit, which nothing compares with."""
    kind = kind or _kind_of(measure, name)
    head: str | None = None
    details: tuple[tuple[str, str], ...] = ()
    known = measure.unit
    if kind in kinds_with(Trait.LIFETIME):
        name, known = kind, known or "year"
    elif kind in kinds_with(Trait.SHARE):
        known, details = "percent", (("basis", measure.basis or "percent"),)
    elif kind in kinds_with(Trait.COUNT):
        name, known, head = _counted(name, singular(unit.lower()) if unit and measure.label == "plain" else "")
    elif kind in kinds_with(Trait.SUM, Trait.DIMENSION, Trait.TIME_SPAN, Trait.TERM) and known is None:
        return None
    value = Value(text=_figure(measure), low=measure.low, high=measure.high, unit=known, resolution=measure.step or None)
    attribute = name or ("amount" if kind in kinds_with(Trait.SUM) else kind)
    return CellValue(kind=kind, value=value, attribute=attribute, hedge=measure.hedge, head=head, details=details)


def _kind_of(measure: Measure, name: str) -> str:
    """The kind of a number whose table does not say it, by its unit and the name of its column."""
    age, term = kind_with(Trait.LIFETIME), kind_with(Trait.TERM)
    if name.split()[-1:] == [age] or name.startswith(f"{age} "):
        return age
    if measure.label == "time":
        return term if name == term else kind_with(Trait.TIME_SPAN)
    return kind_with(_TRAITS.get(measure.label, Trait.DIMENSION))


_TRAITS = {"money": Trait.SUM, "percent": Trait.SHARE, "plain": Trait.COUNT}


def _counted(name: str, noun: str) -> tuple[str, str, str]:
    """Attribute, unit and head of a count, by the name of its column and the noun that is its unit, "" where there is none."""
    if name in CASUALTIES | _TOLL_NAMES.keys() or noun in ("person", "people") or (noun and is_person_noun(noun)):
        unit, head = "person", noun if noun and noun != "people" else "person"
    else:
        unit = head = noun or singular(name)
    return _TOLL_NAMES.get(name, name if noun else singular(name)) or head or "count", unit, head


def _figure(measure: Measure) -> str:
    low, high = measure.raw
    return f"{low:.12g}" if low == high else f"{low:.12g}-{high:.12g}"
