"""Function words by what they do: the classes of a reference grammar (Quirk et al. 1985, chapters 3, 5 and 6), each complete for written English."""

from __future__ import annotations

from discrepancy.lang.en.tables.word_set import word_set

POSSESSIVES = word_set("his her their its our my your")
ARTICLES_OR_POSSESSIVES = word_set("a an the") | POSSESSIVES
"""Open a noun phrase and say nothing of which of several it means."""
SINGULAR_DETERMINERS = ARTICLES_OR_POSSESSIVES | {"this", "that"}
"""Open a singular noun phrase."""
DEFINITE = word_set("the his her its their")
"""Make a noun phrase mean one known thing, in the third person."""

FINITE_BE = word_set("am is are was were")
BE = FINITE_BE | {"be", "been", "being"}
MODALS = word_set("will would can could may might must shall should")

SUBJECT_PRONOUNS = word_set("i you he she it we they")
PRONOUNS = SUBJECT_PRONOUNS | word_set("him her them us me who which that this these those there one")
"""Pronouns that can be the subject or the object of an act, demonstratives included."""

LIGHT_VERBS = word_set("be have do say get make take go")
"""Lemmas of verbs that by themselves tell of no event."""

PHRASE_PREPOSITIONS = word_set("of to for in with on against at from by")
"""Prepositions that join a noun to what narrows it: "possession of drugs", "trial for murder"."""
PHRASE_LINKS = PHRASE_PREPOSITIONS | {"a", "an", "the", "and"}
"""What can be between a noun and what narrows it."""
