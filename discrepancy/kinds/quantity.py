"""Physical quantities: "3.2 grams of resin", "a 10-tonne lorry", "five foot six", "minus 20C", "a 6.1-magnitude quake"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds.clauses.stated_values import measures_of, value_of, words_after, words_before
from discrepancy.kinds.measuring.measured_attributes import attribute_of, substance_after
from discrepancy.lang.en.quantities.measures import TEMPERATURE_CUES
from discrepancy.model.fact import Detail, Fact
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind, Trait
from discrepancy.scan.foreign_text import is_measure_in_signs
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.units.rates import read_per
from discrepancy.scan.units.units import is_ambiguous

# Where degrees are Fahrenheit: the United States and its territories, the Bahamas, Belize, the Cayman Islands, Liberia, Palau, Micronesia, Marshall Islands.
_FAHRENHEIT = ("US", "PR", "GU", "BS", "BZ", "KY", "LR", "PW", "FM", "MH")
# The words that say that a length is one, and not just a measure in metres.
_LONG = frozenset({"long", "length"})
# Words of the sentence that are looked at, each way; a text without sentence ends must not be read again for every number.
_NEAR = 40
# Hotter than any air on Earth in celsius (56.7 measured, WMO), so that a reading above it in a weather report is in fahrenheit.
_HOTTEST = 60.0


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each measure with a physical unit; `of` is its substance, the attribute what is measured."""
    words = document.words
    last: tuple[str, tuple[int, int] | None, str | None, tuple[str, ...]] | None = None
    for measure in measures_of(document, "quantity"):
        before, after = words_before(document, measure, 8), words_after(document, measure, 8)
        measure = _degrees(document, measure, before, after)
        stop = document.sentence_words(measure.start)[1]
        of, head, modifiers, tail = substance_after(document, measure, stop)
        attribute = attribute_of(measure, before, after)
        if measure.twin and last is not None:
            attribute = last[0]
            of, head, modifiers = (of, head, modifiers) if head else last[1:]
        last = attribute, of, head, modifiers
        details = []
        if measure.twin:
            details.append(("twin", "yes"))
        per = measure.per or (rate.unit if of and (rate := read_per(words, tail)) is not None else None)
        if per:
            details.append(("per", per))
        if attribute == "length" and not _LONG.isdisjoint((*after[:2], *before[-2:])):
            details.append(("said", "length"))
        if measure.unit and is_ambiguous(measure.unit):
            details.append(("ambiguous", "unit"))
        yield document.fact(
            "quantity", measure.start, measure.end, value_of(measure, measure.unit), hedge=measure.hedge, attribute=attribute, head=head,
            modifiers=modifiers, of=of, details=tuple(details),
        )  # fmt: skip


def _degrees(document: Document, measure: Measure, before: tuple[str, ...], after: tuple[str, ...]) -> Measure:
    """Bare degrees of a temperature are Fahrenheit where a text is about the United States, else Celsius; others are an angle."""
    if measure.unit != "degree":
        return measure
    words = document.words
    start, stop = document.sentence_words(measure.start)
    near = words.lowers[max(start, measure.first - _NEAR) : min(stop, measure.stop + _NEAR)]
    if measure.raw[0] >= 0 and not any(word in TEMPERATURE_CUES for word in near):
        return measure
    countries = document.countries
    american = max((countries.get(code, 0) for code in _FAHRENHEIT), default=0)
    other = max((times for code, times in countries.items() if code not in _FAHRENHEIT), default=0)
    fahrenheit = measure.raw[1] > _HOTTEST or american > other
    return measure._replace(unit="fahrenheit" if fahrenheit else "celsius", label="temperature")


KIND = Kind(
    id="quantity",
    summary="A physical measure with its unit",
    extract=extract,
    traits=frozenset({Trait.NUMBER, Trait.MANY_PER_TEXT, Trait.DIMENSION}),
    details=frozenset({Detail.AMBIGUOUS, Detail.PER, Detail.SAID, Detail.TWIN}),
    in_any_language=is_measure_in_signs,
)
