"""The number scan: every numeric expression of a text, once, with its hedge and precision."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.model.value import Hedge
from discrepancy.text.digits import read_digits
from discrepancy.text.hedges import bounded, hedge_after, hedge_before
from discrepancy.text.number_names import is_name
from discrepancy.text.number_words import (
    GROUPS,
    PARTS,
    SCALES,
    SMALL,
    TENS,
    VAGUE,
    VULGAR,
    Reading,
    read_cardinal,
    read_fraction,
    read_group,
    read_scaled_fraction,
    read_tail,
    read_vague,
)
from discrepancy.text.ranges import Span, join
from discrepancy.text.units import ARTICLE_UNITS
from discrepancy.text.words import Words


@dataclass(frozen=True, slots=True)
class Number:
    """One numeric expression. An open end is None; `low == high` for a single number.

    `start`, `end` cover the number itself ("10", "seven and a half", "20 to 30", "$" not included);
    `hedge_start` is where its hedge words begin ("some 10": the offset of "some"), or `start` without any.
    `resolution` is the place value of the last stated figure, 0 for exact words of counting such as "a dozen".
    `form` says how it is written: digits, words, ordinal, fraction, vague ("dozens", "hundreds"), ratio ("one in five", low and high a share of 1),
    band ("30s", "teens"), article ("an hour"), score ("3-2", no low and high), only ("the only survivor"), none ("no one"), or name ("Route 66").
    `first`, `stop` are the places of its words in `Words`; `raw` is the stated number without the hedge's open end.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    hedge: Hedge
    hedge_start: int
    resolution: float
    form: str
    first: int = 0
    stop: int = 0
    raw: tuple[float, float] | None = None


_BANDS: dict[str, tuple[float, float]] = {
    "teens": (13, 19), "teenager": (13, 19), "teenagers": (13, 19), "teenage": (13, 19), "teen": (13, 19), "twenties": (20, 29), "thirties": (30, 39),
    "forties": (40, 49), "fifties": (50, 59), "sixties": (60, 69), "seventies": (70, 79), "eighties": (80, 89), "nineties": (90, 99),
    "quinquagenarian": (50, 59), "sexagenarian": (60, 69), "septuagenarian": (70, 79), "octogenarian": (80, 89), "nonagenarian": (90, 99),
    "centenarian": (100, 109),
}  # fmt: skip
# The plural of a figure word after "under" or "over": under-fives, over-sixties.
_FIVES = {f"{word}s": float(value) for word, value in SMALL.items() if word not in ("zero", "six")} | {"sixes": 6.0}
_NONE = frozenset(("no", "none", "nobody"))
_ONLY = frozenset(("only", "sole", "lone"))
_TRIGGERS = (
    SMALL.keys() | TENS.keys() | SCALES.keys() | {"hundred"} | GROUPS.keys() | VAGUE.keys() | PARTS.keys() | VULGAR.keys() | _BANDS.keys()
    | _FIVES.keys() | _NONE | _ONLY | ARTICLE_UNITS
)  # fmt: skip
_VAGUE_COUNT = {"several": 2.0, "few": 2.0, "some": None, "many": 2.0}
_ARTICLES = frozenset(("a", "an"))


def scan_numbers(text: str, words: Words, language: str | None = None) -> tuple[Number, ...]:
    """All numbers in order, none overlapping. `language` (ISO 639) decides what a comma and a full stop between figures mean."""
    triggers = _TRIGGERS
    found: list[Number] = []
    done = 0
    for at in [i for i, word in enumerate(words.lowers) if word in triggers or word.isdecimal()]:
        if at < done:
            continue
        number = _read(text, words, at, done, language)
        if number is None:
            continue
        made = _made(text, words, number, done, language)
        if made is not None:
            found.append(made)
            done = made.stop
        else:
            done = number.stop
    return tuple(found)


