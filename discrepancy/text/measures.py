"""What a number is a number of: percent, money, a unit of measure, or nothing that stands beside it; compounds and ranges made whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from discrepancy.model.value import Hedge
from discrepancy.text.closed_class import AUXILIARIES, CLOSED
from discrepancy.text.currencies import choose, currency_after, currency_before
from discrepancy.text.currencies import is_name as is_currency
from discrepancy.text.hedges import bounded, hedge_after
from discrepancy.text.number_words import GROUPS, HYPHENS, SCALES
from discrepancy.text.numbers import Number
from discrepancy.text.percents import read_percent
from discrepancy.text.rates import read_per
from discrepancy.text.units import WORDS, in_base, read_unit
from discrepancy.text.words import Words


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit. `start`, `end` cover both ("10-tonne", "$1.2bn", "three and a half hours"), `first`, `stop` are their words.

    `low`, `high` are as stated, in `unit`, an open end None; `raw` without the hedge's open end. `sort` is percent, money, plain, or the
    unit's dimension (mass, length, time …). `basis` is percent, points or basis-points. `per` is the singular noun of a rate.
    `twin` says that it stands in brackets directly behind a measure of its kind. `joined` says that a hyphen joins number and unit.
    """

    number: Number
    start: int
    end: int
    first: int
    stop: int
    low: float | None
    high: float | None
    raw: tuple[float, float]
    hedge: Hedge
    step: float
    sort: str
    unit: str | None = None
    basis: str = ""
    per: str | None = None
    twin: bool = False
    joined: bool = False

    @property
    def lead(self) -> int:
        """Place of the word before the hedge and the number, or -1."""
        return self.first - 1


# Words that may stand between a number and a unit of time: "three more hours", "two consecutive years".
_BETWEEN = frozenset(
    "more additional further extra full whole straight consecutive long solid short calendar other concurrent successive".split()
)
_SKIPPED_FORMS = frozenset(("name", "ordinal", "only", "none", "score"))
_FRACTIONS_OF = frozenset(("a", "an", "the"))


def scan_measures(text: str, words: Words, numbers: Sequence[Number], countries: Callable[[], Mapping[str, int]]) -> tuple[Measure, ...]:
    """One measure for each number that counts or measures something, in order; compounds and ranges take several numbers together."""
    found: list[Measure] = []
    at, size = 0, len(numbers)
    currency: str | None = None
    while at < size:
        number = numbers[at]
        at += 1
        if number.raw is None or (found and number.first < found[-1].stop):
            continue
        if number.form == "article" and found and found[-1].per is not None and found[-1].stop == number.first:
            continue
        measure = _measure(text, words, number, countries)
        if measure is None:
            continue
        while at < size and numbers[at].raw is not None and measure.sort != "plain" and numbers[at].first - measure.stop <= 3:
            joined = _join(text, words, measure, numbers[at], countries)
            if joined is None:
                break
            measure = joined
            at += 1
        if measure.sort == "money":
            currency = measure.unit
        elif measure.sort == "plain" and currency is not None and measure.step >= 1000 and _bare_sum(words, measure):
            measure = replace(measure, sort="money", unit=currency)
        if found and words.texts[measure.first - 1] == "(" and found[-1].stop == measure.first - 1:
            measure = _twin(found[-1], measure)
        found.append(measure)
    return tuple(found)


def _bare_sum(words: Words, measure: Measure) -> bool:
    """Whether a scaled number without a noun is a sum in the currency of the text: "for 24 million.", "rise to 42 million through bonuses"."""
    if words.lowers[measure.stop - 1] not in SCALES and not words.texts[measure.stop - 1].isalpha():
        return False
    if measure.stop >= len(words):
        return True
    follow = words.lowers[measure.stop]
    return not follow[0].isalpha() or (follow in CLOSED and follow not in ("more", "other", "others", "of", "were", "are", "have", "had"))


