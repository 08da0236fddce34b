"""Who did it: facts that name different people or bodies as the doer of one act on one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from discrepancy.lang.en.events.sole_acts import BESIDE, STORMS, are_one_sole_act, is_sole_act
from discrepancy.lang.en.meaning.lexicon import are_two_places
from discrepancy.lang.en.morphology.word_forms import past_participle
from discrepancy.lang.en.words.date_words import WEEKDAYS
from discrepancy.lang.en.words.name_particles import VOUCHING, has_form_in
from discrepancy.link.pairs.fact_context import FactContext
from discrepancy.model.claim import Claim, Link
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.frame import INDEFINITE, JOINED, Frame, Slot, SlotState
from discrepancy.registry import kind_with, kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.names.comparison.compare_names import compare_names

SAME_ACT = 65
"""The link score of two facts of one act on one thing."""
MOST_ACTS = 100
"""Things of one noun that a story says such acts of. Where there are more they are many things, and all pairs of them would take long."""


class _Act(NamedTuple):
    """A name that is the doer of an act, whose clause says what it was done to."""

    fact: Fact
    described: frozenset[str]
    """The words that say which thing it was done to, without days."""
    words: frozenset[str]
    """The words of the clause without those of the doer, the verb and the thing."""


def doer_claims(story: str, known: Sequence[FactContext]) -> list[Claim]:
    """Claims of kind name, attribute "doer": one act on one thing, which the story's sources ascribe to different names."""
    by_thing: dict[str, list[_Act]] = defaultdict(list)
    for item in sorted(known, key=lambda item: (item.fact.source, item.fact.start, item.fact.end)):
        if (act := _act(item.fact)) is not None:
            by_thing[item.fact.frame.patient.text.split()[-1].lower()].append(act)
    return [
        claim
        for acts in by_thing.values()
        if len(acts) <= MOST_ACTS
        for group in _grouped(acts)
        if (claim := _claim(story, [act.fact for act in group])) is not None
    ]


def _grouped(acts: Sequence[_Act]) -> list[list[_Act]]:
    groups: list[list[_Act]] = []
    for act in acts:
        home = next((group for group in groups if all(_one_act(act, other) for other in group)), None)
        groups.append([act]) if home is None else home.append(act)
    return groups


def _act(fact: Fact) -> _Act | None:
    """The act that a name is the one doer of, where its clause is complete; else None."""
    frame = fact.frame
    agent, patient, verb = frame.agent, frame.patient, frame.predicate.text
    if fact.kind not in kinds_with(Trait.NAME) or not fact.start < agent.end <= fact.end or not patient.text:
        return None
    if JOINED in agent.how or JOINED in patient.how or frame.part.state is SlotState.FILLED:
        return None
    if not _is_asserted(frame) or any(phrase.partition(" ")[0] in BESIDE for phrase in frame.obliques):
        return None
    if not _is_storm(fact) and (INDEFINITE in patient.how or not is_sole_act(verb)):
        return None
    own = {*agent.text.lower().split(), *frame.modifiers.text.split(), *patient.text.lower().split(), verb}
    return _Act(fact, frozenset(frame.described).difference(WEEKDAYS), frozenset(frame.clause) - own)


def _is_asserted(frame: Frame) -> bool:
    """Whether the clause says that it was so, or that someone says so."""
    return frame.status.state is not SlotState.FILLED or has_form_in(frame.status.text, VOUCHING)


def _is_storm(fact: Fact) -> bool:
    """Whether the noun of a storm comes with the name."""
    return not STORMS.isdisjoint({*fact.value.text.lower().split()[:1], *fact.frame.modifiers.text.split()})


def _one_act(left: _Act, right: _Act) -> bool:
    one, other = left.fact.frame, right.fact.frame
    if left.fact.detail(Detail.SORT) != right.fact.detail(Detail.SORT) and not (_is_storm(left.fact) and _is_storm(right.fact)):
        return False
    if one.predicate.text != other.predicate.text and not are_one_sole_act(one.predicate.text, other.predicate.text):
        return False
    if INDEFINITE in one.patient.how + other.patient.how and not _of_one_day_and_place(one, other):
        return False
    if _two_days(one.time.text, other.time.text) or are_two_places(one.area.text, other.area.text):
        return False
    named = _is_name(one.patient) and _is_name(other.patient)
    return _one_name(one.patient, other.patient) if named else _one_thing(left, right)


def _of_one_day_and_place(one: Frame, other: Frame) -> bool:
    """Whether both clauses name one day and one place: of what storms did to no one thing, that may be one act."""
    where, when = {one.area.text, other.area.text}, {one.time.text, other.time.text}
    return len(where) == len(when) == 1 and "" not in where | when


def _two_days(left: str, right: str) -> bool:
    """Whether two clauses name two times, the less precise of which does not hold the other."""
    return bool(left and right) and not left.startswith(right) and not right.startswith(left)


def _is_name(slot: Slot) -> bool:
    return slot.text.split()[-1][0].isupper()


def _one_name(left: Slot, right: Slot) -> bool:
    return left.text == right.text or compare_names(left.text, right.text).score >= ONE_NAME


ONE_NAME = 0.5
"""The least score of two names that can be one (see compare_names)."""


def _one_thing(left: _Act, right: _Act) -> bool:
    """Whether two objects are one thing: one noun, described by the same words, one perhaps by more, and a word besides in common."""
    if left.fact.frame.patient.text != right.fact.frame.patient.text or left.words.isdisjoint(right.words):
        return False
    return left.described <= right.described or right.described <= left.described


def _claim(story: str, facts: Sequence[Fact]) -> Claim | None:
    """The claim of one act; None where one source ascribes it to several, or only one speaks of it."""
    if len({fact.source for fact in facts}) < 2 or len({fact.source for fact in facts}) < len(facts):
        return None
    frame = facts[0].frame
    links = tuple(Link(left=a.id, right=b.id, score=SAME_ACT, parts=(("act", SAME_ACT),)) for a, b in pairwise(facts))
    return Claim(
        story=story,
        kind=kind_with(Trait.NAME),
        subject=f"{frame.patient.text} {past_participle(frame.predicate.text)}",
        subject_sort="thing",
        attribute="doer",
        facts=tuple(facts),
        links=links,
        aliases=tuple(sorted({fact.value.text for fact in facts})),
    )
