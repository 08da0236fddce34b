"""A pdf's pages, in order, as one text with marks where each page begins."""

from __future__ import annotations

import io
import itertools

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LAParams, LTChar, LTFigure, LTImage, LTPage, LTTextBox
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException
from pdfminer.utils import decode_text

from discrepancy.read.apart.lines import Line, paragraphs, without_running_heads
from discrepancy.read.files.metadata import with_metadata
from discrepancy.read.files.reader import Content, Request, Unreadable

_ENDS = '.!?:;\u201d\u2019"\u2026)'


def read(data: bytes, request: Request) -> Content:
    """Raises Unreadable where it is encrypted, broken, scanned, or without pages."""
    if b"%PDF-" not in data[:1024]:
        raise Unreadable("is not a pdf: it does not begin with %PDF-")
    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        pages = list(itertools.islice(PDFPage.create_pages(document), request.limits.max_pages + 1))
    except (PDFPasswordIncorrect, PDFEncryptionError):
        raise Unreadable("is encrypted; save it without a password") from None
    except PSException as error:
        raise Unreadable(f"is a broken pdf: {' '.join(str(error).split())[:200] or type(error).__name__}") from None
    if not pages:
        raise Unreadable("has no pages")
    if len(pages) > request.limits.max_pages:
        raise Unreadable(f"has more than {request.limits.max_pages:,} pages (max_pages in discrepancy.toml raises the limit)")
    read_pages, pictures = _layouts(pages)
    lines = without_running_heads(read_pages)
    if not any(lines):
        what = "pictures and no text, so it was probably scanned; run OCR on it, for example with ocrmypdf" if any(pictures) else "no text"
        raise Unreadable(f"its {len(pages)} page{'s hold' if len(pages) > 1 else ' holds'} {what}")
    text, marks = _joined([paragraphs(page) for page in lines])
    if text.count("(cid:") * 20 > len(text) / 5:
        raise Unreadable("its fonts do not say which letters they draw; run OCR on it, for example with ocrmypdf --force-ocr")
    empty = [str(number) for number, (page, picture) in enumerate(zip(lines, pictures, strict=True), 1) if picture and not page]
    notes = (f"pages without text, only pictures (scanned?): {', '.join(empty[:20])}",) if empty else ()
    content = Content(text=text, marks=marks, extracted=True, notes=notes)
    return with_metadata(content, _information(document))


def _layouts(pages: list[PDFPage]) -> tuple[list[list[list[Line]]], list[bool]]:
    """For each page its boxes of lines in reading order, and whether it has a picture."""
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=LAParams())
    interpreter = PDFPageInterpreter(resources, device)
    found, pictures = [], []
    for page in pages:
        interpreter.process_page(page)
        layout: LTPage = device.get_result()
        found.append([_lines(box, layout) for box in layout if isinstance(box, LTTextBox)])
        pictures.append(any(isinstance(each, LTImage | LTFigure) for each in layout))
    return found, pictures


def _lines(box: LTTextBox, page: LTPage) -> list[Line]:
    lines = []
    for each in box:
        size = max((char.size for char in each if isinstance(char, LTChar)), default=each.height)
        lines.append(
            Line(
                text=each.get_text().strip("\n"),
                left=each.x0,
                right=each.x1,
                size=size,
                height=(each.y0 + each.y1) / 2 / max(page.height, 1),
            )
        )
    return lines


def _joined(pages: list[list[str]]) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The text with a blank line between paragraphs; a paragraph that continues on the next page stays whole."""
    text, marks = "", []
    for number, blocks in enumerate(pages, 1):
        if not blocks:
            continue
        goes_on = bool(text) and text[-1] not in _ENDS and blocks[0][:1].islower()
        text += " " if goes_on else "\n\n" if text else ""
        marks.append((len(text), f"page {number}"))
        text += "\n\n".join(blocks)
    return text, tuple(marks)


def _information(document: PDFDocument) -> dict[str, tuple[str, str]]:
    """The metadata of its information dictionary; the day on which a file was made is not a publication date."""
    values = {}
    for info in document.info[:1]:
        for field, key in (("title", "Title"), ("modified", "ModDate")):
            value = info.get(key)
            if isinstance(value, bytes) and (text := decode_text(value).strip("\0 ")):
                values[field] = (text, f"pdf information, {key}")
    return values
