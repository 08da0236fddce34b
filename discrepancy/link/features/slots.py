"""The frames of two facts, slot by slot, on the scale of `link.levels`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache, partial

from discrepancy.lang.en.grammar.function_words import LIGHT_VERBS
from discrepancy.link.pairs.fact_context import FactContext
from discrepancy.link.pairs.feature import MISSING, Family, Feature
from discrepancy.link.pairs.levels import REMEMBERED, Level, noun_level, verb_level, word_level
from discrepancy.link.pairs.pair_columns import PairColumns
from discrepancy.link.pairs.vectors.arrays import Numbers
from discrepancy.link.pairs.vectors.word_levels import WordLevels
from discrepancy.link.pairs.vectors.word_sets import WordSets
from discrepancy.model.frame import Slot, SlotState

_EVENTS = ("host", "predicate", "patient", "complement")
"""Slots that say what happened."""


def compute(pairs: PairColumns) -> tuple[Numbers, ...]:
    """One level for each slot."""
    import numpy as np

    role = pairs.coded(lambda item: item.frame.role or None)
    return (
        pairs.slot("noun"),
        pairs.words(lambda item: item.fact.head, noun_level),
        pairs.slot("host", word_level),
        pairs.slot("predicate", verb_level),
        pairs.words(lambda item: item.fact.predicate, verb_level),
        pairs.slot("agent"),
        pairs.slot("patient"),
        pairs.slot("complement", word_level),
        _across(pairs),
        np.where((role[0] < 0) | (role[1] < 0), MISSING, role[0] == role[1]),
        _equal(pairs, "part"),
        pairs.count(lambda item: item.frame.part.state is SlotState.FILLED),
        _equal(pairs, "status"),
        _values(pairs, "time"),
        _values(pairs, "area"),
        _values(pairs, "modifiers"),
        _shared(pairs, lambda item: item.phrases, lambda phrase: phrase.partition(" ")[2]),
        _shared(pairs, lambda item: item.objects, str),
    )


def _across(pairs: PairColumns) -> Numbers:
    """The best level of any event word of one clause with any of the other: "died in the crash", "the crash killed"."""
    import numpy as np

    words = pairs.story.slots.words
    events = [pairs.each(partial(_event, words, name)) for name in _EVENTS]
    left = np.stack([ours for ours, _ in events for _ in events])
    right = np.stack([theirs for _ in events for _, theirs in events])
    both = (left >= 0) & (right >= 0)
    found = np.full(left.shape, MISSING)
    found[both] = words.levels(left[both], right[both], word_level)
    return found.max(axis=0)


def _event(words: WordLevels, name: str, item: FactContext) -> int:
    text = getattr(item.frame, name).text
    return MISSING if not text or text in LIGHT_VERBS else words.number(text)


def _equal(pairs: PairColumns, name: str) -> Numbers:
    """Equal, one empty, or different, of slots that hold a word from a short list; both empty is equal."""
    import numpy as np

    left, right = pairs.coded(lambda item: _known(getattr(item.frame, name)))
    filled = pairs.count(lambda item: getattr(item.frame, name).text)
    found = np.where(left == right, int(Level.EQUAL), np.where(filled == 2, int(Level.DIFFERENT), int(Level.ONE_EMPTY)))
    return np.where((left < 0) | (right < 0), MISSING, found)


def _known(slot: Slot) -> str | None:
    return None if slot.state is SlotState.UNKNOWN else slot.text


def _values(pairs: PairColumns, name: str) -> Numbers:
    """The level of two slots that hold several values: equal where one value is shared, broader where one begins another."""
    return pairs.compared(
        lambda item: _known(getattr(item.frame, name)),
        lambda left, right: _values_of(getattr(left.frame, name).text, getattr(right.frame, name).text),
    )


@lru_cache(maxsize=REMEMBERED)
def _values_of(left: str, right: str) -> int:
    (ours, ordered), (theirs, theirs_ordered) = _several(left), _several(right)
    if not ours or not theirs:
        return Level.ONE_EMPTY if ours or theirs else Level.BOTH_EMPTY
    if not ours.isdisjoint(theirs):
        return Level.EQUAL
    return Level.BROADER if _begins_one(ours, theirs_ordered) or _begins_one(theirs, ordered) else Level.DIFFERENT


@lru_cache(maxsize=4_096)
def _several(text: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The values of a slot, and the same sorted."""
    values = frozenset(text.lower().split())
    return values, tuple(sorted(values))


def _begins_one(values: Iterable[str], ordered: Sequence[str]) -> bool:
    """Whether one of the values begins one of others, which are sorted: what it begins comes first among those that are not before it."""
    places = ((value, bisect_left(ordered, value)) for value in values)
    return any(place < len(ordered) and ordered[place].startswith(value) for value, place in places)


def _shared(pairs: PairColumns, of: Callable[[FactContext], Collection[str]], word: Callable[[str], str]) -> Numbers:
    """Weight, in hundredths, of the words that two clauses share as prepositional objects."""
    import numpy as np

    sets = WordSets([of(item) for item in pairs.story.facts])
    weights = np.array([pairs.story.word_weight(word(phrase)) for phrase in sets.words])
    return np.rint(100 * sets.shared(pairs.left, pairs.right, weights)[0])


FAMILY = Family(
    id="slots",
    summary="The clauses of the two facts, slot by slot",
    features=(
        Feature(name="noun", summary="Level of the nouns that syntax says are counted, measured or described"),
        Feature(name="head", summary="Level of the nouns that the scan says are counted or measured"),
        Feature(name="host", summary="Level of the nouns that the values' phrases depend on"),
        Feature(name="predicate", summary="Level of the governing verbs"),
        Feature(name="verb", summary="Level of the verbs that the scan found"),
        Feature(name="agent", summary="Level of who acts"),
        Feature(name="patient", summary="Level of who or what is acted on"),
        Feature(name="complement", summary="Level of what the subject is said to be or do"),
        Feature(name="across", summary="Best level of any event word of one clause with any of the other", monotone=1),
        Feature(name="role", summary="1 where both values have the same syntactic role"),
        Feature(name="part", summary="Whether both are the same part or whole"),
        Feature(name="parts", summary="How many of the two are a part or a whole"),
        Feature(name="status", summary="Whether both are asserted, planned or negated alike"),
        Feature(name="time", summary="Level of the dates of the two clauses"),
        Feature(name="area", summary="Level of the places of the two clauses"),
        Feature(name="modifiers", summary="Level of what narrows the two nouns"),
        Feature(name="phrases", summary="Weight of prepositional phrases in common, in hundredths", monotone=1),
        Feature(name="objects", summary="Weight of prepositional objects in common, in hundredths", monotone=1),
    ),
    compute=compute,
)
