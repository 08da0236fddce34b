"""Places without a name: "in the hotel's parking lot", "at a local ice cream stand", "on the city's southwest side"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.lang.en.meaning.lexicon import verb_lemma
from discrepancy.lang.en.names.places import (
    AFTER_PLACE,
    LANDS,
    MOTION,
    NOTHING_BY_ITSELF,
    PARTS,
    PLACE_DETERMINERS,
    POSITIONS,
    SPENDING,
    STALLS,
)
from discrepancy.lang.en.words.closed_class import CLOSED
from discrepancy.lang.en.words.date_words import MONTHS, WEEKDAYS
from discrepancy.lang.en.words.place_words import COMPASS, GROUNDS, ROOMS, SETTLED, SHOPS, SIDES
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.events.occasions import Occasion, occasion
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.words import Words

_LEADS = frozenset(POSITIONS)
_SPOTS = ROOMS | SHOPS | GROUNDS | SETTLED
_PHRASE = 7
"""Most words of a noun phrase before its head, hyphens included."""


def unnamed_places(document: Document) -> Iterator[Fact]:
    """One place fact for each spot that a preposition leads to and a common noun names; its value is the noun with its modifiers."""
    words = document.words
    for at in words.among(_LEADS):
        found = _phrase(words, at + 1)
        if found is None:
            continue
        first, head = found
        low, high = document.sentence_words(words.starts[at])
        before = words.lowers[max(low, at - 5) : at]
        if words.lowers[at] == "to" and before[-1:] != ("way",) and not any(verb_lemma(word) in MOTION for word in before):
            continue
        if words.lowers[at] == "on" and any(word in SPENDING for word in before):
            continue  # "will spend €7m on the plant"
        event = occasion(words, at, head + 1, low, high) or Occasion(attribute="location")
        start = words.starts[at if at + 1 == first or words.lowers[at + 1] in PLACE_DETERMINERS else at + 1]
        yield document.fact(
            "place", start, words.ends[head], Value(text=document.text[words.starts[first] : words.ends[head]]), attribute=event.attribute,
            head=event.noun, predicate=event.verb, details=(("position", POSITIONS[words.lowers[at]]),), confidence=0.6,
        )  # fmt: skip


def _phrase(words: Words, first: int) -> tuple[int, int] | None:
    """First word and head of the noun phrase of a spot that begins at word `first` with a determiner or a possessor; else None."""
    lowers, texts, count = words.lowers, words.texts, len(words.texts)
    if first + 1 >= count or _SPOTS.isdisjoint(lowers[first : first + _PHRASE + 1]):
        return None  # nearly always
    lead = lowers[first] if lowers[first] in PLACE_DETERMINERS else ""
    begin = first + bool(lead)
    if not lead and texts[first][0].isupper() and lowers[first] not in MONTHS and lowers[first] not in WEEKDAYS:
        lead = "name"  # "to Ana Ruiz hospital"
    at, head, narrowed = begin, -1, begin
    while at < count and at - begin < _PHRASE:
        word = lowers[at]
        if texts[at] not in HYPHENS and (not word[0].isalnum() or word in CLOSED):
            break
        if texts[at].islower() and word in _SPOTS and not _idiom(lowers, at, first, lead):
            head = at
        elif word.endswith(("'s", "s'")):
            lead, narrowed = lead or "'s", at + 1
        at += 1
    idiom = head == narrowed and lead in ("the", "this", "that") and lowers[first - 1] in ("in", "on", "to")
    if head < 0 or not lead or (idiom and lowers[head] in NOTHING_BY_ITSELF):
        return None
    return (begin, head) if _ends(words, head + 1) and not _verbal(words, begin, head) else None


def _idiom(lowers: tuple[str, ...], at: int, first: int, lead: str) -> bool:
    """Whether the noun at word `at` is no spot here: "her temple", "on their way home", "the labour market"."""
    before = lowers[at - 1]
    if lowers[at] == "temple":
        return lead in ("his", "her")
    if lowers[at] == "market":
        return at > first + 1 and before not in STALLS
    return lowers[at] == "home" and before == "way"


def _ends(words: Words, after: int) -> bool:
    """Whether a noun phrase ends before word `after`: no noun goes on there ("at the hotel bar manager")."""
    if after >= len(words.texts):
        return True
    follow = words.lowers[after]
    if words.texts[after] in HYPHENS:
        return words.starts[after] > words.ends[after - 1]
    if not follow[0].isalpha() or follow in CLOSED or follow in AFTER_PLACE:
        return not follow[0].isdigit()
    lemma = verb_lemma(follow)
    if lemma is None or lemma == follow or follow.endswith("s"):
        return words.texts[after][0].isupper()
    behind = words.lowers[after + 1] if after + 1 < len(words.texts) else "."
    return not follow.endswith("ing") or behind in CLOSED  # "a courtroom wearing a hat", but "a campus shooting spree"


def _verbal(words: Words, first: int, head: int) -> bool:
    """Whether a finite verb is in a phrase, which is then none: "in the past hit the bar"."""
    return any(words.lowers[at] in ("said", "says", "told", "was", "were", "had") for at in range(first, head))


def compass_places(document: Document) -> Iterator[Fact]:
    """One place fact for each part of a town or country by compass: "the city's east side", "in the kingdom's north", "the east of the country"."""
    words = document.words
    lowers = words.lowers
    for at in words.among(COMPASS):
        first = at - 2 if at > 1 and words.texts[at - 1] in HYPHENS and lowers[at - 2] in SIDES else at
        last = _last_of_side(words, first, at)
        if last < 0:
            continue
        low, high = document.sentence_words(words.starts[at])
        event = occasion(words, first, last + 1, low, high) or Occasion(attribute="location")
        yield document.fact(
            "place", words.starts[first], words.ends[last], Value(text=document.text[words.starts[first] : words.ends[last]]),
            attribute=event.attribute, head=event.noun, predicate=event.verb, confidence=0.6,
        )  # fmt: skip


def _last_of_side(words: Words, first: int, at: int) -> int:
    """The last word of a part by compass whose last point is at word `at`; -1 for other uses of the point."""
    lowers = words.lowers
    before = lowers[first - 1] if first else ""
    owned = before.endswith(("'s", "s'"))
    behind = lowers[at + 1 : at + 4]
    if behind[:1] and behind[0] in PARTS and (owned or before in ("the", "far", "near", "of", "and")):
        return at + 1 if owned or not words.texts[first][0].isupper() or words.texts[at + 1][0].isupper() else -1
    if len(behind) == 3 and behind[:2] == ("of", "the") and behind[2] in LANDS and before == "the":
        return at + 3
    land = before.removesuffix("'s")
    return at if owned and land in LANDS and (not behind or not behind[0][0].isalpha() or behind[0] in CLOSED) else -1
