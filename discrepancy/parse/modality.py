"""Whether a figure was, will be, may be, is sought or was averted: read from the verbs and nouns that govern it."""

from __future__ import annotations

from discrepancy.lang.en.events.modality import ADJECTIVES, AUXILIARIES, FORECASTS, NOUNS, OBLIQUE, VERBS
from discrepancy.lang.en.grammar.dependencies import NOUN_MODIFIERS, POSTMODIFIERS
from discrepancy.model.syntax import Syntax
from discrepancy.parse.clause_words import VERBS as VERBAL

_REACH = 12
"""Most words on the way from a value to the verb that decides."""
_AVERTED = frozenset({"would", "could", "might"})
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
"""Relations of nouns; a parser may take "leave" for a verb there."""
_TARGETS = (NOUN_MODIFIERS | POSTMODIFIERS | {"poss"}) - {"quantmod", "relcl", "pcomp"}
"""Relations by which a figure, or the clause that holds it, belongs to a noun such as "bid" or "plan"."""


def modality_of(tree: Syntax, top: int, noun: int) -> str | None:
    """The modality of the value whose highest word is `top` and whose counted noun is `noun` (-1 for none); None for a plain statement.

    The word that governs the value most closely decides: in "had asked for five and got three" only the five are sought.
    """
    tokens = tree.tokens
    at, below = noun if noun >= 0 else top, top
    for _ in range(_REACH):
        token = tokens[at]
        if token.pos in VERBAL and token.relation not in _NOMINAL:
            said = _of_verb(tree, at, below)
            if said is not None:
                return said
            if token.relation not in ("xcomp", "ccomp", "conj", "acl", "pcomp", "aux", "auxpass"):
                return None
            if token.relation == "conj" and not _shares(tree, at):
                return None
        elif (said := _of_noun(tree, at, below)) is not None:
            return said
        if token.head == at:
            return None
        at, below = token.head, at
    return None


def _of_noun(tree: Syntax, at: int, below: int) -> str | None:
    """What an adjective of a noun says, or the noun itself of what belongs to it: "the planned 40 homes", "a bid of £5m"."""
    tokens = tree.tokens
    for child in tree.children(at):
        if tokens[child].relation in ("amod", "compound") and (said := ADJECTIVES.get(tokens[child].text.lower())) is not None:
            return said
    belongs = below != at and tokens[below].relation in _TARGETS
    return NOUNS.get(tokens[at].lemma.lower()) if belongs else None


def _of_verb(tree: Syntax, at: int, below: int) -> str | None:
    """What a verb says of what depends on it, by its auxiliaries first and then by its own meaning."""
    tokens = tree.tokens
    relation = tokens[below].relation
    helpers = {tokens[i].lemma.lower() for i in tree.children(at) if tokens[i].relation in ("aux", "auxpass")}
    modal = next((AUXILIARIES[word] for word in ("will", "shall", "'ll", "may", "might", "could", "would") if word in helpers), None)
    if modal is not None:
        return "averted" if "have" in helpers and helpers & _AVERTED else modal
    lemma = tokens[at].lemma.lower()
    if lemma == "be" and _infinitive(tree, at) is not None:
        return "planned"  # "the fans are to be refunded"
    if relation == "nsubj" and below != at:
        return None  # who seeks is not what is sought
    if relation == "ccomp":
        return FORECASTS.get(lemma)
    if lemma in OBLIQUE and relation not in ("prep", "xcomp"):
        return None  # "asked 12 people"
    return VERBS.get(lemma)


def _infinitive(tree: Syntax, at: int) -> int | None:
    """The infinitive that "be" governs: "are to flow"."""
    return next(
        (
            i
            for i in tree.children(at)
            if tree.tokens[i].relation == "xcomp" and tree.child(i, "aux") is not None and tree.tokens[i].tag == "VB"
        ),
        None,
    )


def _shares(tree: Syntax, at: int) -> bool:
    """Whether a verb joined by "and" shares the auxiliaries of the first: it has the same form, no subject and no auxiliary."""
    token, first = tree.tokens[at], tree.tokens[tree.tokens[at].head]
    return token.tag == first.tag and token.tag == "VB" and tree.child(at, "nsubj", "nsubjpass", "aux", "auxpass") is None
