"""Which sources.toml speaks for a file: the nearest one that lists it, in its folder or above."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace

from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.read.folder import STDIN, Found
from discrepancy.read.listing import NAME, Listing, read_listing
from discrepancy.read.reader import Content


class Catalogue:
    """The lists of sources that speak for the files found. Each is read once."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._read: dict[str, Listing | None] = {}
        self._roots = {os.path.abspath(item.root): item.root for item in found if item.path != STDIN}
        for path in dict.fromkeys(path for item in found for path in (os.path.join(item.root, NAME), item.path) if item.path != STDIN):
            list(self._speaking(path))

    def leaves_out(self, path: str) -> bool:
        """Whether the nearest list that says `only_listed` does not name this file."""
        whole = os.path.abspath(path)
        for listing in self._speaking(path):
            if whole in listing.entries:
                return False
            if listing.only_listed:
                return True
        return False

    def describe(self, path: str, name: str, content: Content) -> tuple[Source, Problem | None]:
        """The source, with what its list says over what its file says; and the place where the list does, if any."""
        source = Source(
            id=name,
            text=content.text,
            published=content.published,
            publisher=content.publisher,
            title=content.title,
            language=content.language,
            url=content.url,
            path=path,
        )
        if path == STDIN:
            return source, None
        for listing in self._speaking(path):
            if entry := listing.entries.get(os.path.abspath(path)):
                place = Problem(path=entry.listing, line=entry.line, message="")
                return replace(source, published=entry.published or source.published, **entry.texts), place
        return source, None

    def problems(self) -> list[Problem]:
        """What is wrong with the lists, as far as it touches what was given."""
        return [
            problem for listing in self._read.values() if listing for path, problem in listing.problems if path is None or self._asked(path)
        ]

    def _asked(self, path: str) -> bool:
        return any(path == root or path.startswith(root.rstrip(os.sep) + os.sep) for root in self._roots)

    def _speaking(self, path: str) -> Iterator[Listing]:
        """Lists in the file's folder and above, nearest first."""
        folder = os.path.dirname(os.path.abspath(path))
        while True:
            if folder not in self._read:
                where = os.path.join(folder, NAME)
                shown = where if os.path.isabs(path) else os.path.relpath(where)
                self._read[folder] = read_listing(shown) if os.path.isfile(where) else None
            if (listing := self._read[folder]) is not None:
                yield listing
            if (parent := os.path.dirname(folder)) == folder:
                return
            folder = parent
