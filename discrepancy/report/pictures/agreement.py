"""Sources by facts: one square for each that states a value, so that agreement is a row of equal squares and a different one is visible at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from discrepancy.report.content.matrix import Matrix, Row
from discrepancy.report.text.printable import printable, shorten
from discrepancy.report.text.side_letters import side_letter

ROWS, COLUMNS = 60, 40
"""Rows and columns that are drawn; the table below has more, and the spreadsheet all."""
LEFT, TOP, STEP = 300.0, 150.0, 28.0
"""Units of the picture: room for the words of a row, for the names above a column, and from one square to the next."""
_LABEL, _NAME = 42, 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """The values of one source in one row: the letters of its sides, or the row's sign. `side` is the first of them, 0 without a dispute."""

    x: float
    y: float
    text: str
    side: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A name next to a row or above a column, shortened, and where it is."""

    label: str
    at: float
    discrepancy: str | None = None
    sign: str = ""
    standing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One story. `left_out` are rows and columns that are not drawn."""

    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    squares: tuple[Square, ...]
    left_out: tuple[int, int]
    width: float
    height: float


def agreement(table: Matrix) -> Agreement:
    """The picture of one story."""
    rows, sources = table.rows[:ROWS], table.sources[:COLUMNS]
    return Agreement(
        rows=tuple(
            Heading(
                label=shorten(printable(_words(row)), _LABEL),
                at=TOP + STEP * number,
                discrepancy=row.discrepancy,
                sign=row.standing.sign,
                standing=str(row.standing),
            )
            for number, row in enumerate(rows)
        ),
        columns=tuple(Heading(label=shorten(printable(source), _NAME), at=LEFT + STEP * number) for number, source in enumerate(sources)),
        squares=tuple(square for number, row in enumerate(rows) for square in _squares(row, number)),
        left_out=(len(table.rows) - len(rows), len(table.sources) - len(sources)),
        width=LEFT + STEP * len(sources) + 120,
        height=TOP + STEP * len(rows) + 10,
    )


def _squares(row: Row, number: int) -> Iterator[Square]:
    for column, cell in enumerate(row.cells[:COLUMNS]):
        if cell.values:
            sides = sorted({side for _, side in cell.values if side})
            text = "".join(map(side_letter, sides[:2])) + ("+" if len(sides) > 2 else "")
            x, y = LEFT + STEP * column, TOP + STEP * number
            yield Square(x=x, y=y, text=text or row.standing.sign, side=sides[0] if sides else 0)


def _words(row: Row) -> str:
    attribute = row.attribute if row.attribute.casefold() not in row.subject.casefold() else ""
    return ", ".join(part for part in (row.subject, attribute) if part) or row.kind
