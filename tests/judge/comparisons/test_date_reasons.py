"""Dates: hedges, ends of stretches, figures, and the sentence a reader gets."""

from __future__ import annotations

import pytest

from discrepancy.model.fact import Fact
from tests.judge.dates import RULE, date, told, verdict
from tests.judge.made import ask, claim, fact


@pytest.mark.parametrize(
    ("text", "hedge", "other", "wanted"),
    [
        # about a minute: by the setting
        ("2019-06-11T08:30", "approximate", "2019-06-11T08:35", "none"),
        ("2019-06-11T08:30", "approximate", "2019-06-11T09:00", "variant"),
        ("2019-06-11T08:30", "approximate", "2019-06-11T09:01", "conflict"),
        ("2019-06-11T08:30", "approximate", "2019-06-11T08:00", "variant"),
        ("2019-06-11T08:30", "approximate", "2019-06-11T07:59", "conflict"),
        # about an hour: one more
        ("2019-06-11T08", "approximate", "2019-06-11T09:59", "none"),
        ("2019-06-11T08", "approximate", "2019-06-11T10:00", "conflict"),
        ("2019-06-11T08", "approximate", "2019-06-11T06:59", "conflict"),
        # about a day: three
        ("2019-06-11", "approximate", "2019-06-14", "variant"),
        ("2019-06-11", "approximate", "2019-06-15", "conflict"),
        ("2019-06-11", "approximate", "2019-06-08", "variant"),
        ("2019-06-11", "approximate", "2019-06-07", "conflict"),
        # about a month, about a year: one more
        ("2019-06", "approximate", "2019-07-31", "variant"),
        ("2019-06", "approximate", "2019-08-01", "conflict"),
        ("2019", "approximate", "2018", "variant"),
        ("2019", "approximate", "2017", "conflict"),
        # bounds are open on one side
        ("2019-06-11", "at-least", "2019-06-14", "none"),
        ("2019-06-11", "at-least", "2019-06-10", "conflict"),
        ("2019-06-11", "more-than", "2019-06-10", "conflict"),
        ("2019-06-11", "at-most", "2019-06-08", "none"),
        ("2019-06-11", "at-most", "2019-06-12", "conflict"),
        ("2019-06-11", "less-than", "2019-06-12", "conflict"),
        # no widening without a hedge
        ("2019-06-11", "exact", "2019-06-12", "conflict"),
        ("2019-06-11/2019-06-12", "range", "2019-06-13", "conflict"),
    ],
)
def test_a_hedge_widens_by_what_the_date_is_stated_in(text: str, hedge: str, other: str, wanted: str) -> None:
    assert verdict(date("a", text, hedge=hedge), date("b", other)) == wanted


def test_the_room_about_a_time_is_the_rules() -> None:
    pair = date("a", "2019-06-11T08:30", hedge="approximate"), date("b", "2019-06-11T09:10")
    assert verdict(*pair) == "conflict"
    assert verdict(*pair, approximate_minutes=40) == "none"


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (
            date("a", "2019-06-11T23:30Z"),
            date("b", "2019-06-12T01:37"),
            'conflict: 01:37 on 12 June 2019 ("x") and 23:30 UTC on 11 June 2019 ("x"): no time zone makes them equal',
        ),
        (
            date("a", "2019-06-11T23:30Z"),
            date("b", "2019-06-12T18:30"),
            'conflict: 18:30 on 12 June 2019 ("x") and 23:30 UTC on 11 June 2019 ("x") are further apart than any two time zones',
        ),
        (
            date("a", "2019-06-11", "11 June"),
            date("b", "2019-06-13", "on Thursday"),
            'conflict: Tuesday, 11 June 2019 against Thursday, 13 June 2019 ("on Thursday")',
        ),
        (date("a", "2019-06", "June 2019"), date("b", "2019-07", "JULY"), "conflict: July 2019 against June 2019"),
        (date("a", "--06-11x", "11 June"), date("b", "2019-07", "JULY"), None),
    ],
)
def test_a_reader_gets_weekday_date_and_words(left: Fact, right: Fact, wanted: str | None) -> None:
    assert told(left, right) == ([wanted] if wanted else [])


