"""What a file is by its first bytes, where its name does not show it: standard input, a file without extension, a part of an archive."""

from __future__ import annotations

import re

_HTML = re.compile(rb"(?:<!--.{0,2000}?-->|<\?xml.{0,200}?\?>|\s)*<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\b|<(?:rss|feed)\b)", re.IGNORECASE)
_MAIL = re.compile(rb"(?:From .{0,200}\r?\n)?(?:[A-Za-z][A-Za-z0-9-]{0,60}:[ \t].{0,2000}\r?\n(?:[ \t].{0,2000}\r?\n){0,50}){3}")
_ADDRESSED = re.compile(rb"^(?:From|Received|Return-Path|Message-ID|MIME-Version):", re.IGNORECASE | re.MULTILINE)
_PACKED = ((b"word/document.xml", ".docx"), (b"xl/workbook.xml", ".xlsx"), (b"opendocument.text", ".odt"))
LOOK = 8_000


def sniff(data: bytes) -> str:
    """The extension, with its dot, of what these bytes are; "" for plain text and for what is not known."""
    head = data[:LOOK]
    if head[:1024].lstrip().startswith(b"%PDF-"):
        return ".pdf"
    if head.startswith(b"PK\x03\x04"):
        return next((extension for name, extension in _PACKED if name in data), ".zip")
    if head.lstrip().startswith(b"{\\rtf"):
        return ".rtf"
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") and "WordDocument".encode("utf-16-le") in data:
        return ".doc"
    if head.startswith(b"WARC/"):
        return ".warc"
    return _markup(head)


def _markup(head: bytes) -> str:
    if _HTML.match(head):
        return ".html"
    if _XML.match(head):
        return ".xml"
    return ".eml" if _MAIL.match(head) and _ADDRESSED.search(head) else ""
