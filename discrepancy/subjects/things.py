"""What a fact without a person is about: head noun, modifiers and predicate."""

from __future__ import annotations

from discrepancy.model.fact import Fact
from discrepancy.text.document import Document
from discrepancy.text.lexicon.lookup import verb_lemma
from discrepancy.text.lexicon.word_set import word_set
from discrepancy.text.names.particles import FUNCTION_WORDS, SAYING

_AUXILIARIES = word_set("is are was were be been being am has have had do does did will would shall should can could may might must")


def thing_of(document: Document, fact: Fact) -> tuple[str | None, str | None]:
    """The thing as words ("passengers killed") and the lemma of its verb."""
    predicate = fact.predicate or _verb(document, fact)
    head = fact.head or fact.of or _noun(document, fact)
    if head is None and fact.attribute not in (fact.kind, ""):
        head = fact.attribute
    words = [*fact.modifiers, head] if head else []
    if fact.of and head != fact.of:
        words.append("of " + fact.of)
    if predicate:
        words.append(predicate)
    return (" ".join(words) or None), predicate


def _verb(document: Document, fact: Fact) -> str | None:
    """The nearest verb of the clause: before the value first, then behind it."""
    words = document.words
    at, end = words.at(fact.start), words.at(fact.end)
    low, high = fact.sentence
    best: tuple[int, str] | None = None
    for index in range(at - 1, max(0, at - 9), -1):
        if words.starts[index] < low or words.texts[index] in ";:":
            break
        base = _lemma(words.lowers[index])
        if base and words.lowers[index - 1 : index] not in (("the",), ("a",), ("an",), ("of",)):
            best = (at - index, base)
            break
    for index in range(end, min(len(words), end + 9)):
        if words.starts[index] >= high or words.texts[index] in ";:" or (best is not None and index - end >= best[0]):
            break
        base = _lemma(words.lowers[index])
        if base and words.lowers[index - 1 : index] not in (("the",), ("a",), ("an",), ("of",)):
            return base
    return best[1] if best else None


def _lemma(lower: str) -> str | None:
    if lower in FUNCTION_WORDS or lower in _AUXILIARIES or lower in SAYING:
        return None
    base = verb_lemma(lower)
    return base if base is not None and base != lower else None


def _noun(document: Document, fact: Fact) -> str | None:
    """The noun that the value opens ("a 154-metre ferry") or that stands before its verb."""
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
