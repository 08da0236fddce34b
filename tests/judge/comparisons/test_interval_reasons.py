"""Numbers: what keeps two apart, and the sentence a reader gets."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from tests.judge.made import ask, claim, fact, number, of_rule, sources
from tests.judge.made import told_both_ways as told

SENTENCE, _ = of_rule("sentence-length")


def amount(source: str, low: float | None, unit: str | None = "gram", **fields: Any) -> Fact:
    high = fields.pop("high", None)
    resolution = fields.pop("resolution", 1.0)
    single = high is None and fields.get("hedge", "exact") in ("exact", "approximate")
    return fact("quantity", source, "x", number(low, high, unit, resolution, one=single), **fields)


@pytest.mark.parametrize(
    ("left", "right", "settings", "wanted"),
    [
        (7.4, 7, {}, ["variant: 7 grams and 7.4 grams differ by 5.4 %: one is the other rounded"]),
        (7.4, 7, {"rounding": False}, ["conflict: 7 grams is not 7.4 grams: they differ by 0.4"]),
        (7.4, 7, {"notable": 0.1}, []),
        (49, 48.1, {}, ["conflict: 48.1 grams is not 49 grams: they differ by 0.9"]),
        (48.0, 48.96, {}, ["conflict: 48 grams is not 48.96 grams: they differ by 0.96"]),
    ],
)
def test_the_settings_of_the_rule_hold(left: float, right: float, settings: dict[str, object], wanted: list[str]) -> None:
    def stated(source: str, value: float) -> Fact:
        return amount(source, value, resolution=1.0 if value == int(value) else 0.1)

    assert told("interval", stated("a", left), stated("b", right), **settings) == wanted


@pytest.mark.parametrize(
    ("value", "settings", "wanted"), [(91, {}, 1), (89, {}, 1), (98, {}, 0), (80, {"approximate": 0.2}, 1), (98, {"notable": 0.01}, 1)]
)
def test_about_a_hundred(value: float, settings: dict[str, object], wanted: int) -> None:
    found = told("interval", amount("a", 100, hedge="approximate"), amount("b", value), **settings)
    assert len(found) == wanted
    if found:
        assert found[0].startswith("conflict" if value == 89 else "variant")


def test_two_percent_is_not_yet_notable() -> None:
    def pair(value: float) -> list[str]:
        return told("interval", amount("a", 100, hedge="approximate"), amount("b", value, resolution=0.1))

    assert pair(98) == []
    assert pair(97.9) == ["variant: 97.9 grams and about 100 grams differ by 2.1 %: the hedge allows both"]


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ({"attribute": "population"}, 0),
        ({"head": "soldier", "attribute": "count"}, 0),
        ({"attribute": "length", "head": "bridge"}, 1),
    ],
)
def test_what_changes_is_compared_at_one_time_only(more: dict[str, object], wanted: int) -> None:
    settings = {"changing": ["population", "soldier"]}
    assert len(told("interval", amount("a", 100, as_of="2008", **more), amount("b", 150, as_of="2021", **more), **settings)) == wanted
    assert len(told("interval", amount("a", 100, as_of="2008", **more), amount("b", 150, as_of="2008", **more), **settings)) == 1
    assert len(told("interval", amount("a", 100, as_of="2008", **more), amount("b", 150, **more), **settings)) == 1
    plain = {"attribute": "length"}
    assert len(told("interval", amount("a", 100, as_of="2008", **more), amount("b", 150, as_of="2021", **plain), **settings)) == wanted
    assert len(told("interval", amount("a", 100, as_of="2008", **plain), amount("b", 150, as_of="2021", **more), **settings)) == wanted


def test_words_that_say_when_keep_two_values_apart() -> None:
    then = {"as_of": "2008", "details": {"at": "2008"}}
    assert told("interval", amount("a", 100, **then), amount("b", 150, as_of="2021")) == []
    assert told("interval", amount("a", 100, as_of="2021"), amount("b", 150, **then)) == []
    assert len(told("interval", amount("a", 100, **then), amount("b", 150, as_of="2008-06"))) == 1  # the day lies in the year
    assert len(told("interval", amount("a", 100, as_of="2008"), amount("b", 150, as_of="2021"))) == 1


@pytest.mark.parametrize(
    ("first", "second", "later", "wanted"),
    [
        (10, 25, "2021-05-06", 0),
        (25, 10, "2021-05-06", 1),
        (10, 25, "2021-05-04", 1),
        (10, 25, None, 1),
    ],
)
@pytest.mark.parametrize("more", [{"attribute": "collected"}, {"predicate": "collected"}])
def test_what_adds_up_may_have_grown(first: float, second: float, later: str | None, wanted: int, more: dict[str, object]) -> None:
    days = ("2021-05-04", later)
    settings = {"growing": ["collected"]}
    assert len(told("interval", amount("a", first, **more), amount("b", second, **more), days=days, **settings)) == wanted
    assert len(told("interval", amount("a", first, **more), amount("b", second), days=days, **settings)) == wanted
    assert len(told("interval", amount("a", first), amount("b", second, **more), days=days, **settings)) == wanted
    assert len(told("interval", amount("a", first), amount("b", second), days=days, **settings)) == 1


def test_a_bound_that_has_no_number_has_not_grown() -> None:
    below = amount("a", None, high=9, hedge="less-than", attribute="collected")
    assert (
        len(told("interval", below, amount("b", 25, attribute="collected"), days=("2021-05-04", "2021-05-06"), growing=["collected"])) == 1
    )


def lasting(source: str, length: float, unit: str = "day", **more: Any) -> Fact:
    return fact("duration", source, "x", number(length, unit=unit), attribute="siege", **more)


@pytest.mark.parametrize(
    ("second", "days", "wanted"),
    [(8, 4, 0), (9, 4, 0), (7, 4, 0), (10, 4, 1), (6, 4, 1), (8, 0, 1), (8, None, 1)],
)
def test_a_siege_runs_on_from_source_to_source(second: float, days: int | None, wanted: int) -> None:
    later = None if days is None else (datetime.date(2021, 5, 4) + datetime.timedelta(days)).isoformat()
    assert len(told("interval", lasting("a", 4), lasting("b", second), days=("2021-05-04", later))) == wanted


def test_only_a_length_of_time_runs_on_and_a_bound_is_no_length() -> None:
    days = ("2021-05-04", "2021-05-08")
    other = [fact("count", source, "x", number(value, unit="day")) for source, value in (("a", 4), ("b", 8))]
    assert len(told("interval", *other, days=days)) == 1
    bound = fact("duration", "b", "x", number(8, unit="day", one=False), attribute="siege", hedge="at-least")
    assert len(told("interval", lasting("a", 4), bound, days=days)) == 1
    assert told("interval", lasting("a", 2, "week"), lasting("b", 3, "week"), days=("2021-05-04", "2021-05-11")) == []
    assert told("interval", lasting("a", 2, "week"), lasting("b", 20), days=("2021-05-04", "2021-05-10")) == []


def test_equal_values_stand_together_whatever_their_unit() -> None:
    facts = (amount("a", 1, "kilogram"), amount("b", 1000, "gram"), amount("c", 3, "kilogram"))
    (found,) = ask("interval", claim(*facts))
    assert [[stated.source for stated in side] for _, side in found.sides] == [["a", "b"], ["c"]]


@pytest.mark.parametrize(
    "more", [{"as_of": "2020"}, {"details": {"direction": "rise"}}, {"details": {"basis": "points"}}, {"qualifiers": ("scope=here",)}]
)
def test_values_that_differ_in_time_or_direction_are_judged_each_by_itself(more: dict[str, object]) -> None:
    facts = (amount("a", 5, place="headline"), amount("b", 5, **more), amount("c", 9, details={"basis": "percent"}))
    (found,) = ask("interval", claim(*facts), dates=sources(a="2021-05-04", b="2021-05-04", c="2021-05-04"))
    sides = dict(found.sides)
    assert len(sides["5 grams"]) == (1 if more == {"details": {"basis": "points"}} else 2)


def test_a_rate_and_a_value_without_a_number_are_nobody_elses_business() -> None:
    words = fact("quantity", "a", "a lot", "a lot")
    assert told("interval", words, amount("b", 5)) == []
    assert told("interval", amount("a", 5, details={"per": "day"}), amount("b", 9)) == []
    assert len(told("interval", amount("from-nowhere", 5), amount("b", 9))) == 1


def test_nearly_is_read_in_the_text() -> None:
    def given(words: str) -> list[str]:
        dates = {name: Source(id=name, text=words) for name in "ab"}
        near = amount("a", 100, hedge="approximate", start=len(words))
        return [str(found.verdict) for found in ask("interval", claim(near, amount("b", 96)), dates=dates)]

    assert given("It weighs nearly ") == []
    assert given("It weighs some ") == ["variant"]


def test_a_part_a_share_and_a_correction() -> None:
    half = fact("percent", "b", "half", number(50, unit="percent"), sentence=(0, 60), start=0)
    seats = fact("count", "b", "120 seats", number(120), head="seat", sentence=(0, 60), start=len("half of the "))
    others = fact("count", "a", "61 seats", number(61), head="seat")
    assert told("interval", others, seats, story=(claim(half),)) == []
    assert len(told("interval", others, seats)) == 1
    assert told("interval", amount("a", 5), amount("b", 9, details={"correction": "yes"})) == [
        "variant: 5 grams is not 9 grams: they differ by 4; b says that it corrects the value (2021-05-04)"
    ]


def test_two_values_of_one_source_are_two_things() -> None:
    assert told("interval", amount("a", 5), amount("a", 9, start=50)) == []
    assert told("interval", amount("a", 5, qualifiers=("period=2019",)), amount("b", 9, qualifiers=("period=2020",))) == []
    assert told("interval", amount("a", 5), amount("b", 9, qualifiers=("period=previous",))) == []


def test_a_count_may_have_grown_since_yesterday() -> None:
    pair = amount("a", 10, attribute="collected"), amount("b", 25, attribute="collected")
    assert told("interval", *pair, days=("2021-05-04", "2021-05-05"), growing=["collected"]) == []
