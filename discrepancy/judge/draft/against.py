"""A draft against its sources: what contradicts it, what supports it, what was not found, and what was not compared."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from discrepancy.judge.draft.check import Told, check_of, standing_of
from discrepancy.judge.draft.nearest import Passages, sentences_of
from discrepancy.judge.draft.statement import Key, value_key
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.draft import Check, Draft, Standing, Statement
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.sentences import Sentence

NO_FACT = "No value, name or date was read in this sentence, so nothing in it was compared."
ALONE = "None of the sources is about this story, so this was compared with nothing."


def held_against(
    draft: Collection[str], discrepancies: Iterable[Discrepancy], claims: Iterable[Claim], sources: Mapping[str, Source]
) -> Draft:
    """What the other sources say about the draft (`draft` holds its ids): about each sentence and each fact."""
    found = tuple(discrepancies)
    stories = {name: story for name, story in _stories(claims).items() if not story.sources.isdisjoint(draft)}
    theirs: dict[Key, list[Fact]] = defaultdict(list)
    for story in stories.values():
        for fact in story.facts():
            if fact.source not in draft:
                theirs[value_key(fact)].append(fact)
    standings = {d.id: standing for d in found if (standing := standing_of(d, draft, theirs)) is not None}
    touching = [d for d in found if d.id in standings]
    statements: list[Statement] = []
    alone = set(draft).difference(*(story.sources for story in stories.values()))
    for story in (*stories.values(), _Story(alone)):
        told = Told(draft, touching, standings, story.claims)
        statements += _statements(story, told, draft, sources)
    return Draft(
        sources=tuple(sorted(draft)), standings=standings, statements=tuple(sorted(statements, key=lambda each: (each.source, each.start)))
    )


class _Story:
    """The claims of one story."""

    def __init__(self, sources: Iterable[str] = ()) -> None:
        self.claims: list[Claim] = []
        self.sources = set(sources)

    def facts(self) -> list[Fact]:
        """Every fact once, by source and place."""
        every = {fact.id: fact for claim in self.claims for fact in claim.facts}
        return sorted(every.values(), key=lambda fact: (fact.source, fact.start, fact.end, fact.kind, fact.id))


def _stories(claims: Iterable[Claim]) -> Mapping[str, _Story]:
    stories: dict[str, _Story] = defaultdict(_Story)
    for claim in claims:
        stories[claim.story].claims.append(claim)
        stories[claim.story].sources.update(fact.source for fact in claim.facts)
    return stories


def _statements(story: _Story, told: Told, draft: Collection[str], sources: Mapping[str, Source]) -> Iterator[Statement]:
    """The sentences of the draft that belong to this story."""
    every = story.facts()
    others = [sources[name] for name in sorted(story.sources) if name not in draft]
    passages = Passages(others, [fact for fact in every if fact.source not in draft])
    for name in sorted(story.sources.intersection(draft)):
        mine = [fact for fact in every if fact.source == name and fact.attribute != "publication"]
        for sentence, words, facts in _sentences(sources[name], mine):
            checks = tuple(_check(fact, words, bool(others), passages, told) for fact in facts)
            checks = checks or (_no_fact(words, bool(others), passages),)
            yield Statement(source=name, start=sentence.start, end=sentence.end, checks=checks)


def _sentences(source: Source, facts: Iterable[Fact]) -> Iterator[tuple[Sentence, frozenset[str], list[Fact]]]:
    """Each sentence that has words, with its content words and its facts."""
    sentences = sentences_of(source)
    starts = [sentence.start for sentence, _ in sentences]
    inside: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        inside[max(0, bisect_right(starts, fact.start) - 1)].append(fact)
    for number, (sentence, words) in enumerate(sentences):
        if words or inside[number]:
            yield sentence, words, inside[number]


def _check(fact: Fact, words: frozenset[str], compared: bool, passages: Passages, told: Told) -> Check:
    found = check_of(fact, told) if compared else Check(fact=fact, standing=Standing.NOT_COMPARED, why=ALONE)
    if found.passages or not compared:
        return found
    said = passages.verbatim(fact.value.text) if fact.kind in kinds_with(Trait.VERBATIM) else None
    if said is not None:
        return replace(found, standing=Standing.SUPPORTED, why=Standing.SUPPORTED.says, passages=(said,))
    nearest = passages.nearest(words, fact)
    if nearest is None:
        return found
    if nearest.same_value and found.standing is Standing.NOT_FOUND:
        return replace(found, standing=Standing.NEAR, why=Standing.NEAR.says, passages=(nearest,))
    return replace(found, passages=(nearest,))


def _no_fact(words: frozenset[str], compared: bool, passages: Passages) -> Check:
    nearest = passages.nearest(words) if compared else None
    why = NO_FACT if compared else ALONE
    return Check(fact=None, standing=Standing.NOT_COMPARED, why=why, passages=(nearest,) if nearest else ())
