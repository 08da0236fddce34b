"""Numbers written in figures: grouped, decimal, with a scale ("1.2bn"), a fraction, an ordinal or plural ending; and figures that are names."""

from __future__ import annotations

import re

from discrepancy.lang.en.meaning.lexicon import singular
from discrepancy.lang.en.quantities.numbers import (
    COMMA_LANGUAGES,
    EXTENDED,
    GROUPS,
    MONEY_SCALES,
    ORDINAL_ENDINGS,
    SCALES,
    SHORT_SCALES,
    VULGAR,
)
from discrepancy.lang.en.words.closed_class import CLOSED
from discrepancy.scan.number_words import NumberReading, is_dash
from discrepancy.scan.units.currencies import is_code, is_name, is_symbol
from discrepancy.scan.units.units import WORDS
from discrepancy.scan.words import Words

# Groups of three after comma, apostrophe, no-break, thin or plain space (ISO 80000-1, and house styles), Indian groups of two,
# then a decimal part after a point. 1.250.000 and 1.250,00 are continental
# in any language. Arabic (U+066B, U+066C) and full-width marks included. No two branches can match the same text twice.
_FIGURES = re.compile(
    r"(\d{1,3}(?:\.\d{3}){2}(?!\.?\d)|\d{1,3}(?:\.\d{3})+(?=,\d{1,2}(?!\d))"
    r"|\d{1,3}(?:(?:,\d{3})+|(?:['’]\d{3})+|(?:[\u00a0\u2009\u202f]\d{3})+|(?:٬\d{3})+|(?:，\d{3})+|(?: \d{3})+)(?!\d)"
    r"|\d{1,3}(?:, 000)+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+)(?:[.·٫．](\d+))?"
)
# Where a comma is the decimal mark and a full stop groups.
_CONTINENTAL = re.compile(r"(\d{1,3}(?:(?:\.\d{3})+|(?:[\u00a0\u2009\u202f ]\d{3})+)(?!\d)|\d+)(?:,(\d+))?")
_NOT_FIGURES = re.compile(r"[^\d]")
_PHONE = re.compile(r"\+\d[\d ().\-]{6,18}\d|\(\d{3}\) ?\d{3}[ \-]\d{4}|(?:1[ \-])?\d{3}[ \-.]\d{3}[ \-.]\d{4}(?!\d)|\d{3}-\d{4}(?![\d%])")
_COMMA_DECIMAL = re.compile(r",(\d{1,2})(?=[ \u00a0]?(?:%|per\b|million|billion|bn|m\b|km|kg|€|euro))")
_COMMA_CENTS = re.compile(r",(\d{1,2})(?!\d)")
_FRACTION_UNDER = frozenset((2, 3, 4, 5, 8, 16))
MONEY_BEFORE = frozenset(("rs", "us", "r"))


def after_money(text: str, words: Words, at: int) -> bool:
    """Whether a currency's symbol or code comes directly before word `at`."""
    return at > 0 and (is_symbol(words.texts[at - 1]) or is_code(words.texts[at - 1])) and words.starts[at] - words.ends[at - 1] <= 1


def read_digits(text: str, words: Words, first: int, language: str | None) -> NumberReading:
    """The number whose first run of digits is word `first`. Form is digits, ordinal, band ("30s"), fraction or name."""
    start, size = words.starts[first], len(words.texts)
    if _is_separate(text, words, first, size):
        amount = float(int(words.texts[first]))
        return NumberReading(first, first + 1, amount, amount, 1.0, "digits")
    if text[start : start + 1] == "0" or text[start - 1 : start] in "+(" or text[words.ends[first] : words.ends[first] + 1] in " -.":
        named = _phone(text, words, first)
        if named:
            return named
    pattern = _CONTINENTAL if language in COMMA_LANGUAGES else _FIGURES
    match = pattern.match(text, start)
    whole, part = (match.group(1), match.group(2)) if match else (words.texts[first], None)
    end = match.end() if match else words.ends[first]
    if part is None and pattern is _FIGURES and text[end : end + 1] == ",":
        decimal = (_COMMA_CENTS if "." in whole else _COMMA_DECIMAL).match(text, end)
        if decimal:
            part, end = decimal.group(1), decimal.end()
    stop = first + 1
    while stop < size and words.starts[stop] < end:
        stop += 1
    figures = whole if whole.isdecimal() else _NOT_FIGURES.sub("", whole)
    if len(figures) > 15 or (part and len(part) > 12):
        return NumberReading(first, stop, None, None, 0.0, "name")
    if first > 0 and words.texts[first - 1] == "." and part is None and _starts_decimal(text, words, first):
        part, figures = figures, "0"
    amount = float(f"{figures}.{part}") if part else float(int(figures))
    step = 10.0 ** -len(part) if part else 1.0
    number = NumberReading(first, stop, amount, amount, step, "digits")
    return _with_ending(text, words, number) if stop < size else number


