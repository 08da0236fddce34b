"""Reprints: sources with the same text as another one, word for word. Together they count as one source.

Counting them separately would let copies outvote a text, or hide it: a word would look common, a small collection large. So stories and
claims are made from one source of each text, and the others are added to the findings.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from discrepancy.link.stories.content_ids import content_id, extract_with_id, fact_with_id, facts_mark, restore_ids, text_mark
from discrepancy.model.claim import Claim, Link
from discrepancy.model.discrepancy import Discrepancy, Side
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source

OTHER_WORDS = 3
"""Most distinctive words that only one of two near-copies has: a byline, a headline. At most half the number of shared ones."""
SHARED_WORDS = 3
"""Least number of distinctive words that near-copies share."""
LOOKS = 40
"""Most texts that a new one is compared with for each of its rarest words."""

Edition = list[tuple[Source, Extract]]
"""Sources of one text; the first is the one that is read."""
About = tuple[str, str, str]
"""Day, time zone and language of a source, each empty where unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Originals:
    """One source of each text with its extract, under ids made from the content, and the map back to all sources."""

    sources: tuple[Source, ...]
    extracts: tuple[Extract, ...]
    names: Mapping[str, str]
    """From an id made of content to the source's own."""
    facts: Mapping[str, Fact]
    """From the id of a fact of `extracts` to the fact of the source itself."""
    again: Mapping[str, tuple[Fact, ...]]
    """From the id of a fact of `extracts` to the same facts of reprints."""

    def claims(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """Claims made from `extracts`, under the sources' own ids and with the facts of reprints; claims for comparison are left out."""
        return (
            replace(claim, story=restore_ids(claim.story, self.names), facts=self._everywhere(claim.facts), links=self._links(claim.links))
            for claim in claims
            if not claim.between
        )

    def findings(self, found: Iterable[Discrepancy]) -> tuple[Discrepancy, ...]:
        """Extend findings to all sources that share the text."""
        return tuple(
            replace(
                item,
                reason=restore_ids(item.reason, self.names),
                message=restore_ids(item.message, self.names),
                sides=tuple(self._side(side) for side in item.sides),
                links=self._links(item.links),
            )
            for item in found
        )

    def _side(self, side: Side) -> Side:
        return Side(value=side.value, facts=self._everywhere(side.facts), more=self._everywhere(side.more))

    def _links(self, links: Iterable[Link]) -> tuple[Link, ...]:
        return tuple(replace(link, left=self._own_id(link.left), right=self._own_id(link.right)) for link in links)

    def _own_id(self, known: str) -> str:
        return self.facts[known].id if known in self.facts else known

    def _everywhere(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        own = [self.facts.get(fact.id) or fact_with_id(fact, self.names[fact.source]) for fact in facts]
        same = [same for fact in facts for same in self.again.get(fact.id, ())] if self.again else []
        return tuple(sorted((*own, *same), key=lambda fact: (fact.source, fact.start, fact.end)))


def originals(sources: Sequence[Source], extracts: Sequence[Extract]) -> Originals:
    """One source of each text of one day. Of reprints, it is the one with most line ends of its author. The arguments are parallel."""
    again: dict[str, list[Fact]] = defaultdict(list)
    own: dict[str, Fact] = {}
    kept: dict[str, tuple[Source, Extract, str]] = {}
    for mark, edition in _editions(sources, extracts):
        (source, extract), *others = edition
        name = content_id(source, mark)
        known = extract_with_id(extract, name)
        kept[name] = replace(source, id=name), known, source.id
        ids = {id(fact): there.id for fact, there in zip(extract.facts, known.facts, strict=True)}
        own.update((there.id, fact) for fact, there in zip(extract.facts, known.facts, strict=True))
        for other in others:
            for fact, same in _paired((source, extract), other):
                again[ids[id(fact)]].append(same)
    ordered = [kept[name] for name in sorted(kept)]
    return Originals(
        sources=tuple(source for source, _, _ in ordered),
        extracts=tuple(extract for _, extract, _ in ordered),
        names={source.id: name for source, _, name in ordered},
        facts=own,
        again={name: tuple(facts) for name, facts in again.items()},
    )


def _editions(sources: Sequence[Source], extracts: Sequence[Extract]) -> Iterable[tuple[str, Edition]]:
    """The sources of each text and day with the mark of the text; a copy of which less is known joins the first that nothing contradicts."""
    texts: dict[tuple[str, str], dict[About, Edition]] = defaultdict(lambda: defaultdict(list))
    for source, extract in zip(sources, extracts, strict=True):
        about = (str(source.published or ""), source.timezone or "", source.language or "")
        texts[text_mark(source.text), facts_mark(source)][about].append((source, extract))
    for (mark, _), by_day in texts.items():
        editions: dict[About, Edition] = {}
        for about in sorted(by_day, key=lambda about: (tuple(not part for part in about), about)):
            members = sorted(by_day[about], key=lambda item: (*_layout(item[0].text), item[0].id))
            first = next((known for known in editions if _says_no_other(about, known)), about)
            editions.setdefault(first, []).extend(members)
        yield from ((mark, edition) for edition in editions.values())


def _says_no_other(about: About, known: About) -> bool:
    return all(not part or part == other for part, other in zip(about, known, strict=True))


def near_copies(words: Sequence[Iterable[str]]) -> list[int]:
    """For each set of specific words, the index of the first set that it nearly copies; its own index if there is none."""
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


def _layout(text: str) -> tuple[int, int, str]:
    """The less, the more of the author's layout is left; then the fewer lines. What unwraps lines loses paragraphs.

    A line end is the author's where the next word, with a capital or a figure, would have fitted into the line.
    """
    lines = [line.rstrip() for line in text.strip().splitlines()]
    width = max((len(line) for line in lines if " " in line.strip()), default=0)
    hard = 0
    for line, after in pairwise(lines):
        if not line or not after:
            hard += bool(line)
            continue
        first = after.split(None, 1)[0]
        hard += not first[0].islower() and len(line) + 1 + len(first) <= width
    return -hard, len(lines), text


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
