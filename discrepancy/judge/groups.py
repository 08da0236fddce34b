"""From facts to sides: equal values together, each pair of values judged once, and one finding for what differs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from discrepancy.judge.comparison import Finding
from discrepancy.judge.judgement import Judgement
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Fact

MOST_VALUES = 40
"""Values of one claim that are judged pair by pair. More than this are no claim about one thing but a list; the first are taken."""

MOST_REASONS = 2
"""Pairs whose reasons are told: a reader checks two sums, not ten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Facts that state one value. `shown` is the value as a reader sees it."""

    shown: str
    facts: tuple[Fact, ...]

    @property
    def first(self) -> Fact:
        """The fact that stands for the group: the surest, and of those the first."""
        return self.facts[0]


def gather(facts: Iterable[Fact], key: Callable[[Fact], Hashable], shown: Callable[[Fact], str]) -> list[Group]:
    """Facts with equal keys together, the groups in order of source and place of their first fact."""
    found: dict[Hashable, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: (fact.source, fact.start, fact.end)):
        found.setdefault(key(fact), []).append(fact)
    return [Group(shown=shown(facts[0]), facts=tuple(sorted(facts, key=clarity))) for facts in found.values()][:MOST_VALUES]


def clarity(fact: Fact) -> tuple[float, int, str, int]:
    """Sorts the clearest fact first: sure before unsure, body before caption before headline, then by place."""
    return (
        -fact.confidence,
        ("body", "list", "caption", "headline").index(fact.place) if fact.place in _PLACES else 0,
        fact.source,
        fact.start,
    )


_PLACES = frozenset({"body", "list", "caption", "headline"})


Sources = frozenset[str]

Plausible = Callable[[Group, Group, Sources, Sources], bool]
"""Whether two groups whose values exclude each other do contradict, given the sources of each and of the values that agree with it."""


def weigh(groups: Sequence[Group], judge: Callable[[Group, Group], Judgement], plausible: Plausible | None = None) -> list[Finding]:
    """At most one conflict, with every value that conflicts with another, and one variant with those that only differ in form.

    A variant between two values that both stand in the conflict is not told again. `plausible` may drop conflicts.
    """
    pairs = [(a, b, judge(groups[a], groups[b])) for a in range(len(groups)) for b in range(a + 1, len(groups))]
    if plausible is not None:
        of = _witnesses(groups, pairs)
        pairs = [(a, b, j) for a, b, j in pairs if j.verdict is not Verdict.CONFLICT or plausible(groups[a], groups[b], of[a], of[b])]
    findings = []
    told: set[int] = set()
    for verdict in (Verdict.CONFLICT, Verdict.VARIANT):
        chosen = [(a, b, j) for a, b, j in pairs if j.verdict is verdict and not (a in told and b in told)]
        if not chosen:
            continue
        members = sorted({index for a, b, _ in chosen for index in (a, b)})
        told.update(members)
        reasons = dict.fromkeys(j.reason for _, _, j in sorted(chosen, key=lambda item: (-item[2].weight, item[0], item[1])))
        sides = _merged([groups[index] for index in members])
        if len(sides) > 1:
            findings.append(Finding(verdict=verdict, sides=sides, reason="; ".join(list(reasons)[:MOST_REASONS])))
    return findings


def _witnesses(groups: Sequence[Group], pairs: Sequence[tuple[int, int, Judgement]]) -> list[Sources]:
    """The sources of each group and of the groups that agree with it."""
    found = [{fact.source for fact in group.facts} for group in groups]
    own = [frozenset(sources) for sources in found]
    for a, b, judgement in pairs:
        if judgement.verdict in (Verdict.AGREE, Verdict.VARIANT):
            found[a] |= own[b]
            found[b] |= own[a]
    return [frozenset(sources) for sources in found]


def _merged(groups: Sequence[Group]) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    """Sides by what is shown; a value that conflicts with itself at another time keeps its own side."""
    sides: dict[str, tuple[Fact, ...]] = {}
    for group in groups:
        sides[group.shown] = (*sides.get(group.shown, ()), *group.facts)
    if len(sides) < 2:
        return tuple((group.shown, group.facts) for group in groups)
    return tuple(sides.items())
