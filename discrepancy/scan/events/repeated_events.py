"""Which of several such events a clause describes: "an earlier spill killed", "an aftershock injured", "in the second raid"."""

from __future__ import annotations

from discrepancy.lang.en.events.occasions import ACCIDENTS, ENDS_OF_PHRASE, OTHERS
from discrepancy.lang.en.meaning.event_nouns import is_event_noun
from discrepancy.lang.en.morphology.inflection import singular
from discrepancy.lang.en.tables.word_set import word_set
from discrepancy.lang.en.words.name_particles import is_function_word
from discrepancy.scan.words import Words

_SHOCKS = word_set("aftershock aftershocks")
ANOTHER = OTHERS | _SHOCKS | {"later"}
"""Words that show an event other than the story's; "second" and "third" may also count the story's own."""
_BACK, _AHEAD, _PHRASE = 14, 10, 3


def repeated_event(words: Words, first: int, last: int, low: int, high: int) -> str | None:
    """The word by which the clause of words `first` to `last` describes another event; `low` and `high` are those of its sentence."""
    if ANOTHER.isdisjoint(words.lowers[max(low, first - _BACK) : min(high, last + _AHEAD)]):
        return None  # nearly always
    for places in (range(first - 1, max(low, first - _BACK) - 1, -1), range(last, min(high, last + _AHEAD))):
        for at in places:
            word = words.lowers[at]
            if word in ENDS_OF_PHRASE:
                break
            if word in _SHOCKS:
                return "aftershock"
            if word in ANOTHER and _event_after(words, at + 1, high):
                return "previous" if word in ("earlier", "prior", "former") else word
    return None


def _event_after(words: Words, at: int, high: int) -> bool:
    """Whether the noun phrase from word `at` is of something that happens."""
    for place in range(at, min(high, at + _PHRASE)):
        word = words.lowers[place]
        if not word.isalpha() or is_function_word(word):
            return False
        if singular(word) in ACCIDENTS or is_event_noun(singular(word)):
            return True
    return False
