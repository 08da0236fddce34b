"""Columns of text that fit a width: cells are wrapped, and nothing in them can control a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from tabulate import tabulate

from discrepancy.report.text.printable import printable

GAP = 2
"""Blanks between two columns."""


def columns(rows: Iterable[Sequence[str]], widths: Sequence[int], head: Sequence[str] | None = None) -> str:
    """A table with columns of limited width, without a line end after it."""
    filled = [["\n".join(_wrapped(cell, width)) for cell, width in zip(row, widths, strict=True)] for row in rows]
    if head is None:
        return tabulate(filled, tablefmt="plain", disable_numparse=True)
    return tabulate(filled, headers=list(head), tablefmt="simple", disable_numparse=True)


def _wrapped(text: str, width: int) -> list[str]:
    """Broken at blanks, and a long file name or number wherever it must be."""
    line = printable(text)
    return [line] if len(line) <= width else textwrap.wrap(line, max(width, 1), break_on_hyphens=False) or [""]
