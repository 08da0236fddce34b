"""From facts to facts with subjects, inside one source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from discrepancy.model.entity import Entity, Mention
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.subjects.ages import whose_age
from discrepancy.subjects.cast import Draft
from discrepancy.subjects.clause import clause, subject_before
from discrepancy.subjects.context import Contexts
from discrepancy.subjects.reading import read
from discrepancy.subjects.scene import Scene
from discrepancy.subjects.speakers import attribution, speaker_of
from discrepancy.subjects.things import thing_of
from discrepancy.subjects.verdicts import whose_verdict
from discrepancy.text.document import Document


def relate(document: Document, facts: Sequence[Fact]) -> Extract:
    """Attach subject, thing, entity, speaker and as-of to each fact."""
    scene = read(document)
    contexts = Contexts(document)
    ids = {draft.index: f"{document.source.id}#{number}" for number, draft in enumerate(_ordered(scene))}
    said: dict[tuple[int, int], str | None] = {}
    ages: list[tuple[int, int, str]] = []
    for number, fact in enumerate(facts):
        if fact.kind == "age":
            entity, sieve = whose_age(scene, fact)
            ages.append((number, entity, sieve))
            value = fact.value.low if fact.value.low is not None else fact.value.high
            if entity >= 0 and value is not None:
                scene.cast.drafts[entity].ages.append(value)
    aged = {number: (entity, sieve) for number, entity, sieve in ages}
    published = document.source.published.isoformat() if document.source.published else None
    related = []
    for number, fact in enumerate(facts):
        entity, sieve = aged.get(number) or _attach(scene, fact)
        speaker: str | None = None
        if fact.kind == "quote":
            entity, sieve, speaker = speaker_of(scene, fact.start, fact.end, fact.sentence)
        elif fact.kind not in ("name", "title"):
            key = (fact.sentence[0], fact.start // 200)
            if key not in said:
                said[key] = attribution(scene, fact.start, fact.end, fact.sentence)
            speaker = said[key]
        draft = scene.cast.drafts[entity] if entity >= 0 else None
        thing, predicate = thing_of(document, fact) if fact.kind not in ("name", "title", "quote", "age") else (None, fact.predicate)
        related.append(
            replace(
                fact,
                subject=draft.name if draft is not None else speaker if fact.kind == "quote" else None,
                entity=ids.get(entity) if draft is not None else None,
                sieve=sieve or None,
                thing=thing,
                predicate=fact.predicate or predicate,
                said_by=speaker,
                as_of=fact.as_of or fact.detail("at") or published,
                context=contexts.of(fact.sentence, fact.start, fact.end),
            )
        )
    return Extract(source=document.source.id, facts=tuple(related), entities=_entities(scene, document, ids))


def _attach(scene: Scene, fact: Fact) -> tuple[int, str]:
    """Entity and sieve of a fact that is no age and no quotation."""
    if fact.kind in ("name", "title"):
        inside = [s for s in scene.between(fact.start, fact.end) if s.sort == "name"]
        for seen in inside:
            if (
                fact.kind == "name"
                and seen.start == fact.start
                or fact.kind == "title"
                and scene.cast.drafts[seen.entity].name
                and _holds(scene, seen.entity, fact)
            ):
                return seen.entity, seen.sieve
        role = next((s for s in scene.between(fact.start, fact.end) if s.sort == "role"), None)
        chosen = inside[-1] if inside else role
        return (chosen.entity, chosen.sieve) if chosen is not None else (-1, "")
    if fact.kind in ("sentence", "charge"):
        return whose_verdict(scene, fact)
    low, high = fact.sentence
    left, _ = clause(scene.words, fact.start, fact.end, low, high)
    if fact.kind == "count" and fact.value.unit == "person":
        return -1, ""
    seen = subject_before(scene, fact.start, max(low, left))
    if seen is None:
        return -1, ""
    return seen.entity, seen.sieve


def _holds(scene: Scene, entity: int, fact: Fact) -> bool:
    return entity >= 0 and any(role == fact.value.text.lower() for role, _ in scene.cast.drafts[entity].roles)


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
