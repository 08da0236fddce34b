"""Which states are decisions, and which fail a check."""

from __future__ import annotations

from discrepancy.model.discrepancy import State

FAILING = (State.NEW, State.CHANGED, State.EXPIRED)
"""What no one decided, or what no longer rests on its decision: these fail a check."""

DECISIONS = tuple(state for state in State if state not in FAILING)
"""What a person can write into a flags file. `known` is a debt taken over, the others are judgements."""
