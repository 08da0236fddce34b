"""What a reader is: one input format, recognised by its file name extensions."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from discrepancy.model.fact import Fact
from discrepancy.model.settings import Limits


class Unreadable(Exception):
    """This file cannot be read; the message says what is wrong and what to do next, in one line."""


class NotMeant(Unreadable):
    """This file cannot be a source in its present form (a table without a mapping): refused where it is named, left out of a folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The content of one document. sources.toml takes precedence over the metadata here."""

    text: str
    id: str | None = None
    """The id of the source if its file gives one (a list of facts); else its path is used."""
    published: datetime.date | None = None
    publisher: str | None = None
    title: str | None = None
    language: str | None = None
    url: str | None = None
    modified: datetime.date | None = None
    found: tuple[tuple[str, str], ...] = ()
    """Where each piece of metadata was found: ("published", "JSON-LD datePublished")."""
    marks: tuple[tuple[int, str], ...] = ()
    """Where in the original a stretch of the text is, as (its first offset, "page 3"), ascending; each extends to the next."""
    extracted: bool = False
    """Whether the text was extracted, so that offsets do not count the file's own characters."""
    facts: tuple[Fact, ...] | None = None
    """Facts that are ready (a table's); None where they are still to be found in the text."""
    notes: tuple[str, ...] = ()
    """Notes for the reader of the report, one line each: a guessed encoding, attachments that were left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One document inside a file: its content, or its bytes, to be read by `extension`; `hint` says what is known of them."""

    name: str
    content: Content | None = None
    data: bytes = b""
    extension: str = ""
    hint: Content | None = None
    problem: str | None = None
    """Why it cannot be read, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The mapping of a table from sources.toml: column names by role (subject, attribute, value, …), and fixed values for every row."""

    columns: Mapping[str, str]
    fixed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sheet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a reader gets besides the bytes: the file's name, how much it may take, and how its table is to be read."""

    name: str
    limits: Limits = field(default_factory=Limits)
    columns: Columns | None = None
    named: bool = True
    """Whether the file itself was given or listed, and is not merely in a folder."""
    charset: str | None = None
    """The encoding given by the site that the file was fetched from; it takes precedence over the file's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """An input format. `extensions` are lower case with their dot; "" is a file without one. `read` raises Unreadable.

    A heavy reader says in `apart` which module has its `read`; that runs in a separate process, within limits of time and
    memory, and `extra` is the extra to install where the module's libraries are missing.
    """

    id: str
    summary: str
    extensions: tuple[str, ...]
    read: Callable[[bytes, Request], Content | Iterable[Part]] | None = None
    apart: str | None = None
    extra: str | None = None
