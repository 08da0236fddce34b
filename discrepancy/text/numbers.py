"""The number scan: every numeric expression of a text, once, with its hedge and precision."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.model.value import Hedge
from discrepancy.text.hedges import bounded, hedge_after, hedge_before
from discrepancy.text.number_names import is_name
from discrepancy.text.number_reader import TRIGGERS, begins, read_number
from discrepancy.text.number_words import Reading
from discrepancy.text.ranges import Span, join
from discrepancy.text.words import Words


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


def scan_numbers(text: str, words: Words, language: str | None = None) -> tuple[Number, ...]:
    """All numbers in order, none overlapping. `language` (ISO 639) decides what a comma and a full stop between figures mean."""
    vocabulary = set(words.lowers)
    triggers = (TRIGGERS & vocabulary) | {word for word in vocabulary if word.isdecimal()}
    found: list[Number] = []
    done = 0
    for at in [i for i, word in enumerate(words.lowers) if word in triggers]:
        if at < done:
            continue
        number = read_number(text, words, at, done, language)
        if number is None:
            continue
        made = _made(text, words, number, done, language)
        if made is not None:
            found.append(made)
            done = made.stop
        else:
            done = number.stop
    return tuple(found)


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
    span = join(words, number, lambda at: read_number(text, words, at, number.stop, language) if at < len(words) and begins(words, at) else None)
    return _hedged(text, words, span)


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
