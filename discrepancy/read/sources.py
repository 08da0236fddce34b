"""From what was given to sources: paths are found, read and described; sources made by the caller pass through."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.read.catalogue import Catalogue
from discrepancy.read.folder import STDIN, Found, common_parent, find
from discrepancy.read.own import LOOK, is_own_text
from discrepancy.read.reader import Content, Reader, Unreadable
from discrepancy.registry import collect

Input = str | os.PathLike[str] | Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read. `draft` holds the ids of the sources that were held against a folder of others; None where nothing was."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    draft: frozenset[str] | None = None


def read_sources(inputs: Input | Iterable[Input], *, against: Iterable[str] = (), max_megabytes: float = 20.0) -> Reading:
    """Read every source, sorted by id. What is wrong with the input stands in `problems`; the rest is read all the same."""
    given = [inputs] if isinstance(inputs, str | os.PathLike | Source) else list(inputs)
    ready = [item for item in given if isinstance(item, Source)]
    paths = [os.fspath(item) for item in given if not isinstance(item, Source)]
    others = [os.fspath(item) for item in against]
    found, problems = find([*paths, *others])
    catalogue = Catalogue(found)
    described, wrong = _read_all(found, catalogue, common_parent([*paths, *others]), max_megabytes)
    sources, doubled = _distinct([*((source, None) for source in ready), *described])
    everything = [*problems, *wrong, *catalogue.problems(), *doubled, *_undated(sources)]
    draft = None
    if others:
        mine = {item.path for item in found if item.root in paths} | {None}
        draft = frozenset(source.id for source in sources if source.path in mine)
    return Reading(sources=tuple(sorted(sources, key=lambda source: source.id)), problems=tuple(dict.fromkeys(everything)), draft=draft)


def _read_all(
    found: Iterable[Found], catalogue: Catalogue, base: str, max_megabytes: float
) -> tuple[list[tuple[Source, Problem | None]], list[Problem]]:
    readers = {
        extension: reader
        for reader in collect("discrepancy.read", "READER", "discrepancy.readers").values()
        for extension in reader.extensions
    }
    sources: list[tuple[Source, Problem | None]] = []
    problems: list[Problem] = []
    skipped: dict[str, list[Found]] = {}
    read_below = set()
    for item in found:
        if not item.named and catalogue.leaves_out(item.path):
            continue
        try:
            content = _read(item, readers, max_megabytes)
        except _NoReader as error:
            skipped.setdefault(str(error), []).append(item)
        except Unreadable as error:
            problems.append(Problem(path=item.path, message=str(error)))
            read_below.add(item.root)
        else:
            if content is not None:
                sources.append(catalogue.describe(item.path, _id(item.path, base), content))
                read_below.add(item.root)
    problems += _left_out(skipped)
    empty = sorted({item.root for item in found if not item.named} - read_below)
    problems += [
        Problem(path=root, message="nothing in this folder can be read as a source; sources are .txt and .md files") for root in empty
    ]
    return sources, problems


class _NoReader(Exception):
    """A file of a folder whose extension nobody reads; carries the extension."""


def _read(item: Found, readers: Mapping[str, Reader], max_megabytes: float) -> Content | None:
    """The content of one file; None where it is a report of ours that stands in a folder."""
    extension = "" if item.path == STDIN else os.path.splitext(item.path)[1].lower()
    reader = readers.get(extension)
    if reader is None and item.named:
        raise Unreadable(f"cannot read {extension} yet; give the text as a .txt or .md file")
    if reader is None:
        if is_own_text(_beginning(item.path)):
            return None
        raise _NoReader(extension)
    try:
        content = reader.read(_bytes(item.path, max_megabytes))
    except Unreadable:
        if item.named or extension:
            raise
        raise _NoReader("files without extension that are no text") from None
    if not is_own_text(content.text):
        return content
    if item.named:
        raise Unreadable("this is a report that discrepancy wrote, not a source")
    return None


def _beginning(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return file.read(LOOK).decode("utf-8", "replace")
    except OSError:
        return ""


def _bytes(path: str, max_megabytes: float) -> bytes:
    limit = int(max_megabytes * 1_000_000)
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(limit + 1)
        else:
            with open(path, "rb") as file:
                data = file.read(limit + 1)
                size = os.fstat(file.fileno()).st_size
            if len(data) > limit:
                raise Unreadable(
                    f"has {size / 1e6:,.0f} MB; the limit is {max_megabytes:g} MB (max_megabytes in discrepancy.toml raises it)"
                )
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror or error}") from None
    if len(data) > limit:
        raise Unreadable(f"has more than {max_megabytes:g} MB (max_megabytes in discrepancy.toml raises the limit)")
    return data


def _id(path: str, base: str) -> str:
    return path if path == STDIN else os.path.relpath(os.path.abspath(path), base).replace(os.sep, "/")


def _left_out(skipped: Mapping[str, list[Found]]) -> Iterator[Problem]:
    for what, items in sorted(skipped.items()):
        more = f" (and {len(items) - 1} more like it)" if len(items) > 1 else ""
        kind = f"{what} cannot be read yet" if what.startswith(".") else what
        yield Problem(path=items[0].path, message=f"left out{more}: {kind}", fatal=False)


def _distinct(sources: Iterable[tuple[Source, Problem | None]]) -> tuple[list[Source], list[Problem]]:
    """No two sources share an id: the later one is told apart by its path, or by a number."""
    taken: dict[str, Source] = {}
    problems: list[Problem] = []
    for source, place in sources:
        name = source.id
        if name in taken:
            number = 2
            while f"{source.id} ({number})" in taken:
                number += 1
            name = f"{source.id} ({number})"
            line, path = (place.line, place.path) if place else (None, source.path or source.id)
            problems.append(
                Problem(
                    path=path,
                    line=line,
                    message=f"two sources have the id {source.id!r}; this one is called {name!r} for now, give it an id of its own",
                )
            )
        taken[name] = replace(source, id=name)
    return list(taken.values()), problems


def _undated(sources: list[Source]) -> list[Problem]:
    without = [source for source in sources if source.published is None]
    if not without:
        return []
    more = f" (and {len(without) - 1} more)" if len(without) > 1 else ""
    message = f"has no date{more}: what depends on it is not guessed; say it in sources.toml: published = 2020-01-16"
    return [Problem(path=without[0].path or without[0].id, message=message, fatal=False)]
