"""What joins two numbers: ranges ("20-30", "between 20 and 30", "three, maybe four"), ratios ("one in five") and scores ("3-2")."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from discrepancy.lang.en.quantities.numbers import GROUPS, RANGING, SCALES
from discrepancy.lang.en.quantities.results import RESULTS, VOTES
from discrepancy.scan.number_words import NumberReading
from discrepancy.scan.units.units import TIME_WORDS, is_unit
from discrepancy.scan.words import Words

_DASHES = frozenset("-–—‐‑−")
_MAYBE = frozenset("maybe perhaps possibly or".split())
# Before "A to B": a level that moves from one to the other, or by one to the other, is two values and not a range.
_MOVES = frozenset("from by".split())


_JOINERS = _DASHES | _MAYBE | frozenset(("to", "and", "in", "out", ","))


class NumberSpan(NamedTuple):
    """One or two numbers as one expression, from word `first` to `stop`."""

    first: int
    stop: int
    low: float | None
    high: float | None
    step: float
    form: str


def may_join(words: Words, number: NumberReading) -> bool:
    """Whether the word after a number can join it to another; most numbers end here."""
    at = number.stop
    return (
        at + 1 < len(words.texts)
        and number.low is not None
        and number.form != "article"
        and (words.lowers[at] in _JOINERS or number.low == 1)
    )


def join_numbers(words: Words, number: NumberReading, read: Callable[[int], NumberReading | None]) -> NumberSpan:
    """The number, or what it forms with the number that follows; `read` reads a number that starts at a word."""
    alone = NumberSpan(*number)
    at = number.stop
    if not may_join(words, number):
        return alone
    word = words.lowers[at]
    mark = words.texts[at]
    if mark in _DASHES:
        return _after_dash(words, number, mark, read) or alone
    lead = words.lowers[number.first - 1] if number.first else ""
    if lead in _DASHES or lead in "$€£":
        lead = words.lowers[number.first - 2] if number.first > 1 else ""
    if word == "to" and (tally := _tally(words, number, read(at + 1))) is not None:
        return tally
    if word == "to" and not (lead in _MOVES and not (number.first > 1 and words.lowers[number.first - 2] in RANGING)):
        return _range(words, number, read(at + 1)) or alone
    if word == "and":
        return _joined_by_and(words, number, lead, read) or alone
    if word in ("in", "out") and number.form != "band":
        return _ratio(words, number, read) or alone
    if word == "or" or word in _MAYBE or (mark == "," and words.lowers[at + 1] in _MAYBE):
        at += 1 + (words.lowers[at + 1] in _MAYBE if word == "or" else mark == ",")
        return _close(_range(words, number, read(at))) or alone
    if number.low == 1 and word.isalpha() and words.lowers[at + 1] in ("in", "out"):
        return _ratio_of_noun(words, number, read) or alone
    return alone


def _after_dash(words: Words, number: NumberReading, mark: str, read: Callable[[int], NumberReading | None]) -> NumberSpan | None:
    """ "20-30", "a 134-to-63 vote", "18- to 24-year-olds", "a one-in-three chance"."""
    at = number.stop
    if words.lowers[at + 1] in ("to", "or") and at + 2 < len(words.texts):
        tally = _tally(words, number, read(at + 3)) if words.texts[at + 2] in _DASHES and at + 3 < len(words.texts) else None
        return tally or _range(words, number, read(at + 2))
    if words.lowers[at + 1] == "in" and words.texts[at + 2 : at + 3] == (mark,):
        return _ratio(words, number._replace(stop=at + 2), read)
    return _dashed(words, number, read)


def _joined_by_and(words: Words, number: NumberReading, lead: str, read: Callable[[int], NumberReading | None]) -> NumberSpan | None:
    """ "between 20 and 30", "ages 5 and 9" after "between"; `lead` is the word before the first number."""
    at = number.stop
    if lead == "between":
        second = _range(words, number, read(at + 1))
        return second._replace(first=number.first - 1) if second else None
    ages = lead == "ages" or words.lowers[number.first - 2 : number.first] == ("ages", "of")
    between = ages and "between" in words.lowers[max(0, number.first - 4) : number.first]
    return _range(words, number, read(at + 1)) if between else None


_NEAR_VOTE = 6


def _tally(words: Words, low: NumberReading, high: NumberReading | None) -> NumberSpan | None:
    """ "by a vote of 134 to 63": the result of a vote, and no range."""
    if high is None or low.form != "digits" or high.form != "digits" or low.low is None or high.low is None:
        return None
    near = (*words.lowers[max(0, low.first - _NEAR_VOTE) : low.first], *words.lowers[high.stop : high.stop + 3])
    if low.step != 1 or low.low <= high.low or VOTES.isdisjoint(near):
        return None
    return NumberSpan(low.first, high.stop, None, None, 0.0, "score")


def _range(words: Words, low: NumberReading, high: NumberReading | None) -> NumberSpan | None:
    """Two numbers as a range, the second's scale lent to the first: "two to three million"."""
    if high is None or low.low is None or high.high is None or high.form not in ("digits", "words", "fraction", "band"):
        return None
    bottom, step = low.low, high.step
    last = words.lowers[high.stop - 1]
    scale = SCALES.get(last) or _glued_scale(words, high)
    if scale and bottom < 1000 and bottom * scale < high.high and low.step <= 1:
        bottom *= scale
    elif last == "dozen" and bottom < 12:
        bottom *= GROUPS["dozen"]
    if bottom >= high.high:
        return None
    return NumberSpan(low.first, high.stop, bottom, high.high, step, high.form)