def _measure(text: str, words: Words, number: Number, countries: Callable[[], Mapping[str, int]]) -> Measure | None:
    raw = number.raw
    if raw is None:
        return None
    first, stop = number.first, number.stop
    after = hedge_after(words, stop)
    beyond = after[1] if after is not None and words.texts[stop] in ("+", "-") else stop
    if number.form == "fraction" and beyond < len(words):
        beyond = _of_a(words, beyond)
    elif beyond + 1 < len(words) and words.lowers[beyond] == "of" and (number.form == "vague" or words.lowers[beyond - 1] in GROUPS):
        follow = words.lowers[beyond + 1]  # "hundreds of miles", "a couple of minutes", "millions of dollars"
        beyond += follow in WORDS or is_currency(follow)
    figures = number.form == "digits"
    if number.form == "ratio":
        return _make(text, words, number, first, stop, raw, 100.0, "percent", None, basis="percent")
    percent = read_percent(words, beyond)
    if percent is not None:
        return _make(text, words, number, first, percent.stop, raw, 1.0, "percent", None, basis=percent.basis)
    money = _money(text, words, number, first, beyond, raw, countries)
    if money is not None:
        return money
    found = read_unit(words, beyond, figures=figures)
    if (
        found is None
        and beyond + 1 < len(words)
        and words.lowers[beyond] in _BETWEEN
        and WORDS.get(words.lowers[beyond + 1], _NO_UNIT).dimension == "time"
    ):
        found = WORDS[words.lowers[beyond + 1]], beyond + 2
    if found is None:
        named = _magnitude(words, number, first, stop)
        if named is not None:
            return _make(text, words, number, named[0], named[1], raw, 1.0, named[2], named[2] if named[2] != "ratio" else None)
        if number.form == "fraction" and _is_share(words, number):
            return _make(text, words, number, first, stop, raw, 100.0, "percent", None, basis="percent")
        return _make(text, words, number, first, stop, raw, 1.0, "plain", None)
    unit, stop = found
    factor, name = 1.0, unit.name
    if name in ("decade", "century", "millennium"):
        factor, name = {"decade": 10.0, "century": 100.0, "millennium": 1000.0}[name], "year"
    per = read_per(words, stop)
    if per is not None and unit.dimension == "length" and per.unit in ("hour", "second", "minute", "day"):
        return _make(text, words, number, first, per.stop, raw, factor, "speed", f"{name} per {per.unit}")
    sign = _negative(text, words, first) if unit.dimension in ("temperature", "angle") else 0
    if sign:
        first -= 1
        factor = -1.0
    if unit.dimension == "time":
        number = _during(words, number)
    made = _make(text, words, number, first, stop, raw, factor, unit.dimension, name)
    return replace(made, per=per.unit) if per is not None else made


def _is_share(words: Words, number: Number) -> bool:
    """Whether a bare fraction is a share of something: "two-thirds of", "nearly half have", "cut by a quarter"."""
    lowers, stop = words.lowers, number.stop
    follow = lowers[stop] if stop < len(words) else "."
    lead = lowers[number.first - 1] if number.first else ""
    if follow == "of" or lead == "by":
        return not (follow == "of" and lowers[stop + 1 : stop + 2] in (("it",), ("time",)))
    if lowers[number.stop - 1] in ("half", "halves") and lead in HYPHENS:
        return False
    return follow in AUXILIARIES or (follow in ("the", "their", "its", "our", "his", "her", "all", "those") and lowers[stop - 1] == "half")


_NO_UNIT = next(unit for unit in WORDS.values() if unit.dimension == "magnitude")


_RATIOS = frozenset("hazard odds risk rate likelihood".split())


def _magnitude(words: Words, number: Number, first: int, stop: int) -> tuple[int, int, str] | None:
    """"magnitude 6.1", "a magnitude of 6.1", "M 6.1", "7.2 on the Richter scale", "hazard ratio 0.75", "a .32": a scale without a unit behind the number."""
    lowers = words.lowers
    at = words.at(number.hedge_start) - 1 if number.hedge_start < number.start else first - 1
    lead = lowers[at] if at >= 0 else ""
    if lowers[stop : stop + 3] == ("on", "the", "richter") and lowers[stop + 3 : stop + 4] == ("scale",):
        return first, stop + 4, "magnitude"
    if lead in ("of", "at", "to", "as") and at > 0:
        at -= 1
        lead = lowers[at]
    if lead in ("magnitude", "magnitudes") and number.raw is not None and number.raw[1] < 11:
        return first, stop, "magnitude"
    if at == first - 1 and words.texts[at] in ("M", "Mw", "ML", "Ms") and number.raw is not None and 0 < number.raw[1] < 10 and number.resolution < 1:
        return first, stop, "magnitude"
    if lead == "ratio" and at > 0 and lowers[at - 1] in _RATIOS and number.resolution < 1:
        return first, stop, "ratio"
    if stop < len(words) and lowers[stop] in ("quake", "earthquake", "temblor", "tremor", "aftershock") and number.resolution == 0.1:
        return first, stop, "magnitude"
    if words.texts[first - 1 : first] == (".",) and lead == "." and number.raw is not None and number.raw[1] < 1 and lowers[at - 1 : at] == ("a",):
        return first, stop, "caliber"
    return None


_LASTED = frozenset(
    "for lasted lasting lasts last took takes take taking after spent spending is was were ran runs just well little slightly with of by than to a"
    " served within waited wait and but aged up".split()
)


