"""Per cent, percentage points and basis points after a number."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from discrepancy.lang.en.quantities.shares import GLUED_PERCENTS, PERCENT_SIGNS, RATE_WORDS
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.words import Words


class PercentSign(NamedTuple):
    """What kind of share comes after a number, and the word after it. `basis` is percent, points or basis-points."""

    basis: str
    stop: int


_POINTS = {"percentage": "points", "basis": "basis-points"}


def _after_hyphen(words: Words, at: int, hyphens: Collection[str]) -> int:
    """Word `at`, or the next where this one is a hyphen."""
    return at + 1 if at < len(words.texts) and words.texts[at] in hyphens else at


def read_percent(words: Words, at: int) -> PercentSign | None:
    """ "%", "percent", "per cent", "pct", "percentage points", "basis points" at word `at`, directly after a number."""
    size = len(words.texts)
    if at >= size:
        return None
    if words.texts[at] in HYPHENS and at + 1 < size:
        at += 1
    word = words.lowers[at]
    if word in PERCENT_SIGNS:
        if word == "pc" and words.starts[at] != words.ends[at - 1] and not words.texts[at].islower():
            return None
        return _points(words, at + 1)
    if word == "p" and words.lowers[at + 1 : at + 4] == (".", "c", ".") and words.starts[at + 2] == words.ends[at] + 1:
        return _points(words, at + 4)
    if word == "per":
        stop = _after_hyphen(words, at + 1, HYPHENS)
        return _points(words, stop + 1) if words.lowers[stop : stop + 1] == ("cent",) else None
    if word in _POINTS:
        stop = _after_hyphen(words, at + 1, "-")
        return PercentSign(_POINTS[word], stop + 1) if words.lowers[stop : stop + 1] in (("point",), ("points",)) else None
    if word in ("bps", "bp"):
        return PercentSign("basis-points", at + 1)
    if word in ("pp", "ppt", "ppts") or (word == "pts" and _of_share(words, at + 1)):
        return PercentSign("points", at + 1)
    return None


def _of_share(words: Words, stop: int) -> bool:
    """Whether "pts" are points of a share: "down 3 pts to 41 per cent"; in sport they are points."""
    near = words.lowers[stop : stop + 5]
    return (near[:1] in (("to",), ("from",), ("at",)) and not GLUED_PERCENTS.isdisjoint(near)) or "%" in near or "cent" in near


def _points(words: Words, stop: int) -> PercentSign:
    after = words.lowers[stop] if stop < len(words.texts) else ""
    return PercentSign("points", stop + 1) if after in ("point", "points", "pts") else PercentSign("percent", stop)


def fraction_of_point(words: Words, at: int) -> int | None:
    """The word after "point", after a fraction of one that ends before word `at`: "by half a point to 3.5 per cent"; a point in sport is none."""
    lowers = words.lowers
    at += lowers[at : at + 1] == ("of",)
    at += lowers[at : at + 1] == ("a",) or words.texts[at : at + 1] == ("-",)
    named = lowers[at : at + 1] == ("percentage",)
    stop = at + named
    if lowers[stop : stop + 1] not in (("point",), ("points",)):
        return None
    near = lowers[max(0, stop - 12) : stop + 6]
    return stop + 1 if named or not RATE_WORDS.isdisjoint(near) else None
