"""Labels of spaCy's English pipelines (the CLEAR style of Choi and Palmer 2012) by what a dependent does for its head."""

from __future__ import annotations

NOUN_MODIFIERS = frozenset({"amod", "nummod", "quantmod", "compound", "nmod", "npadvmod"})
"""Stand before a noun and narrow it."""
MODIFIERS = NOUN_MODIFIERS | {"advmod"}
NOUN_PHRASE = MODIFIERS | {"det", "poss"}
"""All that can be before the noun in its phrase."""
POSTMODIFIERS = frozenset({"appos", "acl", "relcl", "prep", "pcomp", "pobj"})
"""Follow a noun and narrow it, with what is inside them."""
CLAUSES = frozenset({"relcl", "advcl", "ccomp", "parataxis", "acl", "csubj"})
"""Clauses inside a clause, each with its own verb."""
COMPLEMENTS = frozenset({"ccomp", "xcomp", "acomp", "attr", "oprd", "dobj"})
"""Complements without which a verb is incomplete."""
PREDICATIONS = frozenset({"acl", "relcl", "appos", "advcl", "amod", "acomp"})
"""Say something of the noun or verb that they depend on."""
STATEMENTS = COMPLEMENTS - {"acomp", "attr"} | {"parataxis", "conj", "advcl"}
"""Can hold what a verb of saying reports."""
DESCRIBING = NOUN_MODIFIERS - {"quantmod", "npadvmod"} | {"poss"}
"""Words before a noun that say which one is meant."""
