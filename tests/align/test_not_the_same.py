"""Figures that look as if they were of one thing: a margin and a number, a part and the whole that both sources give, a post and all the years."""

from __future__ import annotations

import datetime

import pytest

import discrepancy

DAY = datetime.date(2019, 2, 11)


def found(left: str, right: str) -> list[str]:
    given = [discrepancy.Source(id=name, text=text, published=DAY) for name, text in (("a.txt", left), ("b.txt", right))]
    return [str(d.verdict) for d in discrepancy.check(given).discrepancies]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The Otters went into the last quarter 10 points down.",
            "The Otters made 17 points in the last quarter while their guests made none.",
        ),
        ("Labour ended six seats behind in Corby council.", "Labour won 21 seats in Corby council."),
        ("Ida Holm threw a 41-metre pass to Vik. Holm threw passes of 364 metres in all.", "Ida Holm threw for 364 metres in the final."),
        ("Per Lund spent four years as the theatre's director of music.", "Per Lund has spent 19 years with the theatre."),
        ("Ana Ruiz was a judge for eight years.", "Ana Ruiz spent 22 years in public service."),
    ],
)
def test_two_things(left: str, right: str) -> None:
    assert "conflict" not in found(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Per Lund spent four years as the theatre's director of music.", "Per Lund spent six years as the theatre's director of music."),
        ("Labour ended six seats behind in Corby council.", "Labour ended nine seats behind in Corby council."),
    ],
)
def test_one_thing(left: str, right: str) -> None:
    assert found(left, right) == ["conflict"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Otters of Lea won one game in Corby on Friday.", "The Otters of Lea won 17 points in Corby on Friday."),
        ("The orchard in Aune sold 40 ladders on Friday.", "The orchard in Aune sold 900 apples on Friday."),
        ("The museum in Ghent bought nine clocks in May.", "The museum in Ghent bought 21 carpets in May."),
    ],
)
def test_what_is_counted_has_nothing_in_common(left: str, right: str) -> None:
    assert found(left, right) == []
