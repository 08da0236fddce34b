"""What a fact without an owner is about, in words that a reader would use: "people killed", "women who worked", "bridge collapsed"."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import LIGHT_VERBS, PRONOUNS
from discrepancy.lang.en.meaning.lexicon import is_person_noun, singular
from discrepancy.lang.en.morphology.word_forms import past_form, past_participle, plural_form
from discrepancy.model.fact import Fact
from discrepancy.model.frame import Frame, Slot, SlotState
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait

_EMPTY_VERBS = LIGHT_VERBS | {"come", "tell"}


def thing_in(fact: Fact, frame: Frame) -> str | None:
    """The noun with its modifiers, and what happened to it or what it did; without a noun, the event."""
    if fact.thing is None:
        return None
    verb = frame.predicate.text
    told = frame.predicate.state is SlotState.FILLED and verb not in _EMPTY_VERBS and verb.replace(" ", "").isalpha()
    noun = fact.head or ""
    if not noun.islower():
        return (_happening(frame, verb) if told else "") or " ".join(dict.fromkeys(fact.thing.split()))
    words = " ".join((*fact.modifiers, plural_form(noun) if fact.kind in kinds_with(Trait.COUNT) else noun))
    if fact.of and fact.of not in words:
        words = f"{words} of {fact.of}"
    if told and verb[:4] != noun[:4]:
        if _is(frame.patient, noun):
            return f"{words} {past_participle(verb)}"
        if _is(frame.agent, noun):
            return f"{words} {'who' if is_person_noun(noun) else 'that'} {past_form(verb)}"
    return words


def _happening(frame: Frame, verb: str) -> str:
    """The object or agent of an act: "Calvo arrested", "fire burned"; empty for a pronoun."""
    for slot, turned in ((frame.patient, past_participle), (frame.agent, past_form)):
        if slot.text and slot.text.lower() not in PRONOUNS:
            return f"{slot.text} {turned(verb)}"
    return ""


def _is(slot: Slot, noun: str) -> bool:
    return bool(slot.text) and singular(slot.text.lower().split()[-1]) == singular(noun)
