"""Which stretches of time are prison or other judicial terms: "jailed for 18 months", "a 4.5-year term", "five to seven years sought"."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.lang.en.quantities.terms import (
    AFTER_TERM,
    ASKED,
    BEFORE_ADDED_TERM,
    COURT_WORDS,
    GIVEN,
    HANDS,
    JUDGED,
    JUDGING,
    NOT_TERM,
    OF_TERM,
    ORDER_KINDS,
    ORDERS,
    PASSES,
    SENDING_AWAY,
    SPENT,
    TERM_LABELS,
)
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.offence_phrases import offence_words
from discrepancy.scan.words import Words

_TERMS = frozenset(("sentence", "sentences", "term", "terms"))
# Words of the sentence that are looked at, each way; a text without sentence ends must not be read again for every number.
_NEAR = 60
_WORK = frozenset("unpaid community hard".split())
_BARRED = frozenset("banned disqualified barred".split())


def is_judicial_term(words: Words, measure: Measure, start: int, stop: int, *, court: bool) -> bool:
    """Whether a stretch of time is a judicial term. `start`, `stop` are the words of its sentence; `court` says that the text describes sentencing."""
    if measure.unit not in ("year", "month", "day", "week", "hour"):
        return False
    lowers = words.lowers
    first, last = measure.first, measure.stop
    start, stop = max(start, first - _NEAR), min(stop, last + _NEAR)
    lead = _leads(words, measure, start)
    after = _after(lowers, last, stop)
    if measure.unit == "hour":
        return after[:1] in (("community",), ("unpaid",)) or (
            len(after) > 1 and after[0] == "of" and (after[1] in _WORK or after[1:3] == ("unpaid", "work"))
        )
    efforts = after[:1] == ("of",) and after[1:2] and after[1] not in OF_TERM  # "after three years of efforts"
    if efforts or after[:1] in (("ago",), ("later",), ("earlier",), ("since",)):
        return False
    near = lead[-4:]
    if near[-2:] == ("suspended", "for"):
        return False
    if _framed(words, measure, lead, after, start, stop):
        return True
    behind = _term_after(after, joined=measure.joined)
    to_come = "spend" in near and not {"will", "to", "must", "would"}.isdisjoint(lead)
    if not to_come and not SPENT.isdisjoint(near) and not any(word in PASSES for word in near):
        return False
    if behind == "prison":
        return True
    if behind == "term":
        return (
            court
            or any(word in PASSES or word in HANDS for word in near)
            or any(word in COURT_WORDS or word == "imposed" for word in lowers[start:stop])
        )
    if measure.joined:
        return False
    imposed = _is_imposed(words, lead, near, start, first, last)
    return imposed if imposed is not None else _is_served(lowers, near, lead, after, start, stop, court=court)


def _is_imposed(words: Words, lead: tuple[str, ...], near: tuple[str, ...], start: int, first: int, last: int) -> bool | None:
    """Whether the words before a stretch of time impose it; None where they do not say."""
    lowers = words.lowers
    if near[-1:] in (("is",), ("was",), ("of",)) and {"maximum", "minimum"} & {*lead} and {"penalty", "punishment", "sentence"} & {*lead}:
        return True  # "the maximum penalty is four years"
    if near[-2:] in (("term", "of"), ("terms", "of")) and any(
        word in COURT_WORDS or word in AFTER_TERM - _TERMS for word in lowers[start:first]
    ):
        return True  # "sentenced to penal servitude for a term of ten years"
    if near[-1:] == ("of",) and near[-3:-2] in _ROWS and near[-2] in _TERMS:
        return near[-2] == "sentences" or not (GIVEN | PASSES).isdisjoint(lead)  # "given two consecutive terms of four years"
    if _added_to(near) and any(word in PASSES for word in lowers[start:first]):
        return True  # "was sentenced to life without parole, and to another 40 years"
    if near and near[-1] in ("by", "after", "within", "over", "during", "than"):
        return False
    if _gapped(words, near, first, start, last):
        return True
    return _direct(lead) if any(word in PASSES for word in lead[-7:]) else None


def _is_served(
    lowers: Sequence[str], near: tuple[str, ...], lead: tuple[str, ...], after: tuple[str, ...], start: int, stop: int, *, court: bool
) -> bool:
    """Whether a stretch of time is sought, spent in prison or governed by a word of the court."""
    if near[-2:-1] and near[-2] in ASKED and near[-1] == "for":
        return any(word in COURT_WORDS or is_offence(word) for word in lowers[start:stop]) or court
    if near and near[-1] == "for":
        return any(word in ("prison", "jail", "custody") for word in after) or any(word in ("bars",) for word in lead[-3:])
    if near and near[-1] == "serving":
        return after[:1] not in (("as",), ("with",), ("on",)) or court
    if _governed(near):
        return any(word in COURT_WORDS or is_offence(word) for word in lowers[start:stop]) or court
    return False


def _framed(words: Words, measure: Measure, lead: tuple[str, ...], after: tuple[str, ...], start: int, stop: int) -> bool:
    """Frames that make a stretch of time a term whatever else the sentence says."""
    lowers = words.lowers
    if _is_order(after[1:] if after[:1] and after[0] in HYPHENS else after):
        return measure.joined or "of" in after[:1]
    if lead[-1:] == (":",):
        return lead[-2:-1] != () and lead[-2] in TERM_LABELS
    if after[:2] == (",", "suspended") or after[:2] == ("(", "suspended"):
        return True
    if "punishable" in lead[-4:] or lead[-2:] in (("carries", "of"), ("carry", "of")):
        return True
    if lead[-1:] == ("serve",) and lead[-2:-1] in (("must",), ("to",), ("will",), ("should",)):
        return after[:1] not in (("as",), ("in",), ("on",), ("with",)) or after[1:2] == ("prison",)
    if lead[-1:] == ("for",):
        if lead[-3:-1] in SENDING_AWAY:
            return True
        barred = not _BARRED.isdisjoint(lead) and "driving" in lead
        return barred or lead[-2:-1] in (("probation",), ("parole",), ("licence",), ("tag",)) or "caged" in lead[-3:]
    if after[1:2] and after[0] in ("is", "was", "isn't", "wasn't") and after[1] in JUDGING:
        return not COURT_WORDS.isdisjoint(lowers[start:stop])  # "Four years is nothing," she said outside court
    if lead[-1:] and lead[-1] in GIVEN and not measure.joined and after[:1] in (("for",), ("or",), ("and",), ("after",)):
        return any(is_offence(word) for word in after[1:]) or not COURT_WORDS.isdisjoint(lowers[start:stop]) or "fine" in after
    return False


_ROWS = (("consecutive",), ("concurrent",))


def _is_order(after: tuple[str, ...]) -> bool:
    """Whether words after a stretch of time name a court's order: "youth rehabilitation order", "conditional discharge"."""
    at = 0
    while at < len(after) and (after[at] in ORDER_KINDS or after[at] in ("of", "-")):
        at += 1
    named = at < len(after) and after[at] in ORDERS
    return (named and at > 0) or (after[max(0, at - 1) : at] in (("probation",), ("curfew",)))


