"""Slots that hold several values: as one by one, however many there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from discrepancy.link.features.slots import _values_of
from discrepancy.link.pairs.levels import Level

VALUES = st.lists(st.text("abC", min_size=1, max_size=4), max_size=5).map(" ".join)


@given(VALUES, VALUES)
def test_values_are_equal_broader_or_different(left: str, right: str) -> None:
    pairs = [(a, b) for a in left.lower().split() for b in right.lower().split()]
    expected = (
        Level.EQUAL
        if any(a == b for a, b in pairs)
        else Level.BROADER
        if any(a.startswith(b) or b.startswith(a) for a, b in pairs)
        else Level.DIFFERENT
        if pairs
        else Level.ONE_EMPTY
        if left or right
        else Level.BOTH_EMPTY
    )
    assert _values_of(left, right) == expected
