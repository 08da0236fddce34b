"""Stories of local news, each of the articles on one incident: with pairs that a reader judged, and with planted conflicts.

A reader judged pairs of passages whose values differ; what was not shown to the reader is unknown. For plants nobody need judge: two facts of
two articles that state one informative value of one thing are taken for one statement, and with a number, weekday or clock time of one of
them changed they are a conflict whose truth is known. Plants teach links alone, at a small weight.
"""

from __future__ import annotations

import datetime
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.value_agreement import values_agree
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source
from training.planting import NUMERIC, planted
from training.stories import Judged, Passage, Story

MOST_ARTICLES = 4
"""Articles of one incident that are read."""
MOST_INCIDENTS = 640
"""Incidents that are read, by the order of their names."""
COMMON = 2
"""A count up to this is of too many things to say which."""


def load_incidents(path: Path, judged: Sequence[Story]) -> tuple[Story, ...]:
    """Incidents with two articles or more that are in no judged story. `path` has an article a line: incident, source, published, text."""
    taken = {story.name.rpartition("-")[2] for story in judged if story.corpus == "wild"}
    return tuple(
        Story(name=f"i-{name}", corpus="incidents", sources=sources, judged=())
        for name, sources in _articles(path).items()
        if len(sources) > 1 and name not in taken
    )[:MOST_INCIDENTS]


def load_judged(path: Path, pairs: Mapping[str, tuple[Judged, ...]]) -> tuple[Story, ...]:
    """The incidents of which a reader judged pairs of passages; `pairs` is what `judged_pairs` read."""
    return tuple(
        Story(name=f"i-{name}", corpus="judged", sources=sources, judged=(), pairs=pairs[f"i-{name}"], complete=False)
        for name, sources in _articles(path).items()
        if f"i-{name}" in pairs
    )


def _articles(path: Path) -> dict[str, tuple[Source, ...]]:
    """At most MOST_ARTICLES articles of each incident, by the incident's name."""
    found: dict[str, list[Source]] = defaultdict(list)
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        day = datetime.date.fromisoformat(row["published"]) if row.get("published") else None
        found[row["incident"]].append(Source(id=row["source"], text=row["text"], published=day))
    return {name: tuple(found[name][:MOST_ARTICLES]) for name in sorted(found)}


def with_plants(stories: Sequence[Story], extracts: Iterator[tuple[Extract, ...]]) -> Iterator[Story]:
    """The twin of each story with its plants; a story without an agreement to change has none."""
    for story, read in zip(stories, extracts, strict=True):
        twin = planted(replace(story, judged=tuple(_agreements(read))))
        if twin is not None:
            yield replace(twin, corpus="incidents")


def _agreements(extracts: Sequence[Extract]) -> Iterator[Judged]:
    """Pairs of facts of two articles that state one thing, as far as values and frames show: each is alone with its value in its article."""
    context = StoryContext(extracts)
    stated = Counter((item.fact.source, item.family, item.fact.value.text) for item in context.facts)
    alone = [item for item in context.facts if stated[item.fact.source, item.family, item.fact.value.text] == 1 and _informative(item)]
    seen: set[str] = set()
    for at, one in enumerate(alone):
        for other in alone[at + 1 :]:
            if one.fact.source == other.fact.source or {one.id, other.id} & seen or not _one_statement(one, other):
                continue
            seen.update((one.id, other.id))
            sides = tuple(Passage(item.fact.source, item.fact.start, item.fact.end) for item in (one, other))
            yield Judged(kind=one.fact.kind, verdict="agree", sides=(sides,))


def _informative(item: FactContext) -> bool:
    fact = item.fact
    if fact.kind == "date":
        return "T" in fact.value.text or fact.value.text.count("-") == 2
    return fact.kind in NUMERIC and fact.value.low is not None and (fact.kind != "count" or fact.value.low > COMMON)


def _one_statement(one: FactContext, other: FactContext) -> bool:
    if one.fact.kind != other.fact.kind or one.family != other.family or not values_agree(one.fact, other.fact):
        return False
    if one.fact.kind == "age":
        return one.entity is not None and one.entity == other.entity
    return one.attribute == other.attribute
