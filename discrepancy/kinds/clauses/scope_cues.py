"""The scope and the period of a value, by the words around it: before tax, in the village, of the quarter before."""

from __future__ import annotations

from discrepancy.lang.en.events.tense import AREAS, CHANGES, NUMBER_CUES, ORDER_OF_PERIODS, PERIOD_NOUNS, SCOPING, WIDE
from discrepancy.scan.document import Document

_EARLIER = frozenset("earlier ago previously before".split())


def scope_of(after: tuple[str, ...]) -> tuple[str, ...]:
    """The scope of a value, what it includes or excludes: "including the attacker", "before tax", "in the village", "across the province"."""
    for place, word in enumerate(after[:7]):
        if word not in SCOPING:
            continue
        if word in ".;:!?":
            return ()
        if word in WIDE or word == "alone":
            return (f"scope={word}",)
        follow = after[place + 1 : place + 4]
        if word in ("including", "excluding", "include", "counting"):
            noun = next((w for w in follow if w not in ("the", "a", "an", "at", "least", "his", "her", "their", "its")), "")
            if not noun.isalpha() or noun in NUMBER_CUES:
                return ()  # "including two injuries" says what some of them are, not what the figure takes in
            return (f"scope={'excluding' if word == 'excluding' else 'including'} {noun}",)
        if word in ("before", "after") and follow[:1] and follow[0] in ("tax", "taxes", "fees", "costs", "deductions", "expenses"):
            return (f"scope={word} {follow[0]}",)
        if word in ("in", "across", "throughout") and follow[:1] == ("the",) and follow[1:2] and follow[1] in AREAS:
            return (f"scope={follow[1]}",)
        if word == "in" and follow[:1] == ("cash",):
            return ("scope=in cash",)
    return ()


def period_of(document: Document, first: int, stop: int, before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """The period of a figure: "first quarter", "last season", "2016"; "earlier" if a newer figure is only compared with it."""
    near = after[:6]
    for place, word in enumerate(near):
        if word in ".;:!?(" or (word == "," and place > 1):
            break
        if word in _EARLIER and place <= 3 and ("year" in near[:place] or word == "previously"):
            return ("period=year earlier",)
        if word in PERIOD_NOUNS and place and near[place - 1] in ORDER_OF_PERIODS:
            return (f"period={near[place - 1]} {word}",)
    if _is_compared(before):
        return ("period=previous",)
    return _period_before(before[-9:]) or _year(document, first, stop)


def _is_compared(before: tuple[str, ...]) -> bool:
    """Whether a newer figure is held against this one: "up from", "compared with", "previously"."""
    moved = before[-1:] == ("from",) and any(word in CHANGES for word in before[-9:])
    compared = before[-2:] in (("compared", "with"), ("compared", "to"), ("forecast", "of"))
    return moved or compared or before[-1:] in (("against",), ("previously",))


def _period_before(window: tuple[str, ...]) -> tuple[str, ...]:
    """The nearest period that the words before a figure name."""
    for place in range(len(window) - 1, 0, -1):
        word = window[place]
        if word in ";:(":
            break
        if word in PERIOD_NOUNS and window[place - 1] in ORDER_OF_PERIODS:
            return (f"period={window[place - 1]} {word}",)
        if word in PERIOD_NOUNS and place > 1 and window[place - 1] == "-" and window[place - 2] in ORDER_OF_PERIODS:
            return (f"period={window[place - 2]} {word}",)
    return ()


def _year(document: Document, first: int, stop: int) -> tuple[str, ...]:
    """A year or quarter that a date mention directly after the value gives: "in 2016", "last year"."""
    words = document.words
    if stop >= len(words.texts):
        return ()
    at = words.starts[min(stop + (words.lowers[stop] in ("in", "for", "during", "of")), len(words.texts) - 1)]
    from_here = document.date_at(at)
    if from_here is not None and from_here.iso is not None and len(from_here.iso) == 4:
        return (f"period={from_here.iso}",)
    return ()
