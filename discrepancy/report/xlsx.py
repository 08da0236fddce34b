"""A workbook with sheets for discrepancies, facts and who says what. Needs the extra `xlsx`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from discrepancy.model.decision import DecisionSheet
from discrepancy.model.fact import Fact
from discrepancy.model.problem import Problem, UserError
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.matrix import Matrix, Row, matrices
from discrepancy.report.content.result import Report
from discrepancy.report.content.tables import FACT_COLUMNS, SIDE_COLUMNS, Cell, fact_rows, side_rows
from discrepancy.report.locations.place_link import can_be_followed
from discrepancy.report.text.printable import printable
from discrepancy.system.workbook import openpyxl, saved

# An extra field of a zip entry (PKWARE APPNOTE 4.5): two bytes of kind, two of length. Others skip it; read/own.py knows us by it.
_OURS = b"dy\x16\x00written by discrepancy"
# Excel's own limits: characters in a cell, and rows in a sheet with the head.
_LONGEST, _ROWS = 32_767, 1_048_576
# Width of a column in characters: no narrower than its name, and no wider than this.
_WIDEST = 60
# The column whose cells can be clicked, and how long an address Excel follows.
_LINK, _ADDRESS = "link", 2_079
# Of the table to decide in: columns that wrap, and how wide they are; one that only the program reads; the colour of what is to be filled in.
_WIDE = MappingProxyType(
    {
        "state": 14,
        "names": 30,
        "values": 34,
        "wrong_values": 24,
        "right_value": 18,
        "reason": 50,
        "by": 14,
        "on": 12,
        "until": 12,
        "note": 40,
        "passages": 60,
    }
)
_HIDDEN, _TO_FILL = "evidence", "FFF7DC"


def _book() -> Any:
    try:
        book = openpyxl().Workbook()
    except ImportError:
        message = "xlsx needs openpyxl: pip install 'discrepancy[xlsx]', or use csv"
        raise UserError(Problem(path="--format", message=message)) from None
    book.remove(book.active)
    return book


def _decisions(book: Any, title: str, asked: DecisionSheet, rows: Sequence[Sequence[str]]) -> None:
    """A sheet in which only a decision can be typed: the rest is locked, without a password, against slips. `flags import` reads it back."""
    _sheet(book, title, asked.header, rows, wide=_WIDE)
    sheet = book[title]
    styles = openpyxl("openpyxl.styles")
    letter = openpyxl("openpyxl.utils").get_column_letter
    last = max(sheet.max_row, 2)
    for place, name in enumerate(asked.header, 1):
        column = f"{letter(place)}2:{letter(place)}{last}"
        sheet.column_dimensions[letter(place)].hidden = name == _HIDDEN
        aligned = styles.Alignment(vertical="top", wrap_text=name in _WIDE)
        locked = styles.Protection(locked=name not in asked.editable)
        filled = styles.PatternFill("solid", fgColor=_TO_FILL)
        for (cell,) in sheet[column]:
            cell.number_format, cell.alignment, cell.protection = "@", aligned, locked  # "@" is text: what is typed stays as it was typed
            if name in asked.editable:
                cell.fill = filled
        if name in asked.choices:
            choice = openpyxl("openpyxl.worksheet.datavalidation").DataValidation
            listed = choice(type="list", formula1=f'"{",".join(asked.choices[name])}"', showErrorMessage=True)
            listed.error, listed.errorTitle = f"Choose one of {', '.join(asked.choices[name])}", name
            listed.add(column)
            sheet.add_data_validation(listed)
    sheet.freeze_panes = "B2"
    sheet.protection.sheet = True
    for allowed in ("autoFilter", "formatColumns", "formatRows", "sort"):
        setattr(sheet.protection, allowed, False)


def _sheet(
    book: Any, title: str, head: Sequence[str], rows: Iterable[Sequence[Cell]], wide: Mapping[str, int] = MappingProxyType({})
) -> None:
    """Text stays text, whatever it begins with; the first row stays in sight and filters."""
    sheet = book.create_sheet(title)
    for place, name in enumerate(head, 1):
        cell = sheet.cell(1, place)
        cell.value, cell.data_type = printable(name)[:_LONGEST], "s"
    widths = [len(name) for name in head]
    for number, row in enumerate(rows, 2):
        if number > _ROWS:
            break
        for place, value in enumerate(row, 1):
            cell = sheet.cell(number, place)
            if isinstance(value, str):
                cell.value, cell.data_type = printable(value)[:_LONGEST], "s"
                if head[place - 1] == _LINK and can_be_followed(value) and len(value) <= _ADDRESS:
                    cell.hyperlink = value
            else:
                cell.value = value
            widths[place - 1] = max(widths[place - 1], len(str(value or "")))
    letter = openpyxl("openpyxl.utils").get_column_letter
    bold = openpyxl("openpyxl.styles").Font(bold=True)
    for place, width in enumerate(widths, 1):
        sheet.cell(1, place).font = bold
        sheet.column_dimensions[letter(place)].width = wide.get(head[place - 1]) or min(width, _WIDEST) + 2
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _across(row: Row) -> list[Cell]:
    return [row.standing.sign, row.subject, row.attribute, *("; ".join(value for value, _ in cell.values) for cell in row.cells)]


def _down(table: Matrix) -> Iterator[list[Cell]]:
    for row in table.rows:
        for source, cell in zip(table.sources, row.cells, strict=True):
            for value, _ in cell.values:
                yield [row.standing.sign, row.subject, row.attribute, source, value]


def render(report: Report, options: Options) -> bytes:
    """Sheets for decisions, possible findings, passages, facts, and who says what."""
    book = _book()
    if report.to_decide is not None:
        asked = report.to_decide()
        _decisions(book, "discrepancies", asked, asked.rows)
        if asked.possible:
            _decisions(book, "possible", asked, asked.possible)
        _sheet(book, "passages", list(SIDE_COLUMNS), side_rows(report.everything, report.sources, options.page))
    else:
        _sheet(book, "discrepancies", list(SIDE_COLUMNS), side_rows(report.discrepancies, report.sources, options.page))
        if report.possible:
            _sheet(book, "possible", list(SIDE_COLUMNS), side_rows(report.possible, report.sources, options.page))
    _sheet(book, "facts", list(FACT_COLUMNS), fact_rows(report.facts))
    stories = matrices(report)
    if len(stories) == 1:
        _sheet(book, "who says what", ["", "subject", "attribute", *map(printable, stories[0].sources)], map(_across, stories[0].rows))
    elif stories:  # one column for each of a thousand sources could not be read
        _sheet(book, "who says what", ["", "subject", "attribute", "source", "value"], [row for table in stories for row in _down(table)])
    return saved(book, _OURS)


def render_facts(facts: Sequence[Fact], options: Options) -> bytes:
    """One sheet."""
    book = _book()
    _sheet(book, "facts", list(FACT_COLUMNS), fact_rows(facts))
    return saved(book, _OURS)


FORMAT = Format(id="xlsx", summary="A workbook", extension=".xlsx", render=render, facts=render_facts, whole=True)