_GOING_ON = frozenset((*SCALES, *MONEY_SCALES, *VULGAR, "hundred", "dozen"))


def _is_separate(text: str, words: Words, first: int, size: int) -> bool:
    """Whether nothing next to the figures belongs to them: most numbers, so this look comes first."""
    end = words.ends[first]
    if end - words.starts[first] > 15 or first + 1 >= size or (first and words.texts[first - 1] in "+(.#"):
        return False
    mark = text[end]
    if mark == " " or mark == "\n":
        return not words.texts[first + 1][0].isdecimal() and words.lowers[first + 1] not in _GOING_ON
    return mark in ".,;)" and not text[end + 1 : end + 2].isdecimal() and text[end : end + 5] != ", 000"


def _starts_decimal(text: str, words: Words, first: int) -> bool:
    """Whether the stop before the digits is a decimal point without a figure before it: " .32"."""
    point = words.starts[first - 1]
    return words.ends[first - 1] == words.starts[first] and not text[point - 1 : point].isalnum() and text[point - 1 : point] != "."


def _phone(text: str, words: Words, first: int) -> NumberReading | None:
    start = words.starts[first]
    back = start - 1 if text[start - 1 : start] in ("+", "(") and start else start
    match = _PHONE.match(text, back)
    if not match:
        return None
    stop = first + 1
    while stop < len(words.texts) and words.starts[stop] < match.end():
        stop += 1
    return NumberReading(first, stop, None, None, 0.0, "name")


def _with_ending(text: str, words: Words, number: NumberReading) -> NumberReading:
    """Take in what is glued to the figures, or comes after them as their scale."""
    at, amount, step = number.stop, number.low or 0.0, number.step
    ending, lower = words.texts[at], words.lowers[at]
    gap = words.starts[at] - words.ends[at - 1]
    if gap == 0 and (glued := _glued(words, number)) is not None:
        return glued
    number, scaled = _scaled(text, words, number, gap)
    if scaled:
        return number
    if gap == 1 and lower == "dozen":
        return number._replace(stop=at + 1, low=amount * GROUPS["dozen"], high=amount * GROUPS["dozen"], step=0.0)
    if gap == 1 and step == 1 and at + 2 < len(words.texts) and ending.isdecimal():
        return _mixed(words, number)
    if ending in VULGAR and gap <= 1:
        total = amount + VULGAR[ending]
        return number._replace(stop=at + 1, low=total, high=total, step=0.25)
    return number


def _glued(words: Words, number: NumberReading) -> NumberReading | None:
    """The number with what is glued after its figures: an ordinal ending, "s", "/", or a mark and more figures."""
    at = number.stop
    ending, lower = words.texts[at], words.lowers[at]
    touching = at + 1 < len(words.texts) and words.ends[at] == words.starts[at + 1]
    if lower in ORDINAL_ENDINGS and _fits(int(words.texts[at - 1][-2:]), lower):
        return number._replace(stop=at + 1, form="ordinal")
    if lower == "s":
        return _band(number._replace(stop=at + 1))
    if ending == "/":
        return _over(words, number)
    if ending in (":", ".") and touching and words.texts[at + 1].isdecimal():
        return _run_on(words, number)
    if ending == "'" and touching and words.lowers[at + 1] == "s":
        return number
    return None


def _scaled(text: str, words: Words, number: NumberReading, gap: int) -> tuple[NumberReading, bool]:
    """The number times the scale after it, and whether there is one: "1.2bn", "5 hundred", "1 lakh crore"."""
    at, amount, step = number.stop, number.low or 0.0, number.step
    ending, lower = words.texts[at], words.lowers[at]
    scale = SCALES.get(lower) if gap <= 1 else None
    if scale is None and gap <= 1 and lower in MONEY_SCALES and (gap == 0 or lower in SHORT_SCALES or ending.isalpha()):
        scale = _short_scale(text, words, number, lower, gap)
    if scale is None and gap == 1 and lower == "hundred" and amount < 100:
        scale = 100.0
    if scale is None and is_dash(words, at) and words.lowers[at + 1] in SCALES:
        scale, at = SCALES[words.lowers[at + 1]], at + 1
    if scale is None:
        return number, False
    number = number._replace(stop=at + 1, low=amount * scale, high=amount * scale, step=step * scale)
    follow = words.lowers[at + 1] if at + 1 < len(words.texts) else ""
    if follow in SCALES and SCALES[follow] >= 1e5:  # "1 lakh crore", "2 thousand million"
        more = SCALES[follow]
        number = number._replace(stop=at + 2, low=amount * scale * more, high=amount * scale * more, step=step * scale * more)
    return number, True


