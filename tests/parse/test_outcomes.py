"""What became of people, by the tree of their clause: who does it, to whom it is done, and who did not undergo it."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Twelve sailors were killed in the squall.", "killed"),
        ("Twelve sailors killed a shark.", "sailor"),
        ("The squall killed twelve sailors.", "killed"),
        ("Three others were wounded near the pier.", "injured"),
        ("Rescuers took five victims to area hospitals.", "hospitalised"),
        ("Nine hikers, who had lost the path, were found dead.", "killed"),
        ("All four skiers are expected to survive.", "survived"),
        ("Eleven climbers did not survive.", "killed"),
        ("Four miners have not been found.", "missing"),
        ("Forty villagers were told to leave.", "evacuated"),
        ("The fire claimed six lives.", "killed"),
        ("The judge heard twelve witnesses.", "witness"),
    ],
)
def test_who_undergoes_it(text: str, attribute: str) -> None:
    assert [fact.attribute for fact in facts("count", text) if fact.value.text != "1"] == [attribute]


@pytest.mark.parametrize(
    ("text", "found"),
    [("No one inside the shop was injured.", ["injured"]), ("None of those hurt in the crash has spoken to us.", [])],
)
def test_nobody_is_counted_where_something_happened_to_nobody(text: str, found: list[str]) -> None:
    assert [fact.attribute for fact in facts("count", text)] == found


def test_a_second_number_of_the_same_verb_is_a_part() -> None:
    first, more = facts("count", "The blast killed three people and dozens more.")
    assert (first.attribute, more.attribute, more.qualifier("part")) == ("killed", "killed", "other")


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The rockets had a range of more than 40 kilometres.", "range"),
        ("The laptop weighs 2.4 kilograms.", "laptop"),
        ("The office came with 12 metres of shelves and a view.", "shelf"),
    ],
)
def test_whose_size_it_is(text: str, head: str) -> None:
    assert [fact.head for fact in facts("quantity", text)] == [head]
