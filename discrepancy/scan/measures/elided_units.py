"""Numbers that leave out their unit because one comes before: "for 20 months, and his son for eight", "cut from 12 years to nine"."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.lang.en.grammar.function_words import POINTING
from discrepancy.lang.en.quantities.measures import BECAME, GOT, GUESSES, MOVED, PRICES
from discrepancy.lang.en.words.closed_class import CLOSED
from discrepancy.model.value import Hedge
from discrepancy.scan.measures.measure import Measure
from discrepancy.scan.units.units import WORDS
from discrepancy.scan.words import Words

_REACH = 16
"""Most words between a number and the measure whose unit it borrows."""
_NEAR = 8
_RATIO = 20.0
"""Greatest ratio of the two numbers; a number further away counts something else."""
_STOPS = frozenset(".!?")
_CHANGES = frozenset((",", word) for word in ("up", "down", "off"))


def fill_elided_units(words: Words, measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """The measures, in which a plain number after one with a unit has that unit where its frame says that the unit is left out."""
    found: list[Measure] = []
    lender: Measure | None = None
    for measure in measures:
        if measure.label != "plain":
            lender = measure
        elif measure.number.form in ("digits", "words") and _ends(words, measure.stop):
            borrowed = _borrowed(words, measure, lender) or _guessed(words, measure)
            if borrowed is not None:
                measure = measure._replace(label=borrowed[0], unit=borrowed[1], lent=True)
        found.append(measure)
    return tuple(found)


def _ends(words: Words, stop: int) -> bool:
    """Whether no noun that the number counts is at word `stop`."""
    follow = words.lowers[stop] if stop < len(words.texts) else "."
    if not follow[0].isalnum():
        return follow not in ("-", "%", "/", "'", "’", ":")
    return follow in CLOSED and follow not in ("of", "more", "other", "others", "such", "per", "out", "in")


def _lead(words: Words, measure: Measure) -> int:
    at = words.at(measure.number.hedge_start) if measure.number.hedge_start < measure.start else measure.first
    return min(at, measure.first) - 1


def _borrowed(words: Words, measure: Measure, lender: Measure | None) -> tuple[str, str | None] | None:
    """Sort and unit of the measure before, where the word before the number goes on with it."""
    if lender is None or lender.label == "percent" or measure.first - lender.stop > _REACH:
        return None
    lowers, lead = words.lowers, _lead(words, measure)
    if lender.label == "money" and lowers[lender.stop : measure.first] in _CHANGES and measure.step < 1:
        return lender.label, lender.unit  # "143.80 yen, up 0.95"
    if not _STOPS.isdisjoint(lowers[lender.stop : measure.first]) or not 1 / _RATIO <= measure.raw[1] / (lender.raw[1] or 1.0) <= _RATIO:
        return None
    before = lowers[lead]
    ours = lowers[max(0, _lead(words, lender) - _NEAR) : _lead(words, lender) + 1]
    same = before == "for" and ours[-1:] == ("for",)
    goes_on = (
        before in BECAME
        or (before == "to" and not MOVED.isdisjoint(ours))
        or (lender.label == "time" and (same or before in GOT or (lowers[measure.first] == "between" and measure.hedge is Hedge.RANGE)))
        or (lender.label == "money" and before == "of" and lead > 0 and lowers[lead - 1] in PRICES)
        or (before == "," and measure.raw[1] <= lender.raw[1] and _opens_whole(words, lender))
    )
    return (lender.label, lender.unit) if goes_on else None


def _opens_whole(words: Words, lender: Measure) -> bool:
    """Whether a measure is the whole that its sentence begins with: "Of the 600 million euros in the fund, 250 million have been spent"."""
    lead = _lead(words, lender)
    if lead >= 0 and words.lowers[lead] in POINTING:
        lead -= 1
    return lead >= 0 and words.texts[lead] in ("Of", "From", "Out")


def _guessed(words: Words, measure: Measure) -> tuple[str, str | None] | None:
    """The unit of a stretch without a number that a guess makes exact: "several minutes, possibly as many as nine"."""
    lead = _lead(words, measure)
    if measure.hedge is Hedge.EXACT or lead < 1 or words.lowers[lead] not in GUESSES:
        return None
    at = lead - 1 if words.lowers[lead] != "," and words.lowers[lead - 1] == "," else lead
    unit = WORDS.get(words.lowers[at - 1]) if words.lowers[at] == "," and words.lowers[at - 1].endswith("s") else None
    return None if unit is None else (unit.dimension, unit.name)
