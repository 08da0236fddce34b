"""The number scan: every numeric expression of a text, once, with its hedge and precision."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.model.value import Hedge
from discrepancy.scan.number_words import NumberReading
from discrepancy.scan.numbers.hedges import hedge_after, hedge_before, open_bounds
from discrepancy.scan.numbers.number_reader import TRIGGERS, may_begin_number, read_number
from discrepancy.scan.numbers.numeric_names import is_name
from discrepancy.scan.numbers.ranges import NumberSpan, join_numbers, may_join
from discrepancy.scan.units.currencies import currency_before, is_code, is_symbol
from discrepancy.scan.words import Words
from discrepancy.system.gc_pause import gc_paused


class Number(NamedTuple):
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


@gc_paused
def scan_numbers(text: str, words: Words, language: str | None = None) -> tuple[Number, ...]:
    """All numbers in order, none overlapping. `language` (ISO 639) decides what a comma and a full stop between figures mean."""
    found: list[Number] = []
    done = 0
    for at in sorted([*words.among(TRIGGERS), *words.figures]):
        if at < done:
            continue
        number = read_number(text, words, at, done, language)
        if number is None:
            continue
        made = _made(text, words, number, language)
        found.append(made)
        done = made.stop
    return tuple(found)


_EXACT = Hedge.EXACT
_BARE = frozenset(("name", "ordinal", "none", "only"))


def _made(text: str, words: Words, number: NumberReading, language: str | None) -> Number:
    """The number with what joins it to a second one, and with its hedge."""
    first, stop, form = number.first, number.stop, number.form
    start, end = words.starts[first], words.ends[stop - 1]
    if form in _BARE:
        return Number(start, end, number.low, number.high, _EXACT, start, 0.0, form, first, stop)
    if form in ("digits", "words", "band") and is_name(text, words, number):
        return Number(start, end, None, None, _EXACT, start, 0.0, "name", first, stop)
    if form == "vague":
        bond = hedge_before(words, first)
        low = number.low or 0.0
        return Number(
            start, end, low, None, Hedge.AT_LEAST, words.starts[bond.first] if bond else start, 0.0, form, first, stop, (low, low)
        )

    if not may_join(words, number):
        return _hedged(text, words, number)

    def read(at: int) -> NumberReading | None:
        return read_number(text, words, at, stop, language) if at < len(words.texts) and may_begin_number(words, at) else None

    return _hedged(text, words, join_numbers(words, number, read))


def _hedged(text: str, words: Words, span: NumberSpan | NumberReading) -> Number:
    first, stop, low, high, step, form = span
    start, end = words.starts[first], words.ends[stop - 1]
    if low is None or high is None:
        return Number(start, end, None, None, _EXACT, start, 0.0, form, first, stop)
    if low < 1 and text[start - 1 : start] == "." and words.texts[first].isdecimal():
        start -= 1  # " .32"
    bond = hedge_before(words, _sign_before(words, first))
    after = hedge_after(words, stop)
    hedge = Hedge.RANGE if high > low else _EXACT
    if hedge is _EXACT:
        if bond is not None:
            hedge = bond.hedge
        elif form == "words" and "couple" in words.lowers[first : first + 2]:
            hedge = Hedge.APPROXIMATE
        if after is not None:
            hedge = after[0]
    bounds = open_bounds(low, high, hedge)
    hedge_start = words.starts[bond.first] if bond is not None else start
    return Number(start, end, bounds[0], bounds[1], hedge, hedge_start, step, form, first, stop, (low, high))


def _sign_before(words: Words, first: int) -> int:
    """The word where the number begins together with its currency's sign or its minus: a hedge comes before that."""
    if not first:
        return first
    token = words.texts[first - 1]
    if token == "minus":
        return first - 1
    if is_symbol(token) or (token[0].isupper() and is_code(token)):
        currency = currency_before(words, first)
        return currency.first if currency is not None else first
    return first
