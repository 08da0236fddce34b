"""Names, offices and titles."""

from __future__ import annotations

import pytest

from discrepancy.model.fact import Fact
from tests.judge.made import ask, claim, fact, of_rule, sources, verdicts

OFFICE, OFFICES = of_rule("office-holder")
TITLE, _ = of_rule("title-mismatch")


def named(*names: str) -> list[str]:
    facts = [fact("name", source, name, name) for source, name in zip("abcdef", names, strict=False)]
    return verdicts(ask("spelling", claim(*facts)))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Sergey Kuznetsov", "Sergei Kuznetsov", ["variant"]),
        ("Jonathan Meyers", "Jonathon Meyers", ["variant"]),
        ("Daniel Frey", "Dan Frey", []),
        ("A. Frey", "Anton Frey", []),
        ("José Ramos", "Jose Ramos", []),
        ("D’Arcy Moore", "D'Arcy Moore", []),
        ("Anton Frey", "Frey", []),
        ("Anton Frey", "Anton Frey", []),
        ("Anton Frey's", "Anton Frey", []),
        ("FREY, Anton", "Anton Frey", []),
        ("Anton Frey", "Martin Frey", ["conflict"]),
        ("Carl Hobbs Jr.", "Carl Hobbs Sr.", ["conflict"]),
    ],
)
def test_two_forms(left: str, right: str, expected: list[str]) -> None:
    assert named(left, right) == expected
    assert named(right, left) == expected


def test_three_transliterations_are_three_sides() -> None:
    facts = [fact("name", s, n, n) for s, n in (("a", "Sergey Orlov"), ("b", "Sergei Orlov"), ("c", "Serguei Orlow"))]
    (found,) = ask("spelling", claim(*facts))
    assert [shown for shown, _ in found.sides] == ["Sergei Orlov", "Sergey Orlov", "Serguei Orlow"]


def holder(source: str, name: str, office: str = "mayor", **details: str) -> Fact:
    return fact("name", source, name, name, subject=name, details={"office": office, "body": "Castleton", **details})


def office(
    left: Fact, right: Fact, first: str | None = "2020-05-01", second: str | None = "2020-05-01", subject: str = "mayor"
) -> list[str]:
    made = claim(left, right, subject=subject, label="office", attribute="holder")
    return verdicts(ask("office", made, dates=sources(a=first, b=second), terms=OFFICES, **OFFICE))


def test_one_office_two_holders() -> None:
    assert office(holder("a", "Paul Hendry"), holder("b", "Denis Oakes")) == ["conflict"]
    assert office(holder("a", "Paul Hendry"), holder("b", "Denis Oakes"), second="2020-05-02") == ["conflict"]
    assert office(holder("a", "Paul Hendry"), holder("b", "Denis Oakes"), second="2022-05-02") == []
    assert office(holder("a", "Paul Hendry"), holder("b", "Denis Oakes"), second=None) == ["conflict"]


def test_one_holder_in_two_spellings_is_one() -> None:
    assert office(holder("a", "Sergey Orlov"), holder("b", "Sergei Orlov")) == []


def test_posts_with_several_holders() -> None:
    for post in (
        "judge",
        "deputy foreign minister",
        "spokesman",
        "vice-president",
        "minister of state",
        "police officer",
        "assistant coach",
    ):
        assert office(holder("a", "Paul Hendry", post), holder("b", "Denis Oakes", post), subject=post) == [], post


def test_one_surname_in_a_post_with_several_holders() -> None:
    post = "deputy foreign minister"
    assert office(holder("a", "Marek Novak", post), holder("b", "Pavel Novak", post), subject=post) == ["conflict"]


@pytest.mark.parametrize(
    "post",
    ["Castleton mayor", "prime minister", "minister of agriculture", "chief executive", "head of the port authority", "chief fire officer"],
)
def test_posts_with_one_holder(post: str) -> None:
    assert office(holder("a", "Paul Hendry", post), holder("b", "Denis Oakes", post), subject=post) == ["conflict"]


def test_former_acting_and_elected_holders_are_other_offices() -> None:
    for status in ("former", "acting", "elect"):
        assert office(holder("a", "Paul Hendry", status=status), holder("b", "Denis Oakes")) == []


def test_another_town_has_another_mayor() -> None:
    assert office(holder("a", "Paul Hendry", body="Castleton"), holder("b", "Denis Oakes", body="Millford")) == []


def titles(left: str, right: str, second: str = "2020-05-02", **details: str) -> list[str]:
    a = fact("title", "a", left, left)
    b = fact("title", "b", right, right, details=details)
    return verdicts(ask("title", claim(a, b), dates=sources(a="2020-05-01", b=second), terms=OFFICES, **TITLE))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("premier", "Prime Minister", ["variant"]),
        ("CEO", "chief executive", []),
        ("chairman of the harbour board", "first deputy chairman of the harbour board", ["conflict"]),
        ("chief medical officer", "chief scientific officer", ["conflict"]),
        ("finance minister", "health minister", ["conflict"]),
        ("professor", "epidemiologist", []),
        ("spin-doctor", "spin doctor", []),
        ("police spokeswoman", "police spokesperson", []),
        ("top commander", "commander", []),
        ("co-producer", "producers", ["variant"]),
        ("police spokesman", "police inspector", ["variant"]),
        ("the mayor", "mayor", []),
    ],
)
def test_two_titles_of_one_person(left: str, right: str, expected: list[str]) -> None:
    assert titles(left, right) == expected


def test_offices_change_with_time_and_status() -> None:
    assert titles("finance minister", "health minister", second="2021-05-02") == []
    assert titles("prime minister", "prime minister", status="former") == []


def test_titles_of_two_people_are_not_compared() -> None:
    assert titles("chief medical officer", "chief scientific officer", holder="Ines Calvo") == ["conflict"]
    a = fact("title", "a", "chief medical officer", "chief medical officer", details={"holder": "Omar Lund"})
    for other in ("Ines Calvo", ""):
        b = fact("title", "b", "chief scientific officer", "chief scientific officer", details={"holder": other})
        assert ask("title", claim(a, b), terms=OFFICES, **TITLE) == []
