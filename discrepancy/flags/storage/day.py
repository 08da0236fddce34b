"""A day in a cell, also after a spreadsheet program has shown it in its own way and saved what it showed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]0?0:00(?::00)?)?")
_LOCAL = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ]0?0:00(?::00)?)?")


def month_first(cells: Iterable[str]) -> bool | None:
    """Whether the days in these cells are written 12/31/2026 (true) or 31/12/2026 (false); None where no cell shows it, or two contradict each other."""
    found = set()
    for cell in cells:
        match = _LOCAL.fullmatch(cell)
        if (match and match[2] == ".") or (match and int(match[1]) > 12):
            found.add(False)
        elif match and int(match[3]) > 12:
            found.add(True)
    return found.pop() if len(found) == 1 else None


def read_day(cell: str, month_comes_first: bool | None) -> datetime.date | None:
    """The day written in `cell`; None for an empty cell.

    2026-12-31 is what we write. 12/31/2026 and 31.12.2026 are what spreadsheets make of it. Raises ValueError, with what to do,
    for anything else, and for a day such as 05/06/2026 if nothing in the file shows whether the month comes first.
    """
    if not cell:
        return None
    match = _ISO.fullmatch(cell)
    if match:
        return datetime.date(int(match[1]), int(match[2]), int(match[3]))
    match = _LOCAL.fullmatch(cell)
    if not match:
        raise ValueError(f"{cell!r} is not a date: write it as YYYY-MM-DD")
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] != "." and month_comes_first is None and first != second:
        raise ValueError(f"{cell!r} can be read as two dates: write it as YYYY-MM-DD")
    return datetime.date(year, first, second) if month_comes_first and match[2] != "." else datetime.date(year, second, first)
