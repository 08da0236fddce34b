"""Acts that one doer does to one thing once: who bought, won, led, wrote or rescued it."""

from __future__ import annotations

from discrepancy.lang.en.tables.word_groups import parse_groups, share_group

_SOLE_ACTS = """
buy acquire purchase take-over snap-up
sell
win
lead head
chair
conduct perform
invent devise
discover find
spot notice
rescue save
kill murder slay shoot stab
assassinate shoot kill murder
hang strangle
steal purloin
write author pen
compose write
direct
design
build construct
paint
sculpt carve
found establish create set-up
succeed replace
coach manage
captain skipper
pilot
drive
host
score net
commit perpetrate carry-out
inaugurate open
unveil
sentence jail
raise salvage
solve crack
sing
translate
narrate
"""
"""One act a line, by the verbs that reports use for it. Left out is what several do to one thing, each alone: meet, join, back, criticise, beat, fund."""
_GROUPS = parse_groups(_SOLE_ACTS.strip().splitlines())


def is_sole_act(verb: str) -> bool:
    """Whether a verb, given by its lemma with its particle, is an act that its object undergoes once."""
    return verb.replace(" ", "-") in _GROUPS


def are_one_sole_act(left: str, right: str) -> bool:
    """Whether two verb lemmas are one act that its object undergoes once."""
    return share_group(_GROUPS, left.replace(" ", "-"), right.replace(" ", "-"))


STORMS = frozenset("hurricane typhoon cyclone storm".split())
"""Nouns of storms with a name: whatever one of them does to one thing on one day, no other does."""
BESIDE = frozenset("with alongside among amongst including".split())
"""Prepositions before those who did it too."""
