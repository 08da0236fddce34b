"""What it means that one source stands on both sides: it knows the two values as two, unless it slipped."""

from __future__ import annotations

from discrepancy.judge.groups import Group

SLIP = 0.25
"""Share by which two numbers of one source may differ and still look like one number gone wrong. Farther apart they are, as a rule, two
things that the words do not tell apart: a man's age and how long ago he married."""

_DISPLAY = frozenset({"headline", "caption", "list"})


def one_source(left: Group, right: Group) -> bool:
    """Whether all that two groups rest on is one source."""
    return len({fact.source for fact in (*left.facts, *right.facts)}) == 1


def names_both(left: Group, right: Group) -> bool:
    """Whether every source of one side also stands on the other: it names both, and so tells them apart."""
    ours, theirs = {fact.source for fact in left.facts}, {fact.source for fact in right.facts}
    return ours <= theirs or theirs <= ours


def slipped(left: Group, right: Group) -> bool:
    """Whether one source contradicts itself, rather than speaking of two things.

    It does where a headline, caption or list differs from the text, where the numbers are near each other, and where they have the same
    figures in another order or another place.
    """
    if not one_source(left, right):
        return True
    places = [{fact.place for fact in group.facts} & _DISPLAY for group in (left, right)]
    if bool(places[0]) != bool(places[1]):
        return True
    a, b = (group.first.value.low if group.first.value.low is not None else group.first.value.high for group in (left, right))
    if a is None or b is None or left.first.value.unit != right.first.value.unit:
        return False
    if abs(a - b) <= SLIP * max(abs(a), abs(b)):
        return True
    one, other = (sorted(f"{value:g}".replace(".", "").strip("0")) for value in (a, b))
    return one == other
