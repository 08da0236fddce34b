"""Facts that came ready with their source, from a table or another extractor: their subjects become the entities of the source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from discrepancy.coref.sentence_context import SentenceContexts
from discrepancy.model.entity import Entity, Mention
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.registry import kinds_with
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Trait

"""Kinds whose subject is a person, unless something else says what it is."""


def from_ready_facts(source: Source) -> Extract:
    """The facts that came with a source, with their entities; their offsets, subjects and days are kept as they came."""
    facts = sorted((replace(fact, source=source.id) for fact in source.facts or ()), key=lambda fact: (fact.start, fact.end, fact.kind))
    sorts = _sorts(facts)
    ids = {name: f"{source.id}#{number}" for number, name in enumerate(sorts)}
    contexts = SentenceContexts(Document(source))
    published = source.published.isoformat() if source.published else None
    related = tuple(
        replace(
            fact,
            entity=ids.get(fact.subject or ""),
            thing=fact.thing or (None if fact.subject in ids or fact.kind in kinds_with(Trait.OF_SOMEONE) else _thing(fact)),
            as_of=fact.as_of or published,
            context=fact.context or contexts.of(fact.sentence, fact.start, fact.end),
            near=fact.near or contexts.near(fact.sentence, fact.start, fact.end),
        )
        for fact in facts
    )
    return Extract(
        source=source.id,
        facts=related,
        entities=_entities(source.id, related, sorts, ids),
        length=len(source.text),
        published=source.published,
        ready=True,
    )


def _thing(fact: Fact) -> str | None:
    return " ".join(filter(None, (fact.subject, fact.attribute if fact.attribute != fact.kind else None))) or fact.head


def _sorts(facts: list[Fact]) -> dict[str, str]:
    """The class of each subject, in order of first mention; a subject that is not a name ("the ferry") is a thing, not an entity."""
    people = {fact.subject for fact in facts if fact.kind in kinds_with(Trait.OF_SOMEONE)}
    found: dict[str, str] = {}
    for fact in facts:
        if fact.subject and fact.subject not in found:
            label = "person" if fact.subject in people else _name_class(fact.subject)
            if label is not None:
                found[fact.subject] = label
    return found


def _name_class(subject: str) -> str | None:
    """The sort of a name that fills the whole cell, else None."""
    names = Document(Source(id="", text=subject)).names
    whole = [name for name in names if name.start == 0 and name.end == len(subject)]
    return whole[0].label if whole and whole[0].label in ("person", "organisation", "place") else None


def _entities(source: str, facts: tuple[Fact, ...], sorts: Mapping[str, str], ids: Mapping[str, str]) -> tuple[Entity, ...]:
    found = []
    for name, label in sorts.items():
        own = [fact for fact in facts if fact.subject == name]
        roles = sorted({(fact.value.text.lower(), "") for fact in own if fact.kind in kinds_with(Trait.OFFICE)})
        mention = Mention(start=own[0].start, end=own[0].end, text=name, sieve=own[0].sieve or "full name")
        found.append(Entity(id=ids[name], source=source, name=name, label=label, mentions=(mention,), roles=tuple(roles)))
    return tuple(found)
