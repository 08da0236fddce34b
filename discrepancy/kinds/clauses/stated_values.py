"""Shared by the numeric kinds: a measure as a value, and the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.measures.measure_scan import Measure


def measures_of(document: Document, role: str) -> Iterator[Measure]:
    """The measures of a document that state this kind of thing, in order."""
    return (measure for measure, given in zip(document.measures, document.measure_roles, strict=True) if given == role)


def figure(amount: float) -> str:
    """A number in its shortest form: "2.5", "26", "1200000000"."""
    rounded = amount if amount % 1 == 0 else round(amount, 6)
    return str(int(rounded)) if rounded == int(rounded) and abs(rounded) < 1e15 else repr(rounded)


def value_of(measure: Measure, unit: str | None) -> Value:
    """The value that a measure states, in `unit`; its text is the number, or "low-high"."""
    low, high = measure.raw
    text = figure(low) if low == high else f"{figure(low)}-{figure(high)}"
    return Value(text=text, low=tidy_number(measure.low), high=tidy_number(measure.high), unit=unit, resolution=measure.step)


def tidy_number(amount: float | None) -> float | None:
    """A number without rounding errors of binary fractions: 0.1 + 0.2 is 0.3."""
    return amount if amount is None or amount % 1 == 0 else round(amount, 9)  # nearly every number is whole


def words_before(document: Document, measure: Measure, count: int) -> tuple[str, ...]:
    """Up to `count` lower-case words before the measure and its hedge, within its sentence."""
    words = document.words
    at = measure.first
    if measure.number.hedge_start < measure.start:
        at = min(at, words.at(measure.number.hedge_start))
    start = document.sentence_words(measure.start)[0]
    return words.lowers[max(start, at - count) : at]


def words_after(document: Document, measure: Measure, count: int) -> tuple[str, ...]:
    """Up to `count` lower-case words after the measure, within its sentence."""
    stop = document.sentence_words(measure.start)[1]
    return document.words.lowers[measure.stop : min(stop, measure.stop + count)]
