"""Pdf files: their text with its pages; a scanned one is reported."""

from __future__ import annotations

from discrepancy.read.files.reader import Reader

READER = Reader(
    id="pdf",
    summary="Pdf files: their text with its pages, running heads left out",
    extensions=(".pdf",),
    apart="discrepancy.read.apart.pdf_file",
    extra="pdf",
)
