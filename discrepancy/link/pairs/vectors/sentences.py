"""The sentences of a story that state facts: their words, their neighbours, and what they state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set

from discrepancy.link.pairs.vectors.word_sets import WordSets

Sentence = tuple[str, tuple[int, int]]
"""A sentence by its source, start and end."""

NONE = frozenset[str]()


class Sentences:
    """Sentences by number. Each is a set of words, a set with the words of its neighbours, and a set of stated (family, entity or value)."""

    def __init__(self, words: Mapping[Sentence, frozenset[str]], stated: Mapping[Sentence, Set[tuple[str, str]]]) -> None:
        import numpy as np

        order: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for source, span in words:
            order[source].append(span)
        ordered = [(source, span) for source, spans in order.items() for span in sorted(spans)]
        self.number: Mapping[Sentence, int] = {sentence: place for place, sentence in enumerate(ordered)}
        own = [words[sentence] for sentence in ordered]
        last = len(ordered)
        """The number of the empty set, the neighbour of a first and of a last sentence."""
        begins = [place == 0 or ordered[place - 1][0] != source for place, (source, _) in enumerate(ordered)]
        ends = [*begins[1:], True][:last]
        before = [last if begins[place] else place - 1 for place in range(last)]
        after = [last if ends[place] else place + 1 for place in range(last)]
        own.append(NONE)
        around = [own[before[place]] | own[place] | own[after[place]] for place in range(last)]
        self.words = WordSets(own)
        self.windows = WordSets(around)
        self.before, self.after = np.array(before, dtype=np.int64), np.array(after, dtype=np.int64)
        self.stated = WordSets([stated.get(sentence, NONE) for sentence in ordered])
