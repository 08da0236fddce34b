"""Verbs and nouns that introduce an offence, and the stage of the case that they imply."""

from __future__ import annotations

from discrepancy.lang.en.events.charges import BARE, FRAMES

PASSED = frozenset(("'", "’", "£", "$", "€", ",", "-"))
TRIGGERS = frozenset(FRAMES) | BARE
