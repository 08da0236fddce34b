"""From facts to values: facts that state one value together, the clearest first."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from discrepancy.model.fact import Fact

MOST_VALUES = 40
"""Most values of one claim that are judged pair by pair. A claim with more is a list rather than one thing; the first are taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Facts that state one value. `shown` is the value as a reader sees it."""

    shown: str
    facts: tuple[Fact, ...]

    @property
    def first(self) -> Fact:
        """The fact that represents the group: the most certain one; among equals, the first."""
        return self.facts[0]


def group_equal_values(facts: Iterable[Fact], key: Callable[[Fact], Hashable], shown: Callable[[Fact], str]) -> list[Group]:
    """Facts with equal keys together, in the order of their values: names and number of sources change no side."""
    found: dict[Hashable, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: (fact.source, fact.start, fact.end)):
        found.setdefault(key(fact), []).append(fact)
    groups = [Group(shown=shown(facts[0]), facts=tuple(sorted(facts, key=clarity_order))) for facts in found.values()]
    return sorted(groups, key=_by_value)[:MOST_VALUES]


def _by_value(group: Group) -> tuple[float, float, str, str, int]:
    value = group.first.value
    low = value.low if value.low is not None else value.high if value.high is not None else math.inf
    return low, value.high if value.high is not None else math.inf, group.shown, group.first.source, group.first.start


def clarity_order(fact: Fact) -> tuple[float, int, str, int]:
    """Sorts the clearest fact first: certain before uncertain, body before caption before headline, then by place."""
    return (
        -fact.confidence,
        ("body", "list", "caption", "headline").index(fact.place) if fact.place in _PLACES else 0,
        fact.source,
        fact.start,
    )


_PLACES = frozenset({"body", "list", "caption", "headline"})


Sources = frozenset[str]
"""Ids of the sources that state a value."""
