"""Which states are decisions, and which fail a check."""

from __future__ import annotations

from discrepancy.model.discrepancy import State

FAILING = (State.NEW, State.CHANGED, State.EXPIRED)
"""States without a decision, or whose decision no longer holds: these fail a check."""

DECISIONS = tuple(state for state in State if state not in FAILING)
"""What a person can write into a flags file. `known` accepts a finding without a judgement, the others are judgements."""
