"""Sums of money: a number with a currency before or after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from discrepancy.lang.en.quantities.measures import WEIGHS
from discrepancy.lang.en.quantities.numbers import SCALES
from discrepancy.lang.en.words.closed_class import CLOSED
from discrepancy.scan.measures.measure import Measure, make_measure
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.numbers.number_scan import Number
from discrepancy.scan.units.currencies import choose, currency_after, currency_before, letter_before
from discrepancy.scan.units.rates import read_per
from discrepancy.scan.words import Words


def read_money(
    text: str, words: Words, number: Number, first: int, stop: int, raw: tuple[float, float], countries: Callable[[], Mapping[str, int]]
) -> Measure | None:
    """The sum that the number at words `first` to `stop` is, or None; `countries` settles an ambiguous currency."""
    currency = currency_before(words, first) or letter_before(words, first, raw[1])
    if currency is not None and text[words.starts[currency.first]] == "$" and _is_shell(text, words, currency.first):
        return None
    if currency is None:
        after = stop + 1 if stop < len(words.texts) and words.texts[stop] in HYPHENS else stop
        currency = currency_after(words, after, raw[1])
        if currency is None or (currency.codes[0] == "GBP" and currency.factor == 1 and _is_weight(words, first, currency.stop, raw[1])):
            return None
        stop = currency.stop
        if words.lowers[stop : stop + 1] and words.lowers[stop] in _MILLIONS and currency.factor == 1:
            currency, stop = currency._replace(factor=SCALES[words.lowers[stop]]), stop + 1  # "75 USD million"
    else:
        first = currency.first
    made = make_measure(
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
    return made._replace(per=per.unit) if per is not None else made


_MILLIONS = frozenset(("million", "billion", "trillion"))


def _is_shell(text: str, words: Words, at: int) -> bool:
    """ "$1" next to "$HOME": variables of a program, not dollars."""
    start, end = max(0, words.starts[at] - 60), words.starts[at] + 60
    near = text.find("$", start, end)
    while near >= 0:
        letter = text[near + 1 : near + 2]
        if (letter.isalpha() and not text[near + 1 : near + 4].startswith(("US", "A", "C", "NZ"))) or letter in "{_":
            return True
        near = text.find("$", near + 1, end)
    return False


def _is_weight(words: Words, first: int, stop: int, amount: float) -> bool:
    """Whether "pounds" are a weight, not sterling, by the words around them: a verb of weighing before, "of" or "overweight" after."""
    if amount >= 100000:
        return False
    if any(word in WEIGHS for word in words.lowers[max(0, first - 8) : first]) or words.texts[first + 1 : first + 2] == ("-",):
        return True
    follow = words.lowers[stop : stop + 2]
    if follow[:1] == ("of",):
        return follow[1:] != ("damage",)
    return (bool(follow) and follow[0] in ("heavier", "lighter", "overweight", "per", "ounces")) or words.texts[stop - 2] in HYPHENS


def is_money_without_unit(words: Words, measure: Measure) -> bool:
    """Whether a scaled number without a noun is a sum in the currency of the text: "for 24 million.", "rise to 42 million through bonuses"."""
    if words.lowers[measure.stop - 1] not in SCALES and not words.texts[measure.stop - 1].isalpha():
        return False
    if measure.stop >= len(words.texts):
        return True
    follow = words.lowers[measure.stop]
    return not follow[0].isalpha() or (follow in CLOSED and follow not in ("more", "other", "others", "of", "were", "are", "have", "had"))
