"""What is next to one number: per cent, a currency, a unit, or a scale named before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from discrepancy.lang.en.meaning.lexicon import verb_lemma
from discrepancy.lang.en.quantities.measures import BEFORE_TIME, BEFORE_UNIT, RATIOS, SHARE_NOUNS
from discrepancy.lang.en.quantities.numbers import GROUPS
from discrepancy.lang.en.quantities.shares import PERCENT_WORDS
from discrepancy.lang.en.words.closed_class import AUXILIARIES
from discrepancy.lang.en.words.currency_names import LETTERS
from discrepancy.model.value import Hedge
from discrepancy.scan.measures.feet_and_inches import is_inch_mark, read_feet_and_inches
from discrepancy.scan.measures.measure import Measure, make_measure
from discrepancy.scan.measures.money_amounts import read_money
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.numbers.hedges import hedge_after
from discrepancy.scan.numbers.number_scan import Number
from discrepancy.scan.units.currencies import currency_words, is_code, is_symbol
from discrepancy.scan.units.currencies import is_name as is_currency
from discrepancy.scan.units.percents import fraction_of_point, read_percent
from discrepancy.scan.units.rates import read_per
from discrepancy.scan.units.unit_reader import read_unit
from discrepancy.scan.units.units import UNIT_BEGINNERS, WORDS, Unit
from discrepancy.scan.words import Words

_FRACTIONS_OF = frozenset(("a", "an", "the"))


def _with_unit(
    text: str, words: Words, number: Number, raw: tuple[float, float], beyond: int, countries: Callable[[], Mapping[str, int]]
) -> Measure | None:
    """The measure that a number makes with a per cent sign, a currency or a unit next to it."""
    percent = read_percent(words, beyond)
    if percent is not None:
        return make_measure(text, words, number, number.first, percent.stop, raw, 1.0, "percent", None, basis=percent.basis)
    money = read_money(text, words, number, number.first, beyond, raw, countries)
    if money is not None:
        return money
    found = read_unit(words, beyond, figures=number.form == "digits") or _spaced_time(words, beyond)
    return None if found is None else _in_unit(text, words, number, found, raw)


def _in_marks(text: str, words: Words, number: Number, raw: tuple[float, float], beyond: int) -> Measure | None:
    """A length in feet and inches whose units are marks: 5'10", a 15.4" screen."""
    mark = words.texts[beyond : beyond + 1]
    if mark in (("'",), ("’",), ("′",)) and (height := read_feet_and_inches(words, number)) is not None:
        return make_measure(text, words, number, number.first, height[1], (height[0], height[0]), 1.0, "length", "inch")
    if mark in (('"',), ("”",), ("″",)) and is_inch_mark(text, words, beyond):
        return make_measure(text, words, number, number.first, beyond + 1, raw, 1.0, "length", "inch")
    return None


def read_measure(text: str, words: Words, number: Number, countries: Callable[[], Mapping[str, int]]) -> Measure | None:
    """The measure that a number makes with its neighbours, or None for a number without a value."""
    raw = number.raw
    if raw is None:
        return None
    first, stop = number.first, number.stop
    if number.form == "ratio":
        return make_measure(text, words, number, first, stop, raw, 100.0, "percent", None, basis="percent")
    beyond = _beyond(words, number)
    if number.form == "digits" and (length := _in_marks(text, words, number, raw, beyond)) is not None:
        return length
    if _has_neighbour(words, first, beyond) and (found := _with_unit(text, words, number, raw, beyond, countries)) is not None:
        return found
    if number.form == "digits" and raw[1] < 11:
        named = _magnitude(words, number, first, stop)
        if named is not None:
            return make_measure(text, words, number, named[0], named[1], raw, 1.0, named[2], named[2] if named[2] != "ratio" else None)
    if words.lowers[max(0, first - 2) : first] == ("priced", "at") and words.lowers[stop : stop + 2] == ("to", "yield"):
        return make_measure(
            text, words, number, first, stop, raw, 1.0, "percent", None, basis="percent"
        )  # bonds are priced in per cent of par
    if number.form == "fraction" and (last := fraction_of_point(words, stop)) is not None:
        return make_measure(text, words, number, first, last, raw, 1.0, "percent", None, basis="points")
    if number.form == "fraction" and _is_share(words, number):
        return make_measure(text, words, number, first, stop, raw, 100.0, "percent", None, basis="percent")
    return make_measure(text, words, number, first, stop, raw, 1.0, "plain", None)


