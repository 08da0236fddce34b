"""What else the sentences of the two facts agree on."""

from __future__ import annotations

from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.feature import MISSING, Family, Feature
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait


def compute(story: StoryContext, left: FactContext, right: FactContext) -> tuple[int, ...]:
    """Values and names that both sentences state, the two facts' own left out."""
    pair = story.compare_sentences(left.sentence, right.sentence)
    common = [family for family, value in pair.common if (family, value) not in (left.states, right.states)]
    return (
        len(common),
        common.count("name"),
        sum(family not in kinds_with(Trait.IDENTITY) for family in common),
        round(100 * len(common) / (pair.fewest - 1)) if pair.fewest > 1 else MISSING,
    )


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
