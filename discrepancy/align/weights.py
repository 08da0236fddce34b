"""The weights of a link, in points: BASE and what each feature adds; THRESHOLD and above is a link.

FITTED follows a logistic regression on pairs of facts in 37 stories with gold: the 23 of benchmarks/gold and 14 of licensed news text
that cannot be published here. `python benchmarks/fit_links.py [FOLDER …]` prints what it would set today: 20 points are one unit of log
odds, 50 points even odds. Signs are held to what they must be (evidence never counts against, a difference never for). Four stand off
the fit by hand, always towards fewer links: dates and places (what little the gold gives them is mostly one date beside another), an
attribute that its source gives one value only (it must find some support), and other entities. The figure that counts is the one with
whole stories left out, at 60 points: precision 0.72 and recall 0.34 of pairs on the 37, 0.70 and 0.28 with benchmarks/gold alone
(a claim needs only one of its pairs).
"""

from __future__ import annotations

from collections.abc import Mapping

THRESHOLD = 58
"""Odds of 1.5 to 1: precision before recall, for a false conflict costs more than a missed one."""

BASE = 44

FITTED: Mapping[str, float] = {
    "only such event": 2,
    "attribute synonym": 15,
    "listed attribute": 11,
    "only such attribute": 36,
    "head": 3,
    "only such head": 13,
    "head synonym": 21,
    "head beside": 3,
    "predicate": 19,
    "predicate synonym": 8,
    "predicate beside": 8,
    "entity": 17,
    "modifiers": 3,
    "near words": 11,
    "near share": 9,
    "sentence words": 6,
    "sentence share": 6,
    "headline": 14,
    "lead": 8,
    "ahead": 15,
    "last such head": 2,
    "last value": 14,
    "other attribute": -11,
    "attribute on one side": -14,
    "other head": -10,
    "other people": -7,
    "other modifiers": -4,
    "other modality": -12,
    "one source": -45,
    "behind": -30,
    "agrees elsewhere": -35,
    "orders apart": -73,
    "other year": -26,
    "percent": -21,
    "money": -8,
    "identifier": -38,
    "score": -38,
}

BARE = 70
"""Neither sentence says anything but value, head and predicate (a caption, a list, a table): nothing speaks against."""

# By hand: facts of one bearer, whose attribute belongs to it whatever the sentence says.
OWN = {"age": 68, "sentence": 68, "title": 70, "charge": 72, "name": 75}
"""Points that one entity gives to its age, term, office, charge, name: reported by hand, for the gold has no pair against it."""
WEAK_SIEVE = -6
"""The subject of one was found by a weak sieve (pronoun, main person)."""
OTHER_PREDICATE = -6
NO_BEARER = 0
ROLE_WORDS = 40
"""At most, for the words two facts without a bearer share: an age of "the driver" and an age of "the driver"."""
QUOTE = 75
"""At most, for the words two quotations have in common: 60 hundredths and the same speaker, or 75, are one remark."""
SPEAKER = 24
OTHER_SPEAKER = -4
SAID_OF = 14
"""For quotations that stand beside the same words ("the talk was", "asked about the swap")."""

COHESION = 35
"""Mean score that the pairs across two groups must have before a link joins the groups."""
RIVAL = 3
"""Two facts of one source this near in score are rivals for a fact of another source."""
