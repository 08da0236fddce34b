"""Sentences without a number: for life, to death."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from discrepancy.lang.en.quantities.terms import PASSED, TERMS
from discrepancy.scan.document import Document


class Lifetime(NamedTuple):
    """A life or death sentence: its place, its value ("life", "life without parole", "death"), and how many are imposed."""

    start: int
    end: int
    text: str
    times: float | None
    first: int


def lifetimes(document: Document) -> Iterator[Lifetime]:
    """ "life in prison", "seven life sentences", "jailed for life", "sentenced to death", in order."""
    words = document.words
    for word in ("life", "death"):
        for place in words.places.get(word, ()):
            found = _lifetime(document, place, word)
            if found is not None:
                yield found


def _lifetime(document: Document, place: int, word: str) -> Lifetime | None:
    words = document.words
    lowers = words.lowers
    after = lowers[place + 1 : place + 8]
    before = lowers[max(0, place - 7) : place]
    stop = place + 1
    if after[:1] and (after[0] in TERMS or (after[0] in ("prison", "jail") and after[1:2] and after[1] in TERMS)):
        stop += 1 if after[0] in TERMS else 2
    elif word == "life" and after[:1] in (("in",), ("behind",)) and after[1:2] in (("prison",), ("jail",), ("bars",), ("custody",)):
        stop += 2
    elif word == "life" and after[:2] == ("without", "parole"):
        pass
    elif not (before[-1:] in (("to",), ("for",)) and any(w in PASSED for w in before)) or (word == "life" and after[:1] == ("of",)):
        return None
    if before[-1:] == ("to",) and before[-2:-1] in (("years",), ("year",), ("months",)):
        return None
    value = word
    rest = lowers[stop : stop + 8]
    if (
        word == "life"
        and rest[:1]
        and rest[0] in ("without", "with")
        and "parole" in rest
        and (rest[0] == "without" or rest[1:2] == ("no",))
    ):
        stop += rest.index("parole") + 1
        value = "life without parole"
    first, count = place, None
    several = lowers[place - 2 : place] in (("sentences", "of"), ("terms", "of"))  # "four sentences of life without parole"
    noun = place - 2 if several else place
    number = next((m for m in reversed(document.measures[: _before(document, words.starts[noun])]) if m.stop <= noun), None)
    if number is not None and noun - number.stop <= 1 and number.label == "plain" and (several or words.lowers[stop - 1].endswith("s")):
        first, count = number.first, number.raw[0]
    elif place and lowers[place - 1] in ("multiple", "consecutive", "concurrent"):
        first = place - 1
    return Lifetime(words.starts[first], words.ends[stop - 1], value, count, first)


def _before(document: Document, offset: int) -> int:
    starts = document.measure_starts
    low, high = 0, len(starts)
    while low < high:
        middle = (low + high) // 2
        if starts[middle] < offset:
            low = middle + 1
        else:
            high = middle
    return low
