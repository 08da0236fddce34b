"""sources.toml: what a person says about the files of a folder and those below it."""

from __future__ import annotations

import datetime
import difflib
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from discrepancy.model.problem import Problem, UserError
from discrepancy.model.source import SOURCE_TEXTS, Source
from discrepancy.read.files.reader import Columns
from discrepancy.read.folders.folder import STDIN, common_parent
from discrepancy.read.tables.column_mapping import TABLE_KEYS, read_columns
from discrepancy.scan.web import is_web, normalise_address
from discrepancy.system.bounded_files import read_text
from discrepancy.system.disk import refusal_reason
from discrepancy.system.toml_file import TomlFile, parse_toml, unknown

NAME = "sources.toml"
TEXT_KEYS = ("id", *SOURCE_TEXTS)
_KEYS = ("path", "published", *TEXT_KEYS, *TABLE_KEYS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One [[source]]. `path` is absolute, or the address of a page of the web; `texts` holds id, publisher, title …"""

    path: str
    listing: str
    line: int | None
    published: datetime.date | None
    texts: Mapping[str, str]
    columns: Columns | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One sources.toml, checked. `entries` are keyed by their paths; problems carry the path of the entry they are about, or None."""

    path: str
    folder: str
    only_listed: bool
    entries: Mapping[str, Entry]
    problems: tuple[tuple[str | None, Problem], ...]


def read_listing(path: str) -> Listing:
    """Read and check one sources.toml; each entry that is wrong gets a problem, and the rest is used."""
    folder = os.path.dirname(os.path.abspath(path))
    try:
        toml = parse_toml(path, read_text(path, told=False))
    except UserError as error:
        return _broken(path, folder, error.problems)
    except UnicodeDecodeError as error:
        return _broken(path, folder, (Problem(path=path, message=f"cannot be read: {error}; it must be UTF-8"),))
    except OSError as error:
        return _broken(path, folder, (Problem(path=path, message=f"cannot be read: {refusal_reason(error)}"),))
    return _checked(toml, path, folder)


def _checked(toml: TomlFile, path: str, folder: str) -> Listing:
    """The listing that a file in valid TOML states, with what is wrong in it."""
    known = ("source", "only_listed")
    wrong_here = [toml.problem(f"unknown key {key!r}; {unknown(key, known)}", key) for key in toml.data if key not in known]
    only_listed = toml.data.get("only_listed", False)
    if not isinstance(only_listed, bool):
        wrong_here.append(toml.problem("only_listed must be true or false", "only_listed"))
    tables = toml.data.get("source", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        wrong_here.append(toml.problem("sources are written as [[source]] tables, one a file", "source"))
        tables = []
    problems: list[tuple[str | None, Problem]] = [(None, problem) for problem in wrong_here]
    entries: dict[str, Entry] = {}
    for number, table in enumerate(tables):
        entry, wrong = _entry(toml, folder, number, table)
        if entry is not None and entry.path in entries:
            wrong.append(toml.problem(f"{table.get('path', entry.path)!r} is listed twice; keep one of the two", "source", number))
        elif entry is not None:
            entries[entry.path] = entry
        problems += [(entry.path if entry and not is_web(entry.path) else None, problem) for problem in wrong]
    return Listing(path=path, folder=folder, only_listed=only_listed is True, entries=entries, problems=tuple(problems))


def _entry(toml: TomlFile, folder: str, number: int, table: Mapping[str, object]) -> tuple[Entry | None, list[Problem]]:
    place = ("source", number)
    problems = [toml.problem(f"unknown key {key!r}; {unknown(key, _KEYS)}", *place, key) for key in table if key not in _KEYS]
    whole, wrong_path = _whole(toml, folder, number, table)
    problems += wrong_path
    if whole is None:
        return None, problems
    published = table.get("published")
    date = _date(published)
    if published is not None and date is None:
        problems.append(
            toml.problem(
                f"published = {str(published)!r} is not a date; write it as year-month-day: published = 2020-01-16", *place, "published"
            )
        )
    texts = {}
    for key in TEXT_KEYS:
        if isinstance(value := table.get(key), str) and value:
            texts[key] = value
        elif value is not None:
            problems.append(toml.problem(f'{key} must be a text in quotes: {key} = "…"', *place, key))
    columns, wrong = read_columns(toml, table, place)
    entry = Entry(path=whole, listing=toml.path, line=toml.line(*place), published=date, texts=texts, columns=columns)
    return entry, [*problems, *wrong]


def _whole(toml: TomlFile, folder: str, number: int, table: Mapping[str, object]) -> tuple[str | None, list[Problem]]:
    """The absolute path of the file, or the address of the page, that a table is about; and what is wrong with it."""
    place = ("source", number)
    path, url = table.get("path"), table.get("url")
    if path is None and isinstance(url, str) and is_web(url):
        return normalise_address(url), []
    if not isinstance(path, str) or not path or "\0" in path:
        message = 'each [[source]] needs the file it is about (path = "name.txt"), or else the address of its page (url = "https://…")'
        return None, [toml.problem(message, *place, "path")]
    whole = os.path.normpath(os.path.join(folder, path))
    if "\\" in path and not os.path.exists(whole):  # as Windows writes it
        whole = os.path.normpath(os.path.join(folder, path.replace("\\", "/")))
    if os.path.commonpath((whole, folder)) != folder:
        message = f"path {path!r} leads out of the folder of this file; give that file on the command line"
        return None, [toml.problem(message, *place, "path")]
    if not os.path.exists(whole) and not _inside(whole):
        return whole, [toml.problem(f"names a file that does not exist: {path!r}{_near(whole)}", *place, "path")]
    return whole, []


def _inside(path: str) -> bool:
    """Whether this is a document inside an archive that is there: news.zip/monday/a.txt."""
    while not os.path.exists(path) and os.path.dirname(path) != path:
        path = os.path.dirname(path)
    return os.path.isfile(path)


def _date(value: object) -> datetime.date | None:
    """A date as TOML knows it or as an ISO string; of a moment, its day."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str):
        try:
            return datetime.datetime.fromisoformat(value).date()
        except ValueError:
            return None
    return None


def _near(path: str) -> str:
    try:
        names = os.listdir(os.path.dirname(path))
    except OSError:
        return ""
    near = difflib.get_close_matches(os.path.basename(path), names, 1, 0.7)
    return f" (did you mean {near[0]!r}?)" if near else ""


def _broken(path: str, folder: str, problems: tuple[Problem, ...]) -> Listing:
    return Listing(path=path, folder=folder, only_listed=False, entries={}, problems=tuple((None, problem) for problem in problems))


def sources_toml(sources: Iterable[Source]) -> str:
    """A sources.toml for the folder that these sources have in common; what is not known is left to be filled in."""
    found = [(source, os.path.abspath(source.path)) for source in sources if source.path is not None and source.path != STDIN]
    folder = common_parent(path for source, path in found if source.fetched is None)
    parts = ["# What is known of each source. Correct it here; the text of a source is never changed.\n"]
    for source, whole in found:
        if source.fetched is not None and not os.path.isfile(whole):
            continue  # a page in a feed is fetched with it
        lines = ["[[source]]", *_page(source)] if source.fetched is not None else ["[[source]]", *_file(source, whole, folder)]
        keys = ("language", "timezone", "derived_from") if source.fetched is not None else ("url", "language", "timezone", "derived_from")
        lines.append(f"published = {source.published}" if source.published else "# published = 2020-01-16")
        for key in ("publisher", "title"):
            value = getattr(source, key)
            lines.append(f"{key} = {toml_string(value)}" if value else f'# {key} = "…"')
        lines += [f"{key} = {toml_string(value)}" for key in keys if (value := getattr(source, key))]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _file(source: Source, whole: str, folder: str) -> list[str]:
    """Which file an entry is about, with the source's id where that is another name."""
    path = os.path.relpath(whole, folder).replace(os.sep, "/")
    same = f"/{path}".endswith(f"/{source.id}") or f"/{source.id}".endswith(f"/{path}")
    return [f"path = {toml_string(path)}", *([] if same else [f"id = {toml_string(source.id)}"])]


def _page(source: Source) -> list[str]:
    """Which page of the web an entry is about."""
    if is_web(source.id):
        return [f"url = {toml_string(source.id)}"]
    return [f"url = {toml_string(source.url or '')}", f"id = {toml_string(source.id)}"]


def toml_string(text: str) -> str:
    """A basic string of TOML."""
    return '"' + _UNSAFE.sub(lambda mark: f"\\u{ord(mark.group()):04x}", text.replace("\\", "\\\\").replace('"', '\\"')) + '"'


_UNSAFE = re.compile(r"[\x00-\x1f\x7f]")
