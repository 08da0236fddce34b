"""A fact as the alignment knows it: with its cross-source entity and the words beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from discrepancy.align.entities import Cast, cast
from discrepancy.align.family import COMPETING, families
from discrepancy.align.gates import telling
from discrepancy.align.happens import events
from discrepancy.align.nearby import Reading, more_than_value, verbs_beside
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@dataclass(frozen=True)
class Known:
    """`entity` is the cross-source entity (None where unknown); `reading` is that of its source's words.

    `only_head` and `only_attribute` say that its source gives its head noun, or its attribute, one value of this family and no other.
    `years` are those that its sentence names, without the year in which it speaks; `now` says that it names a day of that year;
    `only_clock` marks the one time of day of its source. What every pair asks of a fact is worked out once, when the first one asks.
    """

    fact: Fact
    id: str
    entity: str | None
    reading: Reading
    only_head: bool = False
    only_attribute: bool = False
    years: frozenset[str] = frozenset()
    now: bool = False
    only_clock: bool = False

    @cached_property
    def near(self) -> Mapping[str, float]:
        """The words beside the value, weighed."""
        return self.reading.near(self.fact)

    @cached_property
    def around(self) -> Mapping[str, float]:
        """The words in its sentence, weighed."""
        return self.reading.around(self.fact)

    @cached_property
    def near_weight(self) -> float:
        """The sum of `near`."""
        return sum(self.near.values())

    @cached_property
    def around_weight(self) -> float:
        """The sum of `around`."""
        return sum(self.around.values())

    @cached_property
    def more(self) -> frozenset[str]:
        """What its sentence says beside the value."""
        return more_than_value(self.fact, self.near, self.around)

    @cached_property
    def events(self) -> tuple[str, ...]:
        """What happens there."""
        return events(self.fact)

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The verbs that the words beside it tell."""
        return frozenset().union(*map(verbs_beside, self.near))


def known_facts(texts: Mapping[str, str], story: Sequence[Extract]) -> tuple[tuple[Known, ...], Cast]:
    """The facts of one story, sorted, and its cast. `texts` maps a source's id to its text."""
    everyone = cast([entity for extract in story for entity in extract.entities])
    found: list[Known] = []
    for extract in sorted(story, key=lambda extract: extract.source):
        text = texts[extract.source]
        reading = Reading(text)
        values: dict[tuple[str, ...], set[str]] = defaultdict(set)
        keys = [_keys(fact) for fact in extract.facts]
        for fact, both in zip(extract.facts, keys, strict=True):
            for key in both:
                values[key].add(fact.value.text)
        told = _told_years(extract.facts)
        today = {fact.sentence for fact in extract.facts if fact.kind == "date" and _of_its_year(fact)}
        times = {fact.value.text for fact in extract.facts if fact.kind == "date" and "T" in fact.value.text}
        for fact, (by_head, by_attribute) in zip(extract.facts, keys, strict=True):
            entity = everyone.of.get(fact.entity) if fact.entity else None
            years = _years(text, fact) | told.get(fact.sentence, _NONE) if fact.kind in COMPETING else _NONE
            found.append(
                Known(
                    fact,
                    fact.id,
                    entity,
                    reading,
                    only_head=len(values[by_head]) == 1,
                    only_attribute=len(values[by_attribute]) == 1,
                    years=years,
                    now=fact.sentence in today,
                    only_clock=times == {fact.value.text},
                )
            )
    return tuple(found), everyone


_NONE: frozenset[str] = frozenset()


def _told_years(facts: Sequence[Fact]) -> dict[tuple[int, int], frozenset[str]]:
    """The years that the sentences of a source speak of in whatever words: "last year", "a year ago". Not that of the source's day."""
    found: dict[tuple[int, int], frozenset[str]] = {}
    for fact in facts:
        if fact.kind == "date" and (year := _another_year(fact.value.text, fact.as_of or "")):
            found[fact.sentence] = found.get(fact.sentence, _NONE) | {year}
    return found


def _another_year(told: str, today: str) -> str:
    """The year of a date where it is not the year that today belongs to; a month of it may be one of half a year before or behind."""
    year = told[:4]
    if len(year) < 4 or not year.isdecimal() or year == today[:4] or (len(told) > len("2018") and not _MONTH.match(told)):
        return ""
    if len(told) == len("2018") or not _MONTH.match(today):
        return year
    apart = 12 * (int(year) - int(today[:4])) + int(told[5:7]) - int(today[5:7])
    return year if abs(apart) > HALF_A_YEAR else ""


HALF_A_YEAR = 6
"""Months up to which a day of another calendar year is not told as another year's."""
_MONTH = re.compile(r"\d{4}-\d\d")


def _of_its_year(fact: Fact) -> bool:
    """Whether a date is a day of the year in which its source speaks."""
    return len(fact.value.text) >= len("2018-02-24") and fact.value.text[:4] == (fact.as_of or "-")[:4]


def _years(text: str, fact: Fact) -> frozenset[str]:
    """Other years than its own that the sentence of a value names: "in the floods of 1998"."""
    found = _YEAR.findall(text, *fact.sentence)
    if not found:
        return _NONE
    own = {(fact.as_of or "")[:4], fact.value.text, (fact.detail("at") or "")[:4]}
    return frozenset(year for year in found if year not in own)


def _keys(fact: Fact) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What names a value in its source: family, qualifiers, and head or attribute. A change is another thing than a level."""
    clock = "clock" if fact.kind == "date" and "T" in fact.value.text else ""
    which = fact.qualifiers if fact.kind not in ("date", "place") else ()  # "another explosion" is an explosion more
    part = "part" if fact.detail("partitive") or fact.detail("total") else ""  # "two of them" is no value of what they are part of
    about = (families(fact)[0], clock, part, "change" if fact.detail("change") else "", *which)
    return (*about, "head", fact.head or ""), (*about, "attribute", telling(fact) or fact.attribute)
