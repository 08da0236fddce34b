"""A frame: the slots of the clause that states a fact, each filled, empty or unknown."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from discrepancy.model.frozen.changed import changed


class SlotState(StrEnum):
    """Whether a slot is filled. An empty slot was looked for in a parsed clause; an unknown one could not be."""

    FILLED = "filled"
    EMPTY = "empty"
    UNKNOWN = "unknown"


class Slot(NamedTuple):
    """What fills a slot. `text` is the lemma or normalised value, `start` and `end` its place in the source."""

    state: SlotState = SlotState.UNKNOWN
    text: str = ""
    start: int = 0
    end: int = 0
    entity: str | None = None
    """Id of the entity that it mentions, within its source."""
    how: str = ""
    """The syntax that filled it, such as "nsubjpass of kill"."""


JOINED, INDEFINITE = "joined", "indefinite"
"""What `Slot.how` adds of agent and patient: the words are one of several ("Lea and Holm"), or name no one definite thing ("a goal")."""

UNKNOWN = Slot()
EMPTY = Slot(SlotState.EMPTY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The clause of a fact, slot by slot. Without a parse every slot is unknown."""

    noun: Slot = UNKNOWN
    """The noun that is counted or measured, or that the value belongs to: "people" in "12 people", "suspect" in "the 25-year-old suspect"."""
    modifiers: Slot = UNKNOWN
    """The words that narrow the noun: adjectives, compounds and names before it, sorted and joined by blanks."""
    host: Slot = UNKNOWN
    """The noun on which the value's phrase depends through a preposition: "death" in "the death of 12 people"."""
    predicate: Slot = UNKNOWN
    """The verb that governs the clause."""
    agent: Slot = UNKNOWN
    """Who acts: the subject of an active verb, the "by" phrase of a passive one."""
    patient: Slot = UNKNOWN
    """Who or what is affected: the object of an active verb, the subject of a passive one."""
    complement: Slot = UNKNOWN
    """What the subject is said to be or to do: attribute of "be", infinitive."""
    role: str = ""
    """How the value's noun is attached in its clause: subject, object, attribute, a preposition, modifier."""
    time: Slot = UNKNOWN
    """When: the dates of the clause, sorted and joined by blanks."""
    area: Slot = UNKNOWN
    """Where or in which body: the places of the clause, sorted and joined by blanks."""
    part: Slot = UNKNOWN
    """Whether the value is a part or a whole of something: of, other, among, total, all, more …"""
    status: Slot = UNKNOWN
    """Any restriction: planned, conditional, negated, former, acting …"""
    speaker: Slot = UNKNOWN
    owner: Slot = UNKNOWN
    """The mention of whom or what the value belongs to."""
    obliques: tuple[str, ...] = ()
    """The prepositional phrases of noun and predicate, as "in fire", sorted."""
    described: tuple[str, ...] = ()
    """Lemmas of the words that say which patient it is, sorted: "first", "robot" in "the first robot operation"."""
    clause: tuple[str, ...] = ()
    """Lemmas of the content words of the clause, without the value's own, sorted."""

    def slots(self) -> tuple[tuple[str, Slot], ...]:
        """Every slot with its name, in the order of the fields."""
        return tuple(zip(_SLOTS, _slots_of(self), strict=True))

    def with_slots(self, **slots: Slot) -> Frame:
        """The frame with other fillers."""
        return changed(self, **slots)

    def filled(self) -> tuple[tuple[str, Slot], ...]:
        """The slots that are filled."""
        return tuple((name, slot) for name, slot in self.slots() if slot.state is SlotState.FILLED)


_SLOTS = tuple(field.name for field in fields(Frame) if isinstance(field.default, Slot))
_slots_of = attrgetter(*_SLOTS)

UNPARSED = Frame()
"""The frame of a fact whose sentence was not parsed."""
