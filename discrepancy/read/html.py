"""Web pages: the article and its metadata."""

from __future__ import annotations

from discrepancy.read.files.reader import Reader

READER = Reader(
    id="html",
    summary="Web pages: the article without navigation, related stories, comments and banners",
    extensions=(".html", ".htm", ".xhtml"),
    apart="discrepancy.read.apart.page",
)
