"""Two posts of one body that two sources give one person."""

from __future__ import annotations

import datetime

import pytest

import discrepancy

DAY = datetime.date(2013, 9, 16)


def found(left: str, right: str) -> list[str]:
    given = [discrepancy.Source(id=name, text=text, published=DAY) for name, text in (("a.txt", left), ("b.txt", right))]
    return [str(d.verdict) for d in discrepancy.check(given).everything if d.kind == "title"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police spokesman Ole Brandt warned climbers.", "Police inspector Ole Brandt warned climbers."),
        ("School secretary Ida Holm wrote to parents.", "School nurse Ida Holm wrote to parents."),
        ("Club physician Per Lund resigned.", "Club trainer Per Lund resigned."),
    ],
)
def test_two_posts_of_one_body(left: str, right: str) -> None:
    assert found(left, right) == ["variant"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police spokesman Ole Brandt warned climbers.", "Police spokesman Ole Brandt warned walkers."),
        ("Police inspector Ole Brandt spoke. Police spokesman Ole Brandt warned climbers.", "Police inspector Ole Brandt warned climbers."),
        ("General manager Ida Holm wrote to parents.", "General secretary Ida Holm wrote to parents."),
    ],
)
def test_one_post_both_or_no_body(left: str, right: str) -> None:
    assert found(left, right) == []
