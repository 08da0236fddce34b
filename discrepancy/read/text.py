"""Plain text."""

from __future__ import annotations

from discrepancy.read.files.decoding import decode
from discrepancy.read.files.reader import Content, Reader, Request


def read(data: bytes, request: Request) -> Content:
    """The whole text."""
    decoded = decode(data, request.charset)
    return Content(text=decoded.text, found=decoded.found, notes=decoded.notes)


READER = Reader(
    id="text",
    summary="Plain text; an encoding other than UTF-8 or UTF-16 is guessed, with a warning",
    extensions=(".txt", ".text", ""),
    read=read,
)
