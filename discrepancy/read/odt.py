"""OpenDocument texts, as a reader sees the final text: deletions, notes of reviewers and hidden text left out."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from discrepancy.read.metadata import described
from discrepancy.read.package import opened, xml
from discrepancy.read.reader import Content, Reader, Request, Unreadable

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_GONE = frozenset((f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}hidden-text", f"{_TEXT}note", f"{_TEXT}sequence-decls"))
_BLOCKS = frozenset((f"{_TEXT}p", f"{_TEXT}h"))
_MOST_BLANKS = 100


def read(data: bytes, request: Request) -> Content:
    """Paragraphs with a blank line between, rows of tables with tabs."""
    package = opened(data, "odt")
    root = xml(package, "content.xml", request.limits)
    body = root.find(f"{_OFFICE}body/{_OFFICE}text") if root is not None else None
    if body is None:
        raise Unreadable("is no OpenDocument text: content.xml has no office:text")
    blocks: list[str] = []
    _collect(body, blocks, 0)
    for note in body.iter(f"{_TEXT}note-body"):
        _collect(note, blocks, 0)
    if not blocks:
        raise Unreadable("holds no text")
    meta = xml(package, "meta.xml", request.limits)
    values: dict[str, tuple[str, str]] = {}
    for field, tag in (("title", "title"), ("language", "language"), ("modified", "date")):
        for each in meta.iter(_DC + tag) if meta is not None else ():
            if each.text:
                values[field] = (each.text, f"document properties, {tag}")
    return described(Content(text="\n\n".join(blocks), extracted=True), values)


def _collect(element: Element, blocks: list[str], depth: int) -> None:
    if depth > 200:
        raise Unreadable("is nested too deeply to be read")
    for child in element:
        if child.tag in _GONE:
            continue
        if child.tag in _BLOCKS:
            if text := _line(child, 0).strip():
                blocks.append(text)
        elif child.tag == f"{_TABLE}table-row":
            cells = [" ".join(_line(each, 0).split()) for each in child if each.tag == f"{_TABLE}table-cell"]
            if any(cells):
                blocks.append("\t".join(cells))
        else:
            _collect(child, blocks, depth + 1)


def _line(element: Element, depth: int) -> str:
    if depth > 200:
        raise Unreadable("is nested too deeply to be read")
    pieces = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}s":
            count = child.get(f"{_TEXT}c", "1")
            pieces.append(" " * min(int(count) if count.isdecimal() and len(count) < 10 else 1, _MOST_BLANKS))
        elif child.tag == f"{_TEXT}tab":
            pieces.append("\t")
        elif child.tag == f"{_TEXT}line-break":
            pieces.append("\n")
        elif child.tag not in _GONE:
            pieces.append(_line(child, depth + 1))
            if child.tag in _BLOCKS:
                pieces.append(" ")
        pieces.append(child.tail or "")
    return "".join(pieces)


READER = Reader(id="odt", summary="OpenDocument texts: the final text", extensions=(".odt",), read=read)
