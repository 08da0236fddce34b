"""Sources that state both values of a finding: they know two things, unless they made a slip."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from discrepancy.judge.findings.groups import Group, Sources
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Detail, Fact
from discrepancy.registry import kinds_with
from discrepancy.scan.attributes import WHERE_SOMEONE_IS
from discrepancy.scan.fact_kind import Trait

SLIP = 0.25
"""Share by which two terms of one sentence in one source may differ and still look like one number with a mistake; twice as much between
a headline and its text. Larger differences are usually two things that the words do not distinguish."""

YEARS = 3
"""The same limit for ages, in years: a writer who takes one person's age from two papers is wrong by a birthday or two."""

DISPLAY = frozenset({"headline", "caption", "list"})
"""Parts of a text that somebody else writes, or at another time: they contradict the text more often than it contradicts itself."""


def one_source(left: Group, right: Group) -> bool:
    """Whether two groups rest on the same sources, each of which states both: one source, or it and its copies."""
    return {fact.source for fact in left.facts} == {fact.source for fact in right.facts}


def names_both(ours: Sources, theirs: Sources) -> bool:
    """Whether every source of one side is also on the other: it has both values, and so distinguishes them."""
    return ours <= theirs or theirs <= ours


def sources_stating(claims: Iterable[Claim], kind: str) -> Mapping[tuple[str, str], Sources]:
    """The sources that state a value of an attribute anywhere in the story, in any claim."""
    found: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        for fact in claim.facts:
            if fact.kind == kind:
                found.setdefault((_of(fact), _value(fact)), set()).add(fact.source)
    return {key: frozenset(sources) for key, sources in found.items()}


def stating_sources(group: Group, sources: Sources, stating: Mapping[tuple[str, str], Sources]) -> Sources:
    """The sources of a group, and the sources that state its value elsewhere in the story."""
    return sources.union(*(stating.get((_of(fact), _value(fact)), frozenset()) for fact in group.facts))


def _of(fact: Fact) -> str:
    """What a value is stated of; for a place any event counts, because events have many words."""
    return "" if fact.kind in kinds_with(Trait.LOCATION) and fact.attribute not in WHERE_SOMEONE_IS else fact.attribute


def _value(fact: Fact) -> str:
    """A value as text; a place with the part of its country in which it lies, or the side of its door."""
    side = (fact.detail(Detail.SIDE) or fact.detail(Detail.POSITION)) if fact.kind in kinds_with(Trait.LOCATION) else None
    return f"{fact.value.text} {side}" if side else fact.value.text


def two_witnesses(left: Group, right: Group, ours: Sources, theirs: Sources) -> bool:
    """Whether the two sides come from sources that each state only one value; names, places and identifiers require this."""
    return not names_both(ours, theirs)


def is_contradiction(left: Group, right: Group, ours: Sources, theirs: Sources) -> bool:
    """Whether two numbers contradict each other, rather than belonging to two things.

    They do where each has a separate source. Where one source has both, it contradicts itself if a headline, caption or list differs
    from its text, if two ages are near each other, or if they have the same figures in another order or place.
    """
    if not names_both(ours, theirs):
        return True
    if ours != theirs and (left.first.detail(Detail.EXISTENCE) or right.first.detail(Detail.EXISTENCE)):
        return True  # "there were gunmen in the mosque" and "there were none": who describes both tells that it is denied
    a, b = _end(left.first), _end(right.first)
    if a is None or b is None or left.first.value.unit != right.first.value.unit:
        return False
    if same_figures(a, b):
        return True
    if left.first.kind in kinds_with(Trait.LIFETIME):
        return abs(a - b) <= YEARS
    difference = abs(a - b) / max(abs(a), abs(b), 1e-9)
    if left.first.kind in kinds_with(Trait.TERM):
        return difference <= SLIP
    return in_headline_only(left, right) and difference <= 2 * SLIP


def in_headline_only(left: Group, right: Group) -> bool:
    """Whether one value is in headlines, captions and lists and the other in the text."""
    places = [bool({fact.place for fact in group.facts} & DISPLAY) for group in (left, right)]
    return places[0] != places[1]


def same_figures(a: float, b: float) -> bool:
    """Whether two numbers have the same figures in another order, or the decimal point elsewhere; one figure alone is not evidence."""
    one, other = (sorted(f"{value:g}".replace(".", "").strip("0")) for value in (a, b))
    return one == other and len(one) > 1


def _end(fact: Fact) -> float | None:
    return fact.value.high if fact.value.low is None else fact.value.low
