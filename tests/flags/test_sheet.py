"""The table to decide in: what stands in it, what may be typed, and what is made of what a spreadsheet program typed itself."""

from __future__ import annotations

import csv
import datetime
import importlib
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from discrepancy.flags import Flag, apply
from discrepancy.flags.exchange import EDITABLE, READ_ONLY, SHOWN, SUFFIXES, decision_sheet, export, import_decisions
from discrepancy.flags.sheet import read_sheet, write_sheet
from discrepancy.flags.storage.flag import COLUMNS, cells, decide
from discrepancy.model.discrepancy import Discrepancy, Side, State
from discrepancy.model.problem import UserError
from tests.flags.newsroom import discrepancy, fact

TEXTS = {"a": "Ada Keller,\n34, was on board. She waved.", "b": "Keller, 36, said nothing. Nobody else was there."}
A = Side(value="34", facts=(fact("a", TEXTS["a"], "Keller,\n34", value="34"),))
B = Side(value="36", facts=(fact("b", TEXTS["b"], "36"),))
FOUND = discrepancy(A, B, state=State.NEW)
DAY = datetime.date(2026, 3, 4)
FLAG = decide(FOUND, TEXTS, State.WRONG, wrong_values=("36",), by="Ana", on=DAY, until=DAY, note="'so")


def said(found: Discrepancy) -> list[str]:
    return [f"{side.value} in {each.source}" for side in found.sides for each in side.facts]


def rows(found: list[Discrepancy], flags: list[Flag], stale: tuple[str, ...] = ()) -> list[dict[str, str]]:
    data = export(found, flags, stale, TEXTS, said, ".csv")
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_an_open_row_has_its_state_and_its_quotes() -> None:
    (row,) = rows([FOUND], [])
    assert tuple(row) == SHOWN
    assert set(row) == {*COLUMNS, *READ_ONLY}
    assert {name: row[name] for name in ("state", "verdict", "severity", "passages", "wrong_values", "by", "on", "until", "note")} == {
        "state": "new",
        "verdict": "conflict",
        "severity": "error",
        "passages": "34 in a | 36 in b",
        "wrong_values": "",
        "by": "",
        "on": "",
        "until": "",
        "note": "",
    }


def test_a_decided_row_has_what_was_decided_and_ones_own_columns() -> None:
    flag = replace(FLAG, extra=(("desk", "foreign"),))
    other = replace(discrepancy(B, A, subject="Cyril"), id="zz")
    decided, open_row, gone = (
        rows([replace(FOUND, state=State.WRONG), other], [flag, replace(flag, id="gone", extra=(("shift", "late"),))], ("gone",))[i]
        for i in (1, 0, 2)
    )
    assert (decided["state"], decided["wrong_values"], decided["by"], decided["note"]) == ("wrong", "36", "Ana", "''so")
    assert (decided["on"].lstrip("'"), decided["until"].lstrip("'")) == ("2026-03-04", "2026-03-04")
    assert (decided["desk"], decided["shift"]) == ("foreign", "")
    assert (open_row["id"], open_row["state"], open_row["desk"], open_row["shift"]) == ("zz", "new", "", "")
    assert (gone["id"], gone["verdict"], gone["severity"], gone["passages"], gone["desk"], gone["shift"]) == (
        "gone",
        "",
        "",
        "",
        "",
        "late",
    )


def test_open_rows_lead_and_otherwise_the_order_stays() -> None:
    states = (State.WRONG, State.CHANGED, State.KNOWN, State.EXPIRED, State.NEW)
    found = [replace(FOUND, id=str(state), state=state) for state in states]
    assert [row["id"] for row in rows(found, [])] == ["changed", "expired", "new", "wrong", "known"]


