"""One web page: decoded, parsed, its article extracted and described."""

from __future__ import annotations

import re

from lxml import etree

from discrepancy.read.apart.article import article_text
from discrepancy.read.apart.furniture import text_of
from discrepancy.read.apart.page_metadata import metadata
from discrepancy.read.files.decoding import decode
from discrepancy.read.files.metadata import with_metadata
from discrepancy.read.files.reader import Content, NotMeant, Request, Unreadable

_CHARSET = re.compile(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)


def read(data: bytes, request: Request) -> Content:
    """The article's text, headline first, a blank line between blocks. Raises Unreadable where there is none."""
    declared = _CHARSET.search(data[:4000]) or _XML.match(data)
    said = request.charset or (declared[1].decode("ascii", "replace") if declared else None)
    decoded = decode(data, _as_browsers(said) if said else None)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, recover=True)
    try:
        root = etree.fromstring(decoded.text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if any("depth" in error.message for error in parser.error_log):
        raise Unreadable("is nested too deeply to be read (libxml2 allows 256 levels)")
    if root is None:
        raise NotMeant("holds no page")
    values = metadata(root)
    titles = [text_of(each) for each in root.iter("title")] + ([values["title"][0]] if "title" in values else [])
    text = article_text(root, titles)
    if not text:
        raise NotMeant(
            "has no article: this page contains no paragraph of text (a script may draw it; save the page as the browser shows it)"
        )
    content = Content(text=text, extracted=True, found=decoded.found, notes=decoded.notes)
    return with_metadata(content, values)


def _as_browsers(name: str) -> str:
    """Pages that say Latin-1 or ASCII mean Windows-1252 (WHATWG Encoding Standard, labels of windows-1252)."""
    return "windows-1252" if name.lower() in ("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii", "iso8859-1") else name
