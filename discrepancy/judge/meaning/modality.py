"""Modalities that do not make two values different: cautious wording, or something still to come."""

from __future__ import annotations

from discrepancy.model.fact import Fact, Qualifier
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait

_NOT_YET = frozenset({None, "possible"}), frozenset({"planned", "possible"}), frozenset({"planned", "offered"})
"""Pairs of modalities that count as the same: a plain statement and a possible one, planned and possible, planned and promised."""
_COMING = (*_NOT_YET, frozenset({None, "planned"}))
"""For counts: a firm "will shed" jobs in one paper and "sheds" them in the next."""


_HELD_AGAINST = frozenset({"previous", "year earlier"})
"""Periods of a figure that is only named for comparison with a newer one."""


def same_period(left: Fact, right: Fact) -> bool:
    """Whether two values may be of one period: one report says it ("in the first half"), another leaves it to the reader."""
    a, b = left.qualifier(Qualifier.PERIOD), right.qualifier(Qualifier.PERIOD)
    return a == b or ((a is None or b is None) and (a or b) not in _HELD_AGAINST)


def same_modality(left: Fact, right: Fact) -> bool:
    """Whether the modalities of two values of one kind differ only in how certain the writer is of something to come."""
    said = {left.qualifier(Qualifier.MODALITY), right.qualifier(Qualifier.MODALITY)}
    if len(said) == 1:
        return True
    pairs = _COMING if {left.kind, right.kind} <= kinds_with(Trait.COUNT) else _NOT_YET
    return kinds_with(Trait.TERM).isdisjoint((left.kind, right.kind)) and any(said <= pair for pair in pairs)
