"""Inside and outside: on which side of a door one thing happened."""

from __future__ import annotations

import datetime

import pytest

import discrepancy

DAY = datetime.date(2014, 6, 2)


def found(left: str, right: str) -> list[str]:
    given = [discrepancy.Source(id=name, text=text, published=DAY) for name, text in (("a.txt", left), ("b.txt", right))]
    return [str(d.verdict) for d in discrepancy.check(given).discrepancies if d.kind == "place"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Outside the nightclub, Ole Brandt shot a doorman.", "Brandt walked into the nightclub and shot a doorman and a guest."),
        ("The boxer Tony Lund was stabbed by a fan outside the hotel.", "The boxer Tony Lund was stabbed by a fan inside the hotel."),
        ("The bishop was pelted with eggs by a student outside the cathedral in Lea.",
         "A student pelted the bishop with eggs inside the cathedral in Lea."),
    ],
)  # fmt: skip
def test_two_sides_of_a_door(left: str, right: str) -> None:
    if "Brandt walked" in right:
        right = f"Ole Brandt was tried in Lea. {right}"
    assert found(left, right) == ["conflict"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Outside the nightclub, Ole Brandt shot a doorman.", "Ole Brandt walked into the nightclub and shot a judge."),
        ("The boxer Tony Lund was stabbed by a fan outside the hotel.", "The boxer Tony Lund was stabbed by a fan outside the hotel."),
        ("The bishop was pelted with eggs by a student outside the cathedral.", "The bishop was pelted with eggs by a student in Lea."),
        ("Ole Brandt shot a doorman outside the nightclub. Inside the nightclub he shot a guest.", "Ole Brandt shot a guest inside the nightclub."),
    ],
)  # fmt: skip
def test_other_people_one_side_or_none(left: str, right: str) -> None:
    assert found(left, right) == []
