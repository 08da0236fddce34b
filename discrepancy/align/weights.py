"""The weights of a link, in one table.

Each is a share of 100. They were set by hand, in this order of trust: who or what a fact is about, what is stated of it, what
happened, what else stands beside it; and such that no single circumstance reaches THRESHOLD, only an entity together with an
attribute that belongs to it, or a head noun together with what happened to it. benchmarks/ reports what they give with whole
clusters left out.
"""

from __future__ import annotations

THRESHOLD = 50
"""From here two facts are about one thing."""

ENTITY = 30
"""Both are about one person, organisation or place."""
OWN_ATTRIBUTE = 30
"""The attribute belongs to its bearer whatever the sentence says: an age, an office, a name, a charge, a term in prison."""
ATTRIBUTE = 25
"""The same telling attribute: "killed", "turnout", "bail" (one that only repeats kind or unit counts nothing)."""
ATTRIBUTE_SYNONYM = 20
HEAD = 22
"""The same head noun; a rare one tells more, see HEAD_RARITY."""
HEAD_RARITY = 18
"""Added in proportion to how rare the head is."""
HEAD_SYNONYM = 20
HEAD_BROADER = 14
HEAD_UNKNOWN = -25
"""Two head nouns of which nothing is known."""
PREDICATE = 20
PREDICATE_SYNONYM = 16
PREDICATE_OTHER = -12
MODIFIER = 8
MODIFIER_OTHER = -10
CONTEXT = 30
"""At most, for the words of clause and sentence that both have, by rarity."""
CONTEXT_UNIT = 3.5
"""Points a shared word of rarity 100 gives; one of rarity COMMON gives none."""
COMMON = 40
CONTAINED = 10
"""More than half of what the shorter sentence says stands in the longer."""
BARE = 50
"""Neither sentence says anything but the value: a caption, a list, a table."""
NOTHING_ELSE = 15
"""Both sentences say nothing beyond head and predicate."""
WORDING = 60
"""At most, for the words two quotations or identifiers have in common."""
WEAK_SIEVE = -10
"""The subject of one was found by a weak sieve (pronoun, main person)."""
HEADLINE = 6
"""A headline repeats what its text says."""
COHESION = 30
"""Mean score that the pairs across two groups must have before a link joins the groups."""
