"""OpenDocument texts, as a reader sees the final text: deletions, notes of reviewers and hidden text left out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from discrepancy.read.files.metadata import with_metadata
from discrepancy.read.files.reader import Content, Reader, Request, Unreadable
from discrepancy.read.files.zip_package import open_zip, xml

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_GONE = frozenset((f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}hidden-text", f"{_TEXT}note", f"{_TEXT}sequence-decls"))
_BLOCKS = frozenset((f"{_TEXT}p", f"{_TEXT}h"))
_MOST_BLANKS = 100


def read(data: bytes, request: Request) -> Content:
    """Paragraphs with a blank line between, rows of tables with tabs."""
    package = open_zip(data, "odt")
    root = xml(package, "content.xml", request.limits)
    body = root.find(f"{_OFFICE}body/{_OFFICE}text") if root is not None else None
    if body is None:
        raise Unreadable("is not an OpenDocument text: content.xml has no office:text")
    blocks = list(_blocks(body))
    if not blocks:
        raise Unreadable("holds no text")
    meta = xml(package, "meta.xml", request.limits)
    values: dict[str, tuple[str, str]] = {}
    for field, tag in (("title", "title"), ("language", "language"), ("modified", "date")):
        for each in meta.iter(_DC + tag) if meta is not None else ():
            if each.text:
                values[field] = (each.text, f"document properties, {tag}")
    return with_metadata(Content(text="\n\n".join(blocks), extracted=True), values)


def _blocks(body: Element) -> Iterator[str]:
    """Paragraphs and rows in the order of reading, then those of the notes. No element is walked twice."""
    waiting = deque([body])
    while waiting:
        stack = [waiting.popleft()]
        while stack:
            element = stack.pop()
            if element.tag in _GONE:
                waiting += _notes(element)
            elif element.tag in _BLOCKS:
                text, notes = _line(element)
                waiting += notes
                if text := text.strip():
                    yield text
            elif element.tag == f"{_TABLE}table-row":
                cells = [_line(each) for each in element if each.tag == f"{_TABLE}table-cell"]
                waiting += [note for _, notes in cells for note in notes]
                texts = [" ".join(text.split()) for text, _ in cells]
                if any(texts):
                    yield "\t".join(texts)
            else:
                stack.extend(reversed(element))


def _notes(element: Element) -> list[Element]:
    """The bodies of a note; empty for other elements that are not text of the page."""
    return [child for child in element if child.tag == f"{_TEXT}note-body"] if element.tag == f"{_TEXT}note" else []


def _line(root: Element) -> tuple[str, list[Element]]:
    """All text in an element, with a blank after each paragraph in it, and the bodies of its notes. Not recursive."""
    pieces = [root.text or ""]
    notes: list[Element] = []
    above = [root]
    stack = [iter(root)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
            closed = above.pop()
            if above:
                pieces += [" " if closed.tag in _BLOCKS else "", closed.tail or ""]
        elif child.tag in _GONE:
            notes += _notes(child)
            pieces.append(child.tail or "")
        else:
            pieces += [_character(child), child.text or ""]
            above.append(child)
            stack.append(iter(child))
    return "".join(pieces), notes


def _character(element: Element) -> str:
    """The character of an element that is a blank, a tab or a line end."""
    if element.tag == f"{_TEXT}s":
        count = element.get(f"{_TEXT}c", "1")
        return " " * min(int(count) if count.isdecimal() and len(count) < 10 else 1, _MOST_BLANKS)
    return "\t" if element.tag == f"{_TEXT}tab" else "\n" if element.tag == f"{_TEXT}line-break" else ""


READER = Reader(id="odt", summary="OpenDocument texts: the final text", extensions=(".odt",), apart=__name__)
