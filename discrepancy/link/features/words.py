"""The words around two values: of the clause, of the sentence, and of its neighbours, weighted by how specific each word is in the story."""

from __future__ import annotations

from discrepancy.link.pairs.feature import Family, Feature
from discrepancy.link.pairs.pair_columns import PairColumns
from discrepancy.link.pairs.vectors.arrays import Numbers, hundredths
from discrepancy.link.pairs.vectors.word_sets import WordSets


def compute(pairs: PairColumns) -> tuple[Numbers, ...]:
    """Shared weights and cosines, in hundredths."""
    sentences = pairs.story.sentences
    left, right = pairs.each(lambda item: sentences.number[item.sentence])
    clause = _compared(pairs, WordSets([item.clause for item in pairs.story.facts]), pairs.left, pairs.right)
    sentence = _compared(pairs, sentences.words, left, right)
    around = _compared(pairs, sentences.windows, left, right)
    before = _compared(pairs, sentences.words, sentences.before[left], sentences.before[right])
    after = _compared(pairs, sentences.words, sentences.after[left], sentences.after[right])
    return (*clause, *_near(pairs), *sentence, before[0], after[0], *around[:2])


def _compared(pairs: PairColumns, sets: WordSets, left: Numbers, right: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """(cosine, length of the shared part, shared part of the shorter) of two sets of words each; MISSING if either has no weight."""
    import numpy as np

    squares = np.array([pairs.story.word_weight(word) ** 2 for word in sets.words])
    (shared,) = sets.shared(left, right, squares)
    lengths = sets.summed(squares)
    one, other = lengths[left], lengths[right]
    with np.errstate(invalid="ignore", divide="ignore"):
        cosine, containment = shared / np.sqrt(one * other), shared / np.minimum(one, other)
    return hundredths(cosine), hundredths(np.sqrt(shared)), hundredths(containment)


def _near(pairs: PairColumns) -> tuple[Numbers, Numbers]:
    """Weight, in hundredths, and number of the words that are next to both values, each as near as where it is farther off."""
    import numpy as np

    facts = pairs.story.facts
    sets = WordSets([item.near for item in facts])
    weights = np.array([pairs.story.word_weight(word) for word in sets.words])
    weight, count = np.zeros(len(pairs)), np.zeros(len(pairs))
    for at, words in sets.common(pairs.left, pairs.right):
        ours, theirs = (
            [facts[place].near[sets.words[word]] for place, word in zip(side[at].tolist(), words.tolist(), strict=True)]
            for side in (pairs.left, pairs.right)
        )
        weight += np.bincount(at, np.minimum(ours, theirs) * weights[words], len(pairs))
        count += np.bincount(at, minlength=len(pairs))
    return np.rint(100 * weight), count


FAMILY = Family(
    id="words",
    summary="The words around the two values",
    features=(
        Feature(name="clause_cosine", summary="Cosine of the content words of the two clauses", monotone=1),
        Feature(name="clause_shared", summary="Length of what the two clauses share", monotone=1),
        Feature(name="clause_containment", summary="Shared part of the shorter clause", monotone=1),
        Feature(name="near", summary="Weight of the words next to both values, lower with distance", monotone=1),
        Feature(name="near_count", summary="Words that are next to both values"),
        Feature(name="cosine", summary="Cosine of the two sentences", monotone=1),
        Feature(name="shared", summary="Length of what the two sentences share", monotone=1),
        Feature(name="containment", summary="Shared part of the shorter sentence", monotone=1),
        Feature(name="before", summary="Cosine of the sentences before"),
        Feature(name="after", summary="Cosine of the sentences after"),
        Feature(name="around", summary="Cosine of the sentences with their neighbours"),
        Feature(name="around_shared", summary="Length of what the sentences with their neighbours share"),
    ),
    compute=compute,
)
