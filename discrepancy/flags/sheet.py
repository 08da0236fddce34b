"""A workbook (xlsx) in which only what is to be decided can be typed. Needs the extra: pip install 'discrepancy[xlsx]'."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

from discrepancy.model.problem import Problem, UserError
from discrepancy.system.workbook import openpyxl, saved

# What a workbook cannot hold (ECMA-376, ST_Xstring).
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LIMIT = 32_767
"""Most characters that one cell holds."""
_WIDTHS = {"names": 30, "values": 30, "reason": 60, "note": 40, "passages": 80}
_HIDDEN = "evidence"
POSSIBLE = "possible"
"""The sheet of what is too uncertain to count; it has the columns of the first one."""


def _openpyxl(part: str) -> Any:
    """A module of openpyxl, which not everybody has installed."""
    try:
        return openpyxl(part)
    except ImportError as error:
        message = "xlsx needs openpyxl: pip install 'discrepancy[xlsx]', or use .csv"
        raise UserError(Problem(path="xlsx", message=message)) from error


def write_sheet(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    editable: Sequence[str],
    choices: Mapping[str, Sequence[str]],
    possible: Sequence[Sequence[str]] = (),
) -> bytes:
    """A workbook with a sheet, and one more where findings are only possible. The lock has no password: it only prevents mistakes.

    Each has a fixed first line, all cells text, only the `editable` columns unlocked, and a list to choose from in those of `choices`.
    """
    book = _openpyxl("openpyxl").Workbook()
    book.active.title = "discrepancies"
    _fill(book.active, header, rows, editable, choices)
    if possible:
        _fill(book.create_sheet(POSSIBLE), header, possible, editable, choices)
    return saved(book)


def _fill(
    sheet: Any, header: Sequence[str], rows: Sequence[Sequence[str]], editable: Sequence[str], choices: Mapping[str, Sequence[str]]
) -> None:
    styles = _openpyxl("openpyxl.styles")
    letter = _openpyxl("openpyxl.utils").get_column_letter
    for number, line in enumerate([header, *rows], 1):
        for column, text in enumerate(line, 1):
            cell = sheet.cell(number, column, _ILLEGAL.sub("\ufffd", text)[:LIMIT] or None)
            cell.number_format = "@"  # text, so that a later edit stays what was typed
            if text:
                cell.data_type = "s"  # text too where it starts with "="
            if number == 1:
                cell.font = styles.Font(bold=True)
            else:
                cell.protection = styles.Protection(locked=header[column - 1] not in editable)
                cell.alignment = styles.Alignment(vertical="top", wrap_text=header[column - 1] in _WIDTHS)
    for column, name in enumerate(header, 1):
        sheet.column_dimensions[letter(column)].width = _WIDTHS.get(name, 14)
        sheet.column_dimensions[letter(column)].hidden = name == _HIDDEN
        if name in choices and rows:
            listed = _openpyxl("openpyxl.worksheet.datavalidation").DataValidation(type="list", formula1=f'"{",".join(choices[name])}"')
            listed.error, listed.errorTitle = f"Choose one of {', '.join(choices[name])}", name
            listed.showErrorMessage = True
            listed.add(f"{letter(column)}2:{letter(column)}{len(rows) + 1}")
            sheet.add_data_validation(listed)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.protection.sheet = True
    for allowed in ("autoFilter", "formatColumns", "formatRows"):
        setattr(sheet.protection, allowed, False)


def read_sheet(data: bytes, where: str) -> tuple[tuple[str, ...], list[tuple[int, tuple[str, ...]]]]:
    """The first line of the first sheet, and (line, cells) of it and of the possible findings, as texts: a day as ISO 8601, a whole number without a point.

    Raises UserError where this is no workbook.
    """
    try:
        book = _openpyxl("openpyxl").load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except UserError:
        raise
    except Exception as error:  # openpyxl passes on whatever zipfile and the XML parser raise
        raise UserError(Problem(path=where, message=f"this is not an xlsx workbook: {error}")) from error
    lines = _lines(book.worksheets[0])
    apart = _lines(book[POSSIBLE]) if POSSIBLE in book.sheetnames[1:] else []
    book.close()
    if not lines:
        raise UserError(Problem(path=where, message="this workbook is empty"))
    return lines[0][1], lines[1:] + [line for line in apart[1:] if apart[0][1] == lines[0][1]]


def last_author(data: bytes) -> str:
    """The person who saved this workbook last, by its properties; empty where they name no one."""
    try:
        properties = _openpyxl("openpyxl").load_workbook(io.BytesIO(data), read_only=True).properties
    except UserError:
        raise
    except Exception:  # what is wrong with it is said where its rows are read
        return ""
    named = (properties.lastModifiedBy or "").strip()
    return "" if named.casefold() == "openpyxl" else named


def _lines(sheet: Any) -> list[tuple[int, tuple[str, ...]]]:
    """The lines of a sheet that say something, with their numbers."""
    lines = [(number, tuple(map(_text, row))) for number, row in enumerate(sheet.iter_rows(values_only=True), 1)]
    return [(number, line) for number, line in lines if any(line)]


def _text(value: object) -> str:
    """A cell as text, whatever a spreadsheet program has made of it."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
