"""Words around codes and numbered series: what opens one, what is counted as one of a series, and what is no model."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import DEFINITE

VARIANTS = frozenset("neo ceo er lr i e d x f hybrid".split())
NO_MODELS = frozenset(
    "motor motors company corp corporation group inc ltd dealer dealership dealers ag plant center centre stadium arena park foundation ceo chief and".split()
)
BODIES = frozenset(
    """amendment congress district precinct circuit ward division regiment battalion infantry brigade squadron airborne parliament legislature duma knesset
    dalai lok riding constituency judicial senate""".split()
)
OF_SERIES = DEFINITE | {"this", "annual"}
NO_SERIES = frozenset("century anniversary birthday floor day".split())
ROADS = frozenset("the on m along off avoid via near from to onto of closed block blocked".split())
