"""Tables of facts as csv: with the mapping of sources.toml, or a list of facts that the program wrote."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from discrepancy.read.files.decoding import decode
from discrepancy.read.files.reader import Content, Part, Reader, Request, Unreadable
from discrepancy.read.tables.fact_list import is_fact_list, listed_facts
from discrepancy.read.tables.rows import table
from discrepancy.read.tables.table import contents

_DELIMITERS = ",;\t|"
_LONGEST_CELL = 1_000_000


def read(data: bytes, request: Request) -> Content | Iterator[Part]:
    """Raises Unreadable, or NotMeant where nothing says what the columns are."""
    decoded = decode(data)
    rows = table(_records(decoded.text), request.limits)
    if request.columns is None and is_fact_list(rows.header):
        return listed_facts([dict(zip(rows.header, cells, strict=True)) for _, cells in rows.rows], request)
    return contents(rows, request)


def _records(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each record with its row, counted as a spreadsheet shows it."""
    csv.field_size_limit(_LONGEST_CELL)
    head = text[:10_000].lstrip("\r\n").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=lambda mark: (head.count(mark), -_DELIMITERS.index(mark)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            yield f"row {number}", cells
    except csv.Error as error:
        raise Unreadable(f"row {number + 1} is not csv: {error}") from None


READER = Reader(id="csv", summary="Tables of facts; sources.toml says what the columns are", extensions=(".csv", ".tsv"), read=read)
