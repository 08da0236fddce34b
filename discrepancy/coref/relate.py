"""From facts to facts with subjects, inside one source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from discrepancy.coref.described_things import thing_of
from discrepancy.coref.mentions.discourse import DiscourseState, Trees
from discrepancy.coref.mentions.event_participants import note_participants
from discrepancy.coref.mentions.named_entities import EntityDraft
from discrepancy.coref.mentions.resolution import resolve_mentions
from discrepancy.coref.owners.age_owners import age_owners
from discrepancy.coref.owners.defendants import resolve_defendant
from discrepancy.coref.owners.fact_owners import fact_owner
from discrepancy.coref.sentence_context import SentenceContexts
from discrepancy.coref.speech.attribution import Speaker
from discrepancy.coref.speech.quoted_words import QuotedWords
from discrepancy.coref.speech.speakers import Speakers
from discrepancy.model.entity import Entity, Mention
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Detail, Fact, Qualifier
from discrepancy.model.frozen.changed import changed
from discrepancy.registry import kinds_with
from discrepancy.scan.document import Document
from discrepancy.scan.events.repeated_events import ANOTHER, repeated_event
from discrepancy.scan.fact_kind import Trait


def attach_subjects(document: Document, facts: Sequence[Fact], trees: Trees | None = None) -> Extract:
    """Attach subject, thing, entity, speaker and as-of to each fact. `trees` are those of its sentences, where they were parsed."""
    parsed = trees or {}
    scene = resolve_mentions(document, parsed)
    contexts = SentenceContexts(document)
    ids = {draft.index: f"{document.source.id}#{number}" for number, draft in enumerate(_ordered(scene))}
    said = Speakers(scene, parsed)
    speakers, spoken = _quoted(document, said, [fact for fact in facts if fact.kind in kinds_with(Trait.SPEECH)])
    aged = age_owners(scene, [fact for fact in facts if fact.kind in kinds_with(Trait.LIFETIME)], spoken, parsed)
    several = not ANOTHER.isdisjoint(document.words.distinct)
    owners = list(_owners(scene, facts, parsed, aged, speakers))
    related = []
    for fact, (entity, sieve) in zip(facts, owners, strict=True):
        spoken_by = speakers[fact.start].name if fact.kind in kinds_with(Trait.SPEECH) else None
        speaker = spoken_by if fact.kind in kinds_with(Trait.IDENTITY) else spoken.at(fact.start) or said.of_fact(fact)
        draft = scene.cast.drafts[entity] if entity >= 0 else None
        owned = changed(
            fact,
            subject=spoken_by if draft is None else draft.name,
            entity=ids.get(entity) if draft is not None else None,
            sieve=sieve or None,
            said_by=speaker,
            **_context_fields(fact, document, contexts, several=several),
        )
        related.append(owned)
    note_participants(scene, facts, [entity for entity, _ in owners])
    found = _entities(scene, document, ids)
    source = document.source
    return Extract(source=source.id, facts=tuple(related), entities=found, length=len(document.text), published=source.published)


def _owners(
    scene: DiscourseState, facts: Sequence[Fact], trees: Trees, aged: Mapping[int, tuple[int, str]], speakers: Mapping[int, Speaker]
) -> Iterator[tuple[int, str]]:
    """The owner of each fact, in order: entity (-1 for none), and how it was found."""
    accused = -1
    for fact in facts:
        if fact.kind in kinds_with(Trait.LIFETIME):
            yield aged[fact.start]
        elif fact.kind in kinds_with(Trait.SPEECH):
            yield speakers[fact.start].entity, speakers[fact.start].sieve
        elif fact.kind in kinds_with(Trait.OF_DEFENDANT):
            entity, sieve = resolve_defendant(scene, fact, trees.get(fact.sentence, ()), accused)
            accused = entity if entity >= 0 else accused
            yield entity, sieve
        else:
            yield fact_owner(scene, fact, trees.get(fact.sentence, ()))


def _quoted(document: Document, said: Speakers, facts: Sequence[Fact]) -> tuple[dict[int, Speaker], QuotedWords]:
    """(the speaker of each quoted sentence, by its start; who says which stretch of the text)."""
    opened = [quotation.start for quotation in document.quotes]
    whole: dict[int, Fact] = {}
    start_of: dict[int, int] = {}
    for fact in facts:
        at = bisect_right(opened, fact.start) - 1
        start, end = document.quotes[at][:2] if at >= 0 and fact.start < document.quotes[at].end else (fact.start, fact.end)
        whole.setdefault(start, changed(fact, start=start, end=end))
        start_of[fact.start] = start
    quotations = [whole[start] for start in sorted(whole)]
    speakers = dict(zip(sorted(whole), said.of_quotes(quotations), strict=True))
    return {at: speakers[start] for at, start in start_of.items()}, QuotedWords(quotations, list(speakers.values()))


def _context_fields(fact: Fact, document: Document, contexts: SentenceContexts, *, several: bool) -> dict[str, Any]:
    """The fields that say what a fact is of, when it holds, and which words are around it."""
    published = document.source.published.isoformat() if document.source.published else None
    return {
        "thing": thing_of(document, fact) if fact.kind not in kinds_with(Trait.IDENTITY, Trait.LIFETIME) else None,
        "qualifiers": _of_which(document, fact) if several and fact.kind in kinds_with(Trait.MANY_PER_TEXT) else fact.qualifiers,
        "as_of": fact.as_of or fact.detail(Detail.AT) or published,
        "context": contexts.of(fact.sentence, fact.start, fact.end),
        "near": contexts.near(fact.sentence, fact.start, fact.end),
    }


def _of_which(document: Document, fact: Fact) -> tuple[str, ...]:
    """The qualifiers of a value, with its event where that is not the story's main event: "an earlier spill killed 30 birds"."""
    words = document.words
    low, high = words.at(fact.sentence[0]), words.at(fact.sentence[1])
    which = repeated_event(words, words.at(fact.start), words.at(fact.end), low, high)
    return fact.qualifiers if which is None or fact.qualifier(Qualifier.EVENT) else tuple(sorted((*fact.qualifiers, f"event={which}")))


def _ordered(scene: DiscourseState) -> list[EntityDraft]:
    drafts = [draft for draft in scene.cast.drafts if draft.mentions and draft.label != "merged"]
    return sorted(drafts, key=lambda draft: (min(m[0] for m in draft.mentions), draft.index))


def _entities(scene: DiscourseState, document: Document, ids: dict[int, str]) -> tuple[Entity, ...]:
    found = []
    for draft in _ordered(scene):
        mentions = sorted(draft.mentions)
        found.append(
            Entity(
                id=ids[draft.index],
                source=document.source.id,
                name=draft.name,
                label=draft.label,
                mentions=tuple(Mention(start=a, end=b, text=text, sieve=sieve) for a, b, text, sieve in mentions),
                roles=tuple(draft.roles),
                gender=draft.gender,
                kin=tuple((what, ids[other]) for what, other in draft.kin if other in ids),
                unlike=tuple(sorted(ids[other] for other in draft.unlike if other in ids)),
            )
        )
    return tuple(found)
