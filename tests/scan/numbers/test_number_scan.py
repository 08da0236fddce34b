"""The number scan: how numbers are written, and what binds them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.scan.numbers.number_scan import Number, scan_numbers
from discrepancy.scan.words import split_words


def scan(text: str, language: str | None = None) -> list[Number]:
    return [number for number in scan_numbers(text, split_words(text), language) if number.form != "name"]


def only(text: str, language: str | None = None) -> Number:
    found = scan(text, language)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "resolution"),
    [
        ("the shed holds 48 kayaks", 48, 1),
        ("a harvest of 1,024 crates", 1024, 1),
        ("a harvest of 10 000 crates", 10000, 1),
        ("a harvest of 10\u00a0000 crates", 10000, 1),
        ("a harvest of 10\u202f000 crates", 10000, 1),
        ("a harvest of 1’250’000 crates", 1250000, 1),
        ("a harvest of 1,50,000 crates", 150000, 1),
        ("it rained 9.25 times", 9.25, 0.01),
        ("twenty-three looms", 23, 1),
        ("twenty three looms", 23, 1),
        ("three hundred and forty-two thousand looms", 342000, 1000),
        ("one million two hundred thousand looms", 1.2e6, 1e5),
        ("twelve hundred looms", 1200, 100),
        ("seven and a half barrels", 7.5, 0.5),
        ("five-and-a-half barrels", 5.5, 0.5),
        ("2½ barrels", 2.5, 0.25),
        ("1 1/2 barrels", 1.5, 0.5),
        ("half a million stamps", 500000, 100000),
        ("three-quarters of a million stamps", 750000, 100000),
        ("a million and a half stamps", 1.5e6, 500000),
        ("two and a half million stamps", 2.5e6, 500000),
        ("1.27bn stamps", 1.27e9, 1e7),
        ("about 5 lakh stamps", 5e5, 1e5),
        ("2.5 crore stamps", 2.5e7, 1e6),
        ("a dozen eggs", 12, 0),
        ("two dozen eggs", 24, 0),
        ("a pair of herons", 2, 0),
        ("١٢ boats", 12, 1),
        ("１２ boats", 12, 1),
    ],
)
def test_values(text: str, value: float, resolution: float) -> None:
    number = only(text)
    assert number.raw == (value, value)
    assert number.resolution == pytest.approx(resolution)


def test_german_grouping_needs_the_language() -> None:
    assert only("1.200 Boote", "de").low == 1200
    assert only("4,5 Boote", "de").low == 4.5
    assert only("1.2 boats").low == 1.2


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("some 40 looms", 40, 40, "approximate"),
        ("nearly 40 looms", 40, 40, "approximate"),
        ("in the region of 40 looms", 40, 40, "approximate"),
        ("a couple of hundred looms", 200, 200, "approximate"),
        ("40 or so looms", 40, 40, "approximate"),
        ("40-odd looms", 40, 40, "approximate"),
        ("at least 40 looms", 40, None, "at-least"),
        ("no fewer than 40 looms", 40, None, "at-least"),
        ("at least another 40 looms", 40, None, "at-least"),
        ("40 or more looms", 40, None, "at-least"),
        ("40+ looms", 40, None, "at-least"),
        ("more than 40 looms", 40, None, "more-than"),
        ("upwards of 40 looms", 40, None, "more-than"),
        ("in excess of 40 looms", 40, None, "more-than"),
        ("just under 40 looms", None, 40, "less-than"),
        ("fewer than 40 looms", None, 40, "less-than"),
        ("just shy of 40 looms", None, 40, "less-than"),
        ("up to 40 looms", None, 40, "at-most"),
        ("as many as 40 looms", None, 40, "at-most"),
        ("no more than 40 looms", None, 40, "at-most"),
        ("perhaps more than 40 looms", 40, None, "more-than"),
        ("exactly 40 looms", 40, 40, "exact"),
        ("dozens of looms", 24, None, "at-least"),
        ("hundreds of looms", 200, None, "at-least"),
        ("tens of thousands of looms", 20000, None, "at-least"),
        ("several hundred looms", 200, None, "at-least"),
        ("a few dozen looms", 24, None, "at-least"),
        ("20-30 looms", 20, 30, "range"),
        ("20–30 looms", 20, 30, "range"),
        ("20 to 30 looms", 20, 30, "range"),
        ("between 20 and 30 looms", 20, 30, "range"),
        ("two to three million looms", 2e6, 3e6, "range"),
        ("3-4 million looms", 3e6, 4e6, "range"),
        ("five or six looms", 5, 6, "range"),
        ("three, maybe four looms", 3, 4, "range"),
        ("about 20 to 30 looms", 20, 30, "range"),
    ],
)
def test_hedges_and_ranges(text: str, low: float | None, high: float | None, hedge: str) -> None:
    number = only(text)
    assert (number.low, number.high, number.hedge) == (low, high, hedge)


def test_the_span_is_the_number_and_the_hedge_begins_before_it() -> None:
    text = "Hikers counted roughly 30 deer."
    number = only(text)
    assert text[number.start : number.end] == "30"
    assert text[number.hedge_start :].startswith("roughly")


def test_over_that_says_what_about_is_no_bound() -> None:
    assert only("Unions clashed over 40 posts").hedge == "exact"
    assert only("Over 40 posts will go").hedge == "more-than"


def test_a_level_that_moves_is_no_range() -> None:
    assert [n.low for n in scan("membership went from 20 to 30")] == [20, 30]


def test_two_numbers_joined_by_and_stay_two() -> None:
    assert [n.low for n in scan("one hundred and two hundred looms")] == [100, 200]
    assert [n.low for n in scan("one and one and one")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("text", "share"),
    [("one in five tenants", 0.2), ("three out of every ten tenants", 0.3), ("one tenant in four", 0.25), ("9 in 10 tenants", 0.9)],
)
def test_ratios(text: str, share: float) -> None:
    number = only(text)
    assert number.form == "ratio"
    assert number.low == pytest.approx(share)


@pytest.mark.parametrize(
    "text",
    [
        "They drove along Route 66 at dusk.",
        "A Boeing 777 circled the bay.",
        "Channel 12 reported the flood.",
        "He met her in room 237 of the inn.",
        "Call +1 (555) 010-4477 for help.",
        "Call 555-010-4477 for help.",
        "The G7 met; an F16 and a B-52 flew past.",
        "It happened at 7:30 on 9/11.",
        "Open 24/7 since version 1.2.3 came out.",
        "The 1990s were kind to jazz.",
        "See page 14 and figure 3.",
        "Windows 11 users complained.",
        "A 5G mast, a 3D film.",
    ],
)
def test_numbers_that_are_names(text: str) -> None:
    assert scan(text) == []


def test_names_do_not_swallow_counts() -> None:
    assert only("In London 300 people marched.").low == 300
    assert only("Storm Kills 12 People").low == 12


@pytest.mark.parametrize("text", ["the Hawks won 3-2", "a 24-14 lead", "the Owls (11-4) flew home", "a 9-14 start"])
def test_scores_have_no_size(text: str) -> None:
    number = only(text)
    assert number.form == "score"
    assert number.low is None


@given(st.text(alphabet="0123456789.,-–/:'$ ×atohund½\u00a0\n", max_size=60))
def test_any_scribble_gives_ordered_numbers_inside_the_text(text: str) -> None:
    end = 0
    for number in scan_numbers(text, split_words(text)):
        assert end <= number.start < number.end <= len(text)
        end = number.end


def test_spans_hold_in_any_surroundings() -> None:
    text = "שלום 😀\r\nAbout\u00a012\u00a0divers, “some 40” urns"
    assert [text[n.start : n.end] for n in scan(text)] == ["12", "40"]
    assert [n.hedge for n in scan(text)] == ["approximate", "approximate"]
