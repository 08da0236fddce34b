"""A surname a letter away from the one that the text introduces."""

from __future__ import annotations

import pytest

import discrepancy


def variants(text: str) -> list[list[str]]:
    found = discrepancy.check([discrepancy.Source(id="a.txt", text=text)]).everything
    return [[side.value for side in d.sides] for d in found if d.kind == "name"]


@pytest.mark.parametrize(
    ("text", "name", "slip"),
    [
        ("Miroslav Kovalenko won the regatta. Rivals praised Kovalneko at the last buoy.", "Miroslav Kovalenko", "Kovalneko"),
        ("Chief engineer Ingrid Halvorsen signed the plan. The board thanked Halvorson on Monday.", "Ingrid Halvorsen", "Halvorson"),
        ("The court heard Pedro Almeida on Friday. A doctor said that Alméida and Almeyda were one.", "Pedro Almeida", "Almeyda"),
    ],
)
def test_a_slip_names_the_same_person(text: str, name: str, slip: str) -> None:
    facts = discrepancy.check([discrepancy.Source(id="a.txt", text=text)]).facts
    assert {fact.subject for fact in facts if fact.kind == "name" and fact.value.text in (name, slip)} == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Ole Berg met the mayor. Borg did not come.",
        "Ingrid Halvorsen signed the plan. Per Halvorson signed it too. Halvorson was late.",
        "Ingrid Halvorsen and the other Halvorsens left.",
        "Pedro Martin spoke. Martina wept.",
    ],
)
def test_other_names_are_other_people(text: str) -> None:
    assert all("Borg" not in side and "Halvorsens" not in side and "Martina" not in side for sides in variants(text) for side in sides)


def test_what_is_said_of_the_slip_is_said_of_the_person() -> None:
    text = "Miroslav Kovalenko won the regatta. Kovalneko, 31, is a joiner."
    facts = discrepancy.check([discrepancy.Source(id="a.txt", text=text)]).facts
    assert next(fact for fact in facts if fact.kind == "age").subject == "Miroslav Kovalenko"


@pytest.mark.parametrize(
    "text",
    [
        "Petra Wisniewska spoke. Her brother left with Wisniewski.",
        "Pavel Zeleny paid. Zelena, who was fined too, did not.",
        "Olga Morozova skated last. Morozov had skated first.",
    ],
)
def test_another_ending_is_another_person(text: str) -> None:
    assert variants(text) == []
