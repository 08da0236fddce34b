"""Ages of people and things: "Maria Keller, 34,", "the 25-year-old", "in her thirties", "who is 31"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds.clauses.stated_values import measures_of, value_of, words_after, words_before
from discrepancy.kinds.measuring.aged_things import find_aged_thing
from discrepancy.lang.en.quantities.ages import OLD
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge, Value
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind, Trait
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.numbers.hedges import open_bounds


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each age; units are year, month, week and day."""
    words = document.words
    for measure in measures_of(document, "age"):
        end = measure.end
        at = measure.stop
        if measure.label == "time":
            at += at < len(words.texts) and words.texts[at] in HYPHENS
            if at < len(words.texts) and words.lowers[at] in OLD:
                end = words.ends[at] - (2 if words.lowers[at].endswith("'s") else 0)
            elif words.lowers[at : at + 2] == ("of", "age"):
                end = words.ends[at + 1]
        measure = _bound(document, _part_of_decade(document, measure))
        value = value_of(measure, measure.unit or "year")
        head = find_aged_thing(document, measure.first, words.at(end)) if measure.label == "time" else None
        yield document.fact(
            "age", measure.start, end, value, hedge=measure.hedge, attribute="age", head=head, details=_details(document, measure)
        )
    yield from _birthdays(document)


# "early thirties": the first, middle and last third of the decade.
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}


def _part_of_decade(document: Document, measure: Measure) -> Measure:
    if measure.number.form != "band" or measure.raw[1] - measure.raw[0] != 9:
        return measure
    part = next((_PARTS[word] for word in reversed(words_before(document, measure, 2)) if word in _PARTS), None)
    if part is None:
        return measure
    low, high = measure.raw[0] + part[0], measure.raw[0] + part[1]
    return measure._replace(low=low, high=high, raw=(low, high), hedge=Hedge.RANGE)


def _bound(document: Document, measure: Measure) -> Measure:
    """ "under-fives", "over-60s", "under the age of five", "not yet 30": a bound on the figure, no decade."""
    if measure.number.form != "band":
        before = words_before(document, measure, 4)
        side = _SIDES.get(before[0]) if before[1:] == ("the", "age", "of") else None
        if before[-2:] in (("not", "yet"), ("to", "turn")) and (before[-2] == "not" or "yet" in before):
            side = Hedge.LESS_THAN
        if side is None or measure.hedge is not Hedge.EXACT:
            return measure
        low, high = open_bounds(*measure.raw, side)
        return measure._replace(low=low, high=high, hedge=side)
    near = document.words.lowers[max(0, measure.first - 2) : measure.first]
    low = measure.raw[0]
    if "under" in near:
        return measure._replace(low=None, high=low, raw=(low, low), hedge=Hedge.LESS_THAN)
    if "over" in near:
        return measure._replace(low=low, high=None, raw=(low, low), hedge=Hedge.MORE_THAN)
    return measure


_SIDES = {"under": Hedge.LESS_THAN, "below": Hedge.LESS_THAN, "over": Hedge.MORE_THAN, "above": Hedge.MORE_THAN}


def _details(document: Document, measure: Measure) -> tuple[tuple[str, str], ...]:
    before = words_before(document, measure, 6)
    details = []
    if before[-1:] in (("was",), ("were",)) and words_after(document, measure, 1) == ("when",) and (day := _dated(document, measure)):
        details.append(("at", day))
    if (measure.label == "time" and before[-1:] == ("then",)) or before[-2:] == ("then", "-"):
        details.append(("then", "yes"))
    if "median" in before or "average" in before or "mean" in before:
        details.append(("statistic", "average" if "average" in before else "median" if "median" in before else "mean"))
    return tuple(details)


def _dated(document: Document, measure: Measure) -> str | None:
    """The date of the clause after an age: "was 24 when she was arrested in Berlin in 1977"."""
    end = document.sentence_at(measure.start).end
    return next((mention.iso for mention in document.dates if measure.end <= mention.start < end and mention.form == "absolute"), None)


def _birthdays(document: Document) -> Iterator[Fact]:
    """ "her 40th birthday"."""
    words = document.words
    for number in document.numbers:
        if number.form == "ordinal" and number.low is not None and words.lowers[number.stop : number.stop + 1] == ("birthday",):
            value = Value(text=str(int(number.low)), low=number.low, high=number.low, unit="year", resolution=1.0)
            short = _short_of(words.lowers[max(0, number.first - 3) : number.first])
            details = (("birthday", "short" if short else "yes"),)
            yield document.fact("age", number.start, words.ends[number.stop], value, attribute="age", details=details)


def _short_of(before: tuple[str, ...]) -> bool:
    """Whether a birthday was not reached: "three days before her 90th birthday", "short of his 50th birthday"."""
    return before[-2:-1] in (("before",), ("of",)) and (before[-2] == "before" or before[-3:-2] in (("short",), ("shy",), ("ahead",)))


KIND = Kind(
    id="age",
    summary="How old somebody or something is",
    extract=extract,
    traits=frozenset({Trait.NUMBER, Trait.OF_SOMEONE, Trait.ONE_PER_OWNER, Trait.LIFETIME}),
    details=frozenset({Detail.AT, Detail.BIRTHDAY, Detail.STATISTIC, Detail.THEN}),
)
