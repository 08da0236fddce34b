"""The outcome for the people counted: killed, injured, missing …; from the verb, a description, or a noun of loss."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.lang.en.events.outcomes import BIDS, TAKES
from discrepancy.lang.en.grammar.dependencies import COMPLEMENTS, NOUN_MODIFIERS, PREDICATIONS
from discrepancy.lang.en.tables.word_set import word_set
from discrepancy.lang.en.words.casualty_verbs import casualty_attribute
from discrepancy.model.syntax import Syntax


class Outcome(NamedTuple):
    """The lemma of the word that gives it, and the attribute: killed, injured …"""

    verb: str
    attribute: str


_INSIDE = (NOUN_MODIFIERS | {"conj", "appos"}) - {"npadvmod"}
_COMPLEMENTS = COMPLEMENTS | {"advmod", "amod", "acl", "dep"}
_ILL = word_set("ill sick unwell")
_LEAVES = word_set("leave evacuate flee")
_SEEN = word_set("find locate trace account")
_NEGATED = {"survived": "killed", "rescued": "missing"}
"""What became of those who did not survive, or were never recovered; who was not hurt is no casualty."""
_UNDERGOES = frozenset({"survive"})
"""Verbs that say what became of their subject although they have an object: "three passengers survived the crash"."""
_HOSPITAL = "hospital"
_HOPS = 6
"""Most words between those who are counted and the verb of their clause: "dozens of the passengers and crew were hurt"."""


def outcome(tree: Syntax, at: int) -> Outcome | None:
    """The outcome that the words below and above a noun or number give for the people it counts; None for none."""
    for below in tree.children(at):
        token = tree.tokens[below]
        if token.relation in PREDICATIONS and below > at and (found := _verb_outcome(tree, below, subject=True)) is not None:
            return found
    for _ in range(_HOPS):
        token = tree.tokens[at]
        if token.head == at:
            return _lexical(tree, at) if token.pos in ("VERB", "ADJ") else None
        above = tree.tokens[token.head]
        if token.relation in ("nsubj", "nsubjpass", "dobj", "dative", "oprd"):
            return _verb_outcome(tree, token.head, subject=token.relation.startswith("nsubj"))
        if token.relation == "pobj":
            host = above.head
            if above.lemma in ("of", "to", "among", "for") and tree.tokens[host].pos == "NOUN" and host != token.head:
                return _lexical(tree, host)
            return None
        if token.relation not in _INSIDE:
            return None
        at = token.head
    return None


def _verb_outcome(tree: Syntax, verb: int, *, subject: bool) -> Outcome | None:
    """The outcome that a verb states for its subject or its object. An active verb with an object states it for the object only."""
    tokens = tree.tokens
    negated = any(tokens[i].relation == "neg" for i in tree.children(verb))
    acts = subject and not _is_passive(tree, verb) and tree.child(verb, "dobj") is not None and tokens[verb].lemma not in _UNDERGOES
    found = _idiom(tree, verb) or (None if acts else _lexical(tree, verb))
    if found is None:
        parts = (i for i in tree.children(verb) if tokens[i].relation in _COMPLEMENTS and i != verb)
        found = next((said for i in parts if (said := _of_complement(tree, i, subject=subject)) is not None), None)
    if negated and tokens[verb].lemma in _SEEN:
        return Outcome("miss", "missing")
    if found is None or not negated:
        return found
    turned = _NEGATED.get(found.attribute)
    return None if turned is None else Outcome(found.verb, turned)


def _of_complement(tree: Syntax, at: int, *, subject: bool) -> Outcome | None:
    """ "Is dead", "was shot dead", "fell ill", "are believed to have died", "left 37 ill"; an object says it of no one else."""
    token = tree.tokens[at]
    if token.relation == "dobj":
        return None
    if token.relation in ("xcomp", "ccomp") and token.pos in ("VERB", "AUX"):
        return _verb_outcome(tree, at, subject=True) if subject and tree.child(at, "nsubj", "nsubjpass") is None else None
    return _lexical(tree, at)


def _lexical(tree: Syntax, at: int) -> Outcome | None:
    token = tree.tokens[at]
    if token.lemma in _ILL:
        return Outcome("fall", "sickened")
    attribute = casualty_attribute(token.text.lower()) or casualty_attribute(token.lemma)
    return None if attribute is None else Outcome(token.lemma, attribute)


def _idiom(tree: Syntax, verb: int) -> Outcome | None:
    """ "Were taken to hospital", "lost their lives", "were told to leave", "are unaccounted for"."""
    tokens = tree.tokens
    lemma = tokens[verb].lemma
    if lemma in TAKES and _HOSPITAL in _reached(tree, verb):
        return Outcome(lemma, "hospitalised")
    objects = [i for i in tree.children(verb) if tokens[i].relation == "dobj"]
    if lemma in ("lose", "claim", "take", "cost") and any(tokens[i].lemma == "life" for i in objects):
        return Outcome("die", "killed")
    if lemma in ("need", "require", "receive", "get") and any(tokens[i].lemma == "treatment" for i in objects):
        return Outcome("treat", "hospitalised") if _HOSPITAL in _reached(tree, verb) else None
    if lemma in BIDS and any(tokens[i].relation in ("xcomp", "ccomp") and tokens[i].lemma in _LEAVES for i in tree.children(verb)):
        return Outcome(lemma, "evacuated")
    return None


def _reached(tree: Syntax, verb: int) -> set[str]:
    """The nouns, lower case, in the prepositional phrases of a verb, its object and its adverbs."""
    reached = [i for i in tree.children(verb) if tree.tokens[i].relation in ("prep", "dobj", "advmod")]
    reached += [below for i in reached for below in tree.children(i) if tree.tokens[below].relation == "prep"]
    targets = [target for i in reached if (target := tree.child(i, "pobj")) is not None]
    return {tree.tokens[target].lemma.lower() for target in targets}


def _is_passive(tree: Syntax, verb: int) -> bool:
    token = tree.tokens[verb]
    return tree.child(verb, "auxpass", "nsubjpass") is not None or (token.relation == "acl" and token.tag == "VBN")
