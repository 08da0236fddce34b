"""Word documents in the old binary format: LibreOffice, where installed, converts them to .docx."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.read.files.file_type import sniff
from discrepancy.read.files.office import convert
from discrepancy.read.files.reader import Part, Reader, Request, Unreadable

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FILTER = "MS Word 97"
"""The only filter that may read it, so that a file that only looks like a Word document is not opened in another format."""


def read(data: bytes, request: Request) -> Iterator[Part]:
    """The document, without a name. Many .doc files are really rtf, html or .docx, and read as such."""
    if data.startswith(_OLE):
        yield Part(name="", data=convert(data, ".doc", _FILTER, ".docx", request.limits), extension=".docx")
        return
    other = sniff(data)
    if other not in (".rtf", ".docx", ".odt", ".html"):
        raise Unreadable("is not a Word document, despite its name; open it in the program that made it, and save it as .docx")
    yield Part(name="", data=data, extension=other)


READER = Reader(id="doc", summary="Word documents in the old binary format, through LibreOffice", extensions=(".doc",), read=read)
