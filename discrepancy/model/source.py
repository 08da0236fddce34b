"""A source: one document as it was read."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass


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

    @property
    def sha256(self) -> str:
        """Hash of the text in UTF-8 (lone surrogates kept), as lower-case hex."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
