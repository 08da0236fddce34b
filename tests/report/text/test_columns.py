"""Tables for the terminal: aligned for whoever reads them, on any machine."""

from __future__ import annotations

from discrepancy.report.text.columns import columns


def test_cells_are_wrapped_and_columns_aligned() -> None:
    rows = [("age", "Greta Holm won"), ("longest_name", "x")]
    assert columns(rows, [7, 10]) == "age      Greta Holm\n         won\nlongest  x\n_name"


def test_a_head_is_parted_from_the_rows_and_wider_than_its_words() -> None:
    assert columns([("1", "x")], [5, 5], ("at", "words")) == "at    words\n----  -------\n1     x"
    assert columns([], [5, 5], ("at", "words")) == "at    words\n----  -------"


def test_wide_characters_take_two_columns_and_accents_none() -> None:
    assert columns([("東京", "a"), ("abcd", "b"), ("e\u0301", "c")], [9, 9]) == "東京  a\nabcd  b\ne\u0301     c"


def test_nothing_in_a_cell_drives_the_terminal() -> None:
    assert "\x1b" not in columns([("\x1b[31mred", "x")], [20, 5])
