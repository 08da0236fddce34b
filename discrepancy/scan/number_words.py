"""English number words: from "seven" to "two hundred and five thousand", "a dozen", "three-quarters", "seven and a half"."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.lang.en.quantities.numbers import (
    CARDINALS,
    GROUPS,
    PARTS,
    SCALES,
    SMALL,
    TENS,
    VAGUE,
    VAGUE_AFTER_OF,
    VULGAR,
)
from discrepancy.scan.words import Words

HYPHENS = frozenset("-‐‑")


class NumberReading(NamedTuple):
    """A number read from word `first` up to word `stop`; `step` is the place value of its last stated figure."""

    first: int
    stop: int
    low: float | None
    high: float | None
    step: float
    form: str


def is_dash(words: Words, at: int) -> bool:
    """Whether word `at` is a hyphen that glues its two neighbours ("twenty-three", also "16 -year" broken by a line)."""
    return at + 1 < len(words.texts) and words.texts[at] in HYPHENS and words.ends[at - 1] == words.starts[at]


def read_cardinal(words: Words, first: int) -> NumberReading | None:
    """The whole number that starts at word `first` with a cardinal or scale word, or None."""
    lowers, size = words.lowers, len(words.texts)
    total, current, limit = 0.0, None, float("inf")
    step, at, stop = 1.0, first, first
    joined = first > 0 and lowers[first - 1] == "between"
    while at < size:
        word = lowers[at]
        value = SMALL.get(word, TENS.get(word))
        if value is not None:
            if current is None:
                current = float(value)
            elif (current % 100 >= 20 and current % 10 == 0 and 0 < value < 10) or (current % 100 == 0 and current > 0 < value):
                current += value
            else:
                break
            step = 1.0
        elif word == "hundred" and ((current is None and not total) or (current is not None and 0 < current < 100)):
            current, step = (current or 1) * 100, 100.0
        elif word in SCALES and (current or not total) and current != 0 and SCALES[word] < limit:
            limit = SCALES[word]
            total, current, step = total + (1 if current is None else current) * limit, None, (1 if current is None else step) * limit
        elif (word == "and" and stop == at and not joined and _joins(words, at, current, total)) or (
            stop == at and is_dash(words, at) and at > first and _hyphenated(lowers[at + 1], current)
        ):
            at += 1
            continue
        else:
            break
        at += 1
        stop = at
    if stop == first:
        return None
    amount = total + (current or 0)
    return NumberReading(first, stop, amount, amount, step, "words")


def _joins(words: Words, at: int, current: float | None, total: float) -> bool:
    """Whether "and" at word `at` goes on with the number ("two hundred and five"), and does not list another ("one hundred and two hundred")."""
    if at + 1 >= len(words.texts) or words.lowers[at + 1] not in CARDINALS:
        return False
    if not (current is None and total) and not (current and current % 100 == 0):
        return False
    after = at + 2
    while after < len(words.texts) and (words.lowers[after] in CARDINALS or words.texts[after] in HYPHENS):
        after += 1
    follows = words.lowers[after] if after < len(words.texts) else ""
    return not (follows == "hundred" and current) and not (follows in SCALES and current is None)


def _hyphenated(word: str, current: float | None) -> bool:
    if word in SMALL:
        return current is not None and current >= 20
    return (word in TENS and bool(current)) or word == "hundred" or word in SCALES


def read_tail(words: Words, number: NumberReading) -> NumberReading:
    """Add "and a half", "-and-a-half", "and three-quarters" or a glued vulgar fraction to a whole number."""
    lowers, size = words.lowers, len(words.texts)
    at = number.stop
    if number.low is None or at >= size:
        return number
    glued = VULGAR.get(words.texts[at]) if words.starts[at] - words.ends[at - 1] <= 1 else None
    if glued is not None and number.form == "digits":
        return _plus(number, at + 1, glued)
    if is_dash(words, at):
        at += 1
    if at + 2 >= size or lowers[at] != "and":
        return number
    at += 2 if is_dash(words, at + 1) else 1
    fraction = read_fraction(words, at)
    if fraction is None or fraction.low is None or fraction.low >= 1:
        return number
    scale = SCALES.get(lowers[number.stop - 1]) or (GROUPS["dozen"] if lowers[number.stop - 1] == "dozen" else None)
    if scale is not None:  # "a million and a half"
        amount = (number.low or 0.0) + fraction.low * scale
        return number._replace(stop=fraction.stop, low=amount, high=amount, step=scale / 2)
    return _plus(number, fraction.stop, fraction.low)


def _plus(number: NumberReading, stop: int, part: float) -> NumberReading:
    amount = (number.low or 0.0) + part
    return number._replace(stop=stop, low=amount, high=amount, step=part if part < 0.5 else 0.5 if part == 0.5 else 1 - part)


def read_fraction(words: Words, first: int) -> NumberReading | None:
    """A fraction in words: "half", "a third", "two-thirds", "three quarters", "one and a half" has it as its tail."""
    lowers, size = words.lowers, len(words.texts)
    word = lowers[first]
    if word == "half":
        return NumberReading(first, first + 1, 0.5, 0.5, 0.0, "fraction")
    over = 1 if word in ("a", "an") else SMALL.get(word)
    if not over or first + 1 >= size:
        return None
    at = first + 2 if first + 2 < size and words.texts[first + 1] in HYPHENS else first + 1
    if at >= size:
        return None
    under = PARTS.get(lowers[at])
    plural = lowers[at].endswith("s")
    if under is None or (over == 1) == plural or over >= under:
        return None
    amount = over / under
    return NumberReading(first, at + 1, amount, amount, 0.0, "fraction")


def read_scaled_fraction(words: Words, fraction: NumberReading) -> NumberReading | None:
    """ "half a million", "a quarter of a million", "half a dozen", "three quarters of a million"."""
    lowers, size = words.lowers, len(words.texts)
    at = fraction.stop
    if at < size and is_dash(words, at):
        at += 1
    if at < size and lowers[at] == "of":
        at += 1
    if at < size and lowers[at] in ("a", "an"):
        at += 1
    if at >= size or fraction.low is None:
        return None
    scale = SCALES.get(lowers[at]) or {"hundred": 100.0, "dozen": 12.0, "century": None}.get(lowers[at])
    if scale is None or (at == fraction.stop and lowers[at - 1] not in ("half", "quarter", "quarters")):
        return None
    amount = fraction.low * scale
    return NumberReading(fraction.first, at + 1, amount, amount, 0.0 if scale == 12 else scale / 10, "words")


def read_vague(words: Words, first: int) -> NumberReading | None:
    """ "dozens", "hundreds", "tens of thousands", "hundreds of thousands": a lower bound."""
    lowers, size = words.lowers, len(words.texts)
    low, at = VAGUE[lowers[first]], first + 1
    if at + 1 < size and lowers[first] in VAGUE_AFTER_OF and lowers[at] == "of" and lowers[at + 1] in VAGUE:
        low, at = (low if lowers[first] != "tens" else 20) * VAGUE[lowers[at + 1]] / 2, at + 2
    elif lowers[first] == "tens":
        return None
    if lowers[first] == "scores" and not (at < size and lowers[at] == "of"):
        return None
    return NumberReading(first, at, low, None, 0.0, "vague")


def read_group(words: Words, first: int, count: float) -> NumberReading | None:
    """ "dozen", "score of", "couple of", "pair of" at word `first`, taken `count` times."""
    lowers, size = words.lowers, len(words.texts)
    word = lowers[first]
    stop = first + 1
    of = stop < size and lowers[stop] == "of"
    if word == "dozen":
        return NumberReading(first, stop, 12 * count, 12 * count, 0.0, "words")
    if not of:
        return None
    after = lowers[stop + 1] if stop + 1 < size else ""
    scale = SCALES.get(after) or {"hundred": 100.0, "dozen": 12.0}.get(after)
    if word == "couple" and scale is not None:  # "a couple of hundred"
        return NumberReading(first, stop + 2, 2 * scale, 2 * scale, scale, "words")
    return NumberReading(first, stop, GROUPS[word] * count, GROUPS[word] * count, 0.0, "words")
