from __future__ import annotations

from typing import Any

import pytest

from discrepancy.model.fact import Fact
from tests.judge.made import ask, claim, fact, number, of_rule, sources, verdicts

RULE, _ = of_rule("toll")


def toll(source: str, low: float, attribute: str = "killed", **fields: Any) -> Fact:
    one = fields.pop("one", True)
    return fact("count", source, f"{low:g} people", number(low, unit="person", one=bool(one)), attribute=attribute, **fields)


def over_time(left: Fact, right: Fact, first: str | None, second: str | None, **settings: Any) -> list[str]:
    return verdicts(ask("toll", claim(left, right), dates=sources(a=first, b=second), **{**RULE, **settings}))


@pytest.mark.parametrize(
    ("attribute", "early", "late", "expected"),
    [
        ("killed", 14, 19, []),
        ("killed", 14, 11, ["conflict"]),
        ("missing", 20, 5, []),
        ("missing", 5, 20, []),
        ("hospitalised", 9, 4, []),
        ("survived", 3, 2, []),
        ("killed", 14, 14, []),
    ],
)
def test_days_apart(attribute: str, early: float, late: float, expected: list[str]) -> None:
    a, b = toll("a", early, attribute), toll("b", late, attribute)
    assert over_time(a, b, "2023-02-07", "2023-02-09") == expected
    c, d = toll("a", late, attribute), toll("b", early, attribute)
    assert over_time(c, d, "2023-02-09", "2023-02-07") == expected


def test_one_day_has_one_figure_and_the_reason_names_who_says_so() -> None:
    a, b = toll("a", 14, said_by="police"), toll("b", 19, said_by="the ministry")
    (found,) = ask("toll", claim(a, b), dates=sources(a="2023-02-07", b="2023-02-07"), **RULE)
    assert found.verdict == "conflict"
    assert found.reason == "14 (police) and 19 (the ministry), both on 7 February 2023"


def test_the_as_of_time_counts_and_not_the_day_of_the_source() -> None:
    a, b = toll("a", 14, as_of="2023-02-05"), toll("b", 11)
    assert over_time(a, b, "2023-02-09", "2023-02-07") == ["conflict"]


@pytest.mark.parametrize(("least", "other", "wanted"), [(12, 15, ["variant"]), (100, 101, []), (12, 40, []), (1, 2, [])])
def test_a_bound_that_is_met_is_told_where_its_figure_is_another(least: int, other: int, wanted: list[str]) -> None:
    assert over_time(toll("a", least, hedge="at-least", one=False), toll("b", other), "2023-02-07", "2023-02-07") == wanted


def test_a_fall_that_is_a_correction_is_a_variant() -> None:
    assert over_time(toll("a", 15), toll("b", 12, details={"correction": "yes"}), "2023-02-07", "2023-02-09") == ["variant"]


def test_without_days_the_order_is_unknown() -> None:
    assert over_time(toll("a", 15), toll("b", 12), None, "2023-02-09") == ["variant"]


def test_a_rise_is_told_only_if_asked_for() -> None:
    assert over_time(toll("a", 12), toll("b", 15), "2023-02-07", "2023-02-09", tell_rise=True) == ["variant"]


def test_some_are_no_more_than_all() -> None:
    civilians = toll("a", 15, head="civilian")
    assert over_time(civilians, toll("b", 12, head="person"), "2023-02-07", "2023-02-07") == ["conflict"]
    assert over_time(toll("a", 9, head="civilian"), toll("b", 12, head="person"), "2023-02-07", "2023-02-07") == []


def test_some_of_a_later_day_may_be_more_than_all_before() -> None:
    civilians = toll("a", 15, head="civilian")
    assert over_time(civilians, toll("b", 12, head="person"), "2023-02-09", "2023-02-07") == []
    assert over_time(civilians, toll("b", 12, head="person"), "2023-02-07", "2023-02-09") == ["conflict"]
    assert over_time(civilians, toll("b", 12, head="person"), None, "2023-02-09") == ["variant"]


def test_fellow_human_beings_are_people_of_every_kind() -> None:
    beings = toll("a", 15, head="being", modifiers=("fellow", "human"))
    assert over_time(beings, toll("b", 12, head="person"), "2023-02-07", "2023-02-07") == ["conflict"]
    assert over_time(toll("a", 9, head="being", modifiers=("human",)), toll("b", 12, head="person"), "2023-02-07", "2023-02-07") == [
        "conflict"
    ]


def test_early_and_late_on_one_day() -> None:
    missing = claim(toll("a", 11, "missing"), toll("b", 5, "missing"))
    dead = claim(toll("a", 4), toll("b", 6))
    day = sources(a="2023-02-07", b="2023-02-07")
    assert ask("toll", missing, dates=day, story=[dead], **RULE) == []
    assert verdicts(ask("toll", missing, dates=day, **RULE)) == ["conflict"]


def test_the_sum_of_dead_and_injured() -> None:
    parts = [
        claim(fact("count", "a", "9 dead", number(9), attribute="killed", sentence=(0, 40))),
        claim(fact("count", "a", "30 injured", number(30), attribute="injured", sentence=(0, 40), start=10)),
    ]
    whole = claim(fact("count", "b", "55 casualties", number(55), attribute="casualties"))
    (found,) = ask("sum", whole, story=parts)
    assert found.reason == "9 killed and 30 injured make 39, not 55 on 4 May 2021"
    right = claim(fact("count", "b", "39 casualties", number(39), attribute="casualties"))
    assert ask("sum", right, story=parts) == []
