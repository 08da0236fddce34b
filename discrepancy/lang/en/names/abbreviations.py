"""Abbreviations in capitals that stand beside names and are none."""

from __future__ import annotations

from discrepancy.lang.en.words.place_words import STATES

NO_NAMES = frozenset(STATES) | frozenset("ne nw se sw am pm llc llp inc ltd plc gmbh corp co ag sa nv bv".split())
"""States, quarters of a town, halves of a day, and the forms of companies, which are a part of the name before them."""
