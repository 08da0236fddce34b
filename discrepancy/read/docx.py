"""Word documents, as a reader sees the final text: insertions accepted, deletions gone, comments and hidden text left out."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from discrepancy.read.files.metadata import with_metadata
from discrepancy.read.files.reader import Content, Reader, Request, Unreadable
from discrepancy.read.files.zip_package import open_zip, xml

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_GONE = frozenset(("del", "moveFrom", "delText", "instrText", "rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "commentReference"))
"""Elements that are not text of the final document: deletions, the origin of a move, field codes, formatting."""

_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


def read(data: bytes, request: Request) -> Content:
    """Paragraphs with a blank line between, rows of tables with tabs, footnotes and endnotes last."""
    package = open_zip(data, "docx")
    body = xml(package, "word/document.xml", request.limits)
    if body is None:
        raise Unreadable("is not a Word document: it has no word/document.xml")
    blocks = list(_blocks(body))
    for name, tag in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
        notes = xml(package, name, request.limits)
        for note in notes if notes is not None else ():
            if _local(note) == tag and _attribute(note, "type") not in ("separator", "continuationSeparator", "continuationNotice"):
                blocks += list(_blocks(note))
    if not blocks:
        raise Unreadable("holds no text")
    content = Content(text="\n\n".join(blocks), extracted=True, notes=_remarks(body))
    core = xml(package, "docProps/core.xml", request.limits)
    values: dict[str, tuple[str, str]] = {}
    for field, tag, where in (
        ("title", f"{_DC}title", "document properties, title"),
        ("language", f"{_DC}language", "document properties, language"),
        ("publisher", f"{_DC}publisher", "document properties, publisher"),
        ("published", f"{_TERMS}issued", "document properties, issued"),
        ("modified", f"{_TERMS}modified", "document properties, modified"),
    ):
        text = core.findtext(tag) if core is not None else None
        if text:
            values[field] = (text, where)
    return with_metadata(content, values)


def _remarks(body: Element) -> tuple[str, ...]:
    changes = sum(1 for each in body.iter() if _local(each) in ("ins", "del", "moveFrom", "moveTo") and not _formatting(each))
    comments = sum(1 for each in body.iter() if _local(each) == "commentReference")
    said = [_counted(changes, "tracked change") + ", read as accepted"] if changes else []
    said += [_counted(comments, "comment") + ", left out"] if comments else []
    return (f"holds {' and '.join(said)}",) if said else ()


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _formatting(element: Element) -> bool:
    return len(element) == 0


def _blocks(root: Element) -> Iterator[str]:
    """Paragraphs and rows in the order of reading; a cell's paragraphs are joined by blanks. No element is walked twice."""
    stack = [root]
    while stack:
        element = stack.pop()
        name = _local(element)
        if name == "p":
            text, boxes = _paragraph(element)
            if text:
                yield text
            stack.extend(reversed(boxes))
        elif name == "tr":
            cells = [] if _row_deleted(element) else [_cell(cell) for cell in element if _local(cell) == "tc"]
            if any(cells):
                yield "\t".join(cells)
        elif name not in _GONE and name != "Fallback":
            stack.extend(reversed(element))


def _cell(cell: Element) -> str:
    """All paragraphs of a cell and of the tables in it."""
    texts: list[str] = []
    stack = [cell]
    while stack:
        element = stack.pop()
        name = _local(element)
        if name == "p":
            text, boxes = _paragraph(element)
            texts.append(text)
            stack.extend(reversed(boxes))
        elif name not in _GONE and name != "Fallback" and not (name == "tr" and _row_deleted(element)):
            stack.extend(reversed(element))
    return " ".join(filter(None, texts))


def _row_deleted(row: Element) -> bool:
    return row.find(f"{_W}trPr/{_W}del") is not None


def _paragraph(paragraph: Element) -> tuple[str, list[Element]]:
    """The text of a paragraph and of its text boxes. The second rendering of a box, for older programs, is left out."""
    pieces: list[str] = []
    boxes: list[Element] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        name = _local(element)
        if name == "t":
            pieces.append(element.text or "")
        elif name in _CHARACTERS:
            pieces.append(_CHARACTERS[name])
        elif name in ("txbxContent", "p"):
            boxes.append(element)
        elif name not in _GONE and name != "Fallback" and not (name == "r" and element.find(f"{_W}rPr/{_W}vanish") is not None):
            stack.extend(reversed(element))
    return "".join(pieces).strip(), boxes


def _local(element: Element) -> str:
    """The name of an element of Word, in the transitional or the strict form, or of markup compatibility."""
    tag = element.tag
    return (
        tag.rpartition("}")[2]
        if tag.startswith((_W, _STRICT, _COMPATIBLE)) or "}" not in tag
        else "txbx"
        if tag.endswith("}txbx")
        else "other"
    )


def _attribute(element: Element, name: str) -> str | None:
    return element.get(_W + name) or element.get(_STRICT + name)


READER = Reader(
    id="docx",
    summary="Word documents: the final text, changes accepted, comments left out",
    extensions=(".docx", ".docm"),
    apart=__name__,
)
