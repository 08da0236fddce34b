"""Words around codes and numbered series: words before a code, nouns of numbered series, and words that only look like a model."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import DEFINITE
from discrepancy.lang.en.words.identifier_words import EXCHANGES

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

IDENTIFIER_STARTS = EXCHANGES | {"seed", "seeds", "registration", "registrations", "plate", "plates"}

NUMBERED_BY_YEAR = frozenset(
    """act law bill decree order notice regulation directive resolution statute ordinance case petition appeal suit no nos number article section
    instrument ruling judgment amendment convention protocol circular proclamation""".split()
)
"""What is counted by the year: "Act No. 12 of 2019", "Resolution 2231 of 2015"."""

NETWORKS = frozenset("ABC CBS NBC FOX PBS CNN CBC CTV BBC ITV SBS TVNZ RTE NEWS MSNBC CW TV".split())
"""Broadcasters, which write the number of a channel after their name."""
