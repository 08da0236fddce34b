"""Words of ranks and of repeated acts: superlatives, what is won or placed, and nouns whose ordinal counts nothing."""

from __future__ import annotations

SUPERLATIVES = frozenset(
    """largest biggest smallest highest lowest tallest longest shortest oldest youngest richest poorest busiest fastest deepest heaviest
    strongest worst best most least deadliest wealthiest hottest coldest wettest driest""".split()
)
PLACING = frozenset("placed places finished finishes came comes ranked ranks tied ties".split())
TURNS = frozenset("term season surgery operation trial stint mandate".split())
"""Recurring things that are counted without a possessor: "elected to an eighth term"."""
WON = frozenset("victory win title triumph defeat loss success medal appearance attempt conviction term goal season".split())
"""Nouns of what somebody does repeatedly, besides those of events."""
WORKS = frozenset(
    """film movie sequel album single book novel episode instalment installment edition volume issue chapter series game child baby son daughter wife husband
    marriage person man woman victim suspect patient teenager boy girl inmate student prisoner passenger""".split()
)
"""Works that come in series, and people who are counted as they come into a story."""
NO_RECURRENCE = frozenset(
    """half quarter round place floor day base degree hand generation class thought chance look nature language home opinion amendment reading guess stage
    phase step point part minute hour week month year century decade reason question option choice line row lap leg division set order rank circuit district
    paragraph birthday""".split()
)
"""Nouns that an ordinal orders without counting what happened."""
SPANS = frozenset("season year month week decade century quarter summer winter".split())