def test_the_sheet_says_what_may_be_typed() -> None:
    flag = replace(FLAG, extra=(("desk", "'x"),))
    sheet = decision_sheet([FOUND], [flag], (), TEXTS, said)
    assert sheet.header == (*SHOWN, "desk")
    assert sheet.editable == (*EDITABLE, "desk")
    assert sheet.choices == {"state": ("known", "wrong", "all-true", "not-same", "needs-call", "accepted")}
    (row,) = sheet.rows
    assert row[sheet.header.index("note")] == "''so"
    assert row[-1] == "''x"
    assert row[sheet.header.index("id")] == FOUND.id


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".XLSX"])
def test_read_only_columns_are_not_taken_in(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"table{suffix}"
    path.write_bytes(export([replace(FOUND, state=State.WRONG)], [replace(FLAG, extra=(("desk", "x"),))], (), TEXTS, said, suffix.lower()))
    (flag,) = import_decisions(path)
    assert flag.extra == (("desk", "x"),)
    assert cells(flag) == cells(FLAG)


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        import_decisions(tmp_path / "none.csv")
    (problem,) = error.value.problems
    assert problem.path == str(tmp_path / "none.csv")
    assert problem.message.startswith("this file cannot be read: No such file or directory")


HEADER = ("id", "state", "names", "values", "reason", "note", "passages", "evidence", "own")


def made(*lines: tuple[str, ...], editable: tuple[str, ...] = ("state", "note")) -> Any:
    data = write_sheet(HEADER, lines, editable, {"state": ("known", "wrong")})
    return openpyxl.load_workbook(io.BytesIO(data)).active


def line(text: str) -> tuple[str, ...]:
    return (text,) * len(HEADER)


def test_the_look_of_the_sheet() -> None:
    sheet = made(line("x"), line("y"))
    assert sheet.title == "discrepancies"
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:I3"
    assert [sheet.column_dimensions[letter].width for letter in "ABCDEFGHI"] == [14, 14, 30, 30, 60, 40, 80, 14, 14]
    assert [bool(sheet.column_dimensions[letter].hidden) for letter in "ABCDEFGHI"] == [False] * 7 + [True, False]
    assert [cell.font.bold for cell in sheet[1]] == [True] * 9
    assert [cell.font.bold for cell in sheet[2]] == [False] * 9
    assert [cell.protection.locked for cell in sheet[2]] == [True, False, True, True, True, False, True, True, True]
    assert [bool(cell.alignment.wrap_text) for cell in sheet[2]] == [False, False, True, True, True, True, True, False, False]
    assert {cell.alignment.vertical for cell in sheet[2]} == {"top"}
    assert {cell.number_format for row in sheet.iter_rows() for cell in row} == {"@"}
    assert sheet.protection.sheet
    assert (sheet.protection.autoFilter, sheet.protection.formatColumns, sheet.protection.formatRows) == (False, False, False)


def test_the_choices_of_the_sheet() -> None:
    (choices,) = made(line("x"), line("y")).data_validations.dataValidation
    assert (choices.type, choices.formula1, str(choices.sqref)) == ("list", '"known,wrong"', "B2:B3")
    assert (choices.error, choices.errorTitle, choices.showErrorMessage) == ("Choose one of known, wrong", "state", True)
    assert made().data_validations.dataValidation == []


def test_what_a_workbook_cannot_hold_is_replaced_or_cut() -> None:
    sheet = made(("a\x00b\x0bc\ufffe", "", "=1+1", "007", "x" * 40_000, "\ud800", "'q", "1.5", "2026-01-02"))
    values = [cell.value for cell in sheet[2]]
    assert values[0] == "a\ufffdb\ufffdc\ufffd"
    assert values[1] is None
    assert values[2:4] == ["=1+1", "007"]
    assert values[4] == "x" * 32_767
    assert values[5:] == ["\ufffd", "'q", "1.5", "2026-01-02"]
    assert {cell.data_type for cell in sheet[2] if cell.value is not None} == {"s"}


def test_two_workbooks_of_one_table_agree() -> None:
    assert write_sheet(HEADER, [line("x")], (), {}) == write_sheet(HEADER, [line("x")], (), {})


def test_what_a_spreadsheet_program_typed_is_read_as_text() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["id", "state", None, "day", "time", "whole", "part", "yes"])
    sheet.append([None] * 8)
    sheet.append([" a ", "known", None, datetime.datetime(2026, 3, 4), datetime.datetime(2026, 3, 4, 5, 6), 7.0, 1.5, True])
    out = io.BytesIO()
    book.save(out)
    header, lines = read_sheet(out.getvalue(), "t.xlsx")
    assert header == ("id", "state", "", "day", "time", "whole", "part", "yes")
    assert lines == [(3, ("a", "known", "", "2026-03-04", "2026-03-04 05:06:00", "7", "1.5", "True"))]


def test_the_first_sheet_counts() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["first"])
    book.create_sheet("second").append(["second"])
    out = io.BytesIO()
    book.save(out)
    assert read_sheet(out.getvalue(), "t.xlsx") == (("first",), [])


def test_what_is_no_workbook_or_an_empty_one() -> None:
    with pytest.raises(UserError) as error:
        read_sheet(b"no workbook", "t.xlsx")
    (problem,) = error.value.problems
    assert problem.path == "t.xlsx"
    assert problem.message.startswith("this is not an xlsx workbook: ")
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    with pytest.raises(UserError) as error:
        read_sheet(out.getvalue(), "t.xlsx")
    (problem,) = error.value.problems
    assert (problem.path, problem.message) == ("t.xlsx", "this workbook is empty")


def test_without_openpyxl_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str, package: str | None = None) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    for act in (lambda: write_sheet(HEADER, [], (), {}), lambda: read_sheet(b"x", "t.xlsx")):
        with pytest.raises(UserError) as error:
            act()
        (problem,) = error.value.problems
        assert (problem.path, problem.message) == ("xlsx", "xlsx needs openpyxl: pip install 'discrepancy[xlsx]', or use .csv")


def test_states_of_today_are_those_in_the_table() -> None:
    applied = apply([FOUND], [FLAG], TEXTS, today=DAY)
    assert rows(list(applied.discrepancies), [FLAG])[0]["state"] == "wrong"
    late = apply([FOUND], [FLAG], TEXTS, today=DAY + datetime.timedelta(1))
    (row,) = rows(list(late.discrepancies), [FLAG])
    assert (row["state"], row["note"]) == ("expired", "''so")


def test_a_wrong_row_of_a_workbook_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    row = tuple("wrnog" if name == "state" else "x" for name in COLUMNS[:10])
    path.write_bytes(write_sheet(COLUMNS[:10], [row], (), {}))
    with pytest.raises(UserError) as error:
        import_decisions(path)
    (problem,) = error.value.problems
    assert (problem.path, problem.line) == (str(path), 2)
