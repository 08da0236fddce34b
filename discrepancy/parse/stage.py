"""The stage `parse`: from the facts of a source to the trees of their sentences, and from these to frames."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from discrepancy.model.entity import Mention
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.frame import EMPTY, UNKNOWN, Slot, SlotState
from discrepancy.model.frozen.changed import changed
from discrepancy.model.syntax import Syntax
from discrepancy.parse.frames import frames
from discrepancy.parse.memory import TreeMemory
from discrepancy.parse.pipeline import Parser
from discrepancy.parse.things import thing_in

Trees = Mapping[tuple[int, int], tuple[Syntax, ...]]
"""The trees of a source's sentences by the start and end of each, offsets counted from the start of the text."""

SENTENCES = 200
"""Different sentences of a text that are parsed in any case."""
SENTENCES_A_THOUSAND = 12
"""Further ones for each thousand characters. Of 612 articles those of more than 2,000 characters have 12.5 sentences that state facts for each
thousand at most, 7 on average, and none uses a third of this budget. Parsing a sentence takes a millisecond, however short it is."""

_WORD = re.compile(r"\S+")


def parse_sentences(
    parser: Parser, text: str, facts: Sequence[Fact], others: Iterable[tuple[int, int]] = (), memory: TreeMemory | None = None
) -> Trees:
    """The trees of the sentences that state facts, and of other sentences by start and end; equal sentences are parsed once.
    Of too many different ones the first are parsed.

    With `memory`, what an earlier run parsed is not parsed again.
    """
    lines = {span: one_line(text, *span) for span in sorted({*(fact.sentence for fact in facts), *others})}
    different = list(dict.fromkeys(line for line, _ in lines.values()))[: SENTENCES + SENTENCES_A_THOUSAND * (len(text) // 1_000)]
    parsed = dict(zip(different, parser.parse(different) if memory is None else memory.trees(parser, different), strict=True))
    return {span: tuple(tree.placed(places) for tree in parsed[line]) for span, (line, places) in lines.items() if line in parsed}


def one_line(text: str, start: int, end: int) -> tuple[str, Sequence[int]]:
    """A sentence with one blank between its words, and the place of each of its characters in the text.

    Wrapped lines, and blanks in place of markup, change no tree.
    """
    sentence = text[start:end]
    if " ".join(sentence.split()) == sentence:
        return sentence, range(start, end)
    words: list[str] = []
    places: list[int] = []
    for word in _WORD.finditer(text, start, end):
        if words:
            places.append(places[-1] + 1)
        words.append(word.group())
        places.extend(range(*word.span()))
    return " ".join(words), places


def with_frames(extract: Extract, trees: Trees) -> Extract:
    """The extract with the frame of each fact, and with what a fact without a person is about in a reader's words."""
    mentions = {mention.end: entity.id for entity in extract.entities for mention in entity.mentions}
    ids = {entity.name: entity.id for entity in reversed(extract.entities)}
    places = {entity.id: sorted(entity.mentions, key=_start) for entity in extract.entities}
    made = frames(extract.facts, trees, mentions)
    framed = (
        changed(
            fact,
            thing=thing_in(fact, frame),
            frame=frame.with_slots(owner=_owner(fact, places, trees), speaker=_speaker(fact, ids, places, trees)),
        )
        for fact, frame in zip(extract.facts, made, strict=True)
    )
    return replace(extract, facts=tuple(framed))


Places = Mapping[str, Sequence[Mention]]
"""The mentions of each entity by its id, from the first on."""
_start = attrgetter("start")


def _owner(fact: Fact, places: Places, trees: Trees) -> Slot:
    """Whose value it is, as the stage before found; empty where the owner has no name, unknown without a tree."""
    if not fact.subject:
        return EMPTY if fact.sentence in trees else UNKNOWN
    return Slot(SlotState.FILLED, fact.subject, *_where(fact, fact.entity, places), fact.entity, fact.sieve or "")


def _where(fact: Fact, entity: str | None, places: Places) -> tuple[int, int]:
    """The mention of an entity that is nearest to a fact in its sentence; the fact's own place where its sentence has none."""
    mentions = places.get(entity or "", ())
    low, high = (bisect_left(mentions, end, key=_start) for end in fact.sentence)
    near = [(max(m.start - fact.end, fact.start - m.end, 0), m.start, m.end) for m in mentions[low:high]]
    return min(near)[1:] if near else (fact.start, fact.end)


def _speaker(fact: Fact, ids: Mapping[str, str], places: Places, trees: Trees) -> Slot:
    """Who says it; empty where the writer does, unknown without a tree."""
    if fact.said_by is None:
        return EMPTY if fact.sentence in trees else UNKNOWN
    entity = ids.get(fact.said_by)
    return Slot(SlotState.FILLED, fact.said_by, *_where(fact, entity, places), entity, "verb of saying")
