"""Where something is or happens."""

from __future__ import annotations

import pytest

from discrepancy.model.fact import Detail
from tests.kinds.stating import facts


@pytest.mark.parametrize(
    ("text", "value", "relation"),
    [
        ("The tanker ran aground north-west of Bornholm.", "north-west of Bornholm", None),
        ("The train from Vienna to Prague was late.", "Vienna to Prague", "route"),
        ("A teacher from Lisbon won.", "Lisbon", "origin"),
        ("He was born in Zagreb.", "Zagreb", "birthplace"),
        ("She lives in Naples, Italy.", "Naples, Italy", "residence"),
        ("Police searched the 300 block of Elm Street.", "300 block of Elm Street", None),
        ("A fire began at 17 Harbour Road.", "17 Harbour Road", None),
        ("Floods hit the village of Ostrava Mala.", "Ostrava Mala", None),
        ("OSLO, Norway — The fire is out.", "Oslo, Norway", "dateline"),
        ("The Denver-based firm closed.", "Denver", "seat"),
        ("He slept on deck 4.", "deck 4", None),
        ("The rite was held at the Vatican.", "Vatican", None),
    ],
)
def test_places(text: str, value: str, relation: str | None) -> None:
    found = facts("place", text)
    assert value in [fact.value.text for fact in found]
    if relation:
        assert relation in [fact.attribute for fact in found]


@pytest.mark.parametrize(
    "text",
    [
        "They were on their way home.",
        "It drew anger from Democrats.",
        "She was shot in her temple.",
        "His anger was aimed at Russia.",
        "Under Colorado law, anyone may sell it.",
        "The war between Israel and Hamas goes on.",
        "The plan was described by the White House as bad.",
        "A bus passed Tova-locka at noon.",
        "CREW serves as a clinic for species - one of many.",
        "READ: our guide (with maps) to the fair.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert not facts("place", text)


@pytest.mark.parametrize("text", ["Aid went to Honduras, Guatemala and Belize.", "He flew to Paris, London and Rome."])
def test_a_place_of_a_list_lies_in_no_other(text: str) -> None:
    assert [fact.detail(Detail.WITHIN) for fact in facts("place", text)] == [None]


def test_around_the_corner_is_no_origin() -> None:
    assert [fact.attribute for fact in facts("place", "It went off around the corner from Holm Hospital.")] == ["explosion"]


@pytest.mark.parametrize(
    "text",
    [
        "It is a threat to Portugal.",
        "According to the White House, he left.",
        "The ambassador to Portugal spoke.",
        "Money from Tolva paid for it.",
        "The role of the White House changed.",
        "It brought attention on Portugal.",
        "He lives outside Lisbon.",
        "He spoke at a House hearing.",
    ],
)
def test_objects_of_a_relation_are_no_places(text: str) -> None:
    assert facts("place", text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She fled to Portugal.", "Portugal"),
        ("A baker from Tolva won.", "Tolva"),
        ("He was taken to Mount Tolva Hospital.", "Mount Tolva Hospital"),
        ("He came in the wake of the Lorn School fire.", "Lorn School"),
    ],
)
def test_ends_of_a_way_are_places(text: str, value: str) -> None:
    assert value in [fact.value.text for fact in facts("place", text)]
