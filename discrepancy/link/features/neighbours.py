"""What else the sentences of the two facts agree on."""

from __future__ import annotations

from discrepancy.link.pairs.feature import MISSING, Family, Feature
from discrepancy.link.pairs.pair_columns import PairColumns
from discrepancy.link.pairs.vectors.arrays import Numbers

_NAMING = frozenset({"name", "title", "quote"})


def compute(pairs: PairColumns) -> tuple[Numbers, ...]:
    """Values and names in both sentences, without those of the two facts."""
    import numpy as np

    sentences = pairs.story.sentences
    stated = sentences.stated
    left, right = pairs.each(lambda item: sentences.number[item.sentence])
    ours, theirs = pairs.each(lambda item: stated.number(item.states))
    names = np.array([family == "name" for family, _ in stated.words], dtype=float)
    values = np.array([family not in _NAMING for family, _ in stated.words], dtype=float)
    both = stated.shared(left, right, np.ones(len(stated.words)), names, values)
    for own, elsewhere in ((ours, stated.holds(right, ours)), (theirs, stated.holds(left, theirs) & (ours != theirs))):
        both = [total - elsewhere * weights[own] for total, weights in zip(both, (np.ones(len(stated.words)), names, values), strict=True)]
    fewest = np.minimum(stated.sizes[left], stated.sizes[right])
    share = np.where(fewest > 1, np.rint(100 * both[0] / np.maximum(1, fewest - 1)), MISSING)
    return (*both, share)


FAMILY = Family(
    id="neighbours",
    summary="What else the two sentences agree on",
    features=(
        Feature(name="common", summary="Facts that both sentences state", monotone=1),
        Feature(name="names", summary="Names among them"),
        Feature(name="values", summary="Values among them"),
        Feature(name="share", summary="Their part of the sentence that states fewer, in hundredths", monotone=1),
    ),
    compute=compute,
)
