"""Whether two numbers are of one thing."""

from __future__ import annotations

import pytest

from discrepancy.judge.quantities.same_measure import measures_match
from discrepancy.model.fact import Fact
from discrepancy.model.frame import EMPTY, Frame, Slot, SlotState
from tests.judge.made import fact, number


def told(kind: str, value: float, unit: str | None, attribute: str, *, verb: str = "", patient: str = "", **more: object) -> Fact:
    def slot(text: str) -> Slot:
        return Slot(SlotState.FILLED, text) if text else EMPTY

    frame = Frame(predicate=slot(verb), patient=slot(patient), agent=EMPTY, complement=EMPTY)
    return fact(kind, "a", "x", number(value, unit=unit), attribute=attribute, frame=frame, **more)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (told("count", 4, "page", "page", head="page"), told("count", 6, "page", "page", head="page"), True),
        (told("count", 4, "person", "killed", head="person"), told("count", 6, "person", "killed", head="passenger"), True),
        (told("count", 4, "woman", "woman", head="woman"), told("count", 6, "reason", "reason", head="reason"), False),
        (
            told("count", 3, "time", "time", head="time", verb="win", patient="cup"),
            told("count", 5, "time", "time", head="time", verb="enter", patient="cup"),
            False,
        ),
        (told("duration", 7, "hour", "duration"), told("duration", 12, "week", "duration"), False),
        (told("duration", 6, "week", "duration"), told("duration", 12, "week", "duration"), True),
        (
            told("quantity", 11, "inch", "length", verb="show", patient="model"),
            told("quantity", 15, "inch", "length", verb="cut", patient="board"),
            False,
        ),
        (
            told("quantity", 11, "inch", "length", verb="cut", patient="board"),
            told("quantity", 15, "inch", "length", verb="cut", patient="board"),
            True,
        ),
        (told("quantity", 11, "gram", "weight", verb="find"), told("quantity", 15, "gram", "weight", verb="seize"), True),
    ],
)
def test_one_noun_one_order_one_act(left: Fact, right: Fact, wanted: bool) -> None:
    assert measures_match(left, right) is wanted
    assert measures_match(right, left) is wanted
