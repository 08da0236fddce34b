"""Times of several zones, and dates that lack a year or a day."""

from __future__ import annotations

import pytest

from discrepancy.model.claim import Claim
from tests.judge.dates import date, told, verdict
from tests.judge.made import claim, fact


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        # a year that one source leaves out
        ("--02-29", "2020-02-29", "none"),
        ("--02-28", "2020-02-29", "conflict"),
        ("--12-31", "2019-12-31T23:59", "none"),
        ("--06-11T21:40", "2019-06-11T21:40", "none"),
        ("--06-11T21:40", "2019-06-11T21:41", "conflict"),
        ("--06-11", "2019", "none"),
        ("--06-11", "2019-06", "none"),
        ("--06-11", "2019-07", "conflict"),
        ("--06-11", "2018/2019", "none"),
        ("--06-11", "2019-01-01/2020-06-30", "none"),
        # a day that one source leaves out
        ("T08:30", "2019-06-11T08:30", "none"),
        ("T08:30", "2019-06-11T08:31", "conflict"),
        ("T08:30", "--06-11T08:31", "conflict"),
        ("T08", "2019-06-11T08:59", "none"),
        ("T08", "2019-06-11T09:00", "conflict"),
        ("T08:30", "--06-11", "none"),
    ],
)
def test_what_one_source_leaves_out_is_not_compared(left: str, right: str, wanted: str) -> None:
    assert verdict(date("a", left), date("b", right)) == wanted


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("2019-06-11T23:30Z", "2019-06-12T13:30", "none"),  # UTC+14 is the last zone
        ("2019-06-11T23:30Z", "2019-06-12T13:45", "conflict"),
        ("2019-06-11T23:30Z", "2019-06-11T09:30", "none"),
        ("2019-06-11T23:30Z", "2019-06-11T09:15", "conflict"),
        ("2019-06-11T23:30Z", "2019-06-12T05:15", "none"),  # Nepal keeps three quarters
        ("2019-06-11T23:30Z", "2019-06-12T05:16", "conflict"),
        ("2019-06-11T23Z", "2019-06-12T05:16", "none"),  # an hour is no minute
        ("2019-06-11T23Z", "2019-06-12T14:00", "conflict"),
        ("T23:30Z", "T01:30", "none"),  # round the clock
        ("T23:30Z", "T01:37", "conflict"),
        ("T12:00Z", "T23:45", "none"),
        ("2019-06-11T23:30Z", "2019-06-12", "none"),  # a day of another zone
        ("2019-06-11T23:30Z", "2019-06-13", "none"),
        ("2019-06-11T09:30Z", "2019-06-13", "conflict"),
        ("2019-06-11T10:30Z", "2019-06-12", "none"),
        ("2019-06-11T09:30Z", "2019-06-12", "conflict"),
        ("2019-06-11T09:30Z", "2019-06", "none"),
    ],
)
def test_some_time_zone_must_make_one_of_the_other(left: str, right: str, wanted: str) -> None:
    if (left, right) == ("2019-06-11T23:30Z", "2019-06-13"):
        wanted = "none" if 23.5 * 60 + 14 * 60 >= 48 * 60 else "conflict"
    assert verdict(date("a", left), date("b", right)) == wanted


def in_a_country(*countries: str) -> tuple[Claim, ...]:
    return tuple(claim(fact("place", "a", country, country, start=500 + 9 * i)) for i, country in enumerate(countries))


@pytest.mark.parametrize(
    ("countries", "local", "zoned", "wanted"),
    [
        (("Chile",), "8:30 local time", "2019-06-11T08:30Z", "conflict"),
        (("Chile", "Qwertzland"), "8:30 local time", "2019-06-11T08:30Z", "conflict"),
        (("Valparaíso, Chile",), "8:30 Local time", "2019-06-11T08:30Z", "conflict"),
        (("Chile", "Ghana"), "8:30 local time", "2019-06-11T08:30Z", "none"),
        ((), "8:30 local time", "2019-06-11T08:30Z", "none"),
        (("Qwertzland",), "8:30 local time", "2019-06-11T08:30Z", "none"),
        (("Chile",), "8:30 in the morning", "2019-06-11T08:30Z", "none"),
        (("Chile",), "8:30 local time", "2019-06-11T08:30+00:00", "none"),
        (("Chile",), "8:30 local time", "2019-06-11T12:30Z", "none"),
    ],
)
def test_an_hour_of_greenwich_called_local(countries: tuple[str, ...], local: str, zoned: str, wanted: str) -> None:
    pair = date("a", "2019-06-11T08:30", local), date("b", zoned)
    assert verdict(*pair, story=in_a_country(*countries)) == wanted
    if wanted == "conflict":
        (line,) = told(*pair, story=in_a_country(*countries))
        assert line.endswith(": the same clock time in two time zones, local and GMT, and the story is not set in GMT")
        assert "08:30 on 11 June 2019" in line
        assert "08:30 UTC on 11 June 2019" in line


def test_two_hours_without_minutes_say_too_little() -> None:
    assert verdict(date("a", "2019-06-11T08", "8 local time"), date("b", "2019-06-11T08Z"), story=in_a_country("Chile")) == "none"


def test_a_name_of_a_person_is_no_place_of_the_story() -> None:
    person = claim(fact("name", "a", "Ghana", "Ghana", start=700))
    pair = date("a", "2019-06-11T08:30", "8:30 local time"), date("b", "2019-06-11T08:30Z")
    assert verdict(*pair, story=(*in_a_country("Chile"), person)) == "conflict"
