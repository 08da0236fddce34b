"""Forms of news writing: absences, parts of months, stamps, headlines in capitals, squads, and what is only compared with."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts, stated


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("The fire claimed no lives.", "killed"),
        ("The ferry ran aground without loss of life.", "killed"),
        ("The ferry ran aground without injuring anyone.", "injured"),
        ("The mill burned down without causing any injuries.", "injured"),
        ("No injuries were reported after the fire.", "injured"),
        ("Rescuers found no survivors in the wreck.", "survived"),
    ],
)
def test_a_count_of_no_one(text: str, attribute: str) -> None:
    (fact,) = facts("count", text)
    assert (fact.value.low, fact.value.high, fact.attribute) == (0, 0, attribute)


@pytest.mark.parametrize("text", ["He went without food.", "The team won without a goal.", "She left without saying goodbye to anyone."])
def test_what_denies_no_harm(text: str) -> None:
    assert not [fact for fact in facts("count", text) if fact.value.high == 0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge opened in the first half of May 2020.", "2020-05-01/2020-05-15"),
        ("The bridge opened in the second week of May 2020.", "2020-05-08/2020-05-14"),
        ("The bridge opened in the last week of February 2020.", "2020-02-23/2020-02-29"),
        ("Sales fell in the third quarter of fiscal 2020.", "2020-07/2020-09"),
        ("The siege lasted from 9 a.m. until 2.30 p.m. on Tuesday.", "2021-06-01T14:30"),
    ],
)
def test_parts_of_months_and_ends(text: str, value: str) -> None:
    assert value in [fact.value.text for fact in facts("date", text)]


@pytest.mark.parametrize("text", ["Updated 14 March 2021, 10:42 GMT.", "Last modified on 14 March 2021.", "First published: 14 March 2021"])
def test_a_stamp_dates_the_source_and_no_event(text: str) -> None:
    assert {fact.attribute for fact in facts("date", text)} == {"publication"}


def test_who_updates_a_plan_does_so_on_a_day() -> None:
    (fact,) = facts("date", "The council updated its plan on 14 March 2021.")
    assert fact.attribute != "publication"


@pytest.mark.parametrize(
    ("text", "value"), [("SHIP RUNS AGROUND OFF MOMBASA", "Mombasa"), ("TWO HURT IN LEEDS TRAM CRASH", "Leeds"), ("IN BRIEF: FIRE", None)]
)
def test_places_of_a_headline_in_capitals(text: str, value: str | None) -> None:
    assert [fact.value.text for fact in facts("place", text)] == ([value] if value else [])


def test_a_squad_has_no_age() -> None:
    assert stated("age", "The under-17s beat Hungary.") == []
    assert [low_high[2] for low_high in stated("age", "Travel is free for under-16s.")] == [16]


def test_what_is_only_compared_with_is_no_bound() -> None:
    assert ("6,000", 6000.0, 6000.0, "person") in stated("count", "Some 4,000 protesters, fewer than the 6,000 expected, marched.")


def test_the_unit_of_the_whole_is_the_unit_of_its_part() -> None:
    assert ("250 million", 250e6, 250e6, "EUR") in stated("money", "Of the 600 million euros in the fund, 250 million have been spent.")


def test_a_code_of_a_currency_is_no_name() -> None:
    assert facts("name", "The bank made CHF 2 million on the deal.") == []


def test_to_the_day_is_no_day_after() -> None:
    assert [fact.value.text for fact in facts("date", "Sixty years to the day after the march of 28 August 1963, they met.")] == [
        "1963-08-28"
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Interest rates were cut by half a point to 3.5 per cent.", 0.5),
        ("The bank cut rates by a quarter of a percentage point.", 0.25),
        ("Rates rose by three-quarters of a point to 4 per cent.", 0.75),
    ],
)
def test_fractions_of_a_percentage_point(text: str, value: float) -> None:
    first = facts("percent", text)[0]
    assert (first.value.low, first.detail("basis")) == (value, "points")


def test_by_how_much_and_to_what_level_is_no_range() -> None:
    assert stated("money", "The share price fell 12p to 341p.") == [("12p", 0.12, 0.12, "GBP"), ("341p", 3.41, 3.41, "GBP")]
    assert stated("money", "Pay of $12 to $14 is usual.") == [("$12 to $14", 12.0, 14.0, "USD")]


@pytest.mark.parametrize(
    ("text", "value"), [("He was born in '58.", "1958"), ("She left the class of ’92.", "1992"), ("It sank in '08.", "2008")]
)
def test_years_of_two_figures(text: str, value: str) -> None:
    assert [fact.value.text for fact in facts("date", text)] == [value]


def test_what_is_spread_over_so_many_floors() -> None:
    assert ("three storeys", 3.0, 3.0, "storey") in stated("count", "The villa has 14 rooms over three storeys.")


def test_a_mean_age_has_a_fraction() -> None:
    assert stated("age", "The mean age of the players is 24.5.") == [("24.5", 24.5, 24.5, "year")]
    assert stated("age", "At that age the mean score was 24.5.") == []


def test_the_year_of_a_law_counts_nothing() -> None:
    assert facts("count", "Act No. 12 of 2019 bans the trade, and UN Resolution 2231 of 2015 allows it.") == []
