"""Which sources.toml applies to a file: the nearest one that lists it, in its folder or above."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from discrepancy.model.frozen.changed import changed
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.read.files.dateline import dateline_day
from discrepancy.read.files.page import Page
from discrepancy.read.files.reader import Columns
from discrepancy.read.folders.folder import STDIN, Found
from discrepancy.read.folders.sources_toml import NAME, Entry, Listing, read_listing
from discrepancy.read.folders.unfold import Document
from discrepancy.scan.web import is_web
from discrepancy.system.disk import mode_of


class Catalogue:
    """The lists of sources that apply to the files found. Each is read once."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._read: dict[str, Listing | None] = {}
        self._above: dict[str, tuple[Listing, ...]] = {}  # of a folder as it is written in a path
        self._roots = {os.path.abspath(item.root): item.root for item in found if item.path != STDIN}
        for path in dict.fromkeys(path for item in found for path in _places(item)):
            self._applicable_lists(path)

    def leaves_out(self, path: str) -> bool:
        """Whether the nearest list with `only_listed` does not name this file."""
        whole = os.path.abspath(path)
        for listing in self._applicable_lists(path):
            if whole in listing.entries:
                return False
            if listing.only_listed:
                return True
        return False

    def lists(self, path: str) -> bool:
        """Whether a list names this file."""
        return path != STDIN and any(os.path.abspath(path) in listing.entries for listing in self._applicable_lists(path))

    def columns(self, item: Found) -> Columns | None:
        """The mapping of the file's table, if its list gives one."""
        return next((entry.columns for entry in self._entries(item, item.path)), None)

    def describe(self, item: Found, document: Document, name: str) -> tuple[Source, Problem | None]:
        """The source with the metadata of its list, which takes precedence over its file's; and the place in the list, if any.

        What a list says of an archive applies to each document in it, except id, title and url.
        """
        content = document.content
        assert content is not None
        path = item.path
        inner = os.path.join(path, document.name) if document.name else path
        source = Source(
            id=name,
            text=content.text,
            published=content.published,
            publisher=content.publisher,
            title=content.title,
            language=content.language,
            url=content.url,
            path=inner,
            modified=content.modified,
            format=document.format,
            extracted=content.extracted,
            found=content.found,
            marks=content.marks,
            facts=content.facts,
        )
        source = _of_page(source, item.page, whole=not document.name)
        place = None
        for where in (path, inner) if document.name else (path,):
            # Several lists may name one page; of a file the nearest one speaks.
            for entry in reversed([*self._entries(item, where)][: None if item.page is not None else 1]):
                place = Problem(path=entry.listing, line=entry.line, message="")
                besides = ("id", "title", "url") if where != inner else ("url",) if item.page is not None else ()
                said: dict[str, Any] = {key: text for key, text in entry.texts.items() if key not in besides}
                if entry.published is not None:
                    said["published"] = entry.published
                source = changed(source, **said, found=_found(source.found, said, NAME))
        if source.published is None and (day := dateline_day(source.text)) is not None:
            source = changed(source, published=day, found=_found(source.found, ["published"], "the dateline in its first lines"))
        return source, place

    def problems(self) -> list[Problem]:
        """The problems of the lists, as far as they concern the given paths."""
        return [
            problem for listing in self._read.values() if listing for path, problem in listing.problems if path is None or self._asked(path)
        ]

    def _entries(self, item: Found, where: str) -> Iterator[Entry]:
        """What lists say of a file, or of a document in it; nearest first, and of a page those first that name its address."""
        if item.page is not None and where == item.path:
            yield from (listing.entries[item.page.url] for listing in self._read.values() if listing and item.page.url in listing.entries)
        for listing in self._applicable_lists(item.path) if item.path != STDIN else ():
            if entry := listing.entries.get(os.path.abspath(where)):
                yield entry

    def _asked(self, path: str) -> bool:
        return any(path == root or path.startswith(root.rstrip(os.sep) + os.sep) for root in self._roots)

    def _applicable_lists(self, path: str) -> tuple[Listing, ...]:
        """Lists in the file's folder and above, nearest first."""
        below = os.path.dirname(path)
        if below not in self._above:
            self._above[below] = tuple(self._looked_up(path))
        return self._above[below]

    def _looked_up(self, path: str) -> Iterator[Listing]:
        folder = os.path.dirname(os.path.abspath(path))
        while True:
            if folder not in self._read:
                where = os.path.join(folder, NAME)
                shown = where if os.path.isabs(path) else os.path.relpath(where)
                self._read[folder] = read_listing(shown) if _exists(where) else None
            if (listing := self._read[folder]) is not None:
                yield listing
            if (parent := os.path.dirname(folder)) == folder:
                return
            folder = parent


def _places(item: Found) -> Iterator[str]:
    """Paths next to which a list of sources may name the file."""
    if item.path != STDIN:
        if not is_web(item.root):
            yield os.path.join(item.root, NAME)
        if item.listing is not None:
            yield item.listing
        yield item.path


def _of_page(source: Source, page: Page | None, *, whole: bool) -> Source:
    """The source with where and when it was fetched; what a page says its address is may be another's."""
    if page is None:
        return source
    day = page.fetched.date()
    where = f"where it was fetched on {day}"
    if not whole and source.url is not None:
        return replace(source, fetched=day)
    return replace(source, url=page.final, fetched=day, found=_found(source.found, ["url"], where))


def _exists(path: str) -> bool:
    """Whether there is such a file. True for a pipe and for a disk that does not answer: reading reports those."""
    try:
        mode = mode_of(path)
    except OSError:
        return True
    return mode is not None and not stat.S_ISDIR(mode)


def _found(before: tuple[tuple[str, str], ...], keys: Iterable[str], where: str) -> tuple[tuple[str, str], ...]:
    """Where each piece of metadata was found, these now somewhere else."""
    now = {key: where for key in keys if key != "id"}
    return tuple(sorted({**dict(before), **now}.items()))
