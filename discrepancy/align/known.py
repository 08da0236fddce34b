"""A fact as the alignment knows it: with its cross-source entity and the words beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from discrepancy.align.entities import Cast, cast
from discrepancy.align.nearby import Reading
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact


@dataclass(frozen=True, slots=True)
class Known:
    """`entity` is the cross-source entity (None where unknown); `near` and `around` weigh the words beside and in the sentence.

    `only` says that its source counts or measures its head noun once.
    """

    fact: Fact
    entity: str | None
    near: Mapping[str, float] = field(default_factory=dict)
    around: Mapping[str, float] = field(default_factory=dict)
    only: bool = False


def known_facts(texts: Mapping[str, str], story: Sequence[Extract]) -> tuple[tuple[Known, ...], Cast]:
    """The facts of one story, sorted, and its cast. `texts` maps a source's id to its text."""
    everyone = cast([entity for extract in story for entity in extract.entities])
    found: list[Known] = []
    for extract in sorted(story, key=lambda extract: extract.source):
        reading = Reading(texts[extract.source])
        values: dict[tuple[str, str | None], set[tuple[float | None, float | None]]] = defaultdict(set)
        for fact in extract.facts:
            values[fact.kind, fact.head].add((fact.value.low, fact.value.high))
        for fact in extract.facts:
            entity = everyone.of.get(fact.entity) if fact.entity else None
            only = fact.head is not None and len(values[fact.kind, fact.head]) == 1
            found.append(Known(fact, entity, reading.near(fact), reading.around(fact), only))
    return tuple(found), everyone
