"""Inside or outside a building: "inside the church", "outside the courtroom", "burst into the bar and shot the owner"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.lang.en.grammar.function_words import SINGULAR_DETERMINERS
from discrepancy.lang.en.meaning.lexicon import verb_lemma
from discrepancy.lang.en.names.places import ENCLOSED
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.events.event_nouns import event_noun
from discrepancy.scan.events.occasions import Occasion, occasion

_SIDES = {
    "inside": "inside",
    "outside": "outside",
    "into": "inside",
}
_AT = frozenset(_SIDES)
_NARROWING = 2


def inside_outside_facts(document: Document) -> Iterator[Fact]:
    """One place fact for each act inside or outside a building, with the detail position; after "into … and", the act is inside."""
    words = document.words
    lowers = words.lowers
    for at in words.among(_AT):
        first = at + 1
        first += bool(lowers[first : first + 1]) and lowers[first] in SINGULAR_DETERMINERS
        head = next((i for i in range(first, min(first + _NARROWING + 1, len(lowers))) if lowers[i] in ENCLOSED), -1)
        if head < 0 or not all(words.texts[i].islower() for i in range(first, head + 1)) or lowers[at - 1 : at] == ("from",):
            continue
        low, high = document.sentence_words(words.starts[at])
        event = _going_on(document, head + 1, high) if lowers[at] == "into" else occasion(words, at, head + 1, low, high)
        if event is None:
            continue
        yield document.fact(
            "place", words.starts[at], words.ends[head], Value(text=lowers[head]), attribute=event.attribute, head=event.noun,
            predicate=event.verb, details=(("position", _SIDES[lowers[at]]),), confidence=0.7,
        )  # fmt: skip


def _going_on(document: Document, at: int, high: int) -> Occasion | None:
    """What was done inside: the verb in the past after "and"."""
    lowers = document.words.lowers
    if at + 1 >= high or lowers[at] != "and":
        return None
    verb = verb_lemma(lowers[at + 1])
    return None if verb is None or verb == lowers[at + 1] else Occasion(attribute=event_noun(verb), verb=verb)
