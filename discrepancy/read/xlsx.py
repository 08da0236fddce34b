"""Tables of facts as workbooks; sources.toml says what the columns are."""

from __future__ import annotations

from discrepancy.read.files.reader import Reader

READER = Reader(
    id="xlsx",
    summary="Tables of facts in workbooks; sources.toml says what the columns are",
    extensions=(".xlsx", ".xlsm"),
    apart="discrepancy.read.apart.workbook",
    extra="xlsx",
)
