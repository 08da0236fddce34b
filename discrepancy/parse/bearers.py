"""What a size or a price belongs to: "The dam, 38 metres high", "a violin worth $2m", "The bridge cost €340m"."""

from __future__ import annotations

from discrepancy.lang.en.grammar.dependencies import MODIFIERS, POSTMODIFIERS
from discrepancy.lang.en.quantities.measures import BEFORE_SIZE, MEASURING, PRICING
from discrepancy.model.syntax import Syntax

_MODIFIES = MODIFIERS | POSTMODIFIERS - {"relcl"}
_HOPS = 6
"""Most words from a number to the noun whose size it states: "a wave of mud up to five metres high"."""


def bearer(tree: Syntax, at: int, *, price: bool) -> str | None:
    """The lemma of the common noun that the measure whose top word is `at` belongs to; None where syntax names none. A name does not count as a noun."""
    tokens = tree.tokens
    ascribing = PRICING if price else MEASURING
    for _ in range(_HOPS):
        token = tokens[at]
        above = tokens[token.head]
        if token.head == at:
            return None
        if above.pos in ("VERB", "AUX"):
            return _noun(tree, _of_verb(tree, token.head)) if above.lemma in ascribing else None
        hangs = token.relation in _MODIFIES and (
            not price or token.relation in ("npadvmod", "appos", "pobj", "prep", "amod", "acl", "nmod")
        )
        if not hangs or (token.relation == "prep" and token.lemma not in (("worth",) if price else BEFORE_SIZE)):
            return None
        if above.pos in ("NOUN", "PROPN") and token.pos in ("ADJ", "ADP", "ADV", "NOUN") and token.relation != "pobj":
            return _noun(tree, token.head) if not price or token.lemma == "worth" or token.relation == "appos" else None
        at = token.head
    return None


def _of_verb(tree: Syntax, verb: int) -> int:
    """What a verb is done to: the object of an active one, else the subject."""
    done = tree.child(verb, "dobj") if tree.tokens[verb].lemma in ("sell", "value", "insure", "price", "buy") else None
    return tree.subject(verb) if done is None else done


def _noun(tree: Syntax, at: int) -> str | None:
    token = tree.tokens[at] if at >= 0 else None
    return token.lemma if token is not None and token.pos == "NOUN" and token.text.islower() else None
