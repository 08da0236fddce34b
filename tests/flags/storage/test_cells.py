"""Cells and days: what a spreadsheet would change, and what comes back of it."""

from __future__ import annotations

import datetime

import pytest

from discrepancy.flags.storage.cells import guard, join, split, unguard
from discrepancy.flags.storage.day import month_first, read_day


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("＝1", "'＝1"),
        ("＠x", "'＠x"),
        ("＋x", "'＋x"),
        ("－x", "'－x"),
        ("'x", "''x"),
        ("TRUE", "'TRUE"),
        ("false", "'false"),
        ("falsehood", "falsehood"),
        ("0", "0"),
        ("10", "10"),
        ("01", "'01"),
        ("123456789012345", "123456789012345"),
        ("1234567890123456", "'1234567890123456"),
        ("1.5", "'1.5"),
        ("12e5", "'12e5"),
        ("12a5", "12a5"),
        ("12e5f", "12e5f"),
        ("e5", "'e5"),
        ("1 2 3 4", "'1 2 3 4"),
        ("1 2 3 4 5", "1 2 3 4 5"),
        ("26 | 25", "26 | 25"),
        ("5 May", "'5 May"),
        ("May", "May"),
        ("a\nb", "a b"),
        ("a\r\n\tb", "a b"),
        ("\x00a\x7fb\u2028c\x85d", "a b c d"),
        ("  \t x ", "x"),
        ("", ""),
    ],
)
def test_what_stands_in_a_cell(text: str, cell: str) -> None:
    assert guard(text) == cell


@pytest.mark.parametrize(("cell", "text"), [("'=1", "=1"), ("''x", "'x"), (" 'x ", "x"), ("x'", "x'"), ("", ""), ("'", "")])
def test_the_sign_for_text_is_taken_off_once(cell: str, text: str) -> None:
    assert unguard(cell) == text


@pytest.mark.parametrize(
    ("parts", "cell"),
    [
        (("26", "25"), "26 | 25"),
        (("a|b", "c\\d"), "a\\|b | c\\\\d"),
        ((" a ", "b\nc"), "a | b c"),
        (("one",), "one"),
        ((), ""),
    ],
)
def test_several_values_in_one_cell(parts: tuple[str, ...], cell: str) -> None:
    assert join(parts) == cell


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("26 | 25", ("26", "25")),
        ("26|25", ("26", "25")),
        (" 26  |  25 ", ("26", "25")),
        ("a\\|b | c\\\\d", ("a|b", "c\\d")),
        ("a\\b | c", ("a\\b", "c")),
        ("a\\", ("a\\",)),
        ("a | b\\\\", ("a", "b\\")),
        ("\\| | \\|", ("|", "|")),
        ("", ()),
        ("  ", ()),
        ("a |", ("a", "")),
        ("\\a |", ("\\a", "")),
    ],
)
def test_values_come_apart_where_the_bars_are(cell: str, parts: tuple[str, ...]) -> None:
    assert split(cell) == parts


@pytest.mark.parametrize(
    ("cells", "first"),
    [
        (["12/31/2026"], True),
        (["31/12/2026"], False),
        (["31.12.2026"], False),
        (["05.06.2026"], False),
        (["05/06/2026"], None),
        (["12/12/2026"], None),
        (["13/12/2026"], False),
        (["12/13/2026"], True),
        (["05/06/2026", "12-31-2026"], True),
        (["31/12/2026", "12/31/2026"], None),
        (["2026-12-31", "tomorrow", ""], None),
        ([], None),
        (["12/31/2026 00:00:00"], True),
        (["12/31-2026"], None),
    ],
)
def test_whether_the_month_comes_first(cells: list[str], first: bool | None) -> None:
    assert month_first(cells) is first


@pytest.mark.parametrize(
    ("cell", "first", "day"),
    [
        ("", None, None),
        ("2026-12-31", None, (2026, 12, 31)),
        ("2026/2/1", None, (2026, 2, 1)),
        ("2026.12.31", None, (2026, 12, 31)),
        ("2026-12-31T00:00", None, (2026, 12, 31)),
        ("2026-12-31 00:00:00", None, (2026, 12, 31)),
        ("2026-12-31 0:00", None, (2026, 12, 31)),
        ("05/06/2026", True, (2026, 5, 6)),
        ("05/06/2026", False, (2026, 6, 5)),
        ("05.06.2026", True, (2026, 6, 5)),
        ("05.06.2026", None, (2026, 6, 5)),
        ("06/06/2026", None, (2026, 6, 6)),
        ("5-6-2026 00:00:00", False, (2026, 6, 5)),
    ],
)
def test_a_day_as_a_spreadsheet_shows_it(cell: str, first: bool | None, day: tuple[int, int, int] | None) -> None:
    assert read_day(cell, first) == (datetime.date(*day) if day else None)


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("tomorrow", "'tomorrow' is not a date: write it as YYYY-MM-DD"),
        ("2026-12-31 12:00", "'2026-12-31 12:00' is not a date: write it as YYYY-MM-DD"),
        ("05/06-2026", "'05/06-2026' is not a date: write it as YYYY-MM-DD"),
        ("05/06/2026", "'05/06/2026' can be read as two dates: write it as YYYY-MM-DD"),
        ("05-06-2026", "'05-06-2026' can be read as two dates: write it as YYYY-MM-DD"),
    ],
)
def test_what_is_no_day_is_said_with_what_to_do(cell: str, message: str) -> None:
    with pytest.raises(ValueError, match="write it as") as error:
        read_day(cell, None)
    assert str(error.value) == message


@pytest.mark.parametrize(("cell", "first"), [("2026-13-01", None), ("31/12/2026", True), ("31.02.2026", None)])
def test_a_day_that_no_calendar_has(cell: str, first: bool | None) -> None:
    with pytest.raises(ValueError, match=r"month|day"):
        read_day(cell, first)
