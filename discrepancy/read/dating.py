"""A person says when a source was published: the day goes into the sources.toml that speaks for it, and all else there stays as it is."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from pathlib import Path

from discrepancy.model.disk import replace_file, why
from discrepancy.model.opened import read_text
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.source import Source
from discrepancy.read.folder import STDIN
from discrepancy.read.listing import NAME, quoted
from discrepancy.text.tomlfile import TomlFile, parse_toml


def set_day(source: Source, day: datetime.date) -> str:
    """Write the day of a source, and say into which file. Raises UserError where there is no such file or it cannot be changed safely."""
    if source.path is None or source.path == STDIN:
        raise UserError(
            Problem(path=source.id, message="is no file, so no sources.toml speaks for it: give the source its date where it is made")
        )
    path = os.path.abspath(source.path)
    folder = os.path.dirname(_file_of(path))
    where, number = _listed(path, folder)
    old = _read(where)
    new = _with_day(old, where, number, os.path.relpath(path, os.path.dirname(where)).replace(os.sep, "/"), day)
    _check(new, where, path, day)
    try:
        replace_file(Path(os.path.realpath(where)), new.encode())
    except OSError as error:
        raise UserError(Problem(path=where, message=f"cannot be written: {why(error)}")) from None
    return where


def _file_of(path: str) -> str:
    """The file on disk that holds a document: of one in an archive, the archive."""
    while not os.path.exists(path) and os.path.dirname(path) != path:
        path = os.path.dirname(path)
    return path


def _listed(path: str, folder: str) -> tuple[str, int | None]:
    """The nearest list that names the file, and the number of its entry; else the list of its folder, whether there is one or not."""
    above = folder
    while True:
        where = os.path.join(above, NAME)
        if os.path.exists(where):
            number = _entry(parse_toml(where, _read(where)), path, above)
            if number is not None:
                return where, number
        if (parent := os.path.dirname(above)) == above:
            return os.path.join(folder, NAME), None
        above = parent


def _entry(toml: TomlFile, path: str, folder: str) -> int | None:
    tables = toml.data.get("source", [])
    for number, table in enumerate(tables if isinstance(tables, list) else ()):
        named = table.get("path") if isinstance(table, Mapping) else None
        if isinstance(named, str) and path in (os.path.normpath(os.path.join(folder, each)) for each in (named, named.replace("\\", "/"))):
            return number
    return None


def _read(where: str) -> str:
    try:
        return read_text(where, told=False) if os.path.lexists(where) else ""
    except UnicodeDecodeError as error:
        raise UserError(Problem(path=where, message=f"cannot be read: {error}; it must be UTF-8")) from None
    except OSError as error:
        raise UserError(Problem(path=where, message=f"cannot be read: {why(error)}")) from None


def _with_day(text: str, where: str, number: int | None, path: str, day: datetime.date) -> str:
    line = f"published = {day}"
    if number is None:
        gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
        return f"{text}{gap}[[source]]\npath = {quoted(path)}\n{line}\n"
    toml = parse_toml(where, text)
    lines = text.split("\n")
    place = ("source", number)
    known = toml.lines.get((*place, "published"))
    if known is not None:
        lines[known - 1] = line
    else:
        lines.insert(toml.line(*place) or len(lines), line)
    return "\n".join(lines)


def _check(text: str, where: str, path: str, day: datetime.date) -> None:
    """Whether the file then says so: of one written in another way than ours, nothing is changed."""
    try:
        toml = parse_toml(where, text)
        number = _entry(toml, path, os.path.dirname(where))
        tables = toml.data.get("source")
        said = tables[number].get("published") if isinstance(tables, list) and number is not None else None
    except UserError:
        said = None
    if said != day:
        raise UserError(
            Problem(path=where, message=f"was left as it is, because of how it is written; add published = {day} to its entry by hand")
        )
