"""Plain text."""

from __future__ import annotations

from discrepancy.read.decoding import decode
from discrepancy.read.reader import Content, Reader


def read(data: bytes) -> Content:
    """The text as it is."""
    return Content(text=decode(data))


READER = Reader(id="text", summary="Plain text in UTF-8, or UTF-16 with its mark", extensions=(".txt", ".text", ""), read=read)
