"""The event at a date or a place, and whether two words name one event."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.lang.en.events.occasions import EMPTY_VERBS, LIGHT_EVENT_VERBS, NO_OCCASION, SYNONYMS_OF_OCCASIONS
from discrepancy.lang.en.meaning.lexicon import rarity, term_relation
from discrepancy.lang.en.meaning.verb_synonyms import meanings
from discrepancy.lang.en.tables.word_groups import parse_groups, share_group
from discrepancy.model.fact import Fact
from discrepancy.scan.attributes import ROLES_OF_PLACES
from discrepancy.scan.events.event_nouns import event_noun
from discrepancy.scan.events.occasions import verbs_of

RARE = 90
"""An event of a word this rare counts in full."""


def event_words(fact: Fact) -> tuple[str, ...]:
    """The words for the event at a date or a place, without verbs that only say that something happened."""
    named = dict.fromkeys(name for name in (fact.attribute, fact.head) if name and name not in NO_OCCASION and name not in ROLES_OF_PLACES)
    if (
        fact.predicate
        and fact.predicate not in (EMPTY_VERBS if fact.head is None else LIGHT_EVENT_VERBS)
        and fact.predicate not in NO_OCCASION
    ):
        named[fact.predicate] = None
    return tuple(name for name in named if name not in EMPTY_VERBS)


_GROUPS = parse_groups(SYNONYMS_OF_OCCASIONS.strip().splitlines())


@lru_cache(maxsize=32_768)
def nearest_event_match(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[int, float]:
    """(the result of `compare_events`, the weight of the word) for the most similar two; (0, 0) if there are none."""
    return max(((compare_events(x, y), _rare(x, y)) for x in ours for y in theirs), default=(0, 0.0))


def _rare(left: str, right: str) -> float:
    """How much one event says: 1 for a rare word, 0.7 for the commonest."""
    return min(1.0, max(0.7, max(rarity(left), rarity(right)) / RARE))


@lru_cache(maxsize=16_384)
def _meanings_of(word: str) -> frozenset[str]:
    """The meanings of the verbs of an event, without light verbs."""
    return frozenset(meaning for verb in verbs_of(word) - LIGHT_EVENT_VERBS for meaning in meanings(verb))


@lru_cache(maxsize=16_384)
def compare_events(left: str, right: str) -> int:
    """2 where two words name one event ("collision", "collide"), 1 where they may ("collision", "crash"), else 0."""
    if left == right or event_noun(left) == event_noun(right):
        return 2
    ours, theirs = verbs_of(left), verbs_of(right)
    if not ours.isdisjoint(theirs):
        return 2
    if not _meanings_of(left).isdisjoint(_meanings_of(right)):
        return 1
    if share_group(_GROUPS, left, right):
        return 1
    stand = term_relation(left, right)
    return 2 if stand == "same" else int(stand in ("broader", "narrower"))


def event_ties(word: str) -> frozenset[str]:
    """Keys of a word for an event: `compare_events` is 0 for two words that share no such key and are unrelated as terms."""
    told = (f"told by {verb}" for verb in verbs_of(word))
    means = (f"means {meaning}" for meaning in _meanings_of(word) | meanings(word))
    return frozenset((f"event {event_noun(word)}", *told, *means, *(f"occasion {number}" for number in _GROUPS.get(word, ()))))
