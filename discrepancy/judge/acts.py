"""Whether two facts tell of one act, by the syntax of their clauses: who did what to whom."""

from __future__ import annotations

from discrepancy.model.fact import Fact
from discrepancy.model.frame import Slot, SlotState
from discrepancy.text.lexicon.lookup import relation
from discrepancy.text.lexicon.predicates import same_predicate
from discrepancy.text.names.particles import SAYING

NO_EVENT = frozenset({"", "date", "time", "be", "have", "do", "make", "take", "get", "go", "come", "say", "tell"})
"""Attributes and verbs that name no event: without a participant in common they tell of anything."""
PRONOUNS = frozenset("he she it they we i you him her them us me who which that this these those there one".split())
"""Participants that do not say who is meant."""


def one_act(left: Fact, right: Fact) -> bool:
    """Whether two facts may tell of one act.

    Their clauses have one predicate, or one noun names the event of both; no participant differs, and one at least is the same or a
    pronoun. A clause that was not parsed says nothing against it.
    """
    one, other = left.frame, right.frame
    if SlotState.UNKNOWN in (one.predicate.state, other.predicate.state):
        return True
    named = left.attribute == right.attribute and left.attribute not in NO_EVENT
    if not same_predicate(one.predicate.text, other.predicate.text):
        return named and left.attribute == left.head and right.attribute == right.head and _shared(left, right)
    of_one_thing = _alike(one.complement, other.complement) or _alike(one.patient, other.patient)
    if not of_one_thing and (_says(one.predicate.text) or (one.predicate.text in NO_EVENT and not named)):
        return False
    return _shared(left, right)


def _says(verb: str) -> bool:
    """Whether a verb, given by its lemma, is one of saying: what is said again is another act."""
    return not SAYING.isdisjoint((verb, f"{verb}s", f"{verb}d", f"{verb}ed"))


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
    return bool(a and b) and (a[-1] == b[-1] or relation(a[-1], b[-1]) == "same")
