"""Which sources tell one story: rare names and words shared, blocked by key, near-linear in the number of sources."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from discrepancy.lang.en.meaning.lexicon import rarity
from discrepancy.link.stories.content_ids import mark_of, text_mark
from discrepancy.link.stories.reprints import near_copies
from discrepancy.link.stories.sorted_neighbourhood import RarityWeights, join_large_stories
from discrepancy.model.source import Source

_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"(?<=[a-z,]\s)[A-ZÀ-Þ][^\W\d_]{3,}")

RARE = 62
"""A word at or above this rarity (lexicon scale, 0 to 100) says something about what a text is about."""
RARE_NAME = 52
"""The same for a capitalised word inside a sentence, which needs less: Victoria is a rare topic, but not a rare word."""
CAP = 40
"""A word that is in more sources than this is no key by itself: its block is not opened; sorted_neighbourhood.py uses such words in combination."""
ENOUGH = 0.07
"""Shared weight divided by the geometric mean of the weights, on average, from which two groups are merged. On the texts of benchmarks/gold, taken all
together, 0.5 % of the pairs of different stories and 91 % of the pairs of one story lie above."""
LEAST = 0.9
"""Least shared weight: about one word never seen elsewhere."""
FEW = 6
"""Sources. A collection of this size or smaller was chosen by hand, so half the evidence is enough."""
ENOUGH_OF_FEW = 0.015
LEAST_OF_FEW = 0.25

TABLE = ""
"""Marks, among the distinctive words of a source, a table, whose facts came ready."""


def stories(sources: Sequence[Source]) -> tuple[tuple[str, ...], ...]:
    """Ids of sources, grouped into stories, each sorted. Exactly two sources are always one story: the user asked to compare them."""
    few = len(sources) <= 2
    words = {source.id: {} if few else distinctive_words(source) for source in sources}
    return stories_of(words, {source.id: text_mark(source.text) for source in sources})


def stories_of(words: Mapping[str, Mapping[str, int]], marks: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """The stories, given the distinctive words of each source and the mark of its text, by its id. Reprints count once."""
    editions: dict[str, list[str]] = defaultdict(list)
    for name, edition in editions_of(words, marks).items():
        editions[edition].append(name)
    found = _stories_of({edition: words[names[0]] for edition, names in editions.items()})
    return tuple(sorted(tuple(sorted(name for edition in members for name in editions[edition])) for members in found))


def editions_of(words: Mapping[str, Mapping[str, int]], marks: Mapping[str, str]) -> dict[str, str]:
    """The edition of each source, equal for equal texts; the stories depend on the editions and their words alone, not on ids.

    An edition is named by its words, and by the mark of its text only where other texts have the same words. So a correction that
    changes no distinctive word leaves the stories, and this mapping, as they were.
    """
    by_words = {name: mark_of("".join(f"{word} {rare}\n" for word, rare in sorted(words[name].items()))) for name in sorted(words)}
    texts = Counter(of_words for of_words, _ in {(by_words[name], marks[name]) for name in by_words})
    return {name: mark if texts[mark] == 1 else f"{mark} {marks[name]}" for name, mark in by_words.items()}


def _stories_of(words: Mapping[str, Mapping[str, int]]) -> tuple[tuple[str, ...], ...]:
    """The stories among sources with different texts."""
    names = sorted(words)
    if len(names) <= 2:
        return (tuple(names),) if names else ()
    tables = [name for name in names if TABLE in words[name]]
    if tables:
        return _with_tables(tables, _stories_of({name: words[name] for name in names if TABLE not in words[name]}), words)
    firsts = near_copies([words[name] for name in names])
    copies: dict[int, list[str]] = defaultdict(list)
    for name, first in zip(names, firsts, strict=True):
        copies[first].append(name)
    found = _distinct({names[first]: words[names[first]] for first in copies})
    by_name = {names[first]: members for first, members in copies.items()}
    return tuple(tuple(sorted(name for first in group for name in by_name[first])) for group in found)


def _distinct(words: Mapping[str, Mapping[str, int]]) -> list[tuple[str, ...]]:
    """The stories among sources of which none is a copy of another."""
    names = sorted(words)
    if len(names) <= 2:
        return [tuple(names)]
    few = len(names) <= FEW
    holders = _holders(names, words)
    groups = _grouped(len(names), _links(names, words, holders, LEAST_OF_FEW if few else LEAST), few=few)
    common = {word: len(places) for word, places in holders.items() if len(places) > CAP}
    if common:
        held = {word: min(len(places), CAP) for word, places in holders.items()}
        weights = RarityWeights(full=_WEIGHTS, paired=_WORTH, held=held)
        groups = join_large_stories(groups, [words[name] for name in names], weights, common, ENOUGH, LEAST)
    return [tuple(names[place] for place in group) for group in groups]


def _with_tables(
    tables: Sequence[str], groups: Sequence[tuple[str, ...]], words: Mapping[str, Mapping[str, int]]
) -> tuple[tuple[str, ...], ...]:
    """A table can be about many stories: it is compared with each whose words it shares, after its members, and tables against one another."""
    few = sum(map(len, groups)) + len(tables) <= FEW
    joined = []
    for members in groups:
        own = {word for name in members for word in words[name]}
        joined.append((*members, *(name for name in tables if few or not own.isdisjoint(words[name]))))
    return (*joined, tuple(tables))


def distinctive_words(source: Source) -> dict[str, int]:
    """The distinctive words of a source, each with its rarity, RARE to 100."""
    text = " ".join(source.text.split())  # so that copies with other line ends have the same words
    names = {word.lower() for word in _NAME.findall(text)}
    found = {TABLE: 0} if source.facts is not None else {}
    for word in {word.lower() for word in _WORD.findall(text)}:
        rare = rarity(word) + (RARE - RARE_NAME if word in names else 0)
        if rare >= RARE:
            found[word] = min(100, rare)
    return found


def _weight(rare: int) -> float:
    """0 at RARE, 1 for a word never seen: rarity is logarithmic, so this adds up as log odds do."""
    return (rare - RARE + 4) / (100 - RARE + 4)


_WEIGHTS = tuple(map(_weight, range(101)))
_WORTH = tuple(tuple(weight / (1 + 0.1 * (sources - 2)) for sources in range(CAP + 1)) for weight in _WEIGHTS)
"""The weight of a shared word, by its rarity and by how many sources contain it: a word in many sources of the collection weighs less."""


def _holders(names: Sequence[str], words: Mapping[str, Mapping[str, int]]) -> dict[str, list[int]]:
    """The places, in order, of the sources that hold each word."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        for word in words[name]:
            holders[word].append(place)
    return holders


