"""Competing candidates: how far a pair is ahead of the next best pair that either of its facts could make in the other's source.

The ratio test of Lowe (2004) for facts: a medium score without a competitor is better evidence than a good one among equals. A value that
agrees with another fact in the other source already has its partner.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from discrepancy.link.pairs.fact_context import StoryContext
from discrepancy.link.pairs.feature import Feature
from discrepancy.link.pairs.vectors.arrays import Numbers

FEATURES = (
    Feature(name="pair", summary="Log odds of the pair by itself, in hundredths", monotone=1),
    Feature(name="worse_margin", summary="Margin over the nearer competitor with another value, in hundredths of log odds"),
    Feature(name="better_margin", summary="Margin over the farther of the two competitors"),
    Feature(name="competitor", summary="Log odds of the best competitor of either"),
    Feature(name="agrees_elsewhere", summary="Log odds of the better of two pairs in which one of the facts agrees with another"),
    Feature(name="both_agree_elsewhere", summary="Log odds of the worse of these two"),
    Feature(name="ahead_of_agreement", summary="Margin over the better of these two"),
    Feature(name="rank", summary="Pairs of either fact in the other's source that score higher", monotone=-1),
)
OFFSET = 1_000
"""Added to every log odds and margin, so that none is negative; odds beyond 10 (22,000 to 1) count as 10."""
NONE = -900
"""Log odds, in hundredths, of a pair without a competitor."""

Pair = tuple[int, int]


def competition(story: StoryContext, pairs: Sequence[Pair], scores: Numbers, agree: Numbers) -> Numbers:
    """A row for each of FEATURES, a column for each pair. `scores` are hundredths of log odds, `agree` whether the two values agree."""
    import numpy as np

    if not pairs:
        return np.zeros((len(FEATURES), 0), dtype=np.int64)
    places = np.array(pairs, dtype=np.int64).reshape(len(pairs), 2)
    scores, agree = np.tile(scores, 2), np.tile(agree, 2)
    mine, yours = np.concatenate([places[:, 0], places[:, 1]]), np.concatenate([places[:, 1], places[:, 0]])
    source = _coded([item.fact.source for item in story.facts])
    value = _coded([item.fact.value.text for item in story.facts])
    beside = _Beside(mine * (1 + source.max(initial=0)) + source[yours], scores, yours)
    competitors = beside.best_other(value[yours], np.ones(len(yours), dtype=bool))
    agreements = beside.best_other(yours, agree)
    ranks = beside.ranks()
    half = len(pairs)
    own, most, least = scores[:half], *_both(competitors, half)
    agreed, also = _both(agreements, half)
    margins = (own, own - most, own - least, most, agreed, also, own - agreed)
    return np.stack([*(OFFSET + np.clip(column, -OFFSET, OFFSET) for column in margins), ranks[:half] + ranks[half:]])


def _both(columns: Numbers, half: int) -> tuple[Numbers, Numbers]:
    """The higher and the lower of the two numbers that the facts of a pair have."""
    import numpy as np

    return np.maximum(columns[:half], columns[half:]), np.minimum(columns[:half], columns[half:])


def _coded(keys: Iterable[str]) -> Numbers:
    """Equal numbers for equal keys."""
    import numpy as np

    known: dict[str, int] = {}
    return np.array([known.setdefault(key, len(known)) for key in keys], dtype=np.int64)


class _Beside:
    """The pairs of each fact in each other source, side by side, best first."""

    def __init__(self, keys: Numbers, scores: Numbers, places: Numbers) -> None:
        """`keys` is one number for each fact and source, `places` the other fact of each pair."""
        import numpy as np

        self._order = np.lexsort((places, -scores, keys))
        self._scores = scores[self._order]
        starts = _changes(keys[self._order])
        self._group = np.cumsum(starts) - 1
        self._first = np.flatnonzero(starts)

    def ranks(self) -> Numbers:
        """How many competitors of each pair score higher."""
        import numpy as np

        equal = _changes(self._group) | _changes(self._scores)
        at = np.arange(len(equal))
        return self._unsorted(np.maximum.accumulate(np.where(equal, at, 0)) - self._first[self._group])

    def best_other(self, labels: Numbers, allowed: Numbers) -> Numbers:
        """The best score of a competitor of each pair, among allowed ones with another label; NONE where there is none."""
        import numpy as np

        labels, allowed = labels[self._order], allowed[self._order]
        best = self._best(allowed)
        label = np.where(best >= 0, labels[best], -1)[self._group]
        second = self._best(allowed & (labels != label))
        return self._unsorted(np.where(label == labels, self._best_scores(second), self._best_scores(best)))

    def _best(self, allowed: Numbers) -> Numbers:
        """The first pair of each group that is allowed; -1 where there is none."""
        import numpy as np

        found = np.full(len(self._first), -1)
        at = np.flatnonzero(allowed)[::-1]
        found[self._group[at]] = at
        return found

    def _best_scores(self, best: Numbers) -> Numbers:
        import numpy as np

        return np.where(best >= 0, self._scores[best], NONE)[self._group]

    def _unsorted(self, column: Numbers) -> Numbers:
        import numpy as np

        found = np.empty_like(column)
        found[self._order] = column
        return found


def _changes(ordered: Numbers) -> Numbers:
    """Where a number differs from the one before it; the first does."""
    import numpy as np

    return np.concatenate([[True], ordered[1:] != ordered[:-1]])
