"""How the fillers of two slots compare, each pair of a story once: facts of one clause and clauses of one event share most fillers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from discrepancy.link.pairs.levels import MISSING, Level, Scale, noun_level
from discrepancy.model.frame import Frame, Slot, SlotState

Filler = tuple[SlotState, str, str | None]
"""The content of a slot: its state, its text and the entity across sources that it mentions."""


class SlotLevels:
    """The fillers of one story's slots by number, and the levels of those that were compared."""

    def __init__(self, entities: Mapping[str, str]) -> None:
        """`entities` maps known entities to their clusters."""
        self._entities = entities
        self._numbers: dict[Filler, int] = {}
        self._fillers: list[Filler] = []
        self._levels: dict[Scale, dict[tuple[int, int], int]] = defaultdict(dict)

    def numbered(self, frame: Frame) -> Mapping[str, int]:
        """The number of each slot's filler, by the slot's name."""
        return {name: self._number(slot) for name, slot in frame.slots()}

    def level(self, left: int, right: int, scale: Scale = noun_level) -> int:
        """The level of two fillers by number; MISSING where either is unknown."""
        known = self._levels[scale]
        found = known.get((left, right))
        if found is None:
            found = known[left, right] = _level(self._fillers[left], self._fillers[right], scale)
        return found

    def _number(self, slot: Slot) -> int:
        entity = self._entities.get(slot.entity) if slot.entity is not None else None
        filler = slot.state, slot.text, entity
        found = self._numbers.get(filler)
        if found is None:
            found = self._numbers[filler] = len(self._fillers)
            self._fillers.append(filler)
        return found


def _level(left: Filler, right: Filler, scale: Scale) -> int:
    """Two known entities are equal or different, whatever they are called."""
    (state, text, entity), (other_state, other_text, other_entity) = left, right
    if SlotState.UNKNOWN in (state, other_state):
        return MISSING
    if SlotState.EMPTY in (state, other_state):
        return Level.BOTH_EMPTY if state is other_state else Level.ONE_EMPTY
    if entity is not None and other_entity is not None:
        return Level.EQUAL if entity == other_entity else Level.DIFFERENT
    return int(scale(text, other_text))
