"""Shares and rates: what keeps two apart, and the sentence a reader gets."""

from __future__ import annotations

from typing import Any

import pytest

from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from tests.judge.made import ask, claim, fact, number, of_rule, sources
from tests.judge.made import told_both_ways as told

SENTENCE, _ = of_rule("sentence-length")


def share(
    source: str,
    low: float,
    *,
    hedge: str = "exact",
    attribute: str = "share",
    as_of: str | None = None,
    resolution: float = 1.0,
    **details: str,
) -> Fact:
    value = number(low, unit="percent", resolution=resolution)
    return fact("percent", source, "x", value, hedge=hedge, attribute=attribute, as_of=as_of, details=details)


@pytest.mark.parametrize(
    ("left", "right", "settings", "wanted"),
    [
        (share("a", 10), share("b", 25), {}, ["conflict: 10 % is not 25 %: they differ by 15"]),
        (
            share("a", 4, change="yes", direction="rise"),
            share("b", 4, change="yes", direction="fall"),
            {},
            ["conflict: a rise of +4 % is not a fall of -4 %"],
        ),
        (share("a", 4, direction="rise"), share("b", 4, direction="fall"), {}, ["conflict: a rise of 4 % is not a fall of 4 %"]),
        (share("a", 4, change="yes", direction="rise"), share("b", 9, change="yes"), {}, ["conflict: 4 % is not 9 %: they differ by 5"]),
        (share("a", 4, change="yes"), share("b", 9), {}, []),
        (share("a", 4, basis="points"), share("b", 9), {}, []),
        (share("a", 4, basis="percent"), share("b", 9), {}, ["conflict: 4 % is not 9 %: they differ by 5"]),
        (
            share("a", 91),
            share("b", 100, hedge="approximate"),
            {},
            ["variant: 91 % and about 100 % differ by 9.0 %: the hedge allows both"],
        ),
        (share("a", 91), share("b", 100, hedge="approximate"), {"notable": 0.1}, []),
        (share("a", 91), share("b", 100, hedge="approximate"), {"approximate": 0.05}, ["conflict: 91 % against about 100 %"]),
        (
            share("a", 10),
            share("b", 25, correction="yes"),
            {},
            ["variant: 10 % is not 25 %: they differ by 15; b says that it corrects the value (2021-05-04)"],
        ),
        (
            share("a", 4, direction="rise"),
            share("b", 4, direction="fall", correction="yes"),
            {},
            ["variant: a rise of 4 % is not a fall of 4 %; b says that it corrects the value (2021-05-04)"],
        ),
    ],
)
def test_two_shares(left: Fact, right: Fact, settings: dict[str, object], wanted: list[str]) -> None:
    assert told("percent", left, right, **settings) == wanted


@pytest.mark.parametrize(
    ("left", "right", "first", "second", "wanted"),
    [
        ("turnout", "turnout", "2019", "2020", 0),
        ("turnout", "share", "2019", "2020", 0),
        ("share", "turnout", "2019", "2020", 0),
        ("share", "share", "2019", "2020", 1),
        ("turnout", "turnout", "2019", "2019", 1),
        ("turnout", "turnout", None, "2020", 1),
        ("turnout", "turnout", "2019", None, 1),
    ],
)
def test_a_share_that_changes_is_compared_at_one_time(left: str, right: str, first: str | None, second: str | None, wanted: int) -> None:
    pair = share("a", 10, attribute=left, as_of=first), share("b", 25, attribute=right, as_of=second)
    assert len(told("percent", *pair, changing=["turnout"])) == wanted


def test_shares_of_one_source_or_of_another_period_are_two_and_words_are_none() -> None:
    assert told("percent", share("a", 10), fact("percent", "a", "y", number(25, unit="percent"), start=60)) == []
    assert told("percent", share("a", 10), fact("percent", "b", "y", number(25, unit="percent"), qualifiers=("period=previous",))) == []
    assert told("percent", fact("percent", "a", "most", "most"), share("b", 25)) == []
    assert len(told("percent", share("from-nowhere", 10), share("b", 25))) == 1


@pytest.mark.parametrize("more", [{"basis": "points"}, {"direction": "rise"}])
def test_one_number_of_two_kinds_is_judged_each_by_itself(more: dict[str, str]) -> None:
    facts = (share("a", 5), share("b", 5, **more), share("c", 9, direction="fall", basis="percent"))
    (found,) = ask("percent", claim(*facts), dates=sources(a="2021-05-04", b="2021-05-04", c="2021-05-04"))
    assert sorted(len(side) for shown, side in found.sides if shown == "5 %") == ([1] if "basis" in more else [2])


