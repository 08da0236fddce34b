"""From the extracts of many sources to claims: stories, then entities, then facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from discrepancy.align.entities import Cast
from discrepancy.align.family import ENTITY_KINDS, families
from discrepancy.align.gates import telling
from discrepancy.align.grouping import explained, grouped, in_order
from discrepancy.align.known import Known, known_facts
from discrepancy.align.links import link
from discrepancy.align.offices import holders
from discrepancy.align.stories import stories
from discrepancy.model.claim import Claim, Link
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source


def align(sources: Sequence[Source], extracts: Sequence[Extract]) -> tuple[Claim, ...]:
    """All claims, sorted: stories are found first, facts meet inside one. The order of sources changes nothing."""
    by_source = {extract.source: extract for extract in extracts}
    texts = {source.id: source.text for source in sources}
    found: list[Claim] = []
    for members in stories(sources):
        found += align_story(texts, [by_source[name] for name in members if name in by_source])
    return tuple(sorted(found, key=claim_order))


def align_story(texts: Mapping[str, str], extracts: Sequence[Extract]) -> tuple[Claim, ...]:
    """The claims of one story, sorted. `texts` maps a source's id to its text."""
    if not extracts:
        return ()
    return tuple(sorted(_story_claims(f"story of {min(extract.source for extract in extracts)}", texts, extracts), key=claim_order))


def explain_pair(sources: Sequence[Source], extracts: Sequence[Extract], left: str, right: str) -> Link | None:
    """The link of two facts by their ids, whether it was made or not; None where an id is unknown or the stories differ."""
    by_source = {extract.source: extract for extract in extracts}
    texts = {source.id: source.text for source in sources}
    for members in stories(sources):
        known, _ = known_facts(texts, [by_source[name] for name in members if name in by_source])
        chosen = [item for item in known if item.id in (left, right)]
        if len(chosen) == 2:
            return _explained(known, chosen)
    return None


def _explained(known: Sequence[Known], chosen: Sequence[Known]) -> Link:
    """The link of two facts with all that the others of their family say of it; by itself where they are of no one family."""
    shared = set(families(chosen[0].fact)) & set(families(chosen[1].fact))
    ordered = in_order(item for item in known if shared & set(families(item.fact)))
    a, b = (next((place for place, item in enumerate(ordered) if item.id == one.id), None) for one in chosen)
    if a is None or b is None:
        return link(chosen[0], chosen[1])
    return explained(ordered, (min(a, b), max(a, b)))


def _story_claims(story: str, texts: Mapping[str, str], extracts: Sequence[Extract]) -> list[Claim]:
    known, everyone = known_facts(texts, extracts)
    by_family: dict[str, list[Known]] = defaultdict(list)
    for item in known:
        for family in families(item.fact):
            by_family[family].append(item)
    claims = []
    tables = {extract.source for extract in extracts if extract.ready}
    tables = tables if len(tables) < len(extracts) else set()  # what tables say of one another is said once, where they are alone
    for family in sorted(by_family):
        for group, links in grouped(by_family[family]):
            if tables and all(item.fact.source in tables for item in group):
                continue
            kinds = {item.fact.kind for item in group}
            if family == "age" and "age" not in kinds:
                continue  # a birth date alone is a date, and stands among the dates
            claims.append(_claim(story, "age" if family == "age" else min(kinds), group, links, everyone))
    return claims + holders(story, known, everyone)


def _claim(story: str, kind: str, group: Sequence[Known], links: tuple[Link, ...], everyone: Cast) -> Claim:
    entities = Counter(item.entity for item in group if item.entity)
    entity = min(entities, key=lambda name: (-entities[name], name), default=None)
    facts = tuple(item.fact for item in group)
    things = Counter(fact.thing for fact in facts if fact.thing)
    thing = min(things, key=lambda name: (-things[name], name), default="")
    attributes = Counter(telling(fact) or fact.attribute for fact in facts)
    return Claim(
        story=story,
        kind=kind,
        subject=everyone.name(entity) if entity else thing,
        subject_sort=everyone.sort(entity) if entity else "thing",
        attribute=kind if kind in ENTITY_KINDS else min(attributes, key=lambda name: (-attributes[name], name)),
        facts=facts,
        links=links,
        aliases=everyone.names(entity) if entity else (),
    )


def claim_order(claim: Claim) -> tuple[str, str, str, str, str, str, int]:
    """By story, kind, subject and attribute; then by the first fact."""
    first = claim.facts[0]
    return claim.story, claim.kind, claim.subject, claim.attribute, claim.subject_sort, first.source, first.start
