"""Durations: what lasts, and what is no duration."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts, stated


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "attribute"),
    [
        ("The three-day strike ended.", 3, 3, "day", "strike"),
        ("They talked for about three and a half hours.", 3.5, 3.5, "hour", "duration"),
        ("The outage lasted 48 hours.", 48, 48, "hour", "outage"),
        ("Repairs will take at least six weeks.", 6, None, "week", "repair"),
        ("He lived abroad for more than a decade.", 10, None, "year", "duration"),
        ("She spoke for an hour.", 1, 1, "hour", "duration"),
        ("It began eight days after the flood.", 8, 8, "day", "interval"),
        ("The curfew, imposed by the governor on Monday, holds for ten days.", 10, 10, "day", "curfew"),
        ("After a sitting of 19 hours the jury went home.", 19, 19, "hour", "sitting"),
        ("The guild gives four weeks' notice.", 4, 4, "week", "notice"),
        ("The search was over after six hours.", 6, 6, "hour", "search"),
        ("The mould in the server room went unnoticed for 71 days.", 71, 71, "day", "duration"),
        ("The spies had been inside the embassy for 17 days before anyone noticed.", 17, 17, "day", "duration"),
        ("No ferry could take off for five hours.", 5, 5, "hour", "duration"),
    ],
)
def test_durations(text: str, low: float, high: float | None, unit: str, attribute: str) -> None:
    (fact,) = facts("duration", text)
    assert (fact.value.low, fact.value.high, fact.value.unit, fact.attribute) == (low, high, unit, attribute)


@pytest.mark.parametrize("text", ["It hit a 19-year high.", "She rows every two days.", "One day it rained.", "A day of joy."])
def test_what_is_no_duration(text: str) -> None:
    assert stated("duration", text) == []


def test_a_term_of_prison_is_a_sentence() -> None:
    assert stated("duration", "The judge jailed him for nine months.") == []


@pytest.mark.parametrize("word", ["mark", "Mark", "MARK"])
def test_a_moment_ends_at_its_own_mark_however_it_is_written(word: str) -> None:
    (fact,) = facts("duration", f"The buzzer went at the 1:42 {word}. A later mark was 3 metres off.")
    assert fact.quote == f"1:42 {word}"
    assert (fact.value.low, fact.value.unit) == (102, "second")
