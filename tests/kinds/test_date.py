"""Dates, and the events they belong to."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("She was arrested on 3 May 2019.", "arrest", "2019-05-03"),
        ("Born on 9 September 2001, he plays on the left.", "birth", "2001-09-09"),
        ("The 19 December hearing was short.", "hearing", "2020-12-19"),
        ("The earthquake of 14 December cut the road.", "earthquake", "2020-12-14"),
        ("The mill was built in 1874.", "building", "1874"),
    ],
)
def test_dates_belong_to_events(text: str, attribute: str, value: str) -> None:
    assert [(fact.attribute, fact.value.text) for fact in facts("date", text)] == [(attribute, value)]


@pytest.mark.parametrize(
    "text",
    [
        "He sings in the choir every Sunday.",
        "Critics praised Tomorrow's World.",
        "It was on the Tonight pages.",
        "They voted on Super Tuesday.",
        "He spoke on “Orrin News Sunday” and “This Week” too.",
        "The 4 March Brigade left.",
        "She was out for nine minutes before leaving.",
    ],
)
def test_days_that_come_round_or_are_names(text: str) -> None:
    assert facts("date", text) == []


def test_a_month_takes_the_year_after_it() -> None:
    assert "2020-01" in [fact.value.text for fact in facts("date", "It was the first loss since January last year.")]
    assert "2020-05" in [fact.value.text for fact in facts("date", "They met in May of last year.")]