def _added_to(near: tuple[str, ...]) -> bool:
    """Whether the words before a term add it to another: "and to", "plus an additional"."""
    last = len(near)
    while last and near[last - 1] in BEFORE_ADDED_TERM:
        last -= 1
    return near[max(0, last - 2) : last] == ("and", "to") or near[max(0, last - 1) : last] == ("plus",)


def _gapped(words: Words, near: tuple[str, ...], first: int, start: int, last: int) -> bool:
    """Whether the word of sentencing is farther off: "were sentenced: Brandt to four years and Vik to three", "asked for seven years for Brandt"."""
    if len(near) < 2 or first < 2 or words.lowers[first - 1] != near[-1]:
        return False
    if near[-1] == "to":
        named = words.texts[first - 2][:1].isupper()
        return named and not PASSES.isdisjoint(words.lowers[start : first - 2])
    asked = near[-1] == "for" and near[-2] in ASKED and words.lowers[last : last + 1] == ("for",) and not words.distinct.isdisjoint(JUDGED)
    return asked and words.texts[last + 1 : last + 2] != () and words.texts[last + 1][0].isupper()


def _leads(words: Words, measure: Measure, start: int) -> tuple[str, ...]:
    """The eight words before the number and its hedge."""
    at = words.at(measure.number.hedge_start) if measure.number.hedge_start < measure.start else measure.first
    at = min(at, measure.first)
    return words.lowers[max(start, at - 8) : at]


def _after(lowers: tuple[str, ...], last: int, stop: int) -> tuple[str, ...]:
    if last < stop and lowers[last] in ("'", "’", "'s"):
        last += 1
    return lowers[last : min(stop, last + 6)]


def _term_after(after: tuple[str, ...], *, joined: bool) -> str:
    """prison where the words after say so; term where they say "term" or "sentence" next to the number; else nothing."""
    words = after[1:] if after and after[0] in HYPHENS else after
    for place, word in enumerate(words[:4]):
        if word in ",.;:()":
            return ""
        if word in AFTER_TERM:
            if word in ("term", "terms", "sentence", "sentences"):
                return "term" if word.startswith("term") else "prison"
            return (
                "prison"
                if place == 0 or words[0] in ("in", "of", "behind", "at", "’", "'", "jail", "prison", "suspended", "more") or joined
                else ""
            )
    return ""


def _direct(lead: tuple[str, ...]) -> bool:
    """Whether the sentence word governs the number: only "to", "for", names and small words are between, no other stretch of time or "after"."""
    for word in reversed(lead[-7:]):
        if word in PASSES:
            return True
        if word in NOT_TERM or word in ";:(":
            return False
    return False


def _governed(near: tuple[str, ...]) -> bool:
    for word in reversed(near[-4:]):
        if word in HANDS:
            return True
        if word in NOT_TERM or word in ",.;:(":
            return False
    return False


def is_offence(word: str) -> bool:
    """Whether a word names an offence: robbery, fraud, murders."""
    return (
        word in offence_words() or word.removesuffix("s") in offence_words() or word in ("attack", "attacks", "stabbing", "raid", "killing")
    )


def mentions_sentencing(words: Words) -> bool:
    """Whether a text describes sentencing at all, by words of judgement in it."""
    return not words.distinct.isdisjoint(JUDGED)
