"""The positions of the two facts in their sources and in time, and how many similar facts there are."""

from __future__ import annotations

from discrepancy.link.pairs.feature import MISSING, Family, Feature
from discrepancy.link.pairs.pair_columns import PairColumns
from discrepancy.link.pairs.vectors.arrays import Numbers

FAR = 3_650
"""Greatest distance of two sources in days that is counted; sources further apart have this one."""
DEEP = 5_000
"""Greatest distance from the start of a text that is counted, in characters; a fact further down has this one."""


def compute(pairs: PairColumns) -> tuple[Numbers, ...]:
    """Positions in text and time, and the number of facts comparable with each fact."""
    import numpy as np

    positions = pairs.each(lambda item: item.position, float)
    starts = np.minimum(DEEP, pairs.each(lambda item: item.fact.start))
    days = pairs.each(lambda item: day.toordinal() if (day := pairs.story.published.get(item.fact.source)) else 0)
    rivals = pairs.each(lambda item: item.rivals)
    of_noun = pairs.each(lambda item: item.head_rivals)
    return (
        pairs.same(lambda item: item.fact.source),
        pairs.same(lambda item: item.sentence),
        np.rint(100 * np.maximum(*positions)),
        np.rint(100 * np.abs(positions[0] - positions[1])),
        np.minimum(*starts),
        np.maximum(*starts),
        pairs.count(lambda item: item.fact.place == "headline"),
        np.where((days[0] == 0) | (days[1] == 0), MISSING, np.minimum(FAR, np.abs(days[0] - days[1]))),
        np.minimum(*rivals),
        np.maximum(*rivals),
        np.minimum(*of_noun),
        np.maximum(*of_noun),
    )


FAMILY = Family(
    id="position",
    summary="Positions of the two facts in their texts, and the number of comparable facts",
    features=(
        Feature(name="one_source", summary="1 where one source states both", monotone=-1),
        Feature(name="one_sentence", summary="1 where one sentence states both"),
        Feature(name="later", summary="Relative position of the later one, in hundredths"),
        Feature(name="apart", summary="Difference of the relative positions, in hundredths"),
        Feature(name="first", summary="Characters before the one nearer to the start of its text"),
        Feature(name="second", summary="Characters before the other"),
        Feature(name="headline", summary="How many of the two are in a headline"),
        Feature(name="days", summary="Days between the dates of the sources"),
        Feature(name="fewest", summary="Values comparable with these in the source that has fewer"),
        Feature(name="most", summary="Values comparable with these in the source that has more"),
        Feature(name="fewest_of_noun", summary="Values of the same noun in the source that has fewer"),
        Feature(name="most_of_noun", summary="Values of the same noun in the source that has more"),
    ),
    compute=compute,
)
