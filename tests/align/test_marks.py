"""How long after a start something happened."""

from __future__ import annotations

import datetime

import pytest

import discrepancy
from tests.kinds.stating import stated

DAY = datetime.date(2016, 8, 8)


def found(left: str, right: str) -> list[tuple[str, str]]:
    given = [discrepancy.Source(id=name, text=text, published=DAY) for name, text in (("a.txt", left), ("b.txt", right))]
    return [(str(d.verdict), d.kind) for d in discrepancy.check(given).discrepancies]


@pytest.mark.parametrize(
    ("text", "quote", "seconds"),
    [
        ("The referee stopped the bout at the 1:42 mark of the fourth round.", "1:42 mark", 102),
        ("The band left the stage at the 57:30 mark.", "57:30 mark", 3450),
        ("The rocket broke up at the 1:13 mark of its flight.", "1:13 mark", 73),
    ],
)
def test_a_clock_before_mark_is_a_stretch_of_time(text: str, quote: str, seconds: float) -> None:
    assert stated("duration", text) == [(quote, seconds, seconds, "second")]
    assert stated("date", text) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The referee stopped the bout at the 1:42 mark of the fourth round.", "The referee stopped the bout 38 seconds into the fourth round."),
        ("The Halden rocket exploded 73 seconds into its flight.", "The Halden rocket exploded 95 seconds into the flight."),
        ("The pianist Ida Holm walked out 12 minutes into the concert.", "The pianist Ida Holm walked out 40 minutes into the concert."),
    ],
)  # fmt: skip
def test_two_moments(left: str, right: str) -> None:
    assert found(left, right) == [("conflict", "duration")]


def test_of_two_rounds() -> None:
    assert found("Vik was floored 20 seconds into the second round.", "Vik was floored 51 seconds into the fifth round.") == []
