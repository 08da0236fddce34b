"""Names: which forms are told, and the sentence a reader gets."""

from __future__ import annotations

import pytest

from tests.judge.made import ask, claim, fact, of_rule

OFFICE, OFFICES = of_rule("office-holder")
TITLE, _ = of_rule("title-mismatch")


def named(left: str, right: str, *, label: str = "person", together: bool = False) -> list[str]:
    a = fact("name", "a", left, left)
    b = fact("name", "a" if together else "b", right, right, start=90)
    return [f"{found.verdict}: {found.reason}" for found in ask("spelling", claim(a, b, label=label))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("John P. Mercer", "John Mercer"),
        ("John Paul Mercer", "John Mercer"),
        ("J. Mercer", "John Mercer"),
        ("John R.W. Mercer", "John R. Mercer"),
        ("Mercer", "John Paul Mercer"),
        ("Daniel Frey", "Dan Frey"),
        ("José Ramos", "Jose Ramos"),
        ("JOHN MERCER", "John Mercer"),
        ("John  Mercer", "John Mercer’s"),
    ],
)
def test_what_no_editor_wants_told(left: str, right: str) -> None:
    assert named(left, right) == []
    assert named(right, left) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hill & Sons", "Hill and Sons"),
        ("The Globe", "Globe"),
        ("St. Mary Hospital", "St Mary Hospital"),
        ("Harbour Board", "HB"),
        ("Harbour Award", "Harbour Awards"),
        ("Regatta Club", "RGTC"),
    ],
)
def test_small_words_and_stops_make_no_other_house(left: str, right: str) -> None:
    assert named(left, right, label="organisation") == []
    assert named(right, left, label="organisation") == []


def test_a_contradiction_and_a_variant_say_which_part() -> None:
    (line,) = named("Anton Frey", "Martin Frey")
    assert line.startswith("conflict: Anton Frey and Martin Frey are given for the same role in the story (")
    assert line.endswith(")")
    assert "Anton / Martin" in line
    (line,) = named("Stacey Frey", "Stacy Frey")
    assert line == "variant: Stacey Frey and Stacy Frey are two spellings of one name (spelling: Stacey / Stacy)"
    assert named("Anton Frey", "Greta Holm") == []


def test_one_form_in_two_layouts_is_one_side() -> None:
    facts = [
        fact("name", s, n, n) for s, n in (("a", "Sergey  Orlov"), ("b", "Sergey Orlov's"), ("c", "Sergei Orlov"), ("d", "Sergey Orlov’s"))
    ]
    (found,) = ask("spelling", claim(*facts))
    assert [(shown, len(side)) for shown, side in found.sides] == [("Sergei Orlov", 1), ("Sergey Orlov", 3)]


def test_a_sort_that_names_have_not_is_no_sort() -> None:
    assert named("Sergey Orlov", "Sergei Orlov", label="thing") == named("Sergey Orlov", "Sergei Orlov", label="role")


def test_what_is_named_decides_how_its_name_is_read() -> None:
    assert [line.split(":")[0] for line in named("University of Holm", "Holm University")] == ["conflict"]
    assert "conflict" not in [line.split(":")[0] for line in named("University of Holm", "Holm University", label="organisation")]


def test_several_differences_are_all_told() -> None:
    (line,) = named("Sergey Kuznetzov", "Sergei Kuznetsov")
    assert line.count(": ") == 3
    assert line.count("; ") == 1
