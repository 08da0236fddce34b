"""Columns of text that fit a width: cells are wrapped, and nothing in them can drive a terminal."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from discrepancy.report.text.printable import printable

GAP = 2
"""Blanks between two columns, and at least as many between a word of the head and the next column's line."""


def columns(rows: Iterable[Sequence[str]], widths: Sequence[int], head: Sequence[str] | None = None) -> str:
    """A table whose columns are at most so wide, without a line end after it; a line of dashes parts it from its head."""
    cells = [[_wrapped(cell, width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    least = [_shown_width(word) + GAP for word in head] if head else [0] * len(widths)
    sizes = [max([size, *(_shown_width(line) for row in cells for line in row[place])]) for place, size in enumerate(least)]
    lines = [_line(line, sizes) for row in cells for line in zip_longest(*row, fillvalue="")]
    return "\n".join([_line(head, sizes), _line(["-" * size for size in sizes], sizes), *lines] if head else lines)


def _line(cells: Iterable[str], sizes: Sequence[int]) -> str:
    """One line of each cell, filled up to the size of its column."""
    return (" " * GAP).join(cell + " " * (size - _shown_width(cell)) for cell, size in zip(cells, sizes, strict=True)).rstrip()


def _shown_width(line: str) -> int:
    """Columns that a terminal shows a line in: two for each wide character (Unicode Standard Annex 11), none for what joins the one before."""
    if line.isascii():
        return len(line)
    return sum(0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF") for char in line)


def _wrapped(text: str, width: int) -> list[str]:
    """Broken at blanks, and a long file name or number wherever it must be."""
    return textwrap.wrap(printable(text), max(width, 1), break_on_hyphens=False) or [""]