def _fits(last: int, ending: str) -> bool:
    """Whether figures take that ordinal ending: 1st, 2nd, 3rd, 11th; "12st" is twelve stone."""
    wanted = {1: "st", 2: "nd", 3: "rd"}.get(last % 10 if last not in (11, 12, 13) else 0, "th")
    return ending == wanted or not ending.isascii() or ending == "er"


def _short_scale(text: str, words: Words, number: NumberReading, lower: str, gap: int) -> float | None:
    money = after_money(text, words, _range_start(words, number.first))
    after = number.stop + 1
    money = money or (after < len(words.texts) and lower != "t" and is_name(words.lowers[after]))
    if not money and lower == "m" and gap == 0 and after < len(words.texts) and _counts_millions(words, after):
        return 1e6
    if lower in SHORT_SCALES and (gap == 0 or money):
        return SHORT_SCALES[lower]
    return MONEY_SCALES[lower] if money else None


def _range_start(words: Words, first: int) -> int:
    """The word where the first number of a range in figures begins whose second begins at word `first`: 5 in "£5-7m"."""
    if first < 2 or words.texts[first - 1] not in "-–—" or words.ends[first - 1] != words.starts[first]:
        return first
    at = first - 2
    while at > 1 and words.texts[at - 1] in ".," and words.texts[at - 2].isdecimal() and words.ends[at - 2] == words.starts[at - 1]:
        at -= 2
    return at if words.texts[at].isdecimal() else first


def _counts_millions(words: Words, after: int) -> bool:
    """Whether "4m" before this word is four million: people, another unit, or things that have no length. "4m waves" are four metres high."""
    word = words.lowers[after]
    if words.starts[after] - words.ends[after - 1] != 1 or not word.isalpha() or words.texts[after].isupper():
        return False
    if word in WORDS:
        return WORDS[word].dimension not in ("length", "time") and word.endswith(("s", "z"))
    return word not in EXTENDED and word not in CLOSED and (word in ("people", "children", "women", "men") or _is_plural(word))


def _is_plural(word: str) -> bool:
    """Whether a word looks like the plural of a noun and is no form of a verb only."""
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and singular(word) != word


def _band(number: NumberReading) -> NumberReading:
    """ "30s": thirty to thirty-nine, "18s" as in "under-18s"; "1990s" is a decade of the calendar and counts as a name."""
    amount = number.low or 0.0
    if amount < 100:
        return number._replace(high=amount + 9 if amount % 10 == 0 and amount >= 10 else amount, form="band")
    return number._replace(low=None, high=None, form="name")


def _over(words: Words, number: NumberReading) -> NumberReading:
    at = number.stop
    glued = at + 1 < len(words.texts) and words.ends[at] == words.starts[at + 1]
    if not glued or not words.texts[at + 1].isdecimal():
        return number
    over, under = number.low or 0.0, words.texts[at + 1]
    if len(under) <= 2 and int(under) in _FRACTION_UNDER and 0 < over < int(under) and number.step == 1:
        amount = over / int(under)
        return NumberReading(number.first, at + 2, amount, amount, 0.0, "fraction")
    return _run_on(words, number)


def _run_on(words: Words, number: NumberReading) -> NumberReading:
    """Clock times, dates, versions, 24/7: figures that run on over a mark are names."""
    at = number.stop
    while (
        at + 1 < len(words.texts)
        and words.texts[at] in "/:.-"
        and words.texts[at + 1].isdecimal()
        and words.starts[at + 1] == words.ends[at] == words.starts[at] + 1
        and words.starts[at] == words.ends[at - 1]
    ):
        at += 2
    return number._replace(stop=at, low=None, high=None, form="name")


def _mixed(words: Words, number: NumberReading) -> NumberReading:
    """ "1 1/2"."""
    at = number.stop
    if words.texts[at + 1] != "/" or not words.texts[at + 2].isdecimal() or words.ends[at] != words.starts[at + 1]:
        return number
    over, under = words.texts[at], words.texts[at + 2]
    if len(over) > 2 or len(under) > 2 or int(under) not in _FRACTION_UNDER or int(over) >= int(under):
        return number
    amount = (number.low or 0.0) + int(over) / int(under)
    return number._replace(stop=at + 3, low=amount, high=amount, step=1 / int(under))
