"""Judge each pair of values of a claim once, and make one finding of the differences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from discrepancy.judge.comparison import Finding
from discrepancy.judge.findings.closest_pairs import closest_pairs
from discrepancy.judge.findings.groups import Group, Sources
from discrepancy.judge.judgement import APART, Judgement
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Fact

MOST_REASONS = 2
"""Most pairs whose reasons are reported: a reader checks two sums, not ten."""

MOST_PREMISES = 4
"""Most values whose premises are given together in one sentence."""


Pairs = list[tuple[int, int, Judgement]]

Plausible = Callable[[Group, Group, Sources, Sources], bool]
"""Whether two groups with incompatible values contradict each other, given the sources of each and of the values that agree with it."""


def weigh(
    claim: Claim, groups: Sequence[Group], judge: Callable[[Group, Group], Judgement], plausible: Plausible | None = None
) -> list[Finding]:
    """At most one conflict, with every value that conflicts with another, and a variant for those that only differ in form.

    Two values are judged by the facts of their best link in the claim; values without a good link are not compared. A variant between two
    values of the conflict is not reported again. `plausible` may drop conflicts.
    """
    links = closest_pairs(claim, groups)
    pairs = []
    for a in range(len(groups)):
        for b in range(a + 1, len(groups)):
            met = links.face(a, b)
            pairs.append((a, b, APART if met is None else judge(*met)))
    if plausible is not None:
        pairs = _plausible(groups, pairs, plausible)
    findings = []
    told: set[int] = set()
    for verdict in (Verdict.CONFLICT, Verdict.VARIANT):
        chosen = [(a, b, j) for a, b, j in pairs if j.verdict is verdict and not (a in told and b in told)]
        if not chosen:
            continue
        for part in _apart(chosen) if verdict is Verdict.VARIANT else [chosen]:
            members = sorted({index for a, b, _ in part for index in (a, b)})
            told.update(members)
            reason = _reason([j for _, _, j in sorted(part, key=lambda item: (-item[2].weight, item[0], item[1]))], len(members))
            sides = _merged([groups[index] for index in members], [_agreeing(members, pairs, index) for index in members])
            if len(sides) > 1:
                findings.append(Finding(verdict=verdict, sides=sides, reason=reason))
    return findings


def _apart(pairs: Pairs) -> list[Pairs]:
    """Groups of pairs that share values, directly or through others: two offices of one person are two findings."""
    parts: list[tuple[set[int], Pairs]] = []
    for pair in pairs:
        joined = [part for part in parts if not part[0].isdisjoint(pair[:2])]
        parts = [part for part in parts if part[0].isdisjoint(pair[:2])]
        parts.append((set(pair[:2]).union(*(part[0] for part in joined)), [*(p for part in joined for p in part[1]), pair]))
    return [found for _, found in sorted(parts, key=lambda part: min(part[0]))]


def _reason(judgements: Sequence[Judgement], values: int) -> str:
    """The reasons as one sentence: each premise once if every value has one, else the simplest reasons in a row."""
    premises = tuple(dict.fromkeys(premise for judgement in judgements for premise in judgement.premises))
    if 2 < len(premises) <= MOST_PREMISES and len(premises) >= values:
        moral = next(judgement.moral for judgement in judgements if judgement.premises)
        return f"{'; '.join(premises)}: {moral}"
    return "; ".join(list(dict.fromkeys(judgement.reason for judgement in judgements))[:MOST_REASONS])


A_LIST = 3
"""Least number of incompatible values in one source that show, whatever its words, that it is about several things."""


def _plausible(groups: Sequence[Group], pairs: Pairs, plausible: Plausible) -> Pairs:
    """The pairs without implausible conflicts.

    A source counts for a value if it states it, or another that agrees with this one and not with the other side.
    """
    own = [frozenset(fact.source for fact in group.facts) for group in groups]
    at_odds: dict[int, set[int]] = {index: set() for index in range(len(groups))}
    akin: dict[int, set[int]] = {index: set() for index in range(len(groups))}
    for a, b, judgement in pairs:
        if judgement.verdict is not Verdict.NOT_COMPARABLE:
            into = at_odds if judgement.verdict is Verdict.CONFLICT else akin
            into[a].add(b)
            into[b].add(a)
    lists = {
        source
        for source in frozenset().union(*own)
        for index in range(len(groups))
        if source in own[index] and sum(source in own[other] for other in at_odds[index]) >= A_LIST - 1
    }
    kept: Pairs = []
    for a, b, judgement in pairs:
        if judgement.verdict is Verdict.CONFLICT:
            ours = own[a].union(*(own[other] for other in akin[a] - akin[b]))
            theirs = own[b].union(*(own[other] for other in akin[b] - akin[a]))
            if ours & theirs & lists or not plausible(groups[a], groups[b], ours, theirs):
                continue
        kept.append((a, b, judgement))
    return kept


def _agreeing(members: Sequence[int], pairs: Pairs, index: int) -> frozenset[int]:
    """Places among `members` of those that agree with one of them."""
    others = {b if a == index else a for a, b, j in pairs if index in (a, b) and j.verdict is Verdict.AGREE}
    return frozenset(place for place, member in enumerate(members) if member in others)


def _merged(groups: Sequence[Group], agreeing: Sequence[frozenset[int]]) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    """The sides: values that all agree with each other are on one side, "11 miles / 18 kilometres"; the first of them leads."""
    sides: list[list[int]] = []
    for place in range(len(groups)):
        home = next((side for side in sides if all(other in agreeing[place] for other in side)), None)
        if home is None:
            sides.append([place])
        else:
            home.append(place)
    told: dict[str, tuple[Fact, ...]] = {}
    for side in sides:
        shown = " / ".join(dict.fromkeys(groups[place].shown for place in side))
        told[shown] = (*told.get(shown, ()), *(fact for place in side for fact in groups[place].facts))
    if len(told) < 2:  # one value that contradicts itself at another time
        return tuple((groups[side[0]].shown, tuple(fact for place in side for fact in groups[place].facts)) for side in sides)
    return tuple(told.items())