def _read(text: str, words: Words, at: int, done: int, language: str | None) -> Reading | None:
    """The single number whose trigger is word `at`; an article or vague word before it belongs to it."""
    word = words.lowers[at]
    if word.isdecimal():
        number = read_digits(text, words, at, language)
        if number.form == "fraction":
            return read_scaled_fraction(words, number) or number
        return read_tail(words, number) if number.form == "digits" else number
    before = words.lowers[at - 1] if at > done else ""
    if word in SMALL or word in TENS:
        return _cardinal(words, at)
    if word in SCALES or word in ("hundred", "dozen"):
        return _scale(words, at, before, done)
    if word in PARTS:
        return _part(words, at, before)
    if word in VAGUE:
        return read_vague(words, at)
    if word in VULGAR:
        return Reading(at, at + 1, VULGAR[word], VULGAR[word], 0.0, "fraction")
    if word in _BANDS:
        return _band(words, at)
    if word in GROUPS:
        group = read_group(words, at, 1) if before in _ARTICLES else None
        return group._replace(first=at - 1) if group else None
    if word in ARTICLE_UNITS:
        return Reading(at - 1, at, 1.0, 1.0, 0.0, "article") if before in _ARTICLES else None
    if word in _FIVES:
        under = (
            at > 1 and (before in "-‐‑" or before in ("under", "over")) and (words.lowers[at - 2] in ("under", "over") or before.isalpha())
        )
        return Reading(at, at + 1, _FIVES[word], _FIVES[word], 0.0, "band") if under else None
    if word in _NONE:
        stop = at + 2 if word == "no" and at + 1 < len(words) and words.lowers[at + 1] == "one" else at + 1
        return Reading(at, stop, 0.0, 0.0, 0.0, "none")
    if before in ("the", "his", "her", "their", "its"):
        return Reading(at, at + 1, 1.0, 1.0, 0.0, "only")
    return None


def _cardinal(words: Words, at: int) -> Reading | None:
    fraction = read_fraction(words, at)
    if fraction is not None:
        return read_scaled_fraction(words, fraction) or fraction
    number = read_cardinal(words, at)
    if number is None:
        return None
    number = read_tail(words, number)
    stop = number.stop
    if stop < len(words) and number.low is not None:
        follow = words.lowers[stop]
        if follow in SCALES and number.step < 1:  # "two and a half million"
            scale = SCALES[follow]
            return number._replace(stop=stop + 1, low=number.low * scale, high=number.low * scale, step=number.step * scale)
        if follow == "dozen" or (follow == "score" and number.low < 10):
            size = GROUPS[follow]
            return number._replace(stop=stop + 1, low=number.low * size, high=number.low * size, step=0.0)
    return number


def _scale(words: Words, at: int, before: str, done: int) -> Reading | None:
    """ "a hundred", "a dozen", "several thousand", "a few dozen": a scale word without a figure before it."""
    word = words.lowers[at]
    vague = _VAGUE_COUNT.get(before)
    if vague is not None:
        size = GROUPS.get(word) or SCALES.get(word, 100.0)
        first = at - 2 if at - 2 >= done and before == "few" and words.lowers[at - 2] in _ARTICLES else at - 1
        stop, nested = at + 1, words.lowers[at + 1] if at + 1 < len(words) else ""
        if nested in SCALES and SCALES[nested] > size:
            size, stop = size * SCALES[nested], stop + 1
        return Reading(first, stop, vague * size, None, 0.0, "vague")
    if before not in _ARTICLES:
        return None
    number = Reading(at, at + 1, 12.0, 12.0, 0.0, "words") if word == "dozen" else read_cardinal(words, at)
    return read_tail(words, number)._replace(first=at - 1) if number else None


def _part(words: Words, at: int, before: str) -> Reading | None:
    """ "half", "a half", "a third of", "by a quarter"."""
    word = words.lowers[at]
    if word == "half":
        if before in ("first", "second", "other", "better", "opening", "latter", "early", "late", "its", "each"):
            return None
        first = at - 1 if before in _ARTICLES else at
        fraction = Reading(first, at + 1, 0.5, 0.5, 0.0, "fraction")
        return read_scaled_fraction(words, fraction) or fraction
    if before not in _ARTICLES:
        return None
    fraction = read_fraction(words, at - 1)
    if fraction is None:
        return None
    follow = words.lowers[at + 1] if at + 1 < len(words) else "."
    lead = words.lowers[at - 2] if at > 1 else ""
    if (
        follow in ("of", "more", "less", "higher", "lower", "fewer", "smaller", "larger")
        or lead in _SHARE_LEADS
        or hedge_before(words, at - 1)
    ):
        return read_scaled_fraction(words, fraction) or fraction
    return None


