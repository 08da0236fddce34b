"""On which side of a door something happened: "inside the church", "outside the courtroom", "burst into the bar and shot the owner"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.text.document import Document
from discrepancy.text.events.nouns import event_noun
from discrepancy.text.events.occasions import Occasion, occasion
from discrepancy.text.lexicon.closed_class import CLOSED
from discrepancy.text.lexicon.lookup import verb_lemma
from discrepancy.text.places.words import BUILDINGS, SITES

_SIDES = {
    "inside": "inside",
    "outside": "outside",
    "into": "inside",
    "in": "at",
    "at": "at",
    "on": "at",
    "near": "near",
    "behind": "near",
    "to": "at",
}
_AT = frozenset(_SIDES)
_DETERMINERS = frozenset("the a an his her its their this that".split())
_ROOMS = frozenset(
    """courtroom room bedroom kitchen classroom ballroom cell office lobby hall building apartment garage cabin car truck van bus train vehicle tent gate
    compound fence parliament palace synagogue pub cafe club supermarket""".split()
)
_ENCLOSED = (SITES | BUILDINGS | _ROOMS) - frozenset(
    """coast beach region province county district area neighbourhood neighborhood valley park square street avenue boulevard road lane drive terrace
    crescent base camp peninsula bridge""".split()
)
"""Nouns of what one is in or out of."""
_NARROWING = 2


_SPOTS = frozenset(
    """hospital school schoolhouse playground lot yard market bar hotel motel room hallway lounge store shop restaurant station airport airstrip church mosque
    club mall museum theater theatre library gym stadium factory warehouse office clinic prison jail courtroom kitchen bedroom garage supermarket pub cafe
    bank farm cemetery campus dorm dormitory bakery salon nightclub""".split()
)
"""Common nouns of places that a story tells of without a name: "at the hospital", "in a parking lot"."""


def positions(document: Document) -> Iterator[Fact]:
    """One place fact for each side of a door, with the detail position; what happens behind "into … and" happens inside."""
    words = document.words
    lowers = words.lowers
    for at in words.among(_AT):
        first = at + 1
        determined = lowers[first : first + 1] and lowers[first] in _DETERMINERS
        first += bool(determined)
        side = _SIDES[lowers[at]]
        nouns = _SPOTS if side in ("at", "near") else _ENCLOSED
        head = next((i for i in range(first, min(first + _NARROWING + 1, len(lowers))) if lowers[i] in nouns), -1)
        if head < 0 or not all(words.texts[i].islower() for i in range(first, head + 1)) or lowers[at - 1 : at] == ("from",):
            continue
        low, high = document.sentence_words(words.starts[at])
        if nouns is _SPOTS:
            event = _at_spot(document, at, head, low, high) if determined else None
        else:
            event = _going_on(document, head + 1, high) if lowers[at] == "into" else occasion(words, at, head + 1, low, high)
        if event is None:
            continue
        yield document.fact(
            "place", words.starts[at], words.ends[head], Value(text=" ".join(lowers[first : head + 1]) if nouns is _SPOTS else lowers[head]),
            attribute=event.attribute, head=event.noun, predicate=event.verb, details=(("position", side),), confidence=0.6 if nouns is _SPOTS else 0.7,
        )  # fmt: skip


def _at_spot(document: Document, at: int, head: int, low: int, high: int) -> Occasion | None:
    """What happens at a spot without a name; None where the noun goes on to another ("at the hotel bar manager") or "to" brings no motion."""
    words = document.words
    follow = words.lowers[head + 1] if head + 1 < len(words.texts) else "."
    if follow == "-" or (follow[0].isalpha() and follow not in CLOSED):
        return None
    if words.lowers[at] == "to" and not any(verb_lemma(word) in _CARRIED for word in words.lowers[max(low, at - 4) : at]):
        return None
    return occasion(words, at, head + 1, low, high) or Occasion(attribute="location")


_CARRIED = frozenset("take rush airlift fly transport bring go walk drive transfer send".split())


def _going_on(document: Document, at: int, high: int) -> Occasion | None:
    """What was done inside: the verb in the past behind "and"."""
    lowers = document.words.lowers
    if at + 1 >= high or lowers[at] != "and":
        return None
    verb = verb_lemma(lowers[at + 1])
    return None if verb is None or verb == lowers[at + 1] else Occasion(attribute=event_noun(verb), verb=verb)