def _glued_scale(words: Words, number: NumberReading) -> float | None:
    """The scale of "3-4m", "3-4bn", by its size against its figures."""
    if number.form != "digits" or number.low is None or not words.texts[number.stop - 1].isalpha():
        return None
    return next((scale for scale in (1e12, 1e9, 1e6, 1e3) if number.low >= scale and number.step <= scale), None)


def _close(span: NumberSpan | None) -> NumberSpan | None:
    """ "five or six", "30 or 40": near enough to be one guess, not two cases."""
    if span is None or span.low is None or span.high is None or span.high > 2 * span.low + 2:
        return None
    return span


def _dashed(words: Words, number: NumberReading, read: Callable[[int], NumberReading | None]) -> NumberSpan | None:
    at = number.stop
    left, right = words.starts[at] - words.ends[at - 1], words.starts[at + 1] - words.ends[at]
    if (left or right) and (not (left == right == 1 and words.texts[at] in "–-") or number.form != "digits"):
        return None
    second = read(at + 1) if words.texts[at + 1] not in "$€£" else None
    if second is None or second.form not in ("digits", "words", "band") or second.low is None:
        return None
    if number.form != "digits" or second.form != "digits":
        return _range(words, number, second)
    after = second.stop
    if (
        after + 1 < len(words.texts)
        and words.texts[after] in _DASHES
        and words.texts[after + 1].isdecimal()
        and words.starts[after] == words.ends[after - 1]
    ):
        return _chain(words, number, after)
    if (
        (number.low or 0) > 999
        and number.low
        and 1000 <= number.low < 2200
        and number.step == 1
        and second.low < 2200
        and number.stop - number.first == 1
    ):
        return NumberSpan(number.first, second.stop, None, None, 0.0, "name")  # 1939-45, 2019-20
    if _is_score(words, number, second):
        return NumberSpan(number.first, second.stop, None, None, 0.0, "score")
    return _range(words, number, second)


def _chain(words: Words, number: NumberReading, at: int) -> NumberSpan:
    """45-7-2 is a record of wins, losses and draws; longer or zero-led figures are a date or a number of the telephone kind."""
    parts = [words.texts[number.first], words.texts[at - 1]]
    while (
        at + 1 < len(words.texts)
        and words.texts[at] in _DASHES
        and words.texts[at + 1].isdecimal()
        and words.starts[at] == words.ends[at - 1]
    ):
        parts.append(words.texts[at + 1])
        at += 2
    record = len(parts) == 3 and all(len(part) <= 3 and (part == "0" or part[0] != "0") for part in parts)
    return NumberSpan(number.first, at, None, None, 0.0, "score" if record else "name")


def _is_score(words: Words, low: NumberReading, high: NumberReading) -> bool:
    if low.low is None or high.high is None or low.step != 1 or high.step != 1 or low.low > 999 or high.high > 999:
        return False
    lead = words.lowers[low.first - 1] if low.first else ""
    follow = words.lowers[high.stop] if high.stop < len(words.texts) else ""
    if lead in RESULTS or follow in RESULTS or (lead == "of" and words.lowers[low.first - 2] in ("record", "mark", "tally")):
        return True
    ahead = words.lowers[high.stop + 1 : high.stop + 3]
    theirs = follow == "in" and ahead[:1] in (("their",), ("its",), ("his",), ("her",)) and ahead[1:] in (("last",), ("past",), ("first",))
    if low.low >= high.high:
        return lead not in "$€£"
    if theirs:
        return True  # "5-1 in their last six games"
    if follow and (is_unit(follow) or follow in ("%", "per", "percent", "year", "pc", "-", "°")):
        return False
    named = low.first > 1 and lead == "(" and words.texts[low.first - 2][:1].isupper()
    if named and follow in (")", ","):
        return True
    return bool(ahead) and (ahead[0] in RESULTS or (follow == "in" and ahead[0] in ("their", "its", "his", "her")))


def _ratio(words: Words, number: NumberReading, read: Callable[[int], NumberReading | None]) -> NumberSpan | None:
    """ "one in five", "three out of every ten": a share of 1."""
    at, size = number.stop + 1, len(words.texts)
    out = words.lowers[number.stop] == "out"
    if out:
        if words.lowers[at] != "of":
            return None
        at += 1
    every = at < size and words.lowers[at] == "every"
    at += every
    if at >= size:
        return None
    second = read(at)
    if second is None or second.low is None or number.low is None or second.form not in ("digits", "words") or number.low >= second.low:
        return None
    follow = words.lowers[second.stop] if second.stop < size else ""
    if (is_unit(follow) and follow not in ("in", "a", "at", "s")) or follow in TIME_WORDS or follow in ("-", "/"):
        return None
    small = second.low in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100) or (number.low == 1 and second.low >= 10)
    if not every and (not small or (second.low > 1900 and second.low < 2100)):
        return None
    share = number.low / second.low
    return NumberSpan(number.first, second.stop, share, share, 0.0, "ratio")


def _ratio_of_noun(words: Words, number: NumberReading, read: Callable[[int], NumberReading | None]) -> NumberSpan | None:
    """ "one elector in five"."""
    at = number.stop
    return _ratio(words, number._replace(stop=at + 1), read)
