"""From facts to facts with subjects, inside one source."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.model.entity import Entity, Mention
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact, draft_of, stated
from discrepancy.subjects.ages import whose_ages
from discrepancy.subjects.attach import attach
from discrepancy.subjects.cast import Draft
from discrepancy.subjects.context import Contexts
from discrepancy.subjects.events import note_parts
from discrepancy.subjects.reading import read
from discrepancy.subjects.scene import Scene, Trees
from discrepancy.subjects.speakers import Speakers
from discrepancy.subjects.spoken import Spoken
from discrepancy.subjects.things import thing_of
from discrepancy.subjects.verdicts import whose_verdict
from discrepancy.text.document import Document
from discrepancy.text.events.several import ANOTHER, another_event


def relate(document: Document, facts: Sequence[Fact], trees: Trees | None = None) -> Extract:
    """Attach subject, thing, entity, speaker and as-of to each fact. `trees` are those of its sentences, where they were parsed."""
    parsed = trees or {}
    scene = read(document, parsed)
    contexts = Contexts(document)
    ids = {draft.index: f"{document.source.id}#{number}" for number, draft in enumerate(_ordered(scene))}
    quotes = [fact for fact in facts if fact.kind == "quote"]
    said = Speakers(scene, parsed)
    speakers = dict(zip((fact.start for fact in quotes), said.of_quotes(quotes), strict=True))
    spoken = Spoken(quotes, speakers)
    aged = whose_ages(scene, [fact for fact in facts if fact.kind == "age"], spoken, parsed)
    published = document.source.published.isoformat() if document.source.published else None
    several = not ANOTHER.isdisjoint(document.words.distinct)
    accused = -1
    related = []
    bearers = []
    for fact in facts:
        speaker: str | None = None
        if fact.kind == "age":
            entity, sieve = aged[fact.start]
        elif fact.kind == "quote":
            entity, sieve, speaker = speakers[fact.start].entity, speakers[fact.start].sieve, speakers[fact.start].name
        elif fact.kind in ("sentence", "charge"):
            entity, sieve = whose_verdict(scene, fact, parsed.get(fact.sentence, ()), accused)
            accused = entity if entity >= 0 else accused
        else:
            entity, sieve = attach(scene, fact, parsed.get(fact.sentence, ()))
        bearers.append(entity)
        if fact.kind not in ("name", "title", "quote"):
            speaker = spoken.at(fact.start) or said.of_fact(fact)
        draft = scene.cast.drafts[entity] if entity >= 0 else None
        thing = thing_of(document, fact) if fact.kind not in ("name", "title", "quote", "age") else None
        told = draft_of(fact)
        told.subject = draft.name if draft is not None else speaker if fact.kind == "quote" else None
        told.entity = ids.get(entity) if draft is not None else None
        told.sieve = sieve or None
        told.thing = thing
        if several and fact.kind in _OF_EVENTS:
            told.qualifiers = _of_which(document, fact)
        told.said_by = speaker
        told.as_of = fact.as_of or fact.detail("at") or published
        told.context = contexts.of(fact.sentence, fact.start, fact.end)
        told.near = contexts.near(fact.sentence, fact.start, fact.end)
        related.append(stated(told))
    note_parts(scene, facts, bearers)
    return Extract(
        source=document.source.id,
        facts=tuple(related),
        entities=_entities(scene, document, ids),
        length=len(document.text),
        published=document.source.published,
    )


_OF_EVENTS = frozenset({"quantity", "money", "percent", "count", "duration"})


def _of_which(document: Document, fact: Fact) -> tuple[str, ...]:
    """The qualifiers of a value, with the event that it is of where it is not the story's: "an earlier spill killed 30 birds"."""
    words = document.words
    low, high = words.at(fact.sentence[0]), words.at(fact.sentence[1])
    which = another_event(words, words.at(fact.start), words.at(fact.end), low, high)
    return fact.qualifiers if which is None or fact.qualifier("event") else tuple(sorted((*fact.qualifiers, f"event={which}")))


def _ordered(scene: Scene) -> list[Draft]:
    drafts = [draft for draft in scene.cast.drafts if draft.mentions and draft.sort != "merged"]
    return sorted(drafts, key=lambda draft: (min(m[0] for m in draft.mentions), draft.index))


def _entities(scene: Scene, document: Document, ids: dict[int, str]) -> tuple[Entity, ...]:
    found = []
    for draft in _ordered(scene):
        mentions = sorted(draft.mentions)
        found.append(
            Entity(
                id=ids[draft.index],
                source=document.source.id,
                name=draft.name,
                sort=draft.sort,
                mentions=tuple(Mention(start=a, end=b, text=text, sieve=sieve) for a, b, text, sieve in mentions),
                roles=tuple(draft.roles),
                gender=draft.gender,
                kin=tuple((what, ids[other]) for what, other in draft.kin if other in ids),
                unlike=tuple(sorted(ids[other] for other in draft.unlike if other in ids)),
            )
        )
    return tuple(found)
