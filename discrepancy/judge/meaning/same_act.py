"""Whether two facts describe one act, by the syntax of their clauses: who did what to whom."""

from __future__ import annotations

from functools import cache

from discrepancy.lang.en.events.occasions import COURSES_OF_ACTS
from discrepancy.lang.en.grammar.function_words import LIGHT_VERBS, PRONOUNS
from discrepancy.lang.en.meaning.hypernyms import is_noun
from discrepancy.lang.en.meaning.lexicon import are_two_places, is_person_noun, singular, term_relation
from discrepancy.lang.en.meaning.verb_synonyms import are_synonyms
from discrepancy.lang.en.words.name_particles import SAYING, has_form_in
from discrepancy.model.fact import Fact
from discrepancy.model.frame import Slot, SlotState

NO_EVENT = LIGHT_VERBS | {"", "date", "time", "come", "tell"}
"""Attributes and verbs that name no event: without a participant in common they describe anything."""
"""Participants that do not say who is meant."""


def same_act(left: Fact, right: Fact) -> bool:
    """Whether two facts may describe one act.

    Their clauses have one predicate, or one noun names the event of both; no participant differs, and one at least is the same or a
    pronoun. A clause that was not parsed says nothing against it.
    """
    one, other = left.frame, right.frame
    if SlotState.UNKNOWN in (one.predicate.state, other.predicate.state):
        return True
    named = left.attribute == right.attribute and left.attribute not in NO_EVENT
    if not are_synonyms(one.predicate.text, other.predicate.text):
        return named and left.attribute == left.head and right.attribute == right.head and _shared(left, right)
    of_one_thing = _alike(one.complement, other.complement) or _alike(one.patient, other.patient)
    if not of_one_thing and (has_form_in(one.predicate.text, SAYING) or (one.predicate.text in NO_EVENT and not named)):
        return False
    return _shared(left, right)


@cache
def _stages() -> dict[str, frozenset[tuple[int, int]]]:
    """Verb -> the processes it belongs to, each with its stage."""
    found: dict[str, set[tuple[int, int]]] = {}
    for course, line in enumerate(COURSES_OF_ACTS.strip().splitlines()):
        for stage, verbs in enumerate(line.split("|")):
            for verb in verbs.split():
                found.setdefault(verb, set()).add((course, stage))
    return {verb: frozenset(places) for verb, places in found.items()}


def different_acts(left: Fact, right: Fact) -> bool:
    """Whether the clauses of two facts describe two acts, however near they are otherwise.

    Those are acts in two towns or countries, two stages of one process, and one verb with two objects or two people.
    """
    one, other = left.frame, right.frame
    if are_two_places(one.area.text, other.area.text):
        return True
    if one.predicate.state is not SlotState.FILLED or other.predicate.state is not SlotState.FILLED:
        return False
    if are_synonyms(one.predicate.text, other.predicate.text):
        a, b = set(one.clause), set(other.clause)
        if _two_names(one.patient, other.patient):
            return True
        return _two_things(one.patient, other.patient, told_apart=min(len(a - b), len(b - a)) > 1)
    ours, theirs = _stages().get(one.predicate.text, frozenset()), _stages().get(other.predicate.text, frozenset())
    courses = {course for course, _ in ours} & {course for course, _ in theirs}
    return bool(courses) and ours.isdisjoint(theirs)


def _two_names(left: Slot, right: Slot) -> bool:
    """Whether two objects are two names without a common last word: "Ines Calvo" and "Mr. Lund"."""
    named = all(slot.text and slot.text.split()[-1][0].isupper() and slot.text.lower() not in PRONOUNS for slot in (left, right))
    return named and not _alike(left, right)


def _two_things(left: Slot, right: Slot, *, told_apart: bool) -> bool:
    """Whether two objects are two things: common nouns that do not mean the same and do not name people.

    A broader and a narrower word are two things only where more words than these distinguishes them: "the port plan", "the school budget".
    """
    a, b = left.text.split(), right.text.split()
    if not a or not b or not a[-1].islower() or not b[-1].islower() or _alike(left, right):
        return False
    nouns = (singular(a[-1]), singular(b[-1]))
    return (
        not any(is_person_noun(noun) for noun in nouns) and all(is_noun(noun) for noun in nouns) and _unlike(*nouns, told_apart=told_apart)
    )


def _unlike(left: str, right: str, *, told_apart: bool) -> bool:
    found = term_relation(left, right)
    return found in (None, "sibling", "opposite") or (told_apart and found != "same")


def _shared(left: Fact, right: Fact) -> bool:
    """Whether a participant of both acts is the same and none differs; the subject of a sentence may be a pronoun."""
    found = [_same(a, b) for a, b in _participants(left, right)]
    if False in found:
        return False
    if True in found:
        return True
    if any(a.text and b.text for a, b in _participants(left, right)):
        return True  # "he" and "Mr. Novak"
    ours, theirs = set(left.frame.clause), set(right.frame.clause)
    return bool(ours and theirs) and 2 * len(ours & theirs) >= max(len(ours), len(theirs))


def _participants(left: Fact, right: Fact) -> list[tuple[Slot, Slot]]:
    return [(left.frame.agent, right.frame.agent), (left.frame.patient, right.frame.patient)]


def _same(left: Slot, right: Slot) -> bool | None:
    """Whether two participants are one; None where either is missing or a pronoun."""
    if not left.text or not right.text or {left.text.lower(), right.text.lower()} & PRONOUNS:
        return None
    return _alike(left, right)


def _alike(left: Slot, right: Slot) -> bool:
    """Whether two participants have their last word in common, as "Mr. Novak" and "Pavel Novak", or are words for one thing."""
    a, b = left.text.lower().split(), right.text.lower().split()
    return bool(a and b) and (a[-1] == b[-1] or term_relation(a[-1], b[-1]) == "same")