def with_own_unit(words: Words, measure: Measure, units: Mapping[str, Unit]) -> Measure:
    """A plain number with a user-defined unit after it: "12 smoots"."""
    at = measure.stop
    at += at < len(words.texts) and words.texts[at] in HYPHENS
    unit = units.get(words.lowers[at]) if at < len(words.texts) else None
    if unit is None:
        return measure
    return measure._replace(end=words.ends[at], stop=at + 1, label=unit.dimension, unit=unit.name, joined=at > measure.stop)


def _beyond(words: Words, number: Number) -> int:
    """The place where the unit would stand: after "+", "-plus", "a" of "half a mile" and "of" of "hundreds of miles"."""
    stop = number.stop
    if stop >= len(words.texts):
        return stop
    after = hedge_after(words, stop)
    if after is not None:
        stop = after[1]
        stop += stop + 1 < len(words.texts) and words.texts[stop] == "-" and words.starts[stop] == words.ends[stop - 1]  # "30-odd-mile"
    if stop >= len(words.texts):
        return stop
    mark = words.texts[stop]
    if number.form == "fraction":
        return _of_a(words, stop)
    if mark == "of" and stop + 1 < len(words.texts) and (number.form == "vague" or words.lowers[stop - 1] in GROUPS):
        follow = words.lowers[stop + 1]
        return stop + (follow in WORDS or is_currency(follow))
    return stop


@cache
def _beginners() -> frozenset[str]:
    """Every lower-case word that can begin what comes after a number: per cent, currency, unit."""
    return PERCENT_WORDS | UNIT_BEGINNERS | currency_words() | BEFORE_UNIT | HYPHENS


_BRACKETS = frozenset("([{<")
"""Marks in which a table puts its unit: "20 (kg)"."""
_LEADING = frozenset(("¢", "₵", *LETTERS))


def _has_neighbour(words: Words, first: int, beyond: int) -> bool:
    """Whether a word next to the number can be its unit; a quick test that spares most numbers the slow ones."""
    before = words.texts[first - 1] if first else ""
    if is_symbol(before) or before == "." or before in _LEADING or (before[:1].isupper() and is_code(before)) or before in ("kr", "US"):
        return True
    if beyond >= len(words.texts):
        return False
    token = words.texts[beyond]
    if token in _BRACKETS:
        return words.texts[beyond + 1 : beyond + 2] != () and words.lowers[beyond + 1] in _beginners()
    return words.lowers[beyond] in _beginners() or token[-1] in "²³" or (token[0].isupper() and token[1:2].isalpha())


def _spaced_time(words: Words, at: int) -> tuple[Unit, int] | None:
    """ "three more hours", "two consecutive years"."""
    if at + 1 >= len(words.texts) or words.lowers[at] not in BEFORE_UNIT:
        return None
    unit = WORDS.get(words.lowers[at + 1])
    return (unit, at + 2) if unit is not None and unit.dimension == "time" else None


# Calendar units of more than a year are counted in years.
_IN_YEARS = {"decade": 10.0, "century": 100.0, "millennium": 1000.0}
_FORTNIGHT = 2.0
"""Weeks."""


def _in_unit(text: str, words: Words, number: Number, found: tuple[Unit, int], raw: tuple[float, float]) -> Measure:
    unit, stop = found
    first, factor, name = number.first, 1.0, unit.name
    if unit.dimension == "time":
        if name in _IN_YEARS:
            factor, name = _IN_YEARS[name], "year"
        if name == "fortnight":
            factor, name = _FORTNIGHT, "week"
        number = _during(words, number)
    per = read_per(words, stop)
    if per is not None and unit.dimension == "length" and per.unit in ("hour", "second", "minute", "day"):
        return make_measure(text, words, number, first, per.stop, raw, factor, "speed", f"{name} per {per.unit}")
    if unit.dimension in ("temperature", "angle") and _negative(text, words, first):
        first, factor = first - 1, -1.0
    made = make_measure(text, words, number, first, stop, raw, factor, unit.dimension, name)
    return made._replace(per=per.unit) if per is not None else made


