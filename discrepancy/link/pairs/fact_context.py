"""The input of the features: each fact with its context, and the word statistics of its story."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from discrepancy.lang.en.meaning.lexicon import rarity
from discrepancy.link.budget import Budget
from discrepancy.link.entities.entity_clusters import EntityClusters, cluster_entities
from discrepancy.link.pairs.comparability import comparable_families, specific_attribute
from discrepancy.link.pairs.vectors.sentences import Sentence, Sentences
from discrepancy.link.pairs.vectors.slot_levels import SlotLevels
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.frame import Frame

COMMON = 25
"""Words of this rarity and below (lexicon scale, 0 to 100) do not show what a value is of."""
HALF = 3
"""Distance from the value, in words, at which a word weighs half."""

EXACT = 1 << 20
"""Steps in one unit of weight."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FactContext:
    """One fact with its context in its source and its story.

    `entity` is its cluster across sources, None where unknown. `rivals` counts the values of its family in its source, `head_rivals`
    those of the same head noun. `near` weighs the words next to the value by their distance. What features need of a fact in each of
    its pairs is computed once.
    """

    fact: Fact
    id: str
    families: tuple[str, ...]
    entity: str | None
    sentence: Sentence
    """The sentence that states it."""
    position: float
    """Its position in its source, 0 to 1."""
    rivals: int
    head_rivals: int
    near: Mapping[str, float]
    slots: Mapping[str, int]
    """The filler of each slot of its frame by name, as its story's `SlotLevels` numbers them."""
    clause: frozenset[str]
    """Content words of its clause."""
    phrases: frozenset[str]
    """Prepositional phrases of its clause, and their objects alone."""
    objects: frozenset[str]
    attribute: str
    """Its attribute, where it says more than the kind, the unit or the noun counted."""
    states: tuple[str, str]
    """Its value as a key for counting what two sentences have in common: its family, and its entity or value."""

    @property
    def frame(self) -> Frame:
        """The slots of its clause."""
        return self.fact.frame

    @property
    def family(self) -> str:
        """The first of its families."""
        return self.families[0]


class StoryContext:
    """The facts of one story, its entities, and the weight of each word in it."""

    def __init__(self, extracts: Sequence[Extract]) -> None:
        texts, tables = (sum(extract.length for extract in extracts if extract.ready is ready) for ready in (False, True))
        self.budget = Budget(texts, tables, len(extracts))
        self.entities: EntityClusters = cluster_entities([entity for extract in extracts for entity in extract.entities], self.budget)
        self.published: Mapping[str, date | None] = {extract.source: extract.published for extract in extracts}
        self._words: dict[Sentence, frozenset[str]] = {}
        for extract in extracts:
            for fact in extract.facts:
                self._words[extract.source, fact.sentence] = self._words.get((extract.source, fact.sentence), frozenset()) | {*fact.context}
        counts = Counter(word for words in self._words.values() for word in words)
        self._weights = {word: _exact(rarity_weight(word) * math.log((len(self._words) + 1) / n)) for word, n in counts.items()}
        self.slots = SlotLevels(self.entities.of)
        self.facts: tuple[FactContext, ...] = tuple(
            item for extract in sorted(extracts, key=lambda extract: extract.source) for item in self._contexts(extract)
        )
        self.slots.words.know(word for item in self.facts for word in (item.fact.head, item.fact.predicate, item.attribute) if word)
        self._values: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for item in self.facts:
            self._values[item.fact.source].add((item.family, item.fact.value.text.lower()))

    def _contexts(self, extract: Extract) -> Iterable[FactContext]:
        belongs = [comparable_families(fact) for fact in extract.facts]
        head = [fact.head or fact.frame.noun.text for fact in extract.facts]
        rivals = Counter(of[0] for of in belongs)
        heads = Counter((of[0], noun) for of, noun in zip(belongs, head, strict=True))
        for fact, of, noun in zip(extract.facts, belongs, head, strict=True):
            entity = self.entities.of.get(fact.entity) if fact.entity else None
            yield FactContext(
                fact=fact,
                id=fact.id,
                families=of,
                entity=entity,
                sentence=(fact.source, fact.sentence),
                position=fact.start / max(1, extract.length),
                rivals=rivals[of[0]],
                head_rivals=heads[of[0], noun],
                near=_near(fact),
                slots=self.slots.numbered(fact.frame),
                clause=frozenset(fact.frame.clause),
                phrases=frozenset(fact.frame.obliques),
                objects=frozenset(phrase.partition(" ")[2] for phrase in fact.frame.obliques),
                attribute=specific_attribute(fact),
                states=(of[0], entity or fact.value.text.lower()),
            )

    def word_weight(self, word: str) -> float:
        """How specific a word is in this story: its rarity in English times its inverse frequency among the story's sentences."""
        found = self._weights.get(word)
        return found if found is not None else _exact(rarity_weight(word))

    def states(self, source: str, item: FactContext) -> bool:
        """Whether another source states the value of a fact, for whatever thing."""
        return (item.family, item.fact.value.text.lower()) in self._values[source]

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences that state facts."""
        stated: dict[Sentence, set[tuple[str, str]]] = defaultdict(set)
        for item in self.facts:
            stated[item.sentence].add(item.states)
        return Sentences(self._words, stated)

    @cached_property
    def unlike(self) -> frozenset[tuple[str, str]]:
        """Pairs of entities, lower id first, that one source distinguishes."""
        everyone = [entity for members in self.entities.members.values() for entity in members]
        return frozenset((min(entity.id, other), max(entity.id, other)) for entity in everyone for other in entity.unlike)

    @cached_property
    def by_family(self) -> Mapping[str, tuple[FactContext, ...]]:
        """The facts that can be compared with one another, by what they state."""
        found: dict[str, list[FactContext]] = defaultdict(list)
        for item in self.facts:
            for family in item.families:
                found[family].append(item)
        return {family: tuple(items) for family, items in sorted(found.items())}


def _near(fact: Fact) -> Mapping[str, float]:
    """The weight of each word next to a value, by its occurrence nearest to the value."""
    near: dict[str, float] = {}
    for step, word in enumerate(fact.near):
        if word not in near:
            near[word] = _exact(HALF / (HALF + step // 2))
    return near


def _exact(weight: float) -> float:
    """A multiple of 2**-20: sums of such weights, of their squares and products are exact, so that their order changes no digit."""
    return round(weight * EXACT) / EXACT


@lru_cache(maxsize=32_768)
def rarity_weight(word: str) -> float:
    """How rare a word is in English: 0 for a common word, 1 for one that was never seen."""
    return max(0, rarity(word.lower()) - COMMON) / (100 - COMMON)
