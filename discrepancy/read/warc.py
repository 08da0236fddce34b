"""Web archives: each page that a server answered with is a document, by its address."""

from __future__ import annotations

from discrepancy.read.files.reader import Reader

READER = Reader(
    id="warc",
    summary="Web archives: each page a document, by its address",
    extensions=(".warc", ".warc.gz"),
    apart="discrepancy.read.apart.web_archive",
    extra="warc",
)
