"""Markdown, read as the text it is: every offset counts characters of the file."""

from __future__ import annotations

from discrepancy.read.decoding import decode
from discrepancy.read.reader import Content, Reader


def read(data: bytes) -> Content:
    """The text as it is, marks included."""
    return Content(text=decode(data))


READER = Reader(id="markdown", summary="Markdown", extensions=(".md", ".markdown"), read=read)
