"""Records the publication day that a person gives: it goes into the sources.toml that applies to the source, and everything else there stays."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from discrepancy.model.problem import Problem, UserError
from discrepancy.model.source import Source
from discrepancy.read.folders.folder import STDIN
from discrepancy.read.folders.sources_toml import NAME, toml_string
from discrepancy.scan.web import is_web, normalise_address
from discrepancy.system.bounded_files import is_there, read_text
from discrepancy.system.disk import refusal_reason, replace_file
from discrepancy.system.toml_file import TomlFile, parse_toml


def set_publication_day(source: Source, day: datetime.date) -> str:
    """Write the day of a source, and say into which file. Raises UserError where there is no such file or it cannot be changed safely."""
    if source.path is None or source.path == STDIN:
        raise UserError(
            Problem(path=source.id, message="is not a file, so no sources.toml can date it: give the source its date where you create it")
        )
    path = os.path.abspath(source.path)
    if source.fetched is None:
        named = _Named(path=path)
        folder = os.path.dirname(_file_of(path))
    else:  # the list next to the folder of the pages that are kept speaks of them
        named = _Named(path=source.id if is_web(source.id) else source.url or "", id=source.id)
        folder = os.path.dirname(os.path.dirname(os.path.dirname(_file_of(path))))
    where, number = _listed(named, folder)
    old = _read(where)
    new = _with_day(old, where, number, named.entry(os.path.dirname(where)), day)
    _check(new, where, named, day)
    try:
        replace_file(Path(os.path.realpath(where)), new.encode())
    except OSError as error:
        raise UserError(Problem(path=where, message=f"cannot be written: {refusal_reason(error)}")) from None
    return where


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """What an entry has to name: a path, or the address of a page, which may also be known by its id."""

    path: str
    id: str | None = None

    def is_in(self, table: Mapping[str, object], folder: str) -> bool:
        """Whether this entry of the list in `folder` is about the source."""
        path, url = table.get("path"), table.get("url")
        if self.id is not None:
            return path is None and ((isinstance(url, str) and normalise_address(url) == self.path) or table.get("id") == self.id)
        named = (path, path.replace("\\", "/")) if isinstance(path, str) else ()
        return self.path in (os.path.normpath(os.path.join(folder, each)) for each in named)

    def entry(self, folder: str) -> str:
        """The path or address for a new entry."""
        if self.id is not None:
            return f"url = {toml_string(self.path)}"
        path = os.path.relpath(self.path, folder).replace(os.sep, "/")
        return f"path = {toml_string(path)}"


def _file_of(path: str) -> str:
    """The file on disk that holds a document: of one in an archive, the archive."""
    while not os.path.exists(path) and os.path.dirname(path) != path:
        path = os.path.dirname(path)
    return path


def _listed(named: _Named, folder: str) -> tuple[str, int | None]:
    """The nearest list that names the file, and the number of its entry; else the list of its folder, whether there is one or not."""
    above = folder
    while True:
        where = os.path.join(above, NAME)
        if os.path.exists(where):
            number = _entry(parse_toml(where, _read(where)), named, above)
            if number is not None:
                return where, number
        if (parent := os.path.dirname(above)) == above:
            return os.path.join(folder, NAME), None
        above = parent


def _entry(toml: TomlFile, named: _Named, folder: str) -> int | None:
    tables = toml.data.get("source", [])
    for number, table in enumerate(tables if isinstance(tables, list) else ()):
        if isinstance(table, Mapping) and named.is_in(table, folder):
            return number
    return None


def _read(where: str) -> str:
    try:
        return read_text(where, told=False) if is_there(where) else ""
    except UnicodeDecodeError as error:
        raise UserError(Problem(path=where, message=f"cannot be read: {error}; it must be UTF-8")) from None
    except OSError as error:
        raise UserError(Problem(path=where, message=f"cannot be read: {refusal_reason(error)}")) from None


def _with_day(text: str, where: str, number: int | None, entry: str, day: datetime.date) -> str:
    line = f"published = {day}"
    if number is None:
        gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
        return f"{text}{gap}[[source]]\n{entry}\n{line}\n"
    toml = parse_toml(where, text)
    lines = text.split("\n")
    place = ("source", number)
    known = toml.lines.get((*place, "published"))
    if known is not None:
        lines[known - 1] = line
    else:
        lines.insert(toml.line(*place) or len(lines), line)
    return "\n".join(lines)


def _check(text: str, where: str, named: _Named, day: datetime.date) -> None:
    """Whether the file then says so: of one written in another way than ours, nothing is changed."""
    try:
        toml = parse_toml(where, text)
        number = _entry(toml, named, os.path.dirname(where))
        tables = toml.data.get("source")
        said = tables[number].get("published") if isinstance(tables, list) and number is not None else None
    except UserError:
        said = None
    if said != day:
        raise UserError(
            Problem(
                path=where,
                message=f"was not changed, because its layout cannot be edited safely; add published = {day} to its entry by hand",
            )
        )
