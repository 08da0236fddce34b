"""The positions of the two facts in their sources and in time, and how many similar facts there are."""

from __future__ import annotations

from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.feature import MISSING, Family, Feature

FAR = 3_650
"""Days beyond which two sources are simply far apart."""
DEEP = 5_000
"""Characters from the start of a text beyond which a fact is simply far down."""


def compute(story: StoryContext, left: FactContext, right: FactContext) -> tuple[int, ...]:
    """Positions in text and time, and the number of similar facts."""
    a, b = left.fact, right.fact
    one, other = story.published.get(a.source), story.published.get(b.source)
    return (
        int(a.source == b.source),
        int(a.source == b.source and a.sentence == b.sentence),
        round(100 * max(left.position, right.position)),
        round(100 * abs(left.position - right.position)),
        min(DEEP, min(a.start, b.start)),
        min(DEEP, max(a.start, b.start)),
        (a.place == "headline") + (b.place == "headline"),
        MISSING if one is None or other is None else min(FAR, abs((one - other).days)),
        min(left.rivals, right.rivals),
        max(left.rivals, right.rivals),
        min(left.head_rivals, right.head_rivals),
        max(left.head_rivals, right.head_rivals),
    )


FAMILY = Family(
    id="position",
    summary="Where the two facts stand, and among how many",
    features=(
        Feature(name="one_source", summary="1 where one source states both", monotone=-1),
        Feature(name="one_sentence", summary="1 where one sentence states both"),
        Feature(name="later", summary="Relative position of the later one, in hundredths"),
        Feature(name="apart", summary="Difference of the relative positions, in hundredths"),
        Feature(name="first", summary="Characters before the one nearer to the start of its text"),
        Feature(name="second", summary="Characters before the other"),
        Feature(name="headline", summary="How many of the two are in a headline"),
        Feature(name="days", summary="Days between the dates of the sources"),
        Feature(name="fewest", summary="Values of the family in the source that has fewer"),
        Feature(name="most", summary="Values of the family in the source that has more"),
        Feature(name="fewest_of_noun", summary="Values of the same noun in the source that has fewer"),
        Feature(name="most_of_noun", summary="Values of the same noun in the source that has more"),
    ),
    compute=compute,
)