def test_ten_signs_that_are_no_day_have_no_weekday() -> None:
    assert told(date("a", "1990/1999x", "x"), date("b", "2005", "2005")) == []
    (line,) = told(date("a", "-1200/-120", "x"), date("b", "2005", "2005"))
    assert line == 'conflict: 1200 BC to 120 BC ("x") against 2005'


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (
            "2019-06-11/2019-06-14",
            "2019-06-11/2019-06-16",
            'conflict: 11 June 2019 to 14 June 2019 ("x") and 11 June 2019 to 16 June 2019 ("x") end at different times: 14 June 2019, 16 June 2019',
        ),
        (
            "2019-06-10/2019-06-16",
            "2019-06-11/2019-06-16",
            'conflict: 10 June 2019 to 16 June 2019 ("x") and 11 June 2019 to 16 June 2019 ("x") begin at different times: 10 June 2019, 11 June 2019',
        ),
        (
            "2019-06-10/2019-06-15",
            "2019-06-11/2019-06-16",
            'conflict: 10 June 2019 to 15 June 2019 ("x") and 11 June 2019 to 16 June 2019 ("x") begin and end at different times',
        ),
        ("2019-06-10/2019-06-16", "2019-06-11/2019-06-15", None),
        ("2019-06-11/2019-06-16", "2019-06-11/2019-06-16", None),
        ("2019-06-11/2019-06", "2019-06-11/2019-06-16", None),
    ],
)
def test_two_stretches_with_other_ends(left: str, right: str, wanted: str | None) -> None:
    pair = date("a", left, hedge="range"), date("b", right, hedge="range")
    assert told(*pair) == ([wanted] if wanted else [])


def test_a_stretch_that_is_no_range_has_no_ends_to_compare() -> None:
    for left, right in (("exact", "range"), ("range", "exact"), ("exact", "exact")):
        assert told(date("a", "2019-06-11/2019-06-14", hedge=left), date("b", "2019-06-11/2019-06-16", hedge=right)) == []
    assert told(date("a", "2019-06-11", hedge="range"), date("b", "2019-06-11/2019-06-16", hedge="range")) == []


def test_the_day_of_a_clock_time_may_be_a_guess() -> None:
    clock = date("a", "2019-06-11T08:30", details={"form": "clock"})
    assert verdict(clock, date("b", "2019-06-13T08:30")) == "none"
    assert verdict(clock, date("b", "2019-06-13T09:30")) == "conflict"
    assert verdict(date("a", "2019-06-11", details={"form": "clock"}), date("b", "2019-06-13")) == "conflict"
    assert verdict(date("a", "2019-06-11T08:30", details={"form": "day"}), date("b", "2019-06-13T08:30")) == "conflict"


@pytest.mark.parametrize(
    ("quote", "text", "other", "stands"),
    [
        ("03/04/2020", "2020-03-04", "2020-04-03", "first"),
        ("03/04/2020", "2020-04-03", "2020-03-04", "second"),
        ("3.4.20", "2020-04-03", "2020-03-04", "second"),
        ("12-11-2020", "2020-12-11", "2020-11-12", "first"),
        ("12-11-2020", "2020-11-12", "2020-12-11T08:00", "second"),
    ],
)
def test_figures_in_which_day_and_month_change_places(quote: str, text: str, other: str, stands: str) -> None:
    for facts in ((date("a", text, quote), date("b", other)), (date("b", text, quote), date("a", other))):
        (line,) = told(*facts)
        assert line.startswith("variant: ")
        assert line.endswith(f" are the same day only if one of them is read with the day {stands}")
        assert quote in line
        assert "x" in line.split()


@pytest.mark.parametrize(
    ("quote", "text", "other"),
    [
        ("13/04/2020", "2020-04-13", "2020-03-14"),
        ("04/13/2020", "2020-04-13", "2020-05-13"),
        ("03/04/2020", "2020-04-03", "2020-04-05"),
        ("03/04/2020", "2020-04-03", "2021-03-04"),
        ("03/04-2020", "2020-04-03", "2020-03-04"),
        ("3 April 2020", "2020-04-03", "2020-03-04"),
        ("03/04/2020", "2020-04", "2020-03-04"),
    ],
)
def test_other_figures_are_no_such_slip(quote: str, text: str, other: str) -> None:
    assert [line.split(":")[0] for line in told(date("a", text, quote), date("b", other))] == ["conflict"]


