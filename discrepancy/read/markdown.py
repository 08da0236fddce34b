"""Markdown, read as plain text: every offset counts characters of the file. Its front matter is metadata."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from discrepancy.read.files.decoding import decode
from discrepancy.read.files.metadata import with_metadata
from discrepancy.read.files.reader import Content, Reader, Request
from discrepancy.scan.markup import front_matter

_LINE = re.compile(r"([A-Za-z][\w-]*)[ \t]*:[ \t]+(.*?)[ \t\r]*$", re.MULTILINE)
# Keys of Hugo, Jekyll, Pandoc and Zola, surest first.
_KEYS = {
    "published": ("published", "datePublished", "publishDate", "date"),
    "modified": ("modified", "updated", "lastmod", "last_modified_at"),
    "publisher": ("publisher", "site", "source", "publication"),
    "title": ("title", "headline"),
    "language": ("language", "lang", "languageCode"),
    "url": ("canonical_url", "canonicalURL", "canonical", "url"),
}


def read(data: bytes, request: Request) -> Content:
    """The text including its markup; the front matter gives the metadata."""
    decoded = decode(data, request.charset)
    said = _matter(decoded.text)
    values = {field: (said[key], f"front matter, {key}") for field, keys in _KEYS.items() for key in reversed(keys) if said.get(key)}
    return with_metadata(Content(text=decoded.text, found=decoded.found, notes=decoded.notes), values)


def _matter(text: str) -> Mapping[str, str]:
    """The top-level texts and dates of the front matter, YAML between lines of --- or TOML between lines of +++."""
    matter = front_matter(text)
    if matter.startswith("+++"):
        try:
            return {
                key: str(value) for key, value in tomllib.loads(matter.strip().strip("+")).items() if not isinstance(value, dict | list)
            }
        except (ValueError, RecursionError):  # no TOML, an integer of thousands of figures, tables without end
            return {}
    # Of YAML only what is one line of text; lists, anchors and tags are nothing we ask for.
    return {match[1]: _unquoted(match[2]) for match in _LINE.finditer(matter)}


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1].replace(text[0] * 2, text[0]) if text[0] == "'" else text[1:-1].replace('\\"', '"')
    return text.split(" #")[0].rstrip()


READER = Reader(id="markdown", summary="Markdown, with its front matter", extensions=(".md", ".markdown"), read=read)
