"""Comma-separated tables: one row for each piece of evidence, or for each fact."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence

from discrepancy.model.fact import Fact
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.result import Report
from discrepancy.report.content.tables import FACT_COLUMNS, SIDE_COLUMNS, Cell, fact_rows, side_rows

# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV injection"); an apostrophe makes it text.
# So does what begins after the mark at which a spreadsheet of another country parts cells, which knows no quotes in the middle of a cell.
_AFTER_MARK = re.compile(r"""([;,\t\r\n]"*+)(?=[=+\-@＝＋－＠])""")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""What drives a terminal that a table is printed on, and is no character for a reader."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def _table(columns: Iterable[str], rows: Iterable[Sequence[Cell]]) -> str:
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\r\n")  # it quotes the line ends that it knows of, and readers take either for one
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return "".join(lines.written)


class _Lines:
    """Takes rows one by one and ends each with a line feed alone, which version control shows no change for."""

    def __init__(self) -> None:
        self.written: list[str] = []

    def write(self, row: str) -> None:
        """One row with its line end."""
        self.written.append(row.removesuffix("\r\n") + "\n")


def _cell(value: Cell) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    if isinstance(value, str):
        text = _CONTROLS.sub(lambda found: f"\\x{ord(found.group()):02x}", value.encode("utf-8", "backslashreplace").decode("utf-8"))
        text = _AFTER_MARK.sub(r"\1'", text)
        return "'" + text if text.startswith(_FORMULA) else text
    return value


def render(report: Report, options: Options) -> str:
    """One row for each piece of evidence of each side."""
    return _table(SIDE_COLUMNS, side_rows(report.everything, report.sources, options.page))


def render_facts(facts: Sequence[Fact], options: Options) -> str:
    """One row per fact."""
    return _table(FACT_COLUMNS, fact_rows(facts))


FORMAT = Format(id="csv", summary="A table for spreadsheets", extension=".csv", render=render, facts=render_facts, whole=True)
