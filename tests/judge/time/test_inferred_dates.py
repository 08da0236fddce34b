"""What a date states and what was inferred of it."""

from __future__ import annotations

import pytest

from discrepancy.model.frame import Frame
from tests.judge.dates import date, told, verdict
from tests.judge.made import ask, claim, sources


@pytest.mark.parametrize(
    ("text", "quote", "other", "words", "wanted"),
    [
        ("2018-11", "November", "2019-11", "November", "none"),
        ("2018-06-28", "June 28", "2019-06-28", "28 June", "none"),
        ("2018-06-28", "June 28", "2018-06-30", "June 30", "conflict"),
        ("2018-06-28", "June 28", "2018-06", "June", "none"),
        ("2019-06-11", "Tuesday", "2019-06-18", "Tuesday morning", "none"),
        ("2019-06-11", "Tuesday", "2019-06-13", "Thursday", "conflict"),
        ("2019-06-11", "today", "2019-06-13", "today", "none"),
        ("2019-06-10/2019-06-16", "this week", "2019-06-17", "Monday", "none"),
        ("2019-06-10/2019-06-16", "this week", "2019-06-30", "Sunday", "conflict"),
        ("2019-05", "last month", "2019-06-03", "3 June", "none"),
    ],
)
def test_an_inferred_part_alone_is_no_evidence(text: str, quote: str, other: str, words: str, wanted: str) -> None:
    form = {"details": {"form": "relative"}}
    assert verdict(date("a", text, quote, **form), date("b", other, words, **form)) == wanted


def test_a_relative_date_needs_the_day_of_its_source() -> None:
    left, right = (
        date(s, d, w, details={"form": "relative"}) for s, d, w in (("a", "2019-06-11", "Tuesday"), ("b", "2019-06-13", "yesterday"))
    )
    assert len(ask("date", claim(left, right), dates=sources(a="2019-06-14", b="2019-06-14"))) == 1
    assert ask("date", claim(left, right), dates=sources(a="2019-06-14", b=None)) == []


@pytest.mark.parametrize(
    ("other", "words", "found"), [("Thursday", "on Thursday", 1), ("Tuesday", "Tuesday night", 0), ("2019-06-12", "12 June 2019", 1)]
)
def test_a_weekday_of_no_known_week_contradicts_another(other: str, words: str, found: int) -> None:
    left, right = date("a", "Tuesday", "on Tuesday", details={"form": "relative"}), date("b", other, words)
    assert len(ask("date", claim(left, right), dates=sources(a=None, b="2019-06-14"))) == found


@pytest.mark.parametrize(
    ("text", "quote", "hedge", "other", "words", "wanted"),
    [
        ("T15:00", "3 p.m.", "exact", "T15:20", "3:20 p.m.", "variant"),
        ("T15:00", "3:00 p.m.", "exact", "T15:20", "3:20 p.m.", "conflict"),
        ("T15:00", "3 p.m.", "exact", "T16:20", "4:20 p.m.", "conflict"),
        ("T16:30", "4:30 p.m.", "approximate", "T16:20", "4:20 p.m.", "variant"),
        ("T16:25", "4:25 p.m.", "approximate", "T16:20", "4:20 p.m.", "none"),
    ],
)
def test_times_of_one_event(text: str, quote: str, hedge: str, other: str, words: str, wanted: str) -> None:
    assert verdict(date("a", text, quote, hedge=hedge), date("b", other, words)) == wanted


def test_after_a_time_is_a_bound() -> None:
    after = date("a", "T03:00", "3:00 a.m.", frame=Frame(role="after"))
    assert verdict(after, date("b", "T03:20", "3:20 a.m.")) == "none"
    assert verdict(after, date("b", "T02:40", "2:40 a.m.")) == "conflict"


def test_the_reason_counts_the_minutes() -> None:
    assert told(date("a", "T15:00", "3 p.m."), date("b", "T15:20", "3:20 p.m.")) == [
        "variant: 15:00 and 15:20 are 20 minutes apart: one of them gives only the hour"
    ]


def test_two_hours_of_one_day_are_no_inference() -> None:
    form = {"details": {"form": "relative"}}
    noon = date("b", "2019-06-15T12:00", "noon on Saturday", **form)
    assert verdict(date("a", "2019-06-15T11:00", "11:00 on Saturday", **form), noon) == "conflict"
