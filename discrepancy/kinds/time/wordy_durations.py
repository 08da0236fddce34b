"""Periods without a figure, or given by an ordinal: "a weeklong manhunt", "took months", "the 35th day of the strike"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds.clauses.stated_values import figure
from discrepancy.lang.en.meaning.event_nouns import is_event_noun
from discrepancy.lang.en.quantities.durations import LEADS, UNITS
from discrepancy.lang.en.quantities.numbers import CARDINALS
from discrepancy.lang.en.words.closed_class import CLOSED, DETERMINERS
from discrepancy.model.fact import Fact
from discrepancy.model.value import Hedge, Value
from discrepancy.scan.document import Document
from discrepancy.scan.measures.counted_noun import head_after
from discrepancy.scan.number_words import HYPHENS

_LONG = {f"{unit}long": unit for unit in UNITS} | {f"{unit}slong": unit for unit in UNITS}
_PLURALS = {f"{unit}s": unit for unit in UNITS}
_AT_LEAST = 2
"""The least number that a plural without a number means."""


def wordy_durations(document: Document) -> Iterator[Fact]:
    """The facts of all three forms; a plural means at least two."""
    yield from _adjectives(document)
    yield from _plurals(document)
    yield from _ordinals(document)


def _adjectives(document: Document) -> Iterator[Fact]:
    """ "a weeklong manhunt", "an hours-long standoff": the noun lasts."""
    words = document.words
    lowers = words.lowers
    joined = [at for at in words.among(UNITS | _PLURALS.keys()) if lowers[at + 2 : at + 3] == ("long",) and words.texts[at + 1] in HYPHENS]
    for at in sorted((*words.among(_LONG.keys()), *joined)):
        stop = at + (3 if lowers[at] not in _LONG else 1)
        if at and (lowers[at - 1].isdecimal() or words.texts[at - 1] in HYPHENS or lowers[at - 1] in CARDINALS or lowers[at - 1] == "all"):
            continue  # "a five-day-long trip" is a measure
        head = head_after(words, stop, min(len(words.texts), stop + 5), plural=False)
        unit = _LONG.get(lowers[at]) or _PLURALS.get(lowers[at]) or lowers[at]
        many = lowers[at].endswith("slong") or lowers[at] in _PLURALS
        noun = head.noun if head is not None else None
        yield _fact(document, at, stop, unit, _AT_LEAST if many else 1, many=many, noun=noun)


def _plurals(document: Document) -> Iterator[Fact]:
    """ "took months", "for months or years", "after hours of talks": two at least. "For years" alone says no more than long."""
    words = document.words
    lowers, last = words.lowers, len(words.texts)
    for at in words.among(_PLURALS.keys()):
        lead = lowers[at - 1] if at else ""
        behind = lowers[at + 1] if at + 1 < last else "."
        either = behind == "or" and lowers[at + 2 : at + 3] and any(word in _PLURALS for word in lowers[at + 2 : at + 4])
        if not (lead in LEADS or (lead == "for" and either)) or (lead == "after" and behind != "of") or behind in HYPHENS:
            continue
        if behind in ("old", "on", "ago", "later") or (behind[0].isalpha() and behind not in CLOSED):
            continue
        noun = None
        if behind == "of":
            head = head_after(words, at + 2, min(last, at + 6), plural=False)
            noun = head.noun if head is not None else None
        yield _fact(document, at, at + 1, _PLURALS[lowers[at]], _AT_LEAST, many=True, noun=noun)


def _ordinals(document: Document) -> Iterator[Fact]:
    """ "the 35th day of the strike": so far it lasted 35 days."""
    words = document.words
    lowers = words.lowers
    for number in document.numbers:
        at = number.stop
        if number.form != "ordinal" or not number.low or number.low < _AT_LEAST or lowers[at : at + 1] == () or lowers[at] not in UNITS:
            continue
        if number.first and words.lowers[number.first - 1] not in ("the", "its", "their", "a", "an", "on", "entered", "for", "straight"):
            continue
        noun = None
        if lowers[at + 1 : at + 2] == ("of",):
            first = at + 2 + (lowers[at + 2 : at + 3] != () and lowers[at + 2] in DETERMINERS)
            head = head_after(words, first, min(len(words.texts), first + 5), plural=False)
            noun = head.noun if head is not None else None
        if noun is None or not is_event_noun(noun):
            continue
        value = Value(text=figure(number.low), low=number.low, high=number.low, unit=lowers[at], resolution=1.0)
        yield document.fact(
            "duration", number.start, words.ends[at], value, attribute=noun, head=noun, details=(("nth", "yes"), ("so-far", "yes")), confidence=0.8
        )  # fmt: skip


def _fact(document: Document, first: int, stop: int, unit: str, least: int, *, many: bool, noun: str | None) -> Fact:
    words = document.words
    value = Value(text=str(least), low=float(least), high=None if many else float(least), unit=unit, resolution=1.0)
    return document.fact(
        "duration", words.starts[first], words.ends[stop - 1], value, hedge=Hedge.AT_LEAST if many else Hedge.EXACT, attribute=noun or "duration",
        head=noun, confidence=0.6,
    )  # fmt: skip