def _links(
    names: Sequence[str], words: Mapping[str, Mapping[str, int]], holders: Mapping[str, Sequence[int]], least: float
) -> dict[tuple[int, int], float]:
    """Similarity of the pairs, by their indexes in `names`, that share at least this weight. Only pairs that share a word are compared,
    source by source, and no word opens more than CAP² pairs: time and memory grow with the number of words.
    """
    keys = {word: places for word, places in holders.items() if 1 < len(places) <= CAP}
    # Summed exactly, so that the order in which a text's words come changes nothing.
    mass = [max(1.0, math.fsum(_WEIGHTS[rare] for word, rare in words[name].items() if len(holders[word]) <= CAP)) for name in names]
    found: dict[tuple[int, int], float] = {}
    for place, name in enumerate(names):
        shared: dict[int, float] = defaultdict(float)
        own = words[name]
        for word in sorted(keys.keys() & own.keys()):
            places = keys[word]
            weight = _WORTH[own[word]][len(places)]
            for other in places[bisect_right(places, place) :]:
                shared[other] += weight
        for other, weight in shared.items():
            if weight >= least:
                found[place, other] = weight / math.sqrt(mass[place] * mass[other])
    return found


def _grouped(sources: int, links: Mapping[tuple[int, int], float], *, few: bool) -> list[list[int]]:
    """Greedy groups of places, strongest link first. Average link, so that no chain of chance joins all; single link among few."""
    head = list(range(sources))  # of each group, in which its members and its links to other groups are kept
    members = [[place] for place in head]
    near: list[dict[int, float]] = [{} for _ in head]
    for (a, b), link in links.items():
        near[a][b] = near[b][a] = link
    for (a, b), link in sorted(links.items(), key=lambda item: (-round(item[1], 6), item[0])):
        left, right = head[a], head[b]
        if left == right:
            continue
        mean = near[left].get(right, 0.0) / (len(members[left]) * len(members[right]))
        if (link >= ENOUGH_OF_FEW) if few else (round(mean, 9) >= ENOUGH):
            if len(near[left]) < len(near[right]):
                left, right = right, left
            _merge(head, members, near, left, right)
    return [sorted(group) for place, group in enumerate(members) if head[place] == place]


def _merge(head: list[int], members: list[list[int]], near: list[dict[int, float]], left: int, right: int) -> None:
    """Take `right`, which has fewer links, into `left`: links to a third group add up."""
    for place in members[right]:
        head[place] = left
    members[left] += members[right]
    near[left].pop(right, None)
    for other, link in near[right].items():
        if other != left:
            near[left][other] = near[other][left] = near[left].get(other, 0.0) + link
            del near[other][right]
    near[right] = {}