@pytest.mark.parametrize(
    ("left", "right", "days", "wanted"),
    [
        ("2019-04-04", "2019-04-25", 21, "conflict"),
        ("2019-04-04", "2019-04-26", 21, "none"),
        ("2019-04-04", "2019-04-07", 2, "none"),
        ("2019-04", "2019-05-21", 21, "conflict"),
        ("2019-04", "2019-05-22", 21, "none"),
    ],
)
def test_how_far_apart_a_thing_has_happened_again(left: str, right: str, days: int, wanted: str) -> None:
    for attributes in (("hearing", "hearing"), ("hearing", "trial"), ("trial", "hearing")):
        pair = date("a", left, attribute=attributes[0]), date("b", right, attribute=attributes[1])
        assert verdict(*pair, recurs_after=days) == wanted
    assert verdict(date("a", left), date("b", right), recurs_after=days) == "conflict"


@pytest.mark.parametrize("side", [0, 1])
def test_what_is_planned_has_one_day_even_if_it_recurs(side: int) -> None:
    more = ({"details": {"tense": "future"}}, {})
    pair = date("a", "2019-04-04", attribute="hearing", **more[side]), date("b", "2022-03-05", attribute="hearing", **more[1 - side])
    assert verdict(*pair) == "conflict"
    past = date("a", "2019-04-04", attribute="hearing", details={"tense": "past"})
    assert verdict(past, date("b", "2022-03-05", attribute="hearing")) == "none"


@pytest.mark.parametrize(
    ("left", "right", "place", "wanted"),
    [
        ("2019-06-11", "2019-06-12", "body", "conflict"),  # a slip of the pen
        ("2019-06-11", "2019-06-13", "body", "none"),
        ("2019-06-11", "2019-06-14", "body", "none"),
        ("2019-06-11", "2019-07-12", "headline", "conflict"),
        ("2019-06-11", "2019-07-13", "headline", "none"),
        ("2019-06-11", "2019-07-14", "headline", "none"),
        ("--06-11", "2019-06-12", "body", "none"),
    ],
)
def test_one_source_that_has_both_dates_tells_two_things_unless_it_slipped(left: str, right: str, place: str, wanted: str) -> None:
    assert verdict(date("a", left, place=place), date("a", right, start=90)) == wanted


def test_a_source_that_knows_the_other_date_too_is_no_second_witness() -> None:
    pair = date("a", "2019-06-11"), date("b", "2019-06-21")
    assert verdict(*pair) == "conflict"
    knows = date("b", "2019-06-11", start=300)
    assert verdict(*pair, story=(claim(knows, subject="Ole Berg"),)) == "none"
    assert verdict(*pair, story=(claim(date("b", "2019-06-11", start=300, attribute="trial"), subject="Ole Berg"),)) == "conflict"
    assert verdict(*pair, story=(claim(fact("name", "b", "x", "2019-06-11", attribute="arrest", start=300)),)) == "conflict"


def test_another_event_has_another_date_and_a_correction_softens() -> None:
    assert verdict(date("a", "2019-06-11"), date("b", "2019-06-21", qualifiers=("event=second",))) == "none"
    (line,) = told(date("a", "2019-06-11"), date("b", "2019-06-21", details={"correction": "yes"}))
    assert line.startswith("variant: ")
    assert line.endswith("; b says that it corrects the value (2021-05-04)")


def test_equal_dates_stand_together_and_hedged_ones_by_themselves() -> None:
    facts = (date("a", "2019-06-11"), date("b", "2019-06-11"), date("c", "2019-06-11", hedge="at-most"), date("d", "2019-06-12"))
    (found,) = ask("date", claim(*facts), **RULE)
    assert [(shown, [stated.source for stated in side]) for shown, side in found.sides] == [
        ("11 June 2019", ["a", "b", "c"]),
        ("12 June 2019", ["d"]),
    ]
    gated = (date("a", "2019-06-11"), date("b", "2019-06-11", qualifiers=("scope=here",)), date("d", "2019-06-12"))
    (found,) = ask("date", claim(*gated), **RULE)
    assert [len(side) for _, side in found.sides] == [2, 1]
