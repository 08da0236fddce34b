"""Tolls over time: days in order, the best figure of each, copies once, and who is behind."""

from __future__ import annotations

from typing import Any

from discrepancy.judge.rules import load_rules
from discrepancy.judge.time.toll_timeline import timelines
from discrepancy.model.fact import Fact
from discrepancy.model.timeline import Timeline
from tests.judge.made import claim, fact, number, sources

DAYS = sources(a="2022-08-01", b="2022-08-02", c="2022-08-02", d="2022-08-02", e="2022-08-03")
RULES = load_rules(select=["toll"])


def dead(source: str, figure: float, **more: Any) -> Fact:
    return fact("count", source, f"{figure:g} dead", number(figure, unit="person"), attribute="killed", head="person", **more)


def line(*facts: Fact, copies: dict[str, str] | None = None) -> tuple[Timeline, ...]:
    return timelines([claim(*facts, subject="people killed", label="thing")], RULES, DAYS, lambda: copies or {})


def test_days_in_order_with_the_last_value() -> None:
    (found,) = line(dead("b", 14), dead("a", 9), dead("e", 17))
    assert [(toll.day, toll.low, toll.best, toll.high) for toll in found.tolls] == [
        ("2022-08-01", 9, 9, 9),
        ("2022-08-02", 14, 14, 14),
        ("2022-08-03", 17, 17, 17),
    ]
    assert found.last.best == 17
    assert found.course == "rising"
    assert found.older == ()


def test_the_best_is_what_most_say_and_a_copy_says_nothing_new() -> None:
    facts = (dead("a", 9), dead("b", 12), dead("c", 12), dead("d", 14))
    (found,) = line(*facts)
    assert (found.last.low, found.last.best, found.last.high) == (12, 12, 14)
    (found,) = line(*facts, copies={"c": "b"})
    assert found.last.best == 14, "of one witness each, the higher of a rising toll"
    assert found.last.witnesses == ("b", "d")


def test_who_still_prints_an_older_figure() -> None:
    (found,) = line(dead("a", 9), dead("b", 14), dead("e", 9))
    assert [older.source for older in found.older] == ["e"]


def test_a_bound_leaves_the_end_open() -> None:
    at_least = fact(
        "count", "b", "at least 14 dead", number(14, None, "person", one=False), hedge="at-least", attribute="killed", head="person"
    )
    (found,) = line(dead("a", 9), at_least)
    assert (found.last.low, found.last.best, found.last.high) == (14, 14, None)


def test_one_day_is_no_timeline_and_other_figures_have_none() -> None:
    assert line(dead("b", 14), dead("c", 12)) == ()
    seats = fact("count", "a", "40 seats", number(40, unit="seat"), attribute="seat")
    assert timelines([claim(seats)], RULES, DAYS) == ()
