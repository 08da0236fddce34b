"""In which part of its country a place is said to lie, by two sources."""

from __future__ import annotations

import pytest

import discrepancy


def found(left: str, right: str) -> list[str]:
    given = [discrepancy.Source(id=name, text=text) for name, text in (("a.txt", left), ("b.txt", right))]
    return [str(d.verdict) for d in discrepancy.check(given).discrepancies if d.kind == "place"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A ferry sank off the northern port of Varde on Monday.", "A ferry sank near the southern port of Varde on Monday."),
        ("The film festival opened in the eastern town of Belmora.", "The western Italian town of Belmora opened its film festival."),
        ("Beavers were released near the north-western village of Odder.",
         "In the south-eastern village of Odder, beavers were released."),
    ],
)  # fmt: skip
def test_opposite_parts_are_a_conflict(left: str, right: str) -> None:
    assert found(left, right) == ["conflict"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("An earthquake hit the northern Chilean province of Lerida.", "An earthquake hit Chile's northwestern province of Lerida."),
        ("The film festival opened in the eastern town of Belmora.", "A film festival opened in the north-eastern town of Belmora."),
        ("Beavers were released near the western village of Odder.", "Beavers were released in the southwestern village of Odder."),
    ],
)
def test_parts_beside_each_other_are_a_variant(left: str, right: str) -> None:
    assert found(left, right) == ["variant"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("An earthquake hit the northwestern province of Lerida.", "An earthquake hit the north-western province of Lerida."),
        ("The film festival opened in the eastern town of Belmora.", "A film festival opened in Belmora."),
        ("Beavers were released near the western village of Odder.", "Bees were released in the eastern village of Ask."),
    ],
)
def test_one_part_or_none(left: str, right: str) -> None:
    assert found(left, right) == []
