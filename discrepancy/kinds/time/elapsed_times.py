"""Times as a clock counts them: that a race took ("won in 34:21", "a time of 2:07:42.5"), or after a start ("at the 1:42 mark")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.kinds.clauses.stated_values import figure
from discrepancy.lang.en.meaning.lexicon import verb_lemma
from discrepancy.lang.en.quantities.durations import CLOCK_ZONES, RACED
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document

_ELAPSED = re.compile(r"(?<![\d:.,])(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)(\.\d{1,3})?(?![\d:.]*\d)")
_COLON = re.compile(r":[0-5]\d")
"""A part of every such time, searched first: the search is much faster than trying the whole expression everywhere."""
_REACH = 12


def elapsed_times(document: Document) -> Iterator[Fact]:
    """One duration in seconds for each such time; two parts need a verb of racing and "in" or "time of" before them, or "mark" after them."""
    text, words = document.text, document.words
    if _COLON.search(text) is None:
        return
    for match in _ELAPSED.finditer(text):
        first, last = words.at(match.start()), words.at(match.end())
        before = words.lowers[max(0, first - _REACH) : first]
        after = words.lowers[last] if last < len(words) else ""
        if after == "mark":
            yield _mark(document, match, words.ends[last], before)
            continue
        if after in CLOCK_ZONES or before[-1:] in (("at",), ("by",), ("until",), ("from",), ("to",)):
            continue
        if match[1] is None and not (before[-1:] == ("in",) or before[-2:] == ("time", "of") or before[-1:] == ("clocked",)):
            continue
        if document.text[match.start() - 1 : match.start()] == "T" or document.date_at(match.start()) is not None:
            continue  # a time of day
        verb = next((lemma for word in reversed(before) if (lemma := verb_lemma(word)) in RACED), None)
        if verb is None and not (match[1] is not None and _listed(document, first, last)):
            continue
        yield document.fact("duration", match.start(), match.end(), _value(match), attribute="time", head="time", predicate=verb)


def _listed(document: Document, first: int, last: int) -> bool:
    """Whether a time comes after a name in a list of results: "Ida Brun (Denmark) 2:24:17;"."""
    before = document.words.texts[first - 1] if first else ""
    end = document.words.ends[last - 1]
    after = document.text[end : end + 1]
    return before == ")" or (before[:1].isupper() and after in (";", "", "\n", ")"))


def _value(match: re.Match[str]) -> Value:
    """The seconds that a clock shows."""
    hours, minutes, seconds = (int(part or 0) for part in match.groups()[:3])
    total = hours * 3600 + minutes * 60 + seconds + float(match[4] or 0)
    return Value(text=figure(total), low=float(total), high=float(total), unit="second", resolution=0.1 if match[4] else 1.0)


MARK = "mark"
"""Attribute of a moment given by the time since a start: "at the 1:42 mark", "38 seconds into the flight"."""


def _mark(document: Document, match: re.Match[str], end: int, before: tuple[str, ...]) -> Fact:
    verb = next((lemma for word in reversed(before) if (lemma := verb_lemma(word)) not in (None, word)), None)
    return document.fact("duration", match.start(), end, _value(match), attribute=MARK, predicate=verb)
