"""Reads one number, from its first word on."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import DEFINITE
from discrepancy.lang.en.meaning.hypernyms import is_noun
from discrepancy.lang.en.morphology.inflection import singular
from discrepancy.lang.en.quantities.numbers import BANDS, GROUPS, PARTS, SCALES, SHARE_LEADS, SMALL, TENS, VAGUE, VULGAR
from discrepancy.lang.en.words.closed_class import CLOSED
from discrepancy.lang.en.words.date_words import ORDINALS
from discrepancy.scan.number_words import (
    NumberReading,
    is_dash,
    read_cardinal,
    read_fraction,
    read_group,
    read_scaled_fraction,
    read_tail,
    read_vague,
)
from discrepancy.scan.numbers.digits import read_digits
from discrepancy.scan.numbers.hedges import hedge_before
from discrepancy.scan.units.units import ARTICLE_UNITS
from discrepancy.scan.words import Words

BANDS |= {f"{ten}something{end}": (value, value + 9.0) for ten, value in TENS.items() for end in ("", "s")}
# The plural of a figure word after "under" or "over": under-fives, over-sixties.
_FIVES = {f"{word}s": float(value) for word, value in SMALL.items() if word not in ("zero", "six")} | {"sixes": 6.0}
_NONE = frozenset(("no", "none", "nobody"))
_ONLY = frozenset(("only", "sole", "lone"))
_ORDINALS = ORDINALS | {"fortieth": 40, "fiftieth": 50}
TRIGGERS = (
    SMALL.keys() | TENS.keys() | SCALES.keys() | {"hundred"} | GROUPS.keys() | VAGUE.keys() | PARTS.keys() | VULGAR.keys() | BANDS.keys()
    | _FIVES.keys() | _NONE | _ONLY | ARTICLE_UNITS | _ORDINALS.keys()
)  # fmt: skip
_VAGUE_COUNT = {"several": 2.0, "few": 2.0, "some": None, "many": 2.0}
_ARTICLES = frozenset(("a", "an"))


def read_number(text: str, words: Words, at: int, done: int, language: str | None) -> NumberReading | None:
    """The single number whose trigger is word `at`; an article or vague word before it belongs to it, "-something" after it too."""
    number = _read(text, words, at, done, language)
    if number is None or number.low is None or words.lowers[number.stop + 1 : number.stop + 2] not in _SOMETHING:
        return number
    decade = number.form in ("digits", "words") and number.low % 10 == 0 and 20 <= number.low <= 90
    return number._replace(stop=number.stop + 2, high=number.low + 9, form="band") if decade and is_dash(words, number.stop) else number


_SOMETHING = (("something",), ("somethings",))


def _read(text: str, words: Words, at: int, done: int, language: str | None) -> NumberReading | None:
    word = words.lowers[at]
    if word.isdecimal():
        number = read_digits(text, words, at, language)
        if number.form == "fraction":
            return read_scaled_fraction(words, number) or number
        return read_tail(words, number) if number.form == "digits" else number
    before = words.lowers[at - 1] if at > done else ""
    found = _of_words(words, at, before, done)
    return _of_classes(words, at, before) if found is _NOT_READ else found


_NOT_READ = NumberReading(-1, -1, None, None, 0.0, "none")
"""That a word begins no number of one kind, and may begin one of another."""


def _of_words(words: Words, at: int, before: str, done: int) -> NumberReading | None:
    """The number that begins with a number word at `at`: a cardinal, a scale, a part, a vague number, a fraction or a band."""
    word = words.lowers[at]
    if word in TENS and before == "the" and words.lowers[at + 1 : at + 3] == ("-", "second"):
        return NumberReading(at, at + 3, TENS[word] + 2.0, TENS[word] + 2.0, 0.0, "ordinal")
    if word in SMALL or word in TENS:
        return _cardinal(words, at)
    if word in SCALES or word in ("hundred", "dozen"):
        return _scale(words, at, before, done)
    if word in PARTS:
        part = _part(words, at, before)
        ordinal = _ORDINALS.get(word) if part is None else None
        return NumberReading(at, at + 1, float(ordinal), float(ordinal), 0.0, "ordinal") if ordinal else part
    if word in VAGUE:
        return read_vague(words, at)
    if word in VULGAR:
        return NumberReading(at, at + 1, VULGAR[word], VULGAR[word], 0.0, "fraction")
    return _band(words, at) if word in BANDS else _NOT_READ


def _of_classes(words: Words, at: int, before: str) -> NumberReading | None:
    """The number that a word of another class states: "a dozen", "a second", "an hour", "no", "the only", an ordinal."""
    word = words.lowers[at]
    if word in GROUPS:
        group = read_group(words, at, 1) if before in _ARTICLES else None
        return group._replace(first=at - 1) if group else None
    if word == "second" and before in DEFINITE:
        return NumberReading(at, at + 1, 2.0, 2.0, 0.0, "ordinal")
    if word == "second" and at + 1 < len(words.texts) and is_noun(singular(words.lowers[at + 1])):
        return NumberReading(at, at + 1, 2.0, 2.0, 0.0, "ordinal")  # "for a second day"
    if word in ARTICLE_UNITS:
        return NumberReading(at - 1, at, 1.0, 1.0, 0.0, "article") if before in _ARTICLES else None
    if word in _FIVES:
        under = (
            at > 1 and before in ("", "-", "‐", "‑", "under", "over") and (words.lowers[at - 2] in ("under", "over") or before.isalpha())
        )
        return NumberReading(at, at + 1, _FIVES[word], _FIVES[word], 0.0, "band") if under else None
    if word in _NONE:
        return _none(words, at)
    if word in _ONLY:
        return NumberReading(at, at + 1, 1.0, 1.0, 0.0, "only") if before in DEFINITE else None
    ordinal = _ORDINALS.get(word)
    return NumberReading(at, at + 1, float(ordinal), float(ordinal), 0.0, "ordinal") if ordinal else None


def _none(words: Words, at: int) -> NumberReading | None:
    """Zero in words: "no one", "none"; not "no fewer than"."""
    word, follow = words.lowers[at], words.lowers[at + 1] if at + 1 < len(words.texts) else ""
    if word == "no" and follow in ("fewer", "more", "less", "longer", "later"):
        return None
    return NumberReading(at, at + 2 if word == "no" and follow == "one" else at + 1, 0.0, 0.0, 0.0, "none")


def _cardinal(words: Words, at: int) -> NumberReading | None:
    fraction = read_fraction(words, at)
    if fraction is not None:
        return read_scaled_fraction(words, fraction) or fraction
    number = read_cardinal(words, at)
    if number is None:
        return None
    number = read_tail(words, number)
    stop = number.stop
    if stop < len(words.texts) and number.low is not None:
        follow = words.lowers[stop]
        if follow in SCALES and number.step < 1:  # "two and a half million"
            scale = SCALES[follow]
            return number._replace(stop=stop + 1, low=number.low * scale, high=number.low * scale, step=number.step * scale)
        if follow == "dozen" or (follow == "score" and number.low < 10):
            size = GROUPS[follow]
            return number._replace(stop=stop + 1, low=number.low * size, high=number.low * size, step=0.0)
    return number


def _scale(words: Words, at: int, before: str, done: int) -> NumberReading | None:
    """ "a hundred", "a dozen", "several thousand", "a few dozen": a scale word without a figure before it."""
    word = words.lowers[at]
    vague = _VAGUE_COUNT.get(before)
    if vague is not None:
        size = GROUPS.get(word) or SCALES.get(word, 100.0)
        first = at - 2 if at - 2 >= done and before == "few" and words.lowers[at - 2] in _ARTICLES else at - 1
        stop, nested = at + 1, words.lowers[at + 1] if at + 1 < len(words.texts) else ""
        if nested in SCALES and SCALES[nested] > size:
            size, stop = size * SCALES[nested], stop + 1
        return NumberReading(first, stop, vague * size, None, 0.0, "vague")
    if before not in _ARTICLES:
        return None
    number = NumberReading(at, at + 1, 12.0, 12.0, 0.0, "words") if word == "dozen" else read_cardinal(words, at)
    return read_tail(words, number)._replace(first=at - 1) if number else None


def _part(words: Words, at: int, before: str) -> NumberReading | None:
    """ "half", "a half", "a third of", "by a quarter"."""
    word = words.lowers[at]
    if word == "half":
        if (words.lowers[at - 1] if at else "") in (
            "first",
            "second",
            "other",
            "better",
            "opening",
            "latter",
            "early",
            "late",
            "its",
            "each",
        ):
            return None
        first = at - 1 if before in _ARTICLES else at
        half = NumberReading(first, at + 1, 0.5, 0.5, 0.0, "fraction")
        return read_scaled_fraction(words, half) or half
    if word == "quarter" and before not in _ARTICLES and words.lowers[at + 1 : at + 2] in (("million",), ("billion",)):
        return read_scaled_fraction(words, NumberReading(at, at + 1, 0.25, 0.25, 0.0, "fraction"))
    if before not in _ARTICLES:
        return None
    fraction = read_fraction(words, at - 1)
    if fraction is None:
        return None
    follow = words.lowers[at + 1] if at + 1 < len(words.texts) else "."
    if follow in SCALES:
        return read_scaled_fraction(words, fraction)  # "a quarter million"
    lead = words.lowers[at - 2] if at > 1 else ""
    if lead in ("to", "by") and word in _ORDINALS and follow[0].isalpha() and follow not in CLOSED:
        return None  # "elected to an eighth term"
    if (
        follow in ("of", "more", "less", "higher", "lower", "fewer", "smaller", "larger")
        or lead in SHARE_LEADS
        or hedge_before(words, at - 1)
    ):
        return read_scaled_fraction(words, fraction) or fraction
    return None


def _band(words: Words, at: int) -> NumberReading:
    low, high = BANDS[words.lowers[at]]
    return NumberReading(at, at + 1, low, high, 1.0, "band")


def may_begin_number(words: Words, at: int) -> bool:
    """Whether word `at` can begin the second number of a range or ratio."""
    word = words.lowers[at]
    if word in _ARTICLES:
        return False
    return word in SMALL or word in TENS or word.isdecimal()
