"""The rows of a workbook's sheet, as its cells are shown: values, not formulas."""

from __future__ import annotations

import datetime
import io
import itertools
import re
import zipfile
from collections.abc import Iterator
from typing import Literal, Protocol

from openpyxl import load_workbook

from discrepancy.read.files.reader import Content, NotMeant, Part, Request, Unreadable
from discrepancy.read.files.zip_package import open_zip
from discrepancy.read.tables.rows import table
from discrepancy.read.tables.table import contents

_MOST_COLUMNS = 500
_HEAD = 20
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml$")


def read(data: bytes, request: Request) -> Content | list[Part]:
    """The sheet that sources.toml names, or the first with something in it."""
    package = open_zip(data, "xlsx")
    size = sum(info.file_size for info in package.infolist())  # zipfile reads no more than this of each
    if size > request.limits.max_unpacked_megabytes * 1_000_000:
        raise Unreadable(
            f"unpacks to {size / 1e6:,.0f} MB; the limit is {request.limits.max_unpacked_megabytes:g} MB (max_unpacked_megabytes in discrepancy.toml raises it)"
        )
    rows = min((_rows(package, name) for name in package.namelist() if _SHEET.match(name)), default=0)
    if rows > request.limits.max_rows + 1:
        raise Unreadable(f"has {rows:,} rows; the limit is {request.limits.max_rows:,} rows (max_rows in discrepancy.toml raises it)")
    most = request.limits.max_rows + 1
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    wanted = request.columns.sheet if request.columns else None
    if wanted is not None and wanted not in book.sheetnames:
        raise Unreadable(
            f"has no sheet {wanted!r}, which sources.toml names; it has {', '.join(repr(name) for name in book.sheetnames[:10])}"
        )
    for name in [wanted] if wanted is not None else book.sheetnames:
        sheet = book[name]
        if not hasattr(sheet, "iter_rows"):
            continue  # a sheet that is a chart
        try:
            # Without a mapping the header is all that is reported.
            records = _records(name, sheet, most) if request.columns else itertools.islice(_records(name, sheet, most), _HEAD)
            found_rows = table(records, request.limits, lettered=True)
        except NotMeant:
            continue
        found = contents(found_rows, request)
        return found if isinstance(found, Content) else list(found)
    raise NotMeant("is an empty workbook")


def _rows(package: zipfile.ZipFile, name: str) -> int:
    """How many rows a sheet has, counted in its XML: a hundred times faster than reading them."""
    count, rest = 0, b""
    with package.open(name) as file:
        while data := file.read(1 << 20):
            data = rest + data
            count += data.count(b"<row ") + data.count(b"<row>")
            rest = data[-4:]
    return count


class _Sheet(Protocol):
    """What is read of openpyxl's sheets, which are of two classes."""

    def iter_rows(self, *, max_col: int, values_only: Literal[True]) -> Iterator[tuple[object, ...]]: ...


def _records(name: str, sheet: _Sheet, most: int) -> Iterator[tuple[str, list[str]]]:
    for number, cells in enumerate(sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS), 1):
        if cells.count(None) == len(cells):
            if number > most:  # one stray cell far below makes empty rows without end
                raise Unreadable(f"goes on below row {number:,}; the limit is {most:,} rows (max_rows in discrepancy.toml raises it)")
            continue
        yield f"sheet {name}, row {number}", [_shown(cell) for cell in cells]


def _shown(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time() else cell.isoformat(timespec="minutes")
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else f"{cell:.12g}"
    return str(cell)
