"""Whether two facts of one kind state the same value, linked or not."""

from __future__ import annotations

import re

from discrepancy.judge.quantities.amount import amount
from discrepancy.model.fact import Fact

_WORD = re.compile(r"\w+")
"""Kinds whose words are the whole statement: a source that has the words supports them, wherever they stand."""

HELD = frozenset({"title"})
"""Kinds whose value belongs to somebody: with another owner it is another statement."""

Key = tuple[object, ...]


def value_key(fact: Fact) -> Key:
    """Kind and value, the same for two facts that state one value in whatever unit."""
    found = amount(fact)
    if found is None:
        return (fact.kind, fact.value.text.casefold())
    return (fact.kind, _rounded(found.low), _rounded(found.high), found.base)


def states_the_same(left: Fact, right: Fact) -> bool:
    """Whether two facts that were not linked state one value of one thing: by attribute and what is counted, and of no one else."""
    if value_key(left) != value_key(right) or left.attribute != right.attribute:
        return False
    if (left.head or left.thing) != (right.head or right.thing):
        return False
    return _one_subject(left, right)


def supports(theirs: Fact, mine: Fact) -> bool:
    """Whether a linked fact of a source says all that the draft's says: the same value but for rounding and units, or the same words and more."""
    if mine.kind in HELD and not _one_subject(mine, theirs):
        return False
    if value_key(mine) == value_key(theirs):
        return True
    a, b = amount(mine), amount(theirs)
    if a is None or b is None:
        words, others = (set(_WORD.findall(fact.value.text.casefold())) for fact in (mine, theirs))
        return bool(words) and words <= others
    if a.base != b.base or a.point is None or b.point is None:
        return False
    return abs(a.point - b.point) < max(a.step, b.step) / 2


def allows(theirs: Fact, mine: Fact) -> bool:
    """Whether a linked fact that says less, or leaves more room, can be true together with the draft's; False where that is unknown."""
    if mine.kind in HELD and not _one_subject(mine, theirs):
        return False
    a, b = amount(mine), amount(theirs)
    if a is None or b is None:
        words, others = (set(_WORD.findall(fact.value.text.casefold())) for fact in (mine, theirs))
        return bool(others) and others <= words
    if a.base != b.base:
        return False
    return _low(a.low) <= _high(b.high) and _low(b.low) <= _high(a.high)


def _one_subject(left: Fact, right: Fact) -> bool:
    """Whether neither names its subject, or both share a word of the name."""
    mine, theirs = (set((fact.subject or "").casefold().split()) for fact in (left, right))
    return not mine or not theirs or bool(mine & theirs)


def _low(end: float | None) -> float:
    return float("-inf") if end is None else end


def _high(end: float | None) -> float:
    return float("inf") if end is None else end


def _rounded(end: float | None) -> float | None:
    return None if end is None else float(f"{end:.6g}")
