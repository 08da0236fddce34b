"""Tolls by day, from claims: how the figures of a story develop."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from discrepancy.judge.comparison import words
from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.judge.time.as_of import day_stated, validity_days
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.source import Source
from discrepancy.model.timeline import Timeline, Toll

HOW = "toll"
"""The comparison whose rules say which figures change over time, and in which direction."""


def timelines(
    claims: Iterable[Claim], rules: Iterable[Rule], sources: Mapping[str, Source], copies: Callable[[], Mapping[str, str]] = dict
) -> tuple[Timeline, ...]:
    """The timelines of claims that a toll rule selects, in the order of the claims; a claim of one day has none.

    `copies` returns a map from the id of a source to what it copies. Facts without a day, with a qualifier, or negated, are left out.
    """
    of_tolls = [rule for rule in rules if rule.how == HOW]
    copied: Mapping[str, str] | None = None
    found = []
    for claim in claims:
        rule = next((rule for rule in of_tolls if claim.kind in rule.kinds and claim.attribute in rule.attributes), None)
        if rule is None:
            continue
        course = next((name for name in ("rising", "falling", "drifting") if claim.attribute in words(rule.settings, name)), "drifting")
        by_day = _by_day(claim, sources)
        if len(by_day) > 1:
            copied = copies() if copied is None else copied
            found.append(_timeline(claim, by_day, course, sources, copied))
    return tuple(found)


def _by_day(claim: Claim, sources: Mapping[str, Source]) -> Mapping[datetime.date, Sequence[Fact]]:
    by_day: dict[datetime.date, list[Fact]] = defaultdict(list)
    for fact in claim.facts:
        held = validity_days(fact, sources)
        if held is not None and _figure(fact) is not None and not fact.qualifiers and not fact.detail(Detail.NEGATED):
            by_day[held[1]].append(fact)
    return by_day


def _timeline(
    claim: Claim,
    by_day: Mapping[datetime.date, Sequence[Fact]],
    course: str,
    sources: Mapping[str, Source],
    copies: Mapping[str, str],
) -> Timeline:
    tolls = [_toll(day, by_day[day], course, copies) for day in sorted(by_day)]
    return Timeline(
        story=claim.story,
        subject=claim.subject,
        attribute=claim.attribute,
        course=course,
        tolls=tuple(tolls),
        older=tuple(_older(claim.facts, tolls, sources)),
    )


def _toll(day: datetime.date, facts: Sequence[Fact], course: str, copies: Mapping[str, str]) -> Toll:
    votes: Counter[float] = Counter()
    heard = set()
    for fact in facts:
        witness, figure = copies.get(fact.source, fact.source), _figure(fact)
        if figure is not None and (witness, figure) not in heard:
            heard.add((witness, figure))
            votes[figure] += 1
    sense = -1.0 if course == "falling" else 1.0
    best = max(votes, key=lambda figure: (votes[figure], sense * figure))
    lows, highs = [fact.value.low for fact in facts], [fact.value.high for fact in facts]
    return Toll(
        day=day.isoformat(),
        low=None if None in lows else min(low for low in lows if low is not None),
        best=best,
        high=None if None in highs else max(high for high in highs if high is not None),
        witnesses=tuple(sorted({witness for witness, _ in heard})),
        facts=tuple(facts),
    )


def _older(facts: Iterable[Fact], tolls: Sequence[Toll], sources: Mapping[str, Source]) -> Iterable[Fact]:
    """Facts printed on or after the day of a newer toll that give the figure of an earlier one."""
    for fact in facts:
        printed, figure = day_stated(fact, sources), _figure(fact)
        if printed is None or figure is None or fact.qualifiers:
            continue
        out = [toll for toll in tolls if toll.day <= printed.isoformat() and any(other.source != fact.source for other in toll.facts)]
        before = [place for place, toll in enumerate(out) if toll.best == figure and toll.day < printed.isoformat()]
        if before and any(toll.best != figure for toll in out[before[-1] + 1 :]):
            yield fact


def _figure(fact: Fact) -> float | None:
    return fact.value.high if fact.value.low is None else fact.value.low
