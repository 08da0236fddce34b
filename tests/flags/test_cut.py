"""A file of flags that lost a part, or whose first line is wrong, is refused or decides the same."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from discrepancy.flags import Flag
from discrepancy.flags.storage.file import Layout, parse
from discrepancy.flags.storage.write import render
from discrepancy.model.discrepancy import State
from discrepancy.model.problem import UserError
from tests.flags.storage.test_rows import HEAD, refused


@pytest.mark.parametrize(
    ("head", "says"),
    [
        (f"{HEAD},untill", "f.csv:1: the first line has a column 'untill'; did you mean until?"),
        (f"{HEAD},wrong_value", "did you mean wrong_values?"),
        (f"{HEAD},until,until", "f.csv:1: the first line has the column until twice: keep one of the two"),
        (f"{HEAD},Desk,Desk", "the column Desk twice"),
    ],
)
def test_a_misspelt_or_doubled_column_is_refused(head: str, says: str) -> None:
    (problem,) = refused(f"{head}\na1,known,r,k,a,N,34,0f,,\n".encode())
    assert says in str(problem)


def test_a_file_that_is_cut_anywhere_is_refused_or_decides_the_same() -> None:
    day = datetime.date(2020, 1, 31)
    made = Flag(
        id="a1", state=State.KNOWN, rule="age-conflict", kind="age", attribute="age", names=("Ada | B", "C; D"), values=("34", "36"),
        evidence=(("0123456789ab",), ("ba9876543210", "aaaaaaaaaaaa")), wrong_values=("36",), by="M", until=day, note="so; it, is",
    )  # fmt: skip
    whole = render([made, replace(made, id="b2")], Layout())
    kept = 0
    for end in range(len(whole)):
        try:
            found = parse(whole[:end], "f.csv").flags
        except UserError:
            continue
        kept += 1
        assert [replace(flag, note="", line=0) for flag in found] == [
            replace(made, id=name, note="", line=0) for name in ("a1", "b2")[: len(found)]
        ]
    assert kept > 3  # at line ends, and in a note