def _during(words: Words, number: Number) -> Number:
    """"paid over four years" says during, "lasted over four years" says more; "within two hours" is a bound for time."""
    at = words.at(number.hedge_start)
    if number.hedge is Hedge.EXACT:
        if number.first and words.lowers[number.first - 1] == "within":
            return replace(number, hedge=Hedge.AT_MOST, low=None)
        return number
    if number.hedge is Hedge.MORE_THAN and words.lowers[at] == "over" and number.raw is not None and not (at and words.lowers[at - 1] in _LASTED):
        return replace(number, hedge=Hedge.EXACT, low=number.raw[0], high=number.raw[1], hedge_start=number.start)
    return number


def _of_a(words: Words, at: int) -> int:
    """In "half an hour" and "a quarter of a century", the place of the unit's word, where there is one."""
    after = at
    if words.lowers[after] == "of":
        after += 1
    if (
        after + 1 < len(words)
        and words.lowers[after] in _FRACTIONS_OF
        and words.lowers[after + 1] in WORDS
        and words.lowers[after] != "the"
    ):
        return after + 1
    if (
        after == at
        and words.texts[at] in HYPHENS
        and at + 2 < len(words)
        and words.lowers[at + 1] in ("a", "an")
        and words.texts[at + 2] in HYPHENS
    ):
        return at + 2
    return at


def _make(
    text: str,
    words: Words,
    number: Number,
    first: int,
    stop: int,
    raw: tuple[float, float],
    factor: float,
    sort: str,
    unit: str | None,
    basis: str = "",
) -> Measure:
    start, end = number.start if first == number.first else words.starts[first], words.ends[stop - 1]
    low, high = (raw[0] * factor, raw[1] * factor) if factor != 1.0 else raw
    hedge = number.hedge
    bounds = bounded(low, high, hedge)
    joined = stop > number.stop and words.texts[number.stop] in HYPHENS
    return Measure(
        number, start, max(end, number.end), first, stop, bounds[0], bounds[1], (low, high), hedge, number.resolution * abs(factor), sort, unit, basis,
        joined=joined,
    )  # fmt: skip


def _money(
    text: str, words: Words, number: Number, first: int, stop: int, raw: tuple[float, float], countries: Callable[[], Mapping[str, int]]
) -> Measure | None:
    currency = currency_before(words, first)
    if currency is not None and text[words.starts[currency.first]] == "$" and _is_shell(text, words, currency.first):
        return None
    if currency is None:
        after = stop + 1 if stop < len(words) and words.texts[stop] in HYPHENS else stop
        currency = currency_after(words, after, raw[1])
        if currency is None or (currency.codes[0] == "GBP" and currency.factor == 1 and _weighs(words, first, currency.stop, raw[1])):
            return None
        first, stop = first, currency.stop
    else:
        first = currency.first
    made = _make(
        text,
        words,
        number,
        first,
        max(stop, number.stop),
        raw,
        currency.factor,
        "money",
        choose(currency.codes, countries() if len(currency.codes) > 1 else {}),
    )
    per = read_per(words, made.stop)
    return replace(made, per=per.unit) if per is not None else made


def _is_shell(text: str, words: Words, at: int) -> bool:
    """ "$1" beside "$HOME": variables of a program, no dollars."""
    start, end = max(0, words.starts[at] - 60), words.starts[at] + 60
    near = text.find("$", start, end)
    while near >= 0:
        letter = text[near + 1 : near + 2]
        if (letter.isalpha() and not text[near + 1 : near + 4].startswith(("US", "A", "C", "NZ"))) or letter in "{_":
            return True
        near = text.find("$", near + 1, end)
    return False


_WEIGHS = frozenset("weigh weighs weighed weighing weight heavy heavier overweight lost lose gain gained lift lifted scales".split())


def _weighs(words: Words, first: int, stop: int, amount: float) -> bool:
    """Whether "pounds" are a weight here, not sterling: by what weighs, or "of" and a stuff behind them."""
    if amount >= 100000:
        return False
    if any(word in _WEIGHS for word in words.lowers[max(0, first - 8) : first]) or words.texts[first + 1 : first + 2] == ("-",):
        return True
    follow = words.lowers[stop : stop + 2]
    if follow[:1] == ("of",):
        return follow[1:] != ("damage",)
    return bool(follow) and follow[0] in ("heavier", "lighter", "overweight", "per", "ounces") or words.texts[stop - 2] in HYPHENS


def _negative(text: str, words: Words, first: int) -> bool:
    if first == 0:
        return False
    before = words.lowers[first - 1]
    if before == "minus":
        return True
    at = words.starts[first - 1]
    return before in "-−–" and words.ends[first - 1] == words.starts[first] and not text[at - 1 : at].strip()


