"""Words that say that four figures are a year, or that they are an amount."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import SENTENCE_GOES_ON
from discrepancy.lang.en.tables.word_set import word_set

BEFORE_YEAR = frozenset(
    "in since until till by from of during before after late early mid around about circa ca c to between through and year years summer"
    " spring autumn winter fall fiscal season".split()
)
SURELY_BEFORE_YEAR = frozenset(
    "in since until till by during circa year summer spring autumn winter fall late early mid fiscal season".split()
)
NO_PLURAL_NOUN = frozenset("was is has as its his this us does plus across previous versus whereas perhaps always".split())
AFTER_BC = frozenset(("bc", "bce", "ad", "ce", "cal", "b", "a"))
PLURALS = frozenset("people men women children percent per cent kg km million billion thousand mph euros fish sheep miles".split())
ABBREVIATED = frozenset(("b", "d", "c", "ca", "circa", "fl", "est", "r"))
"""Abbreviations before a year in biographies and captions: b. 1962, c.1340, est. 1888."""
WEATHER = frozenset(
    "degrees degree temperature temperatures highs lows heat weather forecast fahrenheit celsius mph percent shot par round score rounds shooting".split()
)
AFTER_YEAR = SENTENCE_GOES_ON | word_set("after as during had has near under until were when while")
"""Words that continue the sentence after a year so old that four figures alone would not be read as a year."""
OF_A_YEAR = frozenset("sales results earnings profits revenues figures financials accounts".split())
"""Nouns that come after their year: "1988 sales", "2016 earnings"."""
AMOUNTS = frozenset(
    "than about around some nearly almost over least most all these those least exactly only was were is are be been had has have".split()
)
"""After these, four figures are a count of what follows."""
DATING = frozenset("date dates dated dating back".split())

BEFORE_SHORT_YEAR = frozenset("in of since until till from by before after summer spring autumn winter fall back".split())
"""Words before a year of two figures: "in '58", "the class of '92"."""
