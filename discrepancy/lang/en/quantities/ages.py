"""Words that say that a number is an age, or that it is not: verbs of turning an age, stages of life, nouns of groups and of kin."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import TIME_PREPOSITIONS
from discrepancy.lang.en.quantities.counts import TOLLS
from discrepancy.lang.en.tables.word_set import word_set

AGED = frozenset("aged age ages turned turning turns".split())
HOLDERS = frozenset("he she i who they him".split())
AFTER_AGE = frozenset(
    """and or but who when at from was is were are with whose had has while because next last this today tomorrow yesterday monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
# Between a frame and its number: "then 17", "is now 36", "both 15", "aged just 12", "not yet 30".
BEFORE_AGE = frozenset("then now both all each only just still already barely currently not yet".split())
PAIRS = frozenset("pair couple duo trio quartet twins siblings male female males females".split())
"""Words for several people that have no singular."""
# Numbers after these are results and totals, never ages, though a person noun is near.
TALLY = frozenset(TOLLS) | word_set("injured wounded killed hurt survivors number total")
OLD = frozenset(("old", "olds", "yo", "old's", "olds'"))
SQUADS = frozenset(
    "team squad side international internationals coach tournament championship championships cup captain player players league football".split()
)
PLAYS = frozenset("beat beats drew draw draws lost lose win wins won trail trailed thrashed defeated faced face edged reached".split())
"""What a team does: "the under-17s beat Hungary"."""
# A body of people, whose "of four" says how many they are, and not how old.
COLLECTIVES = frozenset(
    """family families group groups team crew party crowd staff squad army jury gang band pack panel company audience couple household delegation
    population class force unit platoon league association community congregation majority minority handful number total average maximum minimum""".split()
)
PARENTS = frozenset("mother father mum dad mom parent parents grandmother grandfather grandparent grandparents".split())
LINKS_TO_AGE = frozenset("is was are were of at to be from".split())
ANYBODY = frozenset("those anyone everyone anybody everybody someone nobody all".split())
ONES = frozenset("one other another eldest youngest elder younger older oldest".split())
# What people do once in a life, at an age: directly before "at", or in its clause.
ENDED = frozenset(
    "died dies die dead retired retires married killed drowned diagnosed orphaned widowed enlisted emigrated debuted wed passed".split()
)
STAGES = frozenset("school home debut professional pregnant father mother widow widower orphan star fatherless motherless".split())
BEFORE_TURN = frozenset("to will would not can could may might shall you they we i".split())

BESIDE_AGE = word_set(", ( [ aged age who is was now then - – — only just still both qc mp kc jr sr ii iii iv .")
"""What may be between a name and its age: "Lee, 34", "Lee (34", "Lee, aged 34"."""
AT_AGE = TIME_PREPOSITIONS | {"at", "of", "age", "when"}
