"""Verbs and nouns that bring an offence, and how far the law has got where they do."""

from __future__ import annotations

from discrepancy.lang.en.events.charges import BARE, FRAMES

PASSED = frozenset(("'", "’", "£", "$", "€", ",", "-"))
TRIGGERS = frozenset(FRAMES) | BARE
