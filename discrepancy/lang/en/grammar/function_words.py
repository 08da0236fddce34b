"""Function words by what they do: the classes of a reference grammar (Quirk et al. 1985, chapters 3, 5 and 6), each complete for written English."""

from __future__ import annotations

from discrepancy.lang.en.tables.word_set import word_set

POSSESSIVES = word_set("his her their its our my your")
ARTICLES_OR_POSSESSIVES = word_set("a an the") | POSSESSIVES
"""Open a noun phrase without saying which of several things it means."""
SINGULAR_DETERMINERS = ARTICLES_OR_POSSESSIVES | {"this", "that"}
"""Open a singular noun phrase."""
DEFINITE = word_set("the his her its their")
"""Make a noun phrase mean one known thing, in the third person."""

POINTING = word_set("the this that these those its their")
"""Point to things that were named before."""

FINITE_BE = word_set("am is are was were")
BE = FINITE_BE | {"be", "been", "being"}
FUTURE_MODALS = word_set("will shall")
POSSIBLE_MODALS = word_set("would could may might")
MODALS = FUTURE_MODALS | POSSIBLE_MODALS | {"can", "must", "should"}

SUBJECT_PRONOUNS = word_set("i you he she it we they")
PRONOUNS = SUBJECT_PRONOUNS | word_set("him her them us me who which that this these those there one")
"""Pronouns that can be the subject or the object of an act, demonstratives included."""

LIGHT_VERBS = word_set("be have do say get make take go")
"""Lemmas of verbs that by themselves name no event."""

PHRASE_PREPOSITIONS = word_set("of to for in with on against at from by")
"""Prepositions that join a noun to what narrows it: "possession of drugs", "trial for murder"."""
PHRASE_LINKS = PHRASE_PREPOSITIONS | {"a", "an", "the", "and"}
"""What can be between a noun and what narrows it."""
TIME_PREPOSITIONS = word_set("after before by from since until")
"""Prepositions that come before a day, a clock time and an age alike."""
PLACE_PREPOSITIONS = word_set("in at near outside")
"""Prepositions that come before a town, a street and a building alike."""
NARROWING = PHRASE_PREPOSITIONS - {"with", "on", "against", "from", "by"}
"""Prepositions between an office or a body and what it is for or of."""
RANKING = word_set("first second last final")
"""Ordinals and similar words that single out one of several."""

FREQUENT = word_set(
    """a about after against all also an and as at because before but by during for from he her his i if in into it its just more no not
    of on or over she so than that the their there they this to under we when where which while who with you"""
)
"""The most frequent words of English that are in no name and name no event."""
SENTENCE_GOES_ON = word_set("and at but by for from he in is it on she the to was which who with")
"""Words after a figure that continue the sentence, so that the figure has no noun."""
