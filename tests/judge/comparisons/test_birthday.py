from __future__ import annotations

from typing import Any

import pytest

from discrepancy.model.fact import Fact
from tests.judge.made import ask, claim, fact, number, sources, verdicts


def age(source: str, low: float, high: float | None = None, unit: str = "year", **fields: Any) -> Fact:
    return fact("age", source, f"{low:g}", number(low, high, unit=unit, one=high is None), **fields)


@pytest.mark.parametrize(
    ("left", "right", "days", "expected"),
    [
        ((31, "2021-06-03"), (34, "2021-06-03"), None, ["conflict"]),
        ((31, "2021-06-03"), (31, "2022-02-03"), None, []),
        ((31, "2021-06-03"), (31, "2022-07-03"), None, ["conflict"]),
        ((31, "2021-06-03"), (32, "2021-06-05"), "between 4 June 1989 and 5 June 1989", ["conflict"]),
        ((31, "2021-06-03"), (32, "2021-12-03"), None, []),
        ((32, "2021-06-03"), (31, "2021-12-03"), None, ["conflict"]),
        ((31, None), (31, None), None, []),
        ((31, None), (32, None), "birthday may explain", ["conflict"]),
    ],
)
def test_two_ages(left: tuple[float, str | None], right: tuple[float, str | None], days: str | None, expected: list[str]) -> None:
    found = ask("birthday", claim(age("a", left[0]), age("b", right[0])), dates=sources(a=left[1], b=right[1]))
    assert verdicts(found) == expected
    if days:
        assert days in found[0].reason


def test_the_reason_gives_both_stretches_of_birth_dates() -> None:
    found = ask("birthday", claim(age("a", 31), age("b", 34)), dates=sources(a="2021-06-03", b="2021-06-03"))
    assert found[0].reason == (
        "31 on 3 June 2021 means born between 4 June 1989 and 3 June 1990; "
        "34 on 3 June 2021 means born between 4 June 1986 and 3 June 1987: no birthday fits both"
    )


@pytest.mark.parametrize(
    ("birth", "years", "expected"),
    [
        ("1993-03-14", 26, []),
        ("1993-03-14", 27, ["conflict"]),
        ("1993", 26, []),
        ("1993", 27, []),
        ("1993", 25, ["conflict"]),
        ("--03-14", 40, []),
    ],
)
def test_birth_dates_and_years(birth: str, years: float, expected: list[str]) -> None:
    born = fact("date", "a", birth, birth, attribute="birth")
    made = claim(age("b", years), born)
    assert (
        verdicts(ask("birthday", made, dates=sources(a="2020-01-17", b="2020-12-31" if years == 27 and birth == "1993" else "2020-01-17")))
        == expected
    )


def test_a_birth_date_of_the_story_is_looked_up() -> None:
    born = claim(fact("date", "a", "4 May 1990", "1990-05-04", attribute="birth"))
    found = ask("birthday", claim(age("a", 29, start=50), age("b", 27)), dates=sources(a="2019-09-02", b="2019-09-02"), story=[born])
    assert [shown for shown, _ in found[0].sides] == ["27", "29 / born 4 May 1990"]


def test_bands_months_and_hedges() -> None:
    day = sources(a="2020-01-16", b="2020-01-16")
    assert ask("birthday", claim(age("a", 13, 19, hedge="range"), age("b", 19)), dates=day) == []
    assert verdicts(ask("birthday", claim(age("a", 30, 39, hedge="range"), age("b", 27)), dates=day)) == ["conflict"]
    assert ask("birthday", claim(age("a", 18, unit="month"), age("b", 1)), dates=day) == []
    assert verdicts(ask("birthday", claim(age("a", 26, unit="month"), age("b", 1)), dates=day)) == ["conflict"]
    assert verdicts(ask("birthday", claim(age("a", 40, hedge="approximate"), age("b", 43)), dates=day)) == ["variant"]
    assert ask("birthday", claim(age("a", 40, hedge="approximate"), age("b", 40)), dates=day) == []
    assert verdicts(ask("birthday", claim(age("a", 40, hedge="approximate"), age("b", 47)), dates=day)) == ["conflict"]


def test_an_age_at_another_time_is_reckoned_from_it() -> None:
    day = sources(a="2020-01-17", b="2020-01-17")
    assert verdicts(ask("birthday", claim(age("a", 25, details={"at": "2019-04"}), age("b", 27)), dates=day)) == ["conflict"]
    assert ask("birthday", claim(age("a", 25, details={"at": "2018-04"}), age("b", 27)), dates=day) == []


def test_an_age_at_death_does_not_change() -> None:
    later = sources(a="2018-08-01", b="2020-08-01")
    assert ask("birthday", claim(age("a", 53, context=("pilot", "die")), age("b", 53, context=("crash",))), dates=later) == []
    assert verdicts(ask("birthday", claim(age("a", 53, context=("die",)), age("b", 51)), dates=later)) == ["conflict"]


def test_twenty_nine_february_has_a_birthday_too() -> None:
    day = sources(a="2021-02-28", b="2021-02-28")
    born = fact("date", "a", "29 February 2000", "2000-02-29", attribute="birth")
    assert verdicts(ask("birthday", claim(age("b", 20), born), dates=day)) in ([], ["conflict"])
    assert verdicts(ask("birthday", claim(age("b", 22), born), dates=day)) == ["conflict"]
