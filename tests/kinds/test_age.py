"""Ages in every dress, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts, stated


@pytest.mark.parametrize(
    ("text", "quote", "low", "high", "unit"),
    [
        ("The potter, 43, sold her kiln.", "43", 43, 43, "year"),
        ("Thirty-one-year-old Rosa Quint won the race.", "Thirty-one-year-old", 31, 31, "year"),
        ("An 18-month-old foal bolted.", "18-month-old", 18, 18, "month"),
        ("A 16 year-old apprentice fell.", "16 year-old", 16, 16, "year"),
        ("The 70-year-old's garden flooded.", "70-year-old", 70, 70, "year"),
        ("The bridge is 112 years old.", "112 years old", 112, 112, "year"),
        ("Divers aged between 19 and 24 trained.", "between 19 and 24", 19, 24, "year"),
        ("Divers between the ages of 19 and 24 trained.", "19 and 24", 19, 24, "year"),
        ("Her cousin, who is 31, rowed.", "31", 31, 31, "year"),
        ("He was nineteen.", "nineteen", 19, 19, "year"),
        ("Rosa Quint (22) rowed.", "22", 22, 22, "year"),
        ("Rosa turned 40 in May.", "40", 40, 40, "year"),
        ("Rosa, who turns 80 next month, rowed.", "80", 80, 80, "year"),
        ("A rower in her 30s drowned.", "30s", 30, 39, "year"),
        ("A rower in his late forties drowned.", "forties", 47, 49, "year"),
        ("The octogenarian rowed.", "octogenarian", 80, 89, "year"),
        ("A girl of 15 rowed.", "15", 15, 15, "year"),
        ("A baby of ten weeks slept.", "ten weeks", 10, 10, "week"),
        ("Under-fives ride free.", "fives", None, 5, "year"),
        ("Over-60s ride free.", "60s", 60, None, "year"),
        ("The piper, believed to be about 19, fled.", "19", 19, 19, "year"),
        ("She marked her 90th birthday.", "90th birthday", 90, 90, "year"),
        ("The old piper died at 91.", "91", 91, 91, "year"),
    ],
)
def test_ages(text: str, quote: str, low: float | None, high: float | None, unit: str) -> None:
    assert stated("age", text) == [(quote, low, high, unit)]


def test_lists() -> None:
    assert [age[1] for age in stated("age", "Two brothers, aged 9 and 11, and Ann, 18, and Bob, 21, sang.")] == [9, 11, 18, 21]


def test_the_hedge_is_kept() -> None:
    assert [fact.hedge for fact in facts("age", "The nearly 90-year-old potter sang.")] == ["approximate"]


@pytest.mark.parametrize(
    "text",
    [
        "Sterling fell to a 19-year low as they debated the age of consent.",
        "The Owls won 9-14 starts.",
        "A family of four moved in.",
        "She is a mother of two.",
        "The toll was 41.",
        "They sold boats, 12 of them red.",
        "In the 1990s it rained.",
    ],
)
def test_what_is_no_age(text: str) -> None:
    assert stated("age", text) == []


def test_a_number_in_words_after_a_comma_is_closed() -> None:
    assert [fact.quote for fact in facts("age", "He spent ten years in the Majors, five with one team. Ann Holm, six, was hurt.")] == [
        "six"
    ]
