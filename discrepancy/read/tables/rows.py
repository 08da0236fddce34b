"""A table as rows of texts, whatever file it came in, and the text that represents it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from discrepancy.model.settings import Limits
from discrepancy.read.files.reader import NotMeant, Unreadable

_BREAKS = re.compile(r"[\t\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A table. `header` names its columns; each row is its place ("sheet Ages, row 4") and its cells, as many as the header has."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    lettered: bool = False
    """Whether a spreadsheet names these columns by letters."""

    def place(self, row: int, column: int) -> str:
        """Where a cell is: "sheet Ages, row 4, column B (Age)"."""
        name = self.header[column]
        return f"{self.rows[row][0]}, column {f'{letter(column)} ({name})' if self.lettered else name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A table as a text: one line per row, cells separated by tabs. `starts[row][column]` is where a cell begins."""

    text: str
    lines: tuple[tuple[int, int], ...]
    starts: tuple[tuple[int, ...], ...]


def letter(column: int) -> str:
    """The name of a column in a spreadsheet: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def cleaned(cell: str) -> str:
    """A cell in one line."""
    return _BREAKS.sub(" ", cell).strip()


def table(named: Iterable[tuple[str, Sequence[str]]], limits: Limits, *, lettered: bool = False) -> Rows:
    """The table of these rows, of which the first that is not empty is the header. Raises NotMeant without one, Unreadable past `max_rows`."""
    header: tuple[str, ...] | None = None
    rows: list[tuple[str, tuple[str, ...]]] = []
    for place, cells in named:
        texts = tuple(cleaned(cell) for cell in cells)
        if header is None:
            if any(texts):
                header = texts[: max(number for number, text in enumerate(texts, 1) if text)]
            continue
        if len(rows) >= limits.max_rows:
            raise Unreadable(f"has more than {limits.max_rows:,} rows (max_rows in discrepancy.toml raises the limit)")
        if any(texts):
            rows.append((place, (*texts[: len(header)], *[""] * (len(header) - len(texts)))))
    if header is None:
        raise NotMeant("is an empty table")
    return Rows(header=header, rows=tuple(rows), lettered=lettered)


def rendered(rows: Rows, chosen: Sequence[int]) -> Rendered:
    """The header and these rows as a text."""
    lines, starts, spans = ["\t".join(rows.header)], [], []
    offset = len(lines[0]) + 1
    for number in chosen:
        cells = rows.rows[number][1]
        places, at = [], offset
        for cell in cells:
            places.append(at)
            at += len(cell) + 1
        starts.append(tuple(places))
        lines.append("\t".join(cells))
        spans.append((offset, offset + len(lines[-1])))
        offset += len(lines[-1]) + 1
    return Rendered(text="\n".join(lines) + "\n", lines=tuple(spans), starts=tuple(starts))
