"""Dates, sentences, shares and rates."""

from __future__ import annotations

from typing import Any

import pytest

from discrepancy.model.fact import Fact
from tests.judge.made import ask, claim, fact, number, of_rule, sources, verdicts

DATE, _ = of_rule("date-conflict")
SENTENCE, _ = of_rule("sentence-length")


def dated(left: str, right: str, attribute: str = "arrest", hedge: str = "exact", quotes: tuple[str, str] = ("x", "y")) -> list[str]:
    a = fact("date", "a", quotes[0], left, attribute=attribute, hedge=hedge)
    b = fact("date", "b", quotes[1], right, attribute=attribute)
    return verdicts(ask("date", claim(a, b), **DATE))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("2019-06-11", "2019-06-13", ["conflict"]),
        ("2019-06-11", "2019-06", []),
        ("2019-06-11", "2019", []),
        ("2019-06-11", "2019-07", ["conflict"]),
        ("2019-09/2019-12", "2019-04", ["conflict"]),
        ("2019-09/2019-12", "2019-10-02", []),
        ("1990/1999", "1989", ["conflict"]),
        ("--06-11", "2019-06-11", []),
        ("--06-11", "2019-06-12", ["conflict"]),
        ("--06", "2019-06-12", []),
        ("2019-06-11T08:30", "2019-06-11T08:30", []),
        ("2019-06-11T08:30", "2019-06-11T09:30", ["conflict"]),
        ("2019-06-11T08:30", "2019-06-11", []),
        ("T08:30", "T09:30", ["conflict"]),
        ("T08:30", "2019-06-11", []),
        ("2019-06-11T23:30Z", "2019-06-12T01:30", []),
        ("2019-06-11T23:30Z", "2019-06-12T01:37", ["conflict"]),
        ("2019-06-11T23:30Z", "2019-06-12T01:30+02:00", []),
        ("2019-06-11T23:30Z", "2019-06-12T01:30+03:00", ["conflict"]),
        ("-1200", "-1150", ["conflict"]),
        ("-1200", "1200", ["conflict"]),
        ("nonsense", "2019", []),
    ],
)
def test_two_dates(left: str, right: str, expected: list[str]) -> None:
    assert dated(left, right) == expected
    assert dated(right, left) == expected


def test_about_a_time_and_about_a_year() -> None:
    assert dated("2019-06-11T08:30", "2019-06-11T08:35", hedge="approximate") == []
    assert dated("2019-06-11T08:30", "2019-06-11T08:45", hedge="approximate") == ["variant"]
    assert dated("2019-06-11T08:30", "2019-06-11T09:30", hedge="approximate") == ["conflict"]
    assert dated("1200", "1201", hedge="approximate") == ["variant"]
    assert dated("1200", "1200", hedge="approximate") == []


def test_the_reason_names_the_weekdays() -> None:
    a = fact("date", "a", "Wednesday", "2020-01-15", attribute="flight")
    b = fact("date", "b", "16 January 2020", "2020-01-16", attribute="flight")
    (found,) = ask("date", claim(a, b), **DATE)
    assert found.reason == "Wednesday, 15 January 2020 against Thursday, 16 January 2020"


def test_day_and_month_changed_round() -> None:
    assert dated("2020-03-04", "2020-04-03", quotes=("03/04/2020", "3 April 2020")) == ["variant"]
    assert dated("2020-03-14", "2020-04-03", quotes=("14/03/2020", "3 April 2020")) == ["conflict"]


def test_what_happens_again_and_again_has_happened_again() -> None:
    assert dated("2019-04-04", "2022-03-05", attribute="meeting") == []
    assert dated("2019-04-04", "2019-04-05", attribute="meeting") == ["conflict"]
    assert dated("2019-04-04", "2022-03-05", attribute="birth") == ["conflict"]


def term(source: str, low: float, unit: str = "year", **fields: Any) -> Fact:
    return fact("sentence", source, f"{low:g} {unit}s", number(low, unit=unit, resolution=1.0 if low == int(low) else 0.1), **fields)


def sentenced(left: Fact, right: Fact, second: str = "2021-05-04") -> list[str]:
    return verdicts(ask("legal-term", claim(left, right), dates=sources(a="2021-05-04", b=second), **SENTENCE))


def test_a_sentence_is_exact() -> None:
    assert sentenced(term("a", 7.5), term("b", 7)) == ["conflict"]
    assert sentenced(term("a", 7.5), term("b", 7.5)) == []
    assert sentenced(term("a", 18, "month"), term("b", 1.5)) == []
    assert sentenced(term("a", 7.5), term("b", 8, hedge="approximate")) == ["variant"]


def test_what_may_be_is_not_what_is() -> None:
    assert sentenced(term("a", 10, qualifiers=("modality=maximum",)), term("b", 7)) == []
    assert sentenced(term("a", 10, qualifiers=("modality=sought",)), term("b", 7)) == []


def test_a_later_ruling() -> None:
    cut = term("b", 5, predicate="cut", context=("appeal",))
    assert sentenced(term("a", 7), cut, "2021-11-04") == ["variant"]
    assert sentenced(term("a", 7), cut, "2021-05-04") == ["conflict"]


def test_life_is_no_number_of_years() -> None:
    life = fact("sentence", "a", "life", "life", details={"form": "life"})
    assert sentenced(life, term("b", 25)) == ["conflict"]


def test_a_headline_is_named_in_the_reason() -> None:
    head = term("a", 7, place="headline")
    body = term("a", 7.5, start=60)
    (found,) = ask("legal-term", claim(head, body), **SENTENCE)
    assert "stands in the headline of a" in found.reason


def share(source: str, low: float, hedge: str = "exact", resolution: float = 1.0, **details: str) -> Fact:
    return fact("percent", source, f"{low:g}%", number(low, unit="percent", resolution=resolution), hedge=hedge, details=details)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (share("a", 48.2, resolution=0.1), share("b", 48), []),
        (share("a", 10), share("b", 25), ["conflict"]),
        (share("a", 4, change="yes", direction="rise"), share("b", 4, change="yes", direction="fall"), ["conflict"]),
        (share("a", 20, change="yes", basis="percent"), share("b", 20, change="yes", basis="points"), []),
        (share("a", 20, change="yes"), share("b", 31), []),
        (share("a", 6, "approximate"), share("b", 7, "approximate"), ["conflict"]),
    ],
)
def test_two_shares(left: Fact, right: Fact, expected: list[str]) -> None:
    assert verdicts(ask("percent", claim(left, right))) == expected


def rate(source: str, low: float, per: str) -> Fact:
    return fact("money", source, f"{low:g} a {per}", number(low, unit="GBP"), details={"per": per})


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (rate("a", 12, "day"), rate("b", 84, "week"), []),
        (rate("a", 1200, "month"), rate("b", 1200, "week"), ["conflict"]),
        (rate("a", 24000, "year"), rate("b", 2000, "month"), []),
        (rate("a", 12, "day"), rate("b", 13, "day"), ["conflict"]),
    ],
)
def test_two_rates(left: Fact, right: Fact, expected: list[str]) -> None:
    assert verdicts(ask("rate", claim(left, right))) == expected


def test_a_rate_is_left_to_its_own_comparison() -> None:
    assert ask("interval", claim(rate("a", 12, "day"), rate("b", 84, "week"))) == []
    assert ask("rate", claim(rate("a", 12, "day"), fact("money", "b", "£9,000", number(9000, unit="GBP")))) == []
