"""What a reader is: one input format, told by its file name extensions."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass


class Unreadable(Exception):
    """This file cannot be read as what it is; the message says what is wrong and what to do next, in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a reader finds in one file. What sources.toml says wins over the metadata here."""

    text: str
    published: datetime.date | None = None
    publisher: str | None = None
    title: str | None = None
    language: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """An input format. `extensions` are lower case with their dot; "" is a file without one. `read` raises Unreadable."""

    id: str
    summary: str
    extensions: tuple[str, ...]
    read: Callable[[bytes], Content]
