"""A source: one document as it was read."""

from __future__ import annotations

import datetime
import hashlib
from bisect import bisect_right
from dataclasses import dataclass

from discrepancy.model.fact import Fact

SOURCE_TEXTS = ("publisher", "title", "language", "url", "timezone", "derived_from")
"""Texts that lists and tables of sources can give about a source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document. `text` is never altered after reading; every offset counts its code points."""

    id: str
    text: str
    published: datetime.date | None = None
    publisher: str | None = None
    title: str | None = None
    language: str | None = None
    path: str | None = None
    url: str | None = None
    timezone: str | None = None
    derived_from: str | None = None
    modified: datetime.date | None = None
    fetched: datetime.date | None = None
    """The day (UTC) on which it was fetched from `url`; None for a file."""
    format: str | None = None
    """Id of the reader it came through; None for a source made by the caller."""
    extracted: bool = False
    """Whether the text was extracted from another format, so that offsets count this text and not the file."""
    found: tuple[tuple[str, str], ...] = ()
    """Where each piece of metadata was found: ("published", "JSON-LD datePublished")."""
    marks: tuple[tuple[int, str], ...] = ()
    """Where in the original a stretch of the text is: its first offset and "page 3", ascending."""
    facts: tuple[Fact, ...] | None = None
    """Facts that came with the source (a table's); None where they have to be extracted from the text."""

    def place_at(self, offset: int) -> str | None:
        """The page or cell of the original at this offset, or None where the text has none."""
        at = bisect_right(self.marks, offset, key=lambda mark: mark[0]) - 1
        return self.marks[at][1] if at >= 0 else None

    @property
    def sha256(self) -> str:
        """Hash of the text in UTF-8 (lone surrogates kept), as lower-case hex."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
