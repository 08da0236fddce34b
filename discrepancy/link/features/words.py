"""The words around two values: of the clause, of the sentence, and of its neighbours, weighted by how specific each word is in the story."""

from __future__ import annotations

from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.feature import MISSING, Family, Feature


def compute(story: StoryContext, left: FactContext, right: FactContext) -> tuple[int, ...]:
    """Shared weights and cosines, in hundredths."""
    clause = story.compare_words(left.clause, right.clause)
    near = sorted(left.near.keys() & right.near.keys())
    pair = story.compare_sentences(left.sentence, right.sentence)
    return (
        _hundredths(clause[0]),
        _hundredths(clause[1]),
        _hundredths(clause[2]),
        round(100 * sum(min(left.near[word], right.near[word]) * story.word_weight(word) for word in near)) if near else 0,
        len(near),
        _hundredths(pair.cosine),
        _hundredths(pair.shared),
        _hundredths(pair.containment),
        _hundredths(pair.before),
        _hundredths(pair.after),
        _hundredths(pair.around),
        _hundredths(pair.around_shared),
    )


def _hundredths(value: float | None) -> int:
    return MISSING if value is None else round(100 * value)


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
