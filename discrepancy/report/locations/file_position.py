"""The line and column of a fact in its file, for tools that need them."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from urllib.parse import quote

from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Lines and columns count from 1, columns in code points; `end_column` is the one after the last character.

    `lead` and `tail` are what comes before the first and before the last position in their lines, for those who count otherwise.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    lead: str
    tail: str


class Places:
    """The places of facts in `sources`. A line ends with a line feed, as it does for git and for the platforms."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources: Mapping[str, Source] = {source.id: source for source in sources}
        self._starts: dict[str, list[int]] = {}

    def of(self, fact: Fact) -> Place:
        """The place of `fact`."""
        source = self._sources[fact.source]
        if source.id not in self._starts:
            self._starts[source.id] = _line_starts(source.text)
        starts = self._starts[source.id]
        first, last = bisect_right(starts, fact.start) - 1, bisect_right(starts, max(fact.start, fact.end - 1)) - 1
        return Place(
            path=path_of(source),
            line=first + 1,
            column=fact.start - starts[first] + 1,
            end_line=last + 1,
            end_column=fact.end - starts[last] + 1,
            lead=source.text[starts[first] : fact.start],
            tail=source.text[starts[last] : fact.end],
        )

    def name(self, fact: Fact) -> str:
        """The name of the source for readers: its publisher and id."""
        source = self._sources[fact.source]
        return f"{source.publisher}, {source.id}" if source.publisher else source.id


def path_of(source: Source) -> str:
    """Path of the source from the working folder, with slashes; unchanged for a file elsewhere; its id where it has no path."""
    if not source.path:
        return source.id
    path = Path(source.path)
    if path.is_absolute() and path.is_relative_to(os.getcwd()):
        path = path.relative_to(os.getcwd())
    return PurePath(os.path.normpath(path)).as_posix()


def uri(path: str) -> str:
    """A relative reference where the path is relative; a colon in its first part would be taken for a scheme."""
    try:
        return Path(path).as_uri() if Path(path).is_absolute() else quote(os.fsencode(path.replace("\\", "/")), safe="/")
    except UnicodeEncodeError:  # no file is called so; the name comes from a list
        return quote(path.replace("\\", "/").encode("utf-8", "surrogatepass"), safe="/")


def primary_fact(discrepancy: Discrepancy) -> Fact:
    """The fact at which a finding is shown: the first of the first side."""
    return discrepancy.sides[0].facts[0]


def headline(discrepancy: Discrepancy) -> str:
    """The finding in one line, and the state of its flag if it has one."""
    text = " ".join((discrepancy.message or discrepancy.reason).split())
    note = " ".join((discrepancy.note or "").split())
    return text if discrepancy.state == "new" else f"[{discrepancy.state}: {note}] {text}" if note else f"[{discrepancy.state}] {text}"


def _line_starts(text: str) -> list[int]:
    starts = [0]
    while (found := text.find("\n", starts[-1])) >= 0:
        starts.append(found + 1)
    return starts
