"""The passage of the sources most similar to a sentence of the draft, by the rarity of the words that they share.

Words weigh log(1 + sentences / sentences with the word), the inverse document frequency of Sparck Jones (1972), over the sentences of the
sources of one story.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence

from discrepancy.judge.draft.statement import value_key
from discrepancy.lang.en.words.closed_class import CLOSED
from discrepancy.model.draft import Passage
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.scan.document import Document
from discrepancy.scan.sentences import Sentence

_WORD = re.compile(r"\w+")
SHARE = 0.1
"""Part of the weight of a sentence's words that a passage has to share to be called near: less is a word or two in common by chance."""
SAME_KIND = 0.25
"""The bonus of a passage that states a fact of the same kind, as a share of that weight."""
SAME_VALUE = 0.75
"""The bonus of a passage that gives the same value of that kind."""


def sentences_of(source: Source) -> tuple[tuple[Sentence, frozenset[str]], ...]:
    """The sentences of a source, each with its content words in lower case."""
    document = Document(source)
    return tuple((each, content_words(document.text[each.start : each.end])) for each in document.sentences)


def content_words(text: str) -> frozenset[str]:
    """Words and figures of a text in lower case, without those of the closed classes."""
    cleaned = "".join(character if character.isalnum() or character in ".,'’" else " " for character in text.casefold())
    words = (word.strip(".,'’").removesuffix("’s").removesuffix("'s") for word in cleaned.split())
    return frozenset(word for word in words if word and word not in CLOSED)


class Passages:
    """The sentences of the sources of one story, searchable for the nearest."""

    def __init__(self, sources: Sequence[Source], facts: Sequence[Fact]) -> None:
        self._sentences: list[tuple[str, int, int]] = []
        self._words: list[frozenset[str]] = []
        self._with: dict[str, list[int]] = defaultdict(list)
        self._facts: dict[tuple[str, int], list[Fact]] = defaultdict(list)
        self._texts = {source.id: source.text for source in sources}
        for source in sorted(sources, key=lambda source: source.id):
            for each, words in sentences_of(source):
                for word in words:
                    self._with[word].append(len(self._sentences))
                self._sentences.append((source.id, each.start, each.end))
                self._words.append(words)
        for fact in facts:
            self._facts[fact.source, fact.sentence[0]].append(fact)

    def nearest(self, words: frozenset[str], fact: Fact | None = None) -> Passage | None:
        """The passage that shares most with these words of the draft; one that states a fact of the same kind and value comes first."""
        shared: dict[int, float] = defaultdict(float)
        for word in sorted(words):
            for place in self._with.get(word, ()):
                shared[place] += self._weight(word)
        whole = sum(self._weight(word) for word in sorted(words)) or 1.0
        near = {place: weight / whole for place, weight in shared.items() if weight >= SHARE * whole}
        if not near:
            return None
        best = min(near, key=lambda place: (-(near[place] + self._gain(place, fact)), self._sentences[place]))
        return self._passage(best, fact)

    def verbatim(self, words: str) -> Passage | None:
        """The first passage that has these words in this order, whatever its blanks, marks and capitals."""
        wanted = [word.casefold() for word in _WORD.findall(words)]
        content = content_words(words)
        if not wanted or not content:
            return None
        for place in sorted(set.intersection(*(set(self._with.get(word, ())) for word in sorted(content)))):
            source, start, end = self._sentences[place]
            found = list(_WORD.finditer(self._texts[source], start, end))
            said = [match[0].casefold() for match in found]
            for first in range(len(said) - len(wanted) + 1):
                if said[first : first + len(wanted)] == wanted:
                    left, right = found[first].start(), found[first + len(wanted) - 1].end()
                    return Passage(source=source, start=left, end=right, sentence=(start, end), same_value=True)
        return None

    def _weight(self, word: str) -> float:
        return math.log(1 + len(self._sentences) / (1 + len(self._with.get(word, ()))))

    def _alike(self, place: int, fact: Fact | None) -> list[Fact]:
        source, start, _ = self._sentences[place]
        return [] if fact is None else [other for other in self._facts.get((source, start), ()) if other.kind == fact.kind]

    def _gain(self, place: int, fact: Fact | None) -> float:
        alike = self._alike(place, fact)
        if fact is None or not alike:
            return 0.0
        return SAME_VALUE if any(value_key(other) == value_key(fact) for other in alike) else SAME_KIND

    def _passage(self, place: int, fact: Fact | None) -> Passage:
        source, start, end = self._sentences[place]
        alike = self._alike(place, fact)
        if fact is None or not alike:
            return Passage(source=source, start=start, end=end, sentence=(start, end))
        chosen = min(alike, key=lambda other: (value_key(other) != value_key(fact), other.attribute != fact.attribute, other.start))
        return passage_of(chosen, same_value=value_key(chosen) == value_key(fact))


def passage_of(fact: Fact, *, same_value: bool = False) -> Passage:
    """The words of a fact in their sentence."""
    inside = fact.sentence[0] <= fact.start < fact.end <= fact.sentence[1]
    return Passage(
        source=fact.source,
        start=fact.start,
        end=fact.end,
        sentence=fact.sentence if inside else (fact.start, fact.end),
        same_value=same_value,
    )
