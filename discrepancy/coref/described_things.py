"""What a fact without a person is about: head noun, modifiers and predicate."""

from __future__ import annotations

from discrepancy.lang.en.words.name_particles import FUNCTION_WORDS
from discrepancy.model.fact import Fact
from discrepancy.scan.document import Document


def thing_of(document: Document, fact: Fact) -> str | None:
    """The thing as words ("passengers kill")."""
    head = fact.head or fact.of or _noun(document, fact)
    if head is None and fact.attribute not in (fact.kind, ""):
        head = fact.attribute
    words = [*fact.modifiers, head] if head else []
    if fact.of and head != fact.of:
        words.append("of " + fact.of)
    if fact.predicate:
        words.append(fact.predicate)
    return " ".join(words) or None


def _noun(document: Document, fact: Fact) -> str | None:
    """The noun that the value opens ("a 154-metre ferry") or that comes before its verb."""
    words = document.words
    at = words.at(fact.end)
    if (
        at < len(words)
        and words.starts[at] < fact.sentence[1]
        and words.texts[at].islower()
        and words.lowers[at] not in FUNCTION_WORDS
        and words.lowers[at].isalpha()
    ):
        return words.lowers[at]
    return None
