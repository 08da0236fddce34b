"""A draft against its sources: what contradicts it, what is disputed among them, and what no source supports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Set

from discrepancy.judge.amount import amount
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.draft import Draft, Stand
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source

WORDS = frozenset({"name", "title", "place", "charge", "quote", "identifier"})
"""Kinds whose value is words: a source that has the words has the value."""
SURE = 0.6
"""Facts that their own kind is less sure of are no statement to hold a draft to."""


def held_against(
    draft: Collection[str], discrepancies: Iterable[Discrepancy], claims: Iterable[Claim], sources: Mapping[str, Source]
) -> Draft:
    """What the other sources say to the draft, whose ids are given."""
    given = tuple(claims)
    told = {(claim.story, key) for claim in given for fact in claim.facts if fact.source not in draft for key in _keys(fact)}
    values = {key for _, key in told}
    stands = {d.id: stand for d in discrepancies if (stand := _stand(d, draft, values)) is not None}
    return Draft(sources=tuple(sorted(draft)), stands=stands, unsupported=_unsupported(draft, given, told, sources))


Key = tuple[object, ...]


def _stand(d: Discrepancy, draft: Collection[str], told: Set[Key]) -> Stand | None:
    """How a discrepancy touches the draft; None where the draft is not in it. `told` is what the other sources state anywhere."""
    sides = [(*side.facts, *side.more) for side in d.sides]
    mine = [side for side in sides if any(fact.source in draft for fact in side)]
    if not mine:
        return None
    if len(mine) > 1:
        return Stand.BOTH
    supported = any(fact.source not in draft or not told.isdisjoint(_keys(fact)) for fact in mine[0])
    return Stand.DISPUTED if supported else Stand.CONTRADICTED


def _unsupported(
    draft: Collection[str], claims: Iterable[Claim], told: Set[tuple[str, Key]], sources: Mapping[str, Source]
) -> tuple[Fact, ...]:
    """Facts of the draft in claims of the draft alone, unless a source says the same without having been put together with it."""
    stories: dict[str, set[str]] = defaultdict(set)
    mine: list[tuple[str, Fact]] = []
    for claim in claims:
        others = {fact.source for fact in claim.facts if fact.source not in draft}
        stories[claim.story].update(others)
        if not others:
            mine += [(claim.story, fact) for fact in claim.facts if fact.confidence >= SURE and fact.attribute != "publication"]
    texts = {story: [" ".join(sources[name].text.split()).casefold() for name in sorted(names)] for story, names in stories.items()}
    alone: list[Fact] = []
    for story, fact in mine:
        words = " ".join((fact.value.text if fact.kind in WORDS else fact.quote).split()).casefold()
        said = fact.kind in WORDS and any(words in text for text in texts[story])
        if not said and not any((story, key) in told for key in _keys(fact)):
            alone.append(fact)
    return tuple(sorted(dict.fromkeys(alone), key=lambda fact: (fact.source, fact.start, fact.end, fact.kind)))


def _keys(fact: Fact) -> tuple[Key, ...]:
    """What a fact states, once by its attribute and once by what it counts: either is enough to be the same statement."""
    found = amount(fact)
    value: tuple[object, ...] = (fact.value.text.casefold(),) if found is None else (_rounded(found.low), _rounded(found.high), found.base)
    return ((fact.kind, *value, "attribute", fact.attribute), (fact.kind, *value, "head", fact.head or fact.thing))


def _rounded(end: float | None) -> float | None:
    return None if end is None else float(f"{end:.6g}")
