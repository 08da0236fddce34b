"""Reprints: sources that say what another one says, word for word. However many there are, they are one voice.

Counting them as sources of their own would let copies outvote a text, or hide it: a word would look common, a small collection large.
So stories and claims are made from one source of each text, and the others are added to what was found.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source

OTHER_WORDS = 3
"""Telling words by which two near-copies may differ, both ways together: another byline, another headline. Half as many as they share."""
SHARED_WORDS = 3
"""Telling words that near-copies share at least."""
LOOKS = 40
"""Texts that a new one is compared with for each of its rarest words."""

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")

Again = Mapping[str, tuple[Fact, ...]]
"""From a fact's id to the same facts of reprints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Originals:
    """One source of each text with its extract, and what reprints say again."""

    sources: tuple[Source, ...]
    extracts: tuple[Extract, ...]
    again: Again


def text_mark(text: str) -> str:
    """The same for all texts that differ by blanks and line ends only."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()[:20]


def originals(sources: Sequence[Source], extracts: Sequence[Extract]) -> Originals:
    """One source of each text of one day: of reprints the one that keeps most paragraphs, and breaks fewest lines in them, then the first
    by id. `sources` and `extracts` agree."""
    editions: dict[object, list[tuple[Source, Extract]]] = defaultdict(list)
    for source, extract in zip(sources, extracts, strict=True):
        key = (text_mark(source.text), source.published, source.timezone, source.language, source.facts is None)
        editions[key].append((source, extract))
    again: dict[str, list[Fact]] = defaultdict(list)
    kept = []
    for edition in editions.values():
        first = min(edition, key=lambda item: (*_layout(item[0].text), item[0].id)) if len(edition) > 1 else edition[0]
        kept.append(first)
        for other in edition:
            if other is not first:
                for fact, same in _paired(first, other):
                    again[fact.id].append(same)
    kept.sort(key=lambda item: item[0].id)
    return Originals(
        sources=tuple(source for source, _ in kept),
        extracts=tuple(extract for _, extract in kept),
        again={name: tuple(facts) for name, facts in again.items()},
    )


def claims_with_reprints(claims: Iterable[Claim], again: Again) -> tuple[Claim, ...]:
    """The claims with the facts of reprints."""
    return tuple(replace(claim, facts=_with(claim.facts, again)) for claim in claims) if again else tuple(claims)


def findings_with_reprints(found: Iterable[Discrepancy], again: Again) -> tuple[Discrepancy, ...]:
    """The discrepancies with the facts of reprints as evidence."""
    if not again:
        return tuple(found)
    return tuple(
        replace(item, sides=tuple(replace(side, facts=_with(side.facts, again), more=_with(side.more, again)) for side in item.sides))
        for item in found
    )


def near_copies(words: Sequence[Iterable[str]]) -> list[int]:
    """For each set of telling words, the place of the first that it is a near-copy of: its own place where there is none."""
    common = Counter(word for own in words for word in own)
    known: dict[str, list[int]] = defaultdict(list)
    sets = [frozenset(own) for own in words]
    first = []
    for place, own in enumerate(sets):
        # Two sets that differ by n words share one of their n + 1 first ones, in whatever order both are sorted by.
        rarest = sorted(own, key=lambda word: (common[word], word))[: OTHER_WORDS + 1]
        near = next((at for word in rarest for at in known[word][:LOOKS] if _near(sets[at], own)), place)
        first.append(near)
        if near == place:
            for word in rarest:
                known[word].append(place)
    return first


def _near(left: frozenset[str], right: frozenset[str]) -> bool:
    shared = len(left & right)
    return shared >= SHARED_WORDS and len(left ^ right) <= min(OTHER_WORDS, shared // 2)


def _layout(text: str) -> tuple[int, int]:
    """The less, the more of the author's layout is left: what wraps lines adds some, what unwraps them loses paragraphs."""
    return -len(_BLANK_LINE.findall(text)), len(text.splitlines())


def _with(facts: tuple[Fact, ...], again: Again) -> tuple[Fact, ...]:
    found = [same for fact in facts for same in again.get(fact.id, ())]
    return tuple(sorted((*facts, *found), key=lambda fact: (fact.source, fact.start, fact.end))) if found else facts


def _paired(first: tuple[Source, Extract], other: tuple[Source, Extract]) -> Iterable[tuple[Fact, Fact]]:
    """The facts of two texts that differ by blanks only, at the same words."""
    there = defaultdict(list)
    for fact, where in _placed(*other):
        there[where].append(fact)
    for fact, where in _placed(*first):
        if there[where]:
            yield fact, there[where].pop(0)


def _placed(source: Source, extract: Extract) -> Iterable[tuple[Fact, tuple[str, int, int]]]:
    """Each fact with its kind and its place among the characters that are no blanks."""
    marks = [at for at, letter in enumerate(source.text) if not letter.isspace()]
    for fact in extract.facts:
        yield fact, (fact.kind, bisect_left(marks, fact.start), bisect_left(marks, fact.end))
