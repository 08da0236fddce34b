"""Chooses the reader of a page by the media type that the site names (IANA)."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from discrepancy.read.files.file_type import sniff
from discrepancy.read.files.reader import Unreadable

_OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES: Mapping[str, str] = MappingProxyType(
    {
        "text/html": ".html",
        "application/xhtml+xml": ".html",
        "text/plain": ".txt",
        "text/markdown": ".md",
        "application/pdf": ".pdf",
        "application/msword": ".doc",
        f"{_OFFICE}.wordprocessingml.document": ".docx",
        f"{_OFFICE}.spreadsheetml.sheet": ".xlsx",
        "application/vnd.oasis.opendocument.text": ".odt",
        "application/rtf": ".rtf",
        "text/rtf": ".rtf",
        "message/rfc822": ".eml",
        "application/rss+xml": ".rss",
        "application/atom+xml": ".atom",
        "application/rdf+xml": ".rdf",
        "application/xml": ".xml",
        "text/xml": ".xml",
        "text/csv": ".csv",
        "text/tab-separated-values": ".tsv",
        "application/json": ".json",
        "application/x-ndjson": ".ndjson",
    }
)
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([^\s\"';]+)", re.IGNORECASE)
_ANYTHING = ("", "application/octet-stream", "binary/octet-stream")
"""Types that a site sends if it knows none: the name and the first bytes decide."""


def extension_of(header: str, target: str, body: bytes) -> tuple[str, str | None]:
    """The extension that says how to read it, and the encoding that the site names, if any. Raises Unreadable for what is no document."""
    kind = header.partition(";")[0].strip().lower()
    charset = _CHARSET.search(header)
    known = TYPES.get(kind)
    if known == ".txt" and _named(target) in (".md", ".markdown", ".csv", ".tsv"):
        known = _named(target)  # what sites that serve files say of these
    if known is None and kind in _ANYTHING:
        known = _named(target) if _named(target) in {*TYPES.values()} else sniff(body)
        known = None if known in (".zip", ".warc", "") else known
    if known is None:
        raise Unreadable(f"is {kind or 'of no type that is named'}, which is not a readable document; give the page that holds the text")
    return known, charset[1] if charset else None


def _named(target: str) -> str:
    return os.path.splitext(urlsplit(target).path.lower())[1]
