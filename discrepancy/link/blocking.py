"""Blocking: the pairs of a story that are scored at all. Its recall is measured by `python -m training.evaluate`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from discrepancy.link.constraints import cannot_link
from discrepancy.link.context import FactContext, StoryContext
from discrepancy.link.wording import wording

ALL_PAIRS = 120
"""Facts of one family up to which every pair is a candidate: two or three long articles have fewer."""
BLOCK = 40
"""Facts that may share a key; a key of more is too common to find a counterpart by."""
TELLING = 0.45
"""Weight in the story from which a word is a key."""
REMARK = 25
"""Hundredths of wording from which two quotations may be one remark."""
NAMESAKE = 50
"""Hundredths of likeness from which two names of two entities may be one."""


def candidate_pairs(story: StoryContext) -> tuple[tuple[int, int], ...]:
    """Pairs of places in `story.facts`, lower first, sorted, that share a family and may be linked."""
    places = {id(item): place for place, item in enumerate(story.facts)}
    unlike = story.unlike
    found: set[tuple[int, int]] = set()
    for facts in story.by_family.values():
        numbers = [places[id(item)] for item in facts]
        for a, b in _pairs(story, facts):
            if _worth_scoring(facts[a], facts[b]) and cannot_link(facts[a], facts[b], unlike) is None:
                one, other = numbers[a], numbers[b]
                found.add((one, other) if one < other else (other, one))
    return tuple(sorted(found))


def _pairs(story: StoryContext, facts: Sequence[FactContext]) -> Iterator[tuple[int, int]]:
    if len(facts) <= ALL_PAIRS:
        yield from combinations(range(len(facts)), 2)
        return
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(facts):
        for key in _keys(story, item):
            blocks[key].append(place)
    found: set[tuple[int, int]] = set()
    for places in blocks.values():
        if len(places) <= BLOCK:
            found.update(combinations(places, 2))
        else:  # neighbours in order, so that a crowd costs its size and not its square
            found.update((a, b) for at, a in enumerate(places) for b in places[at + 1 : at + 1 + BLOCK // 4])
    yield from sorted(found)


def _keys(story: StoryContext, item: FactContext) -> set[str]:
    fact = item.fact
    keys = {f"word {word}" for word in fact.context if story.word_weight(word) >= TELLING}
    keys.add(f"value {fact.value.text.casefold()}")
    if item.entity:
        keys.add(f"entity {item.entity}")
    if noun := fact.head or fact.frame.noun.text.casefold():
        keys.add(f"noun {noun}")
    return keys


def _worth_scoring(left: FactContext, right: FactContext) -> bool:
    """Whether two facts of one family can be linked at all: names and quotations need letters and words in common."""
    a, b = left.fact, right.fact
    if a.kind != b.kind or (left.entity is not None and left.entity == right.entity):
        return True
    if a.kind == "quote":
        return wording(a, b) >= REMARK
    return a.kind != "name" or wording(a, b) >= NAMESAKE
