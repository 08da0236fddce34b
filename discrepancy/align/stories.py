"""Which sources tell one story: rare names and words shared, blocked by key, near-linear in the number of sources."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from discrepancy.model.source import Source
from discrepancy.text.lexicon import rarity

_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"(?<=[a-z,] )[A-ZÀ-Þ][^\W\d_]{3,}")

RARE = 62
"""A word at or above this rarity (lexicon scale, 0 to 100) says something about what a text is about."""
RARE_NAME = 52
"""A capitalised word inside a sentence does so sooner: Victoria is a rare thing to write about, but no rare word."""
CAP = 40
"""A word that stands in more sources than this is a topic of the collection, not a key: its block is not opened."""
ENOUGH = 0.07
"""Mean of weight shared over the geometric mean of the weights, between two groups that join. On the texts of benchmarks/gold, taken all
together, 0.5 % of the pairs of different stories and 91 % of the pairs of one story lie above."""
LEAST = 0.9
"""And at least about one word never seen elsewhere."""
FEW = 6
"""So few sources were chosen by hand: they need share only a part of it."""
ENOUGH_OF_FEW = 0.015
LEAST_OF_FEW = 0.25


def stories(sources: Sequence[Source]) -> tuple[tuple[str, ...], ...]:
    """Ids of sources, grouped into stories, each sorted. Exactly two sources are always one story: someone asked to compare them."""
    if len(sources) <= 2:
        return (tuple(sorted(source.id for source in sources)),) if sources else ()
    words = {source.id: _words(source) for source in sources}
    holders = _holders(words)
    mass = {name: max(1.0, sum(weight for word, weight in found.items() if len(holders[word]) <= CAP)) for name, found in words.items()}
    few = len(sources) <= FEW
    least = LEAST_OF_FEW if few else LEAST
    links = {(a, b): weight / math.sqrt(mass[a] * mass[b]) for (a, b), weight in _shared(words, holders).items() if weight >= least}
    return _grouped(sorted(words), links, few=few)


def _words(source: Source) -> dict[str, float]:
    """The telling words of a source, each with its weight."""
    names = {word.lower() for word in _NAME.findall(source.text)}
    found: dict[str, float] = {}
    for word in {word.lower() for word in _WORD.findall(source.text)}:
        rare = rarity(word) + (RARE - RARE_NAME if word in names else 0)
        if rare >= RARE:
            found[word] = _weight(min(100, rare))
    return found


def _weight(rare: int) -> float:
    """0 at RARE, 1 for a word never seen: rarity is logarithmic, so this adds up as log odds do."""
    return (rare - RARE + 4) / (100 - RARE + 4)


def _holders(words: dict[str, dict[str, float]]) -> dict[str, list[str]]:
    holders: dict[str, list[str]] = defaultdict(list)
    for name in sorted(words):
        for word in words[name]:
            holders[word].append(name)
    return holders


def _shared(words: dict[str, dict[str, float]], holders: dict[str, list[str]]) -> dict[tuple[str, str], float]:
    """Weight that pairs of sources share. Only pairs that share a word are looked at, and no word opens more than CAP² pairs."""
    total: dict[tuple[str, str], float] = defaultdict(float)
    for word in sorted(holders):
        names = holders[word]
        if 1 < len(names) <= CAP:
            # What many sources of the collection say tells less.
            for i, a in enumerate(names):
                weight = words[a][word] / (1 + 0.1 * (len(names) - 2))
                for b in names[i + 1 :]:
                    total[a, b] += weight
    return total


def _grouped(names: Iterable[str], links: dict[tuple[str, str], float], *, few: bool) -> tuple[tuple[str, ...], ...]:
    """Greedy groups, strongest link first. Average link, so that no chain of chance joins all; single link among few."""
    group: dict[str, tuple[str, ...]] = {name: (name,) for name in names}
    for (a, b), link in sorted(links.items(), key=lambda item: (-round(item[1], 6), item[0])):
        left, right = group[a], group[b]
        if left is right:
            continue
        mean = sum(links.get((min(x, y), max(x, y)), 0.0) for x in left for y in right) / (len(left) * len(right))
        if (link >= ENOUGH_OF_FEW) if few else (mean >= ENOUGH):
            whole = tuple(sorted(left + right))
            for name in whole:
                group[name] = whole
    return tuple(sorted(set(group.values())))
