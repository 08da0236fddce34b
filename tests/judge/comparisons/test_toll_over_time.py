"""Tolls: the sentence a reader gets, the order of days, and what two figures of one day may be."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from tests.judge.made import ask, claim, fact, number, of_rule, sources, verdicts

RULE, _ = of_rule("toll")
FIRST, LATER = "2023-02-07", "2023-02-09"


def toll(source: str, low: float | None, attribute: str = "killed", **fields: Any) -> Fact:
    high = fields.pop("high", None)
    one = fields.pop("one", True)
    shown = low if low is not None else high
    return fact("count", source, f"{shown:g} people", number(low, high, unit="person", one=bool(one)), attribute=attribute, **fields)


def told(*facts: Fact, days: tuple[str | None, str | None] = (FIRST, LATER), **settings: Any) -> list[str]:
    found = ask("toll", claim(*facts), dates=sources(a=days[0], b=days[1], c=days[1]), **{**RULE, **settings})
    return [f"{finding.verdict}: {finding.reason}" for finding in found]


def test_a_fall_gives_both_days_in_their_order() -> None:
    wanted = "conflict: 14 on 7 February 2023, then 11 on 9 February 2023: such a figure does not fall, and no source says that it corrects the other"
    assert told(toll("a", 14), toll("b", 11)) == [wanted]
    assert told(toll("b", 11), toll("a", 14)) == [wanted]


def test_what_does_not_change_is_one_figure_on_any_day() -> None:
    assert told(toll("a", 14, "aboard"), toll("b", 16, "aboard")) == [
        "conflict: 14 on 7 February 2023, then 16 on 9 February 2023, and such a figure does not change"
    ]


def test_a_correction_is_told_with_its_day() -> None:
    assert told(toll("a", 15), toll("b", 12, details={"correction": "yes"})) == [
        "variant: 15 on 7 February 2023, then 12 on 9 February 2023: such a figure does not fall, and no source says that it corrects the other;"
        " b says that it corrects the value (2023-02-09)"
    ]


def test_without_a_day_the_figure_may_have_changed() -> None:
    wanted = ["variant: 12 and 15, but not both sources have a date, so the figure may have changed"]
    assert told(toll("a", 15), toll("b", 12), days=(None, LATER)) == wanted
    assert told(toll("a", 15), toll("b", 12), days=(FIRST, None)) == wanted
    assert told(toll("a", 15), toll("from-nowhere", 12)) == wanted


@pytest.mark.parametrize(
    ("attribute", "early", "late", "wanted"),
    [
        ("killed", 12, 15, ["variant: 12 on 7 February 2023, then 15 on 9 February 2023: it may change with time"]),
        ("missing", 15, 12, ["variant: 15 on 7 February 2023, then 12 on 9 February 2023: it may change with time"]),
        ("missing", 12, 15, []),
        ("survived", 15, 12, ["variant: 15 on 7 February 2023, then 12 on 9 February 2023: it may change with time"]),
        ("survived", 12, 15, ["variant: 12 on 7 February 2023, then 15 on 9 February 2023: it may change with time"]),
    ],
)
def test_a_change_that_is_news_is_told_only_if_asked_for(attribute: str, early: float, late: float, wanted: list[str]) -> None:
    assert told(toll("a", early, attribute), toll("b", late, attribute), tell_rise=True) == wanted
    assert told(toll("a", early, attribute), toll("b", late, attribute)) == []


@pytest.mark.parametrize(
    ("early", "late", "wanted"),
    [
        (toll("a", None, high=10, hedge="less-than", one=False), toll("b", 14), []),
        (toll("a", 14), toll("b", None, high=10, hedge="less-than", one=False), ["conflict"]),
        (toll("a", 20, hedge="at-least", one=False), toll("b", 14), ["conflict"]),
        (toll("a", 14), toll("b", 20, hedge="at-least", one=False), []),
        (toll("a", 10, high=12, hedge="range", one=False), toll("b", 14), []),
        (toll("a", 14), toll("b", 10, high=12, hedge="range", one=False), ["conflict"]),
    ],
)
def test_bounds_rise_and_fall_too(early: Fact, late: Fact, wanted: list[str]) -> None:
    assert [line.split(":")[0] for line in told(early, late)] == wanted


def test_of_several_reasons_the_plainest_come_first() -> None:
    (found,) = told(toll("a", 14), toll("a2", 19, as_of=FIRST), toll("b", 11))
    assert found == (
        "conflict: 14 and 19, both on 7 February 2023;"
        " 14 on 7 February 2023, then 11 on 9 February 2023: such a figure does not fall, and no source says that it corrects the other"
    )


def test_stretches_of_days_that_touch_are_one_time() -> None:
    early, late = toll("a", 14, as_of="2023-02-05/2023-02-07"), toll("b", 19, as_of="2023-02-07/2023-02-08")
    assert told(early, late) == ["conflict: 14 and 19, both between 5 February 2023 and 7 February 2023"]
    assert told(toll("a", 14, as_of="2023-02-05/2023-02-06"), late) == []
    assert told(toll("a", 19, as_of="2023-02-07/2023-02-08"), toll("b", 14, as_of="2023-02-05/2023-02-07")) == [
        "conflict: 14 and 19, both between 5 February 2023 and 7 February 2023"
    ]


def test_one_figure_on_two_days_is_held_against_each() -> None:
    facts = (toll("a", 14), toll("d", 14, as_of="2023-02-11"), toll("b", 11))
    (found,) = ask("toll", claim(*facts), dates=sources(a=FIRST, b=LATER), **RULE)
    assert [(shown, [stated.source for stated in side]) for shown, side in found.sides] == [("11", ["b"]), ("14", ["a"])]


@pytest.mark.parametrize("more", [{"head": "civilian"}, {"details": {"correction": "yes"}}, {"qualifiers": ("part=child",)}])
def test_what_differs_beside_the_number_keeps_two_figures_apart(more: dict[str, object]) -> None:
    plain, other = toll("a", 40, head="person"), toll("b", 40, **{"head": "person", **more})
    far = toll("c", 90, head="person")
    (found, *_) = ask("toll", claim(plain, other, far), dates=sources(a=FIRST, b=FIRST, c=FIRST), **RULE)
    assert next(len(side) for _, side in found.sides if side[0].value.low == 40) == 1


@pytest.mark.parametrize(
    ("settings", "left", "wanted"),
    [
        ({}, 91, ["variant: 91 and about 100 differ by 9.0 %: the hedge allows both"]),
        ({}, 89, ["conflict: 89 and about 100, both on 7 February 2023"]),
        ({"approximate": 0.2}, 89, ["variant: 89 and about 100 differ by 11.0 %: the hedge allows both"]),
        ({"notable": 0.1}, 91, []),
        ({}, 98, []),
        ({}, 97, ["variant: 97 and about 100 differ by 3.0 %: the hedge allows both"]),
    ],
)
def test_a_hedge_leaves_room_by_the_rules_settings(settings: dict[str, object], left: float, wanted: list[str]) -> None:
    assert told(toll("a", left), toll("b", 100, hedge="approximate"), days=(FIRST, FIRST), **settings) == wanted


def test_nearly_is_read_in_the_text_before_the_figure() -> None:
    text = "Nearly 100 people died."
    near = toll("a", 100, hedge="approximate", start=7)
    for words, wanted in ((text, []), ("About! 100 people died.", ["variant"])):
        given = {name: Source(id=name, text=words, published=datetime.date(2023, 2, 7)) for name in "ab"}
        assert verdicts(ask("toll", claim(near, toll("b", 96)), dates=given, **RULE)) == wanted


def test_another_landslide_has_its_own_toll() -> None:
    assert told(toll("a", 14), toll("b", 11, qualifiers=("event=second",))) == []


def test_a_source_that_has_both_figures_speaks_of_two_things() -> None:
    assert told(toll("a", 30), toll("a", 14, start=60)) == []


def test_a_part_that_is_larger_than_the_whole_is_said_so() -> None:
    civilians, everyone = toll("a", 15, head="civilian"), toll("b", 12, head="person")
    wanted = ["conflict: 15 people and 12 people in all: no part is larger than the whole"]
    assert told(civilians, everyone, days=(FIRST, FIRST)) == wanted
    assert told(everyone, civilians, days=(FIRST, FIRST)) == wanted
    open_end = toll("b", 12, head="person", hedge="at-least", one=False)
    assert told(toll("a", 9, head="civilian"), open_end, days=(FIRST, FIRST)) == []


def killed_and_missing(dead: tuple[float, float], missing: tuple[float, float], **more: Any) -> tuple[Claim, Claim]:
    return (
        claim(toll("a", dead[0], "killed", **more), toll("b", dead[1], "killed", **more)),
        claim(toll("a", missing[0], "missing"), toll("b", missing[1], "missing")),
    )


@pytest.mark.parametrize(
    ("dead", "missing", "wanted"),
    [
        ((4, 6), (11, 5), []),
        ((6, 4), (5, 11), []),
        ((4, 6), (5, 11), ["conflict"]),
        ((5, 5), (11, 7), ["conflict"]),
        ((4, 6), (11, 10), []),
    ],
)
def test_the_missing_become_the_dead_in_the_course_of_one_day(
    dead: tuple[float, float], missing: tuple[float, float], wanted: list[str]
) -> None:
    day = sources(a=FIRST, b=FIRST)
    killed, gone = killed_and_missing(dead, missing)
    assert verdicts(ask("toll", gone, dates=day, story=[killed], **RULE)) == wanted
    if dead[0] != dead[1]:
        assert verdicts(ask("toll", killed, dates=day, story=[gone], **RULE)) == wanted


def test_the_dead_of_another_event_or_of_one_source_alone_explain_no_fall_of_the_missing() -> None:
    day = sources(a=FIRST, b=FIRST)
    killed, gone = killed_and_missing((4, 6), (11, 5), qualifiers=("event=previous",))
    assert verdicts(ask("toll", gone, dates=day, story=[killed], **RULE)) == ["conflict"]
    killed, gone = killed_and_missing((4, 6), (11, 5))
    for alone in killed.facts:
        assert verdicts(ask("toll", gone, dates=day, story=[claim(alone)], **RULE)) == ["conflict"]
    bound = claim(killed.facts[0], toll("b", None, "killed", high=9, one=False, hedge="less-than"))
    assert verdicts(ask("toll", gone, dates=day, story=[bound], **RULE)) == ["conflict"]
    hurt = claim(toll("a", 4, "injured"), toll("b", 6, "injured"))
    assert verdicts(ask("toll", hurt, dates=day, story=[gone], **RULE)) == ["conflict"]