_SHARE_LEADS = frozenset("by only just nearly almost about around roughly over under than least most to".split())


def _band(words: Words, at: int) -> Reading:
    low, high = _BANDS[words.lowers[at]]
    return Reading(at, at + 1, low, high, 1.0, "band")


def _made(text: str, words: Words, number: Reading, done: int, language: str | None) -> Number | None:
    """The number with what joins it to a second one, and with its hedge; None where it is only part of a word."""
    starts, ends = words.starts, words.ends
    if number.form in ("digits", "words", "band") and is_name(text, words, number):
        return Number(
            starts[number.first],
            ends[number.stop - 1],
            None,
            None,
            Hedge.EXACT,
            starts[number.first],
            0.0,
            "name",
            number.first,
            number.stop,
        )
    if number.form in ("name", "ordinal", "none", "only"):
        start = starts[number.first]
        return Number(
            start, ends[number.stop - 1], number.low, number.high, Hedge.EXACT, start, 0.0, number.form, number.first, number.stop
        )
    if number.form == "vague":
        bond = hedge_before(words, number.first)
        start = starts[number.first]
        return Number(
            start, ends[number.stop - 1], number.low, None, Hedge.AT_LEAST, starts[bond.first] if bond else start, 0.0, "vague", number.first, number.stop,
            (number.low or 0.0, number.low or 0.0),
        )  # fmt: skip
    span = join(words, number, lambda at: _read(text, words, at, number.stop, language) if at < len(words) and _starts(words, at) else None)
    return _hedged(text, words, span)


def _starts(words: Words, at: int) -> bool:
    word = words.lowers[at]
    if word in _ARTICLES:
        return False
    return word in SMALL or word in TENS or word.isdecimal()


def _hedged(text: str, words: Words, span: Span) -> Number:
    starts, ends = words.starts, words.ends
    start = starts[span.first]
    if text[start - 1 : start] == "." and span.low is not None and span.low < 1 and words.texts[span.first].isdecimal():
        start -= 1
    end = ends[span.stop - 1]
    if span.low is None or span.high is None:
        return Number(start, end, None, None, Hedge.EXACT, start, 0.0, span.form, span.first, span.stop)
    hedge = Hedge.RANGE if span.high > span.low else Hedge.EXACT
    first = span.first
    sign = first - 1 if first and words.texts[first - 1] in _SIGNS and ends[first - 1] >= starts[first] - 1 else first
    if (
        sign != first
        and sign
        and words.texts[sign] == "$"
        and words.lowers[sign - 1] in ("us", "a", "c", "nz", "hk", "s", "r")
        and ends[sign - 1] == starts[sign]
    ):
        sign -= 1
    bond = hedge_before(words, sign)
    after = hedge_after(words, span.stop)
    hedge_start = start
    if bond is not None:
        hedge_start = starts[bond.first]
        hedge = bond.hedge if hedge is Hedge.EXACT else hedge
    if after is not None and hedge is Hedge.EXACT:
        hedge = after[0]
    if span.form == "article" and bond is None and after is None:
        hedge = Hedge.EXACT
    if span.form == "words" and hedge is Hedge.EXACT and words.lowers[span.stop - 1] == "couple":
        hedge = Hedge.APPROXIMATE
    low, high = bounded(span.low, span.high, hedge)
    return Number(start, end, low, high, hedge, hedge_start, span.step, span.form, span.first, span.stop, (span.low, span.high))


_SIGNS = frozenset("$€£¥￥₹₽₩₪₺₴₦₫฿₱")
