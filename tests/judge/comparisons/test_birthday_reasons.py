"""Ages and birth dates: the boundaries of the window, and the sentence a reader gets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from tests.judge.made import ask, claim, fact, number, sources, verdicts

DAY = "2021-06-03"


def age(source: str, low: float | None, high: float | None = None, unit: str | None = "year", **fields: Any) -> Fact:
    single = low is not None and high is None and fields.get("hedge") is None
    shown = low if low is not None else high
    return fact("age", source, f"{shown:g}", number(low, high, unit=unit, one=single), **fields)


def birth(source: str, day: str, **fields: Any) -> Fact:
    return fact("date", source, day, day, attribute="birth", **{"start": 80, **fields})


def told(*facts: Fact, days: tuple[str | None, str | None] = (DAY, DAY), story: tuple[Claim, ...] = (), **settings: Any) -> list[str]:
    found = ask("birthday", claim(*facts), dates=sources(a=days[0], b=days[1], c=days[1]), story=story, **settings)
    return [f"{finding.verdict}: {finding.reason}" for finding in found]


@pytest.mark.parametrize(
    ("second", "window", "wanted"),
    [
        ("2021-06-04", 30, ["conflict: 31 on 3 June 2021 and 32 on 4 June 2021: only a person born on 4 June 1989 is both"]),
        (
            "2021-06-05",
            30,
            ["conflict: 31 on 3 June 2021 and 32 on 5 June 2021: only a person born between 4 June 1989 and 5 June 1989 is both"],
        ),
        (
            "2021-07-03",
            30,
            ["conflict: 31 on 3 June 2021 and 32 on 3 July 2021: only a person born between 4 June 1989 and 3 July 1989 is both"],
        ),
        ("2021-07-04", 30, []),
        ("2021-06-05", 1, []),
        ("2021-06-04", 1, ["conflict: 31 on 3 June 2021 and 32 on 4 June 2021: only a person born on 4 June 1989 is both"]),
        ("2021-06-04", 0, []),
    ],
)
def test_the_window_of_birthdays_has_sharp_ends(second: str, window: int, wanted: list[str]) -> None:
    assert told(age("a", 31), age("b", 32), days=(DAY, second), window_days=window) == wanted


def test_a_known_birthday_inside_the_window_is_no_coincidence() -> None:
    assert told(birth("a", "1990-01-05"), age("b", 31)) == []


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (age("a", 31), age("b", None, 18, hedge="less-than"), "under 18 on 3 June 2021 means born after 4 June 2003"),
        (age("a", 31), age("b", 40, hedge="at-least"), "40 or more on 3 June 2021 means born before 3 June 1981"),
        (age("a", 31), age("b", 50, 59, hedge="range"), "50 to 59 on 3 June 2021 means born between 4 June 1961 and 3 June 1971"),
        (age("a", 31), age("b", 60, 60, hedge="approximate"), "about 60 on 3 June 2021 means born between 4 June 1954 and 3 June 1967"),
        (age("a", 31), age("b", 9, unit="month"), "9 months on 3 June 2021 means born between 4 August 2020 and 3 September 2020"),
        (age("a", 31), age("b", 44, unit=None), "44 on 3 June 2021 means born between 4 June 1976 and 3 June 1977"),
        (age("a", 31), birth("b", "1980-01-02"), "a birth on 2 January 1980"),
        (age("a", 31), birth("b", "1980"), "a birth in 1980"),
        (age("a", 31), birth("b", "1980-01"), "a birth in January 1980"),
        (age("a", 31), age("b", 25, details={"at": "2019-04"}), "25 on 3 June 2021 means born between 2 April 1993 and 30 April 1994"),
    ],
)
def test_each_age_says_what_it_means(left: Fact, right: Fact, wanted: str) -> None:
    (line,) = told(left, right)
    premises = line.removeprefix("conflict: ").removesuffix(": no birthday fits both").split("; ")
    assert sorted(premises) == sorted(["31 on 3 June 2021 means born between 4 June 1989 and 3 June 1990", wanted])


def test_three_ages_are_told_in_one_breath() -> None:
    assert told(age("a", 31), age("b", 34), age("c", 37)) == [
        "conflict: 31 on 3 June 2021 means born between 4 June 1989 and 3 June 1990;"
        " 37 on 3 June 2021 means born between 4 June 1983 and 3 June 1984;"
        " 34 on 3 June 2021 means born between 4 June 1986 and 3 June 1987: no birthday fits them all"
    ]


def test_the_widest_gap_is_told_first() -> None:
    facts = [age("a", years, start=10 * years) for years in (31, 33, 35, 37, 41)]
    lines = told(*(fact for fact in facts[:1]), age("b", 34), age("c", 60), age("d", 44, as_of=DAY), age("e", 52, as_of=DAY))
    assert "31 on 3 June 2021" in lines[0].split(";")[0]
    assert "60 on 3 June 2021" in lines[0].split(";")[1]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (age("a", 31), age("b", 32), ["conflict: 31 and 32, but not both sources have a date, so a birthday may explain it"]),
        (age("a", 31), age("b", 31), []),
        (age("a", 31), age("b", 30, 39, hedge="range"), []),
        (
            age("a", 31),
            age("b", 32, 39, hedge="range"),
            ["conflict: 31 and 32 to 39, but not both sources have a date, so a birthday may explain it"],
        ),
        (age("a", 31), age("b", 31, hedge="at-least"), []),
        (age("a", 31), birth("b", "1950-01-01"), []),
        (age("a", 1), age("b", 23, unit="month"), []),
        (
            age("a", 1),
            age("b", 24, unit="month"),
            ["conflict: 1 and 24 months, but not both sources have a date, so a birthday may explain it"],
        ),
    ],
)
@pytest.mark.parametrize("days", [(None, DAY), (DAY, None), (None, None)])
def test_without_a_date_a_birthday_may_explain(left: Fact, right: Fact, wanted: list[str], days: tuple[str | None, str | None]) -> None:
    if right.kind == "age":
        found = told(left, right, days=days)
        assert [line.replace("24 months and 1,", "1 and 24 months,") for line in found] == wanted
    elif days[0] is None:
        assert told(left, right, days=days) == wanted


def test_two_birth_dates_are_left_to_the_comparison_of_dates() -> None:
    assert told(birth("a", "1990-01-05"), birth("b", "1991-01-05")) == []


def test_an_age_at_a_death_does_not_change_and_the_reason_says_so() -> None:
    wanted = ["conflict: 51 and 53: an age at death does not change"]
    assert told(age("a", 53, predicate="drown"), age("b", 51), days=("2018-08-01", "2020-08-01")) == wanted
    assert told(age("a", 53, predicate="drown"), age("b", 51), days=(None, None)) == wanted
    assert told(age("a", 53, context=("funeral",)), birth("b", "1800-01-01")) == []


def test_one_age_at_a_death_stands_on_one_side_whatever_the_days() -> None:
    facts = (age("a", 53, predicate="drown"), age("b", 53), age("c", 51))
    (found,) = ask("birthday", claim(*facts), dates=sources(a="2018-08-01", b="2020-08-01", c="2018-08-01"))
    assert [(shown, [stated.source for stated in side]) for shown, side in found.sides] == [("51", ["c"]), ("53", ["a", "b"])]


def test_a_correction_makes_a_variant() -> None:
    (line,) = told(age("a", 31), age("b", 35, details={"correction": "yes"}))
    assert line.startswith("variant: ")
    assert line.endswith("no birthday fits both; b says that it corrects the value (2021-06-03)")


@pytest.mark.parametrize("side", ["a", "b"])
def test_an_age_at_some_other_time_that_nobody_dates_is_not_compared(side: str) -> None:
    then = {"details": {"then": "yes"}}
    dated = {"details": {"then": "yes", "at": "2021-06"}}
    for more, wanted in ((then, []), (dated, ["conflict"])):
        facts = [age("a", 31, **(more if side == "a" else {})), age("b", 35, **(more if side == "b" else {}))]
        assert verdicts(ask("birthday", claim(*facts), dates=sources(a=DAY, b=DAY))) == wanted


def test_another_modality_is_another_age() -> None:
    assert told(age("a", 31), age("b", 35, qualifiers=("event=previous",))) == []


def test_ages_of_one_source_are_two_people_unless_they_are_near() -> None:
    assert told(age("a", 31), age("a", 48, start=40)) == []
    assert len(told(age("a", 31), age("a", 33, start=40))) == 1


def test_a_birth_date_counts_for_its_own_person_alone() -> None:
    ages = (age("a", 29), age("b", 29))
    born = birth("c", "1970-05-04")
    for other, wanted in (
        (claim(born), 1),
        (claim(born, subject="Nora Dahl"), 0),
        (claim(born, label="place"), 0),
        (claim(replace(born, attribute="death")), 0),
    ):
        assert len(told(*ages, story=(other,))) == wanted, other


def test_a_birth_date_that_stands_in_the_claim_too_is_one_statement() -> None:
    born = birth("a", "1970-05-04")
    (found,) = ask("birthday", claim(age("b", 29), born), dates=sources(a=DAY, b=DAY), story=[claim(born)])
    assert [(shown, len(side)) for shown, side in found.sides] == [("29", 1), ("born 4 May 1970", 1)]


def test_an_age_in_words_without_a_number_is_shown_as_written() -> None:
    vague = fact("age", "b", "elderly", Value(text="elderly", unit="year"))
    found = ask("birthday", claim(age("a", 31), vague, age("c", 40)), dates=sources(a=DAY, b=DAY, c=DAY))
    assert [shown for shown, _ in found[0].sides] == ["31", "40"]


def test_equal_ages_on_two_days_are_held_against_the_third_each_by_itself() -> None:
    facts = (age("a", 31), age("b", 31), age("c", 33))
    (found,) = ask("birthday", claim(*facts), dates=sources(a="2021-06-03", b="2019-06-03", c="2021-06-03"))
    assert found.verdict == "conflict"
    assert "31 on 3 June 2019" in found.reason