def test_almost_a_share_is_read_in_the_text() -> None:
    def given(words: str) -> list[str]:
        dates = {name: Source(id=name, text=words) for name in "ab"}
        value = number(100, unit="percent")
        near = fact("percent", "a", "100 %", value, hedge="approximate", start=len(words))
        return [str(found.verdict) for found in ask("percent", claim(near, share("b", 96)), dates=dates)]

    assert given("It is almost ") == []
    assert given("It is some ") == ["variant"]


def test_a_change_whose_direction_nobody_tells_has_no_sign() -> None:
    (found,) = ask("percent", claim(share("a", 4, change="yes", direction="fall"), share("b", 9, change="yes")))
    assert [shown for shown, _ in found.sides] == ["-4 %", "9 %"]


def rate(source: str, low: float, per: str | None, unit: str = "GBP", **more: Any) -> Fact:
    details = {"per": per, **more.pop("details", {})} if per else more.pop("details", {})
    return fact("money", source, f"{low:g}", number(low, unit=unit), details=details, **more)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (rate("a", 12, "day"), rate("b", 13, "day"), ["conflict: 12 GBP a day is not 13 GBP a day"]),
        (
            rate("a", 1200, "month"),
            rate("b", 1300, "week"),
            ["conflict: 1,200 GBP a month is 39.43 a day, 1,300 GBP a week is 185.7 a day"],
        ),
        (rate("a", 52, "week"), rate("b", 2713, "year"), []),  # 52 weeks and a day pass for a year
        (rate("a", 100, "week"), rate("b", 5200, "year"), []),
        (rate("a", 100, "week"), rate("b", 400, "month"), 1),
        (rate("a", 60, "second"), rate("b", 3600, "minute"), []),
        (rate("a", 60, "minute"), rate("b", 3600, "hour"), []),
        (rate("a", 1, "hour"), rate("b", 24, "day"), []),
        (rate("a", 1, "day"), rate("b", 14, "fortnight"), []),
        (rate("a", 1, "month"), rate("b", 3, "quarter"), []),
        (rate("a", 1, "year"), rate("b", 10, "decade"), []),
        (rate("a", 12, "day"), rate("b", 13, "reign"), []),
        (rate("a", 12, "day"), rate("b", 13, None), []),
        (rate("a", 12, "day"), rate("b", 13, "day", "EUR"), []),
        (rate("a", 12, "day"), rate("b", 13, "day", qualifiers=("modality=maximum",)), []),
        (
            rate("a", 12, "day"),
            rate("b", 13, "day", details={"correction": "yes"}),
            ["variant: 12 GBP a day is not 13 GBP a day; b says that it corrects the value (2021-05-04)"],
        ),
    ],
)
def test_two_rates(left: Fact, right: Fact, wanted: list[str] | int) -> None:
    found = told("rate", left, right)
    assert (len(found) if isinstance(wanted, int) else found) == wanted


@pytest.mark.parametrize(
    ("value", "settings", "wanted"),
    [(91, {}, "variant"), (91, {"approximate": 0.05}, "conflict"), (91, {"notable": 0.1}, None), (99.1, {}, None)],
)
def test_about_a_hundred_a_day(value: float, settings: dict[str, object], wanted: str | None) -> None:
    found = told("rate", rate("a", 100, "day", hedge="approximate"), rate("b", value, "day"), **settings)
    assert [line.split(":")[0] for line in found] == ([wanted] if wanted else [])


def test_bounds_of_rates_and_rates_of_one_source() -> None:
    least = fact("money", "a", "x", number(100, unit="GBP", one=False), hedge="at-least", details={"per": "week"})
    assert len(told("rate", least, rate("b", 10, "day"))) == 1
    assert told("rate", least, rate("b", 20, "day")) == []
    assert told("rate", rate("a", 12, "day"), rate("a", 30, "day", start=60)) == []
    words = fact("money", "a", "a lot", "a lot", details={"per": "day"})
    assert told("rate", words, rate("b", 10, "day")) == []


def test_one_number_for_two_periods_is_two_values() -> None:
    facts = (rate("a", 12, "day"), rate("b", 12, "week"), rate("c", 12, "day", qualifiers=("scope=here",)))
    (found,) = ask("rate", claim(*facts))
    assert [(shown, len(side)) for shown, side in found.sides] == [("12 GBP a day", 2), ("12 GBP a week", 1)]


def test_a_rate_may_be_rounded_in_its_own_period_and_converted_to_another() -> None:
    assert len(told("rate", rate("a", 1400, "week"), rate("b", 203, "day"))) == 0
    assert [line.split(":")[0] for line in told("rate", rate("a", 1400, "week"), rate("b", 230, "day"))] == ["conflict"]
    about = rate("a", 100, "day", hedge="approximate")
    assert told("rate", about, rate("b", 672, "week")) == []
    assert [line.split(":")[0] for line in told("rate", about, rate("b", 96, "day"))] == ["variant"]
