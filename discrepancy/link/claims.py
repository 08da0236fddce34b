"""From the extracts of many sources to claims: stories, then entities, then facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from discrepancy.link.clustering import clusters, compared
from discrepancy.link.doers import doer_claims
from discrepancy.link.entities.entity_clusters import EntityClusters
from discrepancy.link.office_holders import office_holder_claims
from discrepancy.link.pairs.blocking import candidate_pairs
from discrepancy.link.pairs.comparability import specific_attribute
from discrepancy.link.pairs.constraints import cannot_link, must_link
from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.scorer import LinkModel, ScoredPair, link_model, score_pairs
from discrepancy.link.stories.story_groups import stories
from discrepancy.model.claim import LINKS, Claim, Link
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait

Pair = tuple[int, int]


def link_sources(sources: Sequence[Source], extracts: Sequence[Extract], model: LinkModel | None = None) -> tuple[Claim, ...]:
    """All claims, sorted: stories are found first, and facts are linked inside one. The order of sources changes nothing."""
    by_source = {extract.source: extract for extract in extracts}
    found: list[Claim] = []
    for members in stories(sources):
        found += link_story([by_source[name] for name in members if name in by_source], model)
    return tuple(sorted(found, key=claim_order))


def link_story(extracts: Sequence[Extract], model: LinkModel | None = None, cut: list[str] | None = None) -> tuple[Claim, ...]:
    """The claims of one story, sorted. `cut`, if given, receives a note of the pairs that exceeded the budget and were not compared."""
    if not extracts:
        return ()
    name = f"story of {min(extract.source for extract in extracts)}"
    return tuple(sorted(_story_claims(name, extracts, model or link_model(), cut), key=claim_order))


def explain_pair(
    sources: Sequence[Source], extracts: Sequence[Extract], left: str, right: str, model: LinkModel | None = None
) -> Link | None:
    """The link of two facts by their ids with the contribution of each feature; None if an id is unknown or the stories differ."""
    model = model or link_model()
    by_source = {extract.source: extract for extract in extracts}
    for members in stories(sources):
        story = StoryContext([by_source[name] for name in members if name in by_source])
        chosen = [place for place, item in enumerate(story.facts) if item.id in (left, right)]
        if len(chosen) == 2:
            return _explained(story, (chosen[0], chosen[1]), model)
    return None


def _explained(story: StoryContext, pair: Pair, model: LinkModel) -> Link:
    a, b = (story.facts[place] for place in pair)
    veto = cannot_link(a, b, story.unlike)
    pairs = sorted({*candidate_pairs(story), pair})
    found = score_pairs(story, pairs, model)[pair]
    parts = model.final.contributions(found.row)
    ordered = sorted(parts.items(), key=lambda part: (part[0] != "prior", -abs(part[1]), part[0]))
    return Link(
        left=a.id,
        right=b.id,
        score=0 if veto else round(100 * found.probability),
        parts=tuple((name, round(value / 10)) for name, value in ordered),
        veto=veto,
    )


def _story_claims(name: str, extracts: Sequence[Extract], model: LinkModel, cut: list[str] | None) -> list[Claim]:
    story = StoryContext(extracts)
    pairs = candidate_pairs(story)
    if cut is not None:
        cut += story.budget.cut
    scored = score_pairs(story, pairs, model)
    agree = {pair: item.agree for pair, item in scored.items()}
    tables = {extract.source for extract in extracts if extract.ready}
    tables = tables if len(tables) < len(extracts) else set()  # what tables say of one another is said once, where they are alone
    found = clusters(story, scored, agree)
    loose = compared(story, scored, agree, found)
    partners: dict[int, list[int]] = defaultdict(list)
    for a, b in scored:
        partners[a].append(b)
    claims = []
    for places, halves in [*((places, ()) for places in found), *((tuple(sorted(a + b)), (a, b)) for a, b in loose)]:
        group = [story.facts[place] for place in places]
        if tables and all(item.fact.source in tables for item in group):
            continue
        claim = _claim(name, group, _links(story, _inside(places, partners), scored), story.entities)
        claims.append(replace(claim, between=tuple(tuple(story.facts[place].id for place in half) for half in halves)))
    return claims + office_holder_claims(name, story.facts, story.entities) + doer_claims(name, story.facts)


def _inside(places: Sequence[int], partners: Mapping[int, Sequence[int]]) -> list[Pair]:
    """The pairs inside a cluster; `partners` holds the second places of all pairs by the first."""
    cluster = set(places)
    return [(a, b) for a in places for b in partners.get(a, ()) if b in cluster]


def _links(story: StoryContext, pairs: Sequence[Pair], scored: Mapping[Pair, ScoredPair]) -> tuple[Link, ...]:
    """The scored pairs of a cluster, best first."""
    return tuple(
        Link(
            left=story.facts[a].id,
            right=story.facts[b].id,
            score=round(100 * scored[a, b].probability),
            log_odds=scored[a, b].log_odds,
            bound=must_link(story.facts[a], story.facts[b]),
        )
        for a, b in _kept(story, pairs, scored)
    )


def _kept(story: StoryContext, pairs: Sequence[Pair], scored: Mapping[Pair, ScoredPair]) -> list[Pair]:
    """At most LINKS pairs: first the best pair for each two values, then the second best for each two values, and so on.

    So a value that very many sources repeat does not take the room of the pairs in which it differs from another.
    """
    best = sorted(pairs, key=lambda pair: (-scored[pair].log_odds, pair))
    if len(best) <= LINKS:
        return best
    seen: Counter[tuple[str, ...]] = Counter()
    rank: dict[Pair, int] = {}
    for a, b in best:
        values = tuple(sorted((story.facts[a].fact.value.text, story.facts[b].fact.value.text)))
        rank[a, b] = seen[values]
        seen[values] += 1
    kept = {*sorted(best, key=lambda pair: rank[pair])[:LINKS]}
    return [pair for pair in best if pair in kept]


def _claim(story: str, group: Sequence[FactContext], links: tuple[Link, ...], everyone: EntityClusters) -> Claim:
    entities = Counter(item.entity for item in group if item.entity)
    entity = min(entities, key=lambda name: (-entities[name], name), default=None)
    facts = tuple(item.fact for item in group)
    kind = min(fact.kind for fact in facts)
    things = Counter(fact.thing for fact in facts if fact.thing)
    thing = min(things, key=lambda name: (-things[name], name), default="")
    attributes = Counter(specific_attribute(fact) or fact.attribute for fact in facts)
    return Claim(
        story=story,
        kind=kind,
        subject=everyone.name(entity) if entity else thing,
        subject_sort=everyone.label_of(entity) if entity else "thing",
        attribute=kind if kind in kinds_with(Trait.OF_SOMEONE) else min(attributes, key=lambda name: (-attributes[name], name)),
        facts=facts,
        links=links,
        aliases=everyone.names(entity) if entity else (),
    )


def claim_order(claim: Claim) -> tuple[str, str, str, str, str, str, int]:
    """By story, kind, subject and attribute; then by the first fact."""
    first = claim.facts[0]
    return claim.story, claim.kind, claim.subject, claim.attribute, claim.subject_sort, first.source, first.start
