"""Word documents, as a reader sees the final text: insertions accepted, deletions gone, comments and hidden text left out."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from discrepancy.read.metadata import described
from discrepancy.read.package import opened, xml
from discrepancy.read.reader import Content, Reader, Request, Unreadable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_GONE = frozenset(("del", "moveFrom", "delText", "instrText", "rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "commentReference"))
"""What is no text of the final document: deletions, the origin of a move, field codes, formatting."""


def read(data: bytes, request: Request) -> Content:
    """Paragraphs with a blank line between, rows of tables with tabs, footnotes and endnotes last."""
    package = opened(data, "docx")
    body = xml(package, "word/document.xml", request.limits)
    if body is None:
        raise Unreadable("is no Word document: word/document.xml is missing in it")
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
    return described(content, values)


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
    """Paragraphs and rows in the order of reading. Not recursive over the body; a cell's paragraphs are joined by blanks."""
    stack = [root]
    while stack:
        element = stack.pop()
        name = _local(element)
        if name == "p":
            if not _paragraph_deleted(element) and (text := _text(element)).strip():
                yield text.strip()
            stack.extend(reversed([each for each in element.iter() if _local(each) == "txbxContent" and not _fallback(element, each)]))
        elif name == "tr":
            if element.find(f"{_W}trPr/{_W}del") is None:
                cells = [
                    " ".join(filter(None, (_text(p).strip() for p in cell.iter() if _local(p) == "p")))
                    for cell in element
                    if _local(cell) == "tc"
                ]
                if any(cells):
                    yield "\t".join(cells)
        elif name not in _GONE and name != "Fallback":
            stack.extend(reversed(element))


def _paragraph_deleted(paragraph: Element) -> bool:
    """Whether nothing of the paragraph is left: its mark and all its runs are deleted; then `_text` is empty anyhow."""
    return paragraph.find(f"{_W}pPr/{_W}rPr/{_W}vanish") is not None and not _text(paragraph).strip()


def _fallback(paragraph: Element, box: Element) -> bool:
    """Whether this text box is the second rendering of one, for older programs."""
    return any(each is box for fallback in paragraph.iter(f"{_COMPATIBLE}Fallback") for each in fallback.iter())


def _text(paragraph: Element) -> str:
    pieces: list[str] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        name = _local(element)
        if name == "t":
            pieces.append(element.text or "")
        elif name in ("tab", "ptab"):
            pieces.append("\t")
        elif name in ("br", "cr"):
            pieces.append("\n")
        elif name == "noBreakHyphen":
            pieces.append("\u2011")
        elif name == "r" and element.find(f"{_W}rPr/{_W}vanish") is not None:
            continue
        elif name not in _GONE and name not in ("Fallback", "txbxContent", "p"):
            stack.extend(reversed(element))
    return "".join(pieces)


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
    id="docx", summary="Word documents: the final text, changes accepted, comments left out", extensions=(".docx", ".docm"), read=read
)
