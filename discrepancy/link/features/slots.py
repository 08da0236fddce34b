"""The frames of two facts, slot by slot, on the scale of `link.levels`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from discrepancy.lang.en.grammar.function_words import LIGHT_VERBS
from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.feature import MISSING, Family, Feature
from discrepancy.link.pairs.levels import REMEMBERED, Level, Scale, noun_level, verb_level, word_level
from discrepancy.model.frame import Slot, SlotState


def compute(story: StoryContext, left: FactContext, right: FactContext) -> tuple[int, ...]:
    """One level for each slot."""
    ours, theirs = left.frame, right.frame
    level, here, there = story.slots.level, left.slots, right.slots
    return (
        level(here["noun"], there["noun"]),
        _words(left.fact.head, right.fact.head, noun_level),
        level(here["host"], there["host"], word_level),
        level(here["predicate"], there["predicate"], verb_level),
        _words(left.fact.predicate, right.fact.predicate, verb_level),
        level(here["agent"], there["agent"]),
        level(here["patient"], there["patient"]),
        level(here["complement"], there["complement"], word_level),
        _across(
            (ours.host.text, ours.predicate.text, ours.patient.text, ours.complement.text),
            (theirs.host.text, theirs.predicate.text, theirs.patient.text, theirs.complement.text),
        ),
        MISSING if not ours.role or not theirs.role else int(ours.role == theirs.role),
        _equal(ours.part, theirs.part),
        (ours.part.state is SlotState.FILLED) + (theirs.part.state is SlotState.FILLED),
        _equal(ours.status, theirs.status),
        _values(ours.time, theirs.time),
        _values(ours.area, theirs.area),
        _values(ours.modifiers, theirs.modifiers),
        _shared(story, [phrase.partition(" ")[2] for phrase in sorted(left.phrases & right.phrases)]),
        _shared(story, sorted(left.objects & right.objects)),
    )


def _words(left: str | None, right: str | None, level: Scale) -> int:
    """The level of two words that a scan found, MISSING where either found none."""
    return MISSING if not left or not right else int(level(left, right))


@lru_cache(maxsize=REMEMBERED)
def _across(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """The best level of any event word of one clause with any of the other: "died in the crash", "the crash killed"."""
    ours, theirs = ([word for word in words if word not in LIGHT_VERBS | {""}] for words in (left, right))
    return max((word_level(one, other) for one in ours for other in theirs), default=MISSING)


def _equal(left: Slot, right: Slot) -> int:
    """Equal, one empty, or different, of slots that hold a word from a short list; both empty is equal."""
    if left.state is SlotState.UNKNOWN or right.state is SlotState.UNKNOWN:
        return MISSING
    if left.text == right.text:
        return Level.EQUAL
    return Level.DIFFERENT if left.text and right.text else Level.ONE_EMPTY


def _values(left: Slot, right: Slot) -> int:
    """The level of two slots that hold several values: equal where one value is shared, broader where one begins another."""
    if left.state is SlotState.UNKNOWN or right.state is SlotState.UNKNOWN:
        return MISSING
    return _values_of(left.text, right.text)


@lru_cache(maxsize=REMEMBERED)
def _values_of(left: str, right: str) -> int:
    ours, theirs = set(left.lower().split()), set(right.lower().split())
    if not ours or not theirs:
        return Level.ONE_EMPTY if ours or theirs else Level.BOTH_EMPTY
    if ours & theirs:
        return Level.EQUAL
    return Level.BROADER if any(a.startswith(b) or b.startswith(a) for a in ours for b in theirs) else Level.DIFFERENT


def _shared(story: StoryContext, words: Sequence[str]) -> int:
    """Weight, in hundredths, of the words that two clauses share as prepositional objects."""
    return round(100 * sum(map(story.word_weight, words))) if words else 0


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
        Feature(name="role", summary="1 where the values hang in their clauses in one way"),
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
