"""Blocking: the pairs of a story that are scored at all. Its recall is measured by `python -m training.evaluate`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from discrepancy.link.budget import Group, rarest_first
from discrepancy.link.pairs.constraints import cannot_link, may_forbid
from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.text_similarity import text_similarity
from discrepancy.model.fact import Fact
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.names.comparison.match_prefilter import may_name_one

ALL_PAIRS = 120
"""Most comparable facts of a story for which every pair is a candidate: two or three long articles have fewer."""
BLOCK = 40
"""Facts that may share a key; a key of more is too common to find a counterpart by."""
TELLING = 0.45
"""Least weight in the story at which a word is a key."""
REMARK = 25
"""Least similarity in hundredths of two quotations that may be one remark."""
NAMESAKE = 50
"""Least similarity in hundredths of two names that may be one."""


def candidate_pairs(story: StoryContext) -> tuple[tuple[int, int], ...]:
    """Pairs of places in `story.facts`, lower first, sorted, that share a family and may be linked; at most what the story's budget allows."""
    number = {id(item): place for place, item in enumerate(story.facts)}
    groups = [group for facts in story.by_family.values() for group in _groups(story, facts, [number[id(item)] for item in facts])]
    pairs, most = rarest_first(groups, story.budget.facts)
    if most > len(pairs):
        story.budget.tell(len(pairs), f"at most {most:,}", "facts, those with the rarest words in common first")
    return _linkable(story, sorted(pairs))


def _linkable(story: StoryContext, pairs: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The pairs that are worth scoring and that logic does not forbid. Most are so by the kinds of the two facts."""
    import numpy as np

    facts, unlike = story.facts, story.unlike
    left, right = np.array(pairs, dtype=np.int64).reshape(len(pairs), 2).T
    worded = np.array([item.fact.kind in kinds_with(Trait.SPEECH, Trait.NAME) for item in facts], dtype=bool)
    doubtful = (worded[left] & worded[right]).tolist()
    forbidden = may_forbid(facts, left, right, unlike).tolist()
    alike: dict[tuple[str, str, str], bool] = {}
    return tuple(
        (a, b)
        for (a, b), ask, forbid in zip(pairs, doubtful, forbidden, strict=True)
        if (not ask or _worth_scoring(facts[a], facts[b], alike)) and (not forbid or cannot_link(facts[a], facts[b], unlike) is None)
    )


def _groups(story: StoryContext, facts: Sequence[FactContext], places: Sequence[int]) -> Iterator[Group]:
    """Groups of comparable facts: all of them if they are few, else those that share a key; neighbours in order if many share it."""
    if len(facts) <= ALL_PAIRS:
        yield Group(places)
        return
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, item in zip(places, facts, strict=True):
        for key in _keys(story, item):
            blocks[key].append(place)
    yield from (Group(block, None if len(block) <= BLOCK else BLOCK // 4) for block in blocks.values())


def _keys(story: StoryContext, item: FactContext) -> set[str]:
    fact = item.fact
    keys = {f"word {word}" for word in fact.context if story.word_weight(word) >= TELLING}
    keys.add(f"value {fact.value.text.casefold()}")
    if item.entity:
        keys.add(f"entity {item.entity}")
    if noun := fact.head or fact.frame.noun.text.casefold():
        keys.add(f"noun {noun}")
    return keys


def _worth_scoring(left: FactContext, right: FactContext, alike: dict[tuple[str, str, str], bool]) -> bool:
    """Whether two names or quotations can be linked at all: they need letters and words in common. `alike` remembers which have."""
    a, b = left.fact, right.fact
    if a.kind != b.kind or (left.entity is not None and left.entity == right.entity):
        return True
    asked = a.kind, a.value.text, b.value.text
    if asked not in alike:
        alike[asked] = _are_alike(a, b)
    return alike[asked]


def _are_alike(a: Fact, b: Fact) -> bool:
    if a.kind in kinds_with(Trait.SPEECH):
        return text_similarity(a, b) >= REMARK
    return may_name_one(a.value.text, b.value.text, None) and text_similarity(a, b) >= NAMESAKE
