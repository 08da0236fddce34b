"""Labelled pairs of facts: what the link model is fitted on and measured with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from discrepancy.link.pairs.blocking import candidate_pairs
from discrepancy.link.pairs.comparability import share_family
from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.feature import Family, all_families
from discrepancy.link.pairs.scorer import feature_columns
from discrepancy.link.pairs.value_agreement import values_agree
from discrepancy.model.extract import Extract
from training.stories import Judged, Passage, Story

Pair = tuple[int, int]

ALIKE = (
    {"name", "title"},
    {"sentence", "duration"},
    {"count", "quantity"},
    {"charge", "quantity"},
    {"count", "percent"},
    {"date", "duration"},
)
"""Kinds that readers and program may take for one another."""
HALF_DIFFERS, HALF_AGREES, UNKNOWN_DIFFERS = 0.6, 0.2, 0.3
"""Weights of unjudged pairs in a story whose conflicts and variants are all listed: one fact judged, values differ; one fact
judged, values agree (not every agreement is listed); neither judged, values differ. Two unjudged facts that agree count for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPair:
    """One candidate pair of a story. `how` is same, trap, read, other, half or unknown; weight 0 pairs only compete."""

    story: str
    corpus: str
    fold: int
    kind: str
    pair: Pair
    row: tuple[int, ...]
    label: bool
    how: str
    weight: float
    across: bool
    agree: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPairs:
    """The candidates of one story, and how many judged pairs of one thing became candidates."""

    story: str
    pairs: tuple[LabelledPair, ...]
    same: int
    same_blocked: int
    """Judged pairs of one thing that blocking lost."""
    articles: int


def labelled(stories: Sequence[Story], extracts: Iterable[tuple[Extract, ...]], workers: int | None = None) -> Iterator[StoryPairs]:
    """The labelled pairs of each story, in order."""
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_of_story, stories, extracts, chunksize=4)


def _of_story(story: Story, extracts: tuple[Extract, ...]) -> StoryPairs:
    context = StoryContext(extracts)
    same, apart, known = judged_places(story, context)
    read = judged_pairs(story, context)
    candidates = set(candidate_pairs(context))
    crossing = {pair for pair in same if context.facts[pair[0]].fact.source != context.facts[pair[1]].fact.source}
    ordered = sorted(candidates)
    families: tuple[Family, ...] = tuple(all_families().values())
    rows = map(tuple, feature_columns(context, ordered, families).T.tolist())
    made = tuple(_label(story, context, pair, row, same, apart, known, read) for pair, row in zip(ordered, rows, strict=True))
    return StoryPairs(
        story=story.name, pairs=made, same=len(crossing), same_blocked=len(crossing - candidates), articles=len(story.sources)
    )


def _label(
    story: Story,
    context: StoryContext,
    pair: Pair,
    row: tuple[int, ...],
    same: set[Pair],
    apart: set[Pair],
    known: set[int],
    read: Mapping[Pair, bool],
) -> LabelledPair:
    a, b = (context.facts[place].fact for place in pair)
    agree = values_agree(a, b)
    how, weight = "unknown", 0.0
    if pair in same:
        how, weight = "same", 1.0
    elif pair in apart:
        how, weight = "trap", 1.0
    elif pair in read:
        how, weight = "read", 1.0
    elif not story.complete:
        pass
    elif pair[0] in known and pair[1] in known:
        how, weight = "other", 1.0
    elif pair[0] in known or pair[1] in known:
        how, weight = "half", HALF_AGREES if agree else HALF_DIFFERS
    elif not agree:
        weight = UNKNOWN_DIFFERS
    return LabelledPair(
        story=story.name,
        corpus=story.corpus,
        fold=story.fold,
        kind=a.kind,
        pair=pair,
        row=row,
        label=pair in same or (how == "read" and read[pair]),
        how=how,
        weight=weight,
        across=a.source != b.source,
        agree=agree,
    )


def judged_places(story: Story, context: StoryContext) -> tuple[set[Pair], set[Pair], set[int]]:
    """(pairs of one thing, pairs of two sides of a trap, facts that readers judged), by places in `context.facts`."""
    by_source: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(context.facts):
        by_source[item.fact.source].append(place)
    same: set[Pair] = set()
    apart: set[Pair] = set()
    known: set[int] = set()
    for claim in story.judged:
        sides = [
            sorted({place for passage in side for place in _stated(context, by_source[passage.source], claim, passage)})
            for side in claim.sides
        ]
        if story.corpus == "cases" and claim.verdict not in ("conflict", "variant"):
            if claim.verdict == "not comparable":
                apart |= set(_across(context, sides))
            continue
        if claim.verdict == "trap":
            apart |= set(_across(context, sides))
            continue
        everyone = sorted({place for side in sides for place in side})
        known |= set(everyone)
        pairs = (
            _across(context, sides) if story.corpus == "cases" else ((a, b) for at, a in enumerate(everyone) for b in everyone[at + 1 :])
        )
        same |= {pair for pair in pairs if _distinct(context.facts[pair[0]], context.facts[pair[1]])}
    return same, apart - same, known


def judged_pairs(story: Story, context: StoryContext) -> dict[Pair, bool]:
    """Whether a pair that a reader judged by itself is of one thing, by places in `context.facts`. A pair that was judged both ways is left out."""
    said: dict[Pair, set[bool]] = defaultdict(set)
    places = range(len(context.facts))
    for claim in story.pairs:
        sides = [
            [
                place
                for passage in side
                for place in _stated(context, places, claim, passage)
                if context.facts[place].fact.source == passage.source
            ]
            for side in claim.sides
        ]
        for pair in _across(context, sides):
            said[pair].add(claim.verdict != "trap")
    return {pair: found.pop() for pair, found in said.items() if len(found) == 1}


def _stated(context: StoryContext, places: Iterable[int], claim: Judged, passage: Passage) -> Iterator[int]:
    """The facts of a judged kind that overlap a passage."""
    for place in places:
        fact = context.facts[place].fact
        if fact.start < passage.end and passage.start < fact.end and _one_kind(fact.kind, claim.kind):
            yield place


def _one_kind(left: str, right: str) -> bool:
    return left == right or any({left, right} <= group for group in ALIKE)


def _distinct(left: FactContext, right: FactContext) -> bool:
    a, b = left.fact, right.fact
    return share_family(a, b) and not (a.source == b.source and a.start < b.end and b.start < a.end)


def _across(context: StoryContext, sides: Sequence[Sequence[int]]) -> Iterator[Pair]:
    for at, left in enumerate(sides):
        for right in sides[at + 1 :]:
            for a in left:
                for b in right:
                    if a != b and _distinct(context.facts[a], context.facts[b]):
                        yield min(a, b), max(a, b)