def _is_share(words: Words, number: Number) -> bool:
    """Whether a bare fraction is a share of something: "two-thirds of", "nearly half have", "cut by a quarter"."""
    lowers, stop = words.lowers, number.stop
    follow = lowers[stop] if stop < len(words.texts) else "."
    lead = lowers[number.first - 1] if number.first else ""
    if follow == "of" or lead == "by":
        return not (follow == "of" and lowers[stop + 1 : stop + 2] in (("the",), ("time",)) and "time" in lowers[stop + 1 : stop + 3])
    if stop - number.first > 1 and lead not in HYPHENS and (follow in SHARE_NOUNS or _acts(follow)):
        return True
    if lowers[number.stop - 1] in ("half", "halves") and lead in HYPHENS:
        return False
    return follow in AUXILIARIES or (follow in ("the", "their", "its", "our", "his", "her", "all", "those") and lowers[stop - 1] == "half")


def _acts(word: str) -> bool:
    """Whether a word is a verb in the past: "two-thirds voted"."""
    lemma = verb_lemma(word) if word.isalpha() else None
    return lemma is not None and lemma != word and not word.endswith(("s", "ing"))


def _magnitude(words: Words, number: Number, first: int, stop: int) -> tuple[int, int, str] | None:
    """ "magnitude 6.1", "a magnitude of 6.1", "M 6.1", "7.2 on the Richter scale", "hazard ratio 0.75", "a .32": a scale without a unit after the number."""
    lowers = words.lowers
    at = words.at(number.hedge_start) - 1 if number.hedge_start < number.start else first - 1
    lead = lowers[at] if at >= 0 else ""
    if lead == "-" and at and lowers[at - 1] == "magnitude":
        at, lead = at - 1, "magnitude"
    if lowers[stop : stop + 3] == ("on", "the", "richter") and lowers[stop + 3 : stop + 4] == ("scale",):
        return first, stop + 4, "magnitude"
    if lead in ("of", "at", "to", "as") and at > 0:
        at -= 1
        lead = lowers[at]
    if lead in ("magnitude", "magnitudes") and number.raw is not None and number.raw[1] < 11:
        return first, stop, "magnitude"
    if (
        at == first - 1
        and words.texts[at] in ("M", "Mw", "ML", "Ms")
        and number.raw is not None
        and 0 < number.raw[1] < 10
        and number.resolution < 1
    ):
        return first, stop, "magnitude"
    if lead == "ratio" and at > 0 and lowers[at - 1] in RATIOS and number.resolution < 1:
        return first, stop, "ratio"
    if stop < len(words.texts) and lowers[stop] in ("quake", "earthquake", "temblor", "tremor", "aftershock") and number.resolution == 0.1:
        return first, stop, "magnitude"
    if (
        words.texts[first - 1 : first] == (".",)
        and lead == "."
        and number.raw is not None
        and number.raw[1] < 1
        and lowers[at - 1 : at] == ("a",)
    ):
        return first, stop, "caliber"
    return None


def _during(words: Words, number: Number) -> Number:
    """ "paid over four years" says during, "lasted over four years" says more; "within two hours" is a bound for time."""
    at = words.at(number.hedge_start)
    if number.hedge is Hedge.EXACT:
        if number.first and words.lowers[number.first - 1] == "within":
            return number._replace(hedge=Hedge.AT_MOST, low=None)
        return number
    if (
        number.hedge is Hedge.MORE_THAN
        and words.lowers[at] == "over"
        and number.raw is not None
        and not (at and words.lowers[at - 1] in BEFORE_TIME)
    ):
        return number._replace(hedge=Hedge.EXACT, low=number.raw[0], high=number.raw[1], hedge_start=number.start)
    return number


def _of_a(words: Words, at: int) -> int:
    """In "half an hour" and "a quarter of a century", the place of the unit's word, where there is one."""
    after = at
    if words.lowers[after] == "of":
        after += 1
    if (
        after + 1 < len(words.texts)
        and words.lowers[after] in _FRACTIONS_OF
        and words.lowers[after + 1] in WORDS
        and words.lowers[after] != "the"
    ):
        return after + 1
    if (
        after == at
        and words.texts[at] in HYPHENS
        and at + 2 < len(words.texts)
        and words.lowers[at + 1] in ("a", "an")
        and words.texts[at + 2] in HYPHENS
    ):
        return at + 2
    return at


def _negative(text: str, words: Words, first: int) -> bool:
    if first == 0:
        return False
    before = words.lowers[first - 1]
    if before == "minus":
        return True
    at = words.starts[first - 1]
    return before in "-−–" and words.ends[first - 1] == words.starts[first] and not text[at - 1 : at].strip()
