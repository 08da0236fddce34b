"""Whether a date is in the past or the future, by the words around it."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.lang.en.events.tense import (
    AHEAD,
    AHEAD_AFTER_BE,
    BACK,
    BE_SHORT,
    CUES,
    FIXED,
    IRREGULAR,
    LIGHT_PAST,
    SCHEDULED,
    TIMETABLE_FORMS,
    WENT_ON,
)
from discrepancy.lang.en.morphology.inflection import REMEMBERED, verb_lemma
from discrepancy.scan.words import Words

_UNTIL = frozenset(("until", "till"))
_REACH = 12
"""Most words before "until" that are searched for its verb: "lasted from nine in the morning until"."""
_STOP = frozenset('.;:!?"“”()')


def tense_direction(words: Words, first: int, last: int) -> int:
    """1 where the clause of the date in words `first` to `last` is about the future, -1 for the past, 0 where it does not say.

    The nearest verb before the date decides, or, at the head of a sentence, the nearest after it; without one, an infinitive looks ahead.
    """
    lowers = words.lowers
    j = first - 1
    if j > 0 and lowers[j] == "for" and _fixes(lowers, j):
        return 1
    low = max(-1, first - 16)
    intended = False
    while j > low:
        word = lowers[j]
        intended = intended or (word == "to" and verb_lemma(lowers[j + 1]) == lowers[j + 1])
        if _may_say(word):
            found = _says(words, j)
            if found:
                return found
        elif word in _STOP and not is_mark_in_figures(words, j):
            break
        j -= 1
    count = len(words.texts)
    j, high = last, min(count, last + 14)
    while j < high:
        word = lowers[j]
        if _may_say(word):
            found = _says(words, j)
            if found:
                return found
        elif word in _STOP and word not in '()"' and not is_mark_in_figures(words, j):
            break
        j += 1
    return int(intended)  # "Holm to leave on Monday", "likely to meet in April"


def _fixes(lowers: tuple[str, ...], j: int) -> bool:
    """Whether "for" at word `j` names the day that something is fixed for: "adjourned for Friday", "has called a strike for Monday"."""
    if lowers[j - 1] in FIXED:
        return True
    return lowers[j - 1].isalpha() and any(word in ("called", "calls", "call", "calling") for word in lowers[max(0, j - 5) : j - 1])


def is_mark_in_figures(words: Words, j: int) -> bool:
    """Whether a mark has no space on either side: 5.0, 12:30, 1.2bn."""
    return 0 < j < len(words.texts) - 1 and words.ends[j] == words.starts[j + 1] and words.ends[j - 1] == words.starts[j]


@lru_cache(maxsize=REMEMBERED)
def _may_say(word: str) -> bool:
    """Whether a word can look back or ahead, whatever is next to it."""
    return word in CUES or word.endswith(("'ll", "'d", "ed"))


def _after_be(words: Words, j: int) -> int | None:
    """What a form of "be" at word `j` says with the word after it: 1 ahead, 0 nothing; None where the verb alone decides."""
    word, after = words.lowers[j], words.lowers[j + 1]
    if word in ("is", "are") and after == "on":
        return 1  # "sentencing is on the 22nd"
    if after in AHEAD_AFTER_BE:
        return 1 if word in ("is", "are", "'s", "'re", "be") or after in ("due", "scheduled", "expected", "supposed", "to") else 0
    return 1 if after == "not" and j + 2 < len(words.texts) and words.lowers[j + 2] in AHEAD_AFTER_BE else None


def _wished(lowers: tuple[str, ...], j: int) -> int | None:
    """1 for a word of what is to come after "would", a short "'d" or "supposed", 0 where the "'d" is "had"; None for another word."""
    word, after = lowers[j], "".join(lowers[j + 1 : j + 2])
    if word in ("would", "could") or (word == "supposed" and after == "to"):
        return 1
    return int(verb_lemma(after) == after and after not in IRREGULAR) if word.endswith("'d") else None  # "he'd like"


def _says(words: Words, j: int) -> int:
    lowers = words.lowers
    word = lowers[j]
    if word in _UNTIL and not WENT_ON.isdisjoint(lowers[max(0, j - _REACH) : j]):
        return -1
    if word in AHEAD or word in TIMETABLE_FORMS or word.endswith("'ll"):
        return 1
    if word == "coming":
        return 1 if lowers[j + 1 : j + 2] in (("in",), ("on",)) and lowers[j - 1 : j] not in (("was",), ("were",), ("been",)) else 0
    if word in SCHEDULED:
        return 1 if j + 1 < len(words.texts) and (lowers[j + 1] in SCHEDULED[word] or lowers[j + 1].isdecimal()) else 0
    if word in BE_SHORT and j + 1 < len(words.texts) and (said := _after_be(words, j)) is not None:
        return said
    if (said := _wished(lowers, j)) is not None:
        return said
    if word in LIGHT_PAST or word in BACK:
        return -1
    if word in IRREGULAR or (
        len(word) > 4 and word.endswith("ed") and word not in ("need", "hundred", "united", "indeed", "speed", "breed")
    ):
        before = lowers[j - 1] if j else ""
        return 1 if before in ("be", "get") or (before in ("is", "are") and word in ("planned", "expected", "scheduled")) else -1
    return 0