def _join(text: str, words: Words, left: Measure, number: Number, countries: Callable[[], Mapping[str, int]]) -> Measure | None:
    """The measure that `left` and the next number form: a range ("$2 billion to $3 billion") or a compound ("five foot six")."""
    if number.first < left.stop:
        return None
    right = _measure(text, words, number, countries)
    if right is None:
        return None
    between = words.lowers[left.stop : right.first]
    if right.sort == left.sort and (right.unit == left.unit or left.sort == "percent"):
        return _range(text, words, left, right, between)
    return _compound(text, words, left, right, between)


def _range(text: str, words: Words, left: Measure, right: Measure, between: tuple[str, ...]) -> Measure | None:
    lead = words.lowers[left.first - 1] if left.first else ""
    first = left.first
    if between == ("and",) and lead == "between":
        first -= 1
    elif between == ("and",) and left.sort == "time" and left.unit == right.unit and right.number.form == "fraction":
        return _compound(text, words, left, right, between)
    elif not (between in (("to",), ("-",), ("–",), ("—",), ("or",)) and lead not in ("from", "by")):
        return None
    low, high = left.raw[0], right.raw[1]
    if low < 1000 and high >= 1000 * low and left.step <= 1 and left.sort == "money":
        scale = right.step if right.step >= 1000 else 1.0
        low *= next((s for s in (1e12, 1e9, 1e6, 1e3) if s <= scale and low * s < high), 1.0)
    if not low < high or left.basis != right.basis:
        return None
    return replace(
        left, start=words.starts[first], end=right.end, first=first, stop=right.stop, low=low, high=high, raw=(low, high), hedge=Hedge.RANGE, step=right.step,
        per=right.per or left.per,
    )  # fmt: skip


def _compound(text: str, words: Words, left: Measure, right: Measure, between: tuple[str, ...]) -> Measure | None:
    if (
        between not in ((), ("and",), (",",), (",", "and"))
        or left.unit is None
        or left.raw[0] != left.raw[1]
        or right.raw[0] != right.raw[1]
    ):
        return None
    amount = right.raw[0]
    if right.sort == "plain":
        if right.number.form == "fraction" and between == ("and",) and right.number.stop == right.stop:  # "a year and a half"
            total = left.raw[0] + amount * (
                10 if left.unit == "year" and left.raw[0] >= 10 and words.lowers[left.stop - 1].startswith("decade") else 1
            )
            return _whole(words, left, right, total, left.unit, 0.5)
        if left.unit == "foot" and between == () and amount < 12 and words.lowers[left.stop - 1] in ("foot", "ft", "feet"):
            follow = words.lowers[right.stop] if right.stop < len(words) else ""
            if not follow or follow in ",.;)" or follow in ("and", "tall", "in", "with", "who", "-", "or"):
                return _whole(words, left, right, left.raw[0] * 12 + amount, "inch", 1.0)
        return None
    if right.sort != left.sort or right.unit is None or left.sort not in ("time", "length", "mass", "money"):
        return None
    if left.sort == "money":
        return (
            _whole(words, left, right, left.raw[0] + amount, left.unit, 0.01)
            if left.unit == right.unit and amount < 1 <= left.raw[0] and between
            else None
        )
    big, small = in_base(1.0, left.unit), in_base(1.0, right.unit)
    if big is None or small is None or amount * small[1] >= big[1] * 1.001 or (between == (",",) and right.hedge is not Hedge.EXACT):
        return None
    ratio = big[1] / small[1]
    if {left.unit, right.unit} == {"year", "month"}:
        ratio = 12.0
    return _whole(words, left, right, left.raw[0] * round(ratio, 6) + amount, right.unit, right.step)


def _whole(words: Words, left: Measure, right: Measure, total: float, unit: str, step: float) -> Measure:
    after = hedge_after(words, right.stop)
    hedge = left.hedge if after is None or left.hedge is not Hedge.EXACT else after[0]
    low, high = bounded(total, total, hedge)
    return replace(left, end=right.end, stop=right.stop, low=low, high=high, raw=(total, total), hedge=hedge, step=step, unit=unit)


def _twin(left: Measure, right: Measure) -> Measure:
    """A conversion in brackets: it shares the hedge of what it converts."""
    if left.sort != right.sort or left.sort in ("plain", "percent", "time") or left.unit == right.unit:
        return right
    hedge = left.hedge if right.hedge is Hedge.EXACT and left.hedge is not Hedge.RANGE else right.hedge
    low, high = bounded(*right.raw, hedge)
    return replace(right, twin=True, hedge=hedge, low=low, high=high)
