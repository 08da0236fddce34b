"""A fact as the alignment knows it: with its cross-source entity and the words beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from discrepancy.align.entities import Cast, cast
from discrepancy.align.family import COMPETING, families
from discrepancy.align.gates import telling
from discrepancy.align.happens import events
from discrepancy.align.nearby import Reading, more_than_value
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.text.events.occasions import verbs_of

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Known:
    """`entity` is the cross-source entity (None where unknown); `near` and `around` weigh the words beside and in the sentence.

    `years` are those that its sentence names, without the year in which it speaks. `only_head` and `only_attribute` say that
    its source gives its head noun, or its attribute, one value of this family and no other. The rest is what every pair asks of
    a fact, worked out once: `more` is what its sentence says beside the value, `events` what happens there, `verbs` those that the
    words beside it tell, `near_weight` and `around_weight` the sums of `near` and `around`.
    """

    fact: Fact
    id: str
    entity: str | None
    near: Mapping[str, float] = field(default_factory=dict)
    around: Mapping[str, float] = field(default_factory=dict)
    only_head: bool = False
    only_attribute: bool = False
    years: frozenset[str] = frozenset()
    more: frozenset[str] = frozenset()
    events: tuple[str, ...] = ()
    verbs: frozenset[str] = frozenset()
    near_weight: float = 0
    around_weight: float = 0


def known_facts(texts: Mapping[str, str], story: Sequence[Extract]) -> tuple[tuple[Known, ...], Cast]:
    """The facts of one story, sorted, and its cast. `texts` maps a source's id to its text."""
    everyone = cast([entity for extract in story for entity in extract.entities])
    found: list[Known] = []
    for extract in sorted(story, key=lambda extract: extract.source):
        reading = Reading(texts[extract.source])
        values: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for fact in extract.facts:
            for key in _keys(fact):
                values[key].add(fact.value.text)
        told = _told_years(extract.facts)
        for fact in extract.facts:
            entity = everyone.of.get(fact.entity) if fact.entity else None
            head, attribute = (len(values[key]) == 1 for key in _keys(fact))
            near, around = reading.near(fact), reading.around(fact)
            found.append(
                Known(
                    fact,
                    fact.id,
                    entity,
                    near,
                    around,
                    head,
                    attribute,
                    years(texts[extract.source], fact) | (told.get(fact.sentence, _NONE) if fact.kind in COMPETING else _NONE),
                    more_than_value(fact, near, around),
                    events(fact),
                    frozenset(verb for word in near for verb in verbs_of(word) if verb != word),
                    sum(near.values()),
                    sum(around.values()),
                )
            )
    return tuple(found), everyone


_NONE: frozenset[str] = frozenset()


def _told_years(facts: Sequence[Fact]) -> dict[tuple[int, int], frozenset[str]]:
    """The years that the sentences of a source speak of in whatever words: "last year", "the year before". Not that of the source's day."""
    found: dict[tuple[int, int], frozenset[str]] = {}
    for fact in facts:
        year = fact.value.text if fact.kind == "date" and len(fact.value.text) == len("2018") else ""
        if year.isdecimal() and year != (fact.as_of or "")[:4]:
            found[fact.sentence] = found.get(fact.sentence, _NONE) | {year}
    return found


def years(text: str, fact: Fact) -> frozenset[str]:
    """Other years than its own that the sentence of a value names: "in the floods of 1998"."""
    found = _YEAR.findall(text, *fact.sentence) if fact.kind in COMPETING else ()
    own = {(fact.as_of or "")[:4], fact.value.text, (fact.detail("at") or "")[:4]}
    return frozenset(year for year in found if year not in own)


def _keys(fact: Fact) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What names a value in its source: family, qualifiers, and head or attribute. A change is another thing than a level."""
    clock = "clock" if fact.kind == "date" and "T" in fact.value.text else ""
    which = fact.qualifiers if fact.kind not in ("date", "place") else ()  # "another explosion" is an explosion more
    part = "part" if fact.detail("partitive") or fact.detail("total") else ""  # "two of them" is no value of what they are part of
    about = (families(fact)[0], clock, part, "change" if fact.detail("change") else "", *which)
    return (*about, "head", fact.head or ""), (*about, "attribute", telling(fact) or fact.attribute)
