"""Compares the fillers of two slots, once for each two fillers of a story: facts of one clause, and clauses on one event, share most of them."""

from __future__ import annotations

from collections.abc import Mapping

from discrepancy.link.pairs.levels import MISSING, Level, Scale
from discrepancy.link.pairs.vectors.arrays import Numbers, for_each_two
from discrepancy.link.pairs.vectors.word_levels import WordLevels
from discrepancy.model.frame import Frame, Slot, SlotState

Filler = tuple[SlotState, str, str | None]
"""The content of a slot: its state, its text and the entity across sources that it mentions."""


class SlotLevels:
    """The fillers of one story's slots by number, and the levels of those that are compared."""

    def __init__(self, entities: Mapping[str, str]) -> None:
        """`entities` gives the cluster of each entity that is known."""
        self.words = WordLevels()
        self._entities = entities
        self._numbers: dict[Filler, int] = {}
        self._made: tuple[Numbers, Numbers, Numbers] | None = None

    def numbered(self, frame: Frame) -> Mapping[str, int]:
        """The number of each slot's filler, by the slot's name."""
        return {name: self._number(slot) for name, slot in frame.slots()}

    def levels(self, left: Numbers, right: Numbers, scale: Scale) -> Numbers:
        """The level of each two fillers by number; MISSING where either is unknown."""
        return for_each_two(left, right, len(self._numbers), lambda ours, theirs: self._levels(ours, theirs, scale))

    def _levels(self, left: Numbers, right: Numbers, scale: Scale) -> Numbers:
        """Two known entities are equal or different, whatever they are called."""
        import numpy as np

        state, entity, word = self._columns()
        found = np.where(entity[left] == entity[right], int(Level.EQUAL), int(Level.DIFFERENT))
        worded = (entity[left] < 0) | (entity[right] < 0)
        known = (state[left] == _FILLED) & (state[right] == _FILLED)
        found[~known] = np.where(state[left] == state[right], int(Level.BOTH_EMPTY), int(Level.ONE_EMPTY))[~known]
        found[(state[left] == _UNKNOWN) | (state[right] == _UNKNOWN)] = MISSING
        asked = worded & known
        found[asked] = self.words.levels(word[left[asked]], word[right[asked]], scale)
        return found

    def _columns(self) -> tuple[Numbers, Numbers, Numbers]:
        """State, cluster (-1 for none) and word of each filler, as numbers; the same until there are more fillers."""
        import numpy as np

        if self._made is None or len(self._made[0]) < len(self._numbers):
            clusters: dict[str | None, int] = {None: -1}
            state = np.array([_STATES[state] for state, _, _ in self._numbers])
            entity = np.array([clusters.setdefault(entity, len(clusters)) for _, _, entity in self._numbers])
            self._made = state, entity, np.array([self.words.number(text) for _, text, _ in self._numbers])
        return self._made

    def _number(self, slot: Slot) -> int:
        entity = self._entities.get(slot.entity) if slot.entity is not None else None
        return self._numbers.setdefault((slot.state, slot.text, entity), len(self._numbers))


_STATES = {state: number for number, state in enumerate(SlotState)}
_FILLED, _UNKNOWN = _STATES[SlotState.FILLED], _STATES[SlotState.UNKNOWN]
