"""Dates and texts in the metadata of a file, cleaned, with the place where each was found."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import replace
from email.utils import parsedate_to_datetime
from typing import Any

from discrepancy.read.files.reader import Content

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?=$|[T ])")
_PDF = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_LONGEST = 500
"""Most characters of a title or a name."""


def day_of(text: str) -> datetime.date | None:
    """The day of an ISO date or moment, of the date of a mail, or of a pdf: the day that was written, in its own time zone."""
    text = text.strip()[:100]
    if match := _ISO.match(text) or _PDF.match(text):
        try:
            return datetime.date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def with_metadata(content: Content, values: Mapping[str, tuple[str, str]]) -> Content:
    """The content with this metadata: field to (what is written, where). Invalid dates and empty texts are left out."""
    known: dict[str, Any] = {}
    found: dict[str, str] = {}
    for field, (written, where) in values.items():
        value: object = day_of(written) if field in ("published", "modified") else " ".join(written.split())[:_LONGEST] or None
        if value is not None:
            known[field], found[field] = value, where
    return replace(content, **known, found=tuple(sorted({**dict(content.found), **found}.items())))
