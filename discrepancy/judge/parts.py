"""Part and whole: two numbers of which one is a piece of the other do not contradict."""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.judge.wholes import ANYONE
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact


def is_part(left: Fact, right: Fact, story: Iterable[Claim]) -> bool:
    """Whether a third stated number makes the smaller of two up to the larger, where their words do not name the same thing.

    "19 of ours" and "8 from our neighbours" make "27 volunteers". Where both name one thing ("168 passengers", "174 passengers")
    a sum that happens to fit excuses nothing.
    """
    if same_thing(left, right):
        return False
    a, b = left.value.low, right.value.low
    if a is None or b is None or a == b or (left.value.unit != right.value.unit and left.kind != "count"):
        return False
    missing, sources = abs(a - b), {left.source, right.source}
    step = max(left.value.resolution or 0.0, right.value.resolution or 0.0)
    slack = 0.5 * step if left.kind == "money" else 1e-9 * max(abs(a), abs(b))
    return any(
        fact.kind == left.kind
        and fact.source in sources
        and fact.value.low is not None
        and abs(fact.value.low - missing) <= slack
        and fact.value.low > 1
        for claim in story
        for fact in claim.facts
        if fact.id not in (left.id, right.id)
    )


def same_thing(left: Fact, right: Fact) -> bool:
    """Whether the words beside two numbers name the same thing: head and modifiers alike, and more than "people"."""
    return left.head not in ANYONE and left.head == right.head and set(left.modifiers) == set(right.modifiers)
