"""What was added on the page becomes a source: a file in the folder `added/` of those that are checked, or an address in its sources.toml."""

from __future__ import annotations

import contextlib
import os
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.read.folders.own_files import USED, ignored_by_name
from discrepancy.read.folders.sources_toml import NAME, toml_string
from discrepancy.read.intake.sources import read_sources
from discrepancy.review.adding import Added
from discrepancy.scan.web import is_web, normalise_address
from discrepancy.system.bounded_files import Refused, is_there, read_file, read_text, stay_inside
from discrepancy.system.disk import refusal_reason, replace_file
from discrepancy.system.toml_file import parse_toml

FOLDER = "added"
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_LONGEST = 100
"""Most characters of a name without its extension: with prefix and suffix, every file system accepts it."""


def folder_for(paths: Sequence[str], flags: str | None) -> str:
    """The folder for what is added: below the first folder that is checked, or next to the decisions where only files are."""
    below = next((path for path in paths if os.path.isdir(path)), os.path.dirname(flags or ""))
    return os.path.join(below, FOLDER)


def add(added: Added, folder: str, settings: Settings) -> str:
    """Add a file or an address as a source, and return its path or address. Raises UserError where it is none, and removes what it wrote."""
    try:
        os.makedirs(folder, exist_ok=True)
        stay_inside(folder)
        return _page(added.url, folder, settings) if added.url is not None else _file(added.name or "", added.data, folder, settings)
    except Refused as error:
        raise UserError(Problem(path=folder, message=str(error))) from None
    except OSError as error:
        raise UserError(Problem(path=folder, message=f"cannot be written to: {refusal_reason(error)}")) from None


def _file(given: str, data: bytes, folder: str, settings: Settings) -> str:
    path = os.path.join(folder, _name(given))
    stem, extension = os.path.splitext(path)
    number = 1
    while is_there(path):
        if os.path.isfile(path) and read_file(path, told=False) == data:
            raise UserError(Problem(path=path, message="is there already"))
        number += 1
        path = f"{stem} ({number}){extension}"
    replace_file(Path(path), data)
    problems = [problem for problem in read_sources([path], limits=settings.limits, web=settings.web).problems if problem.fatal]
    if problems:
        with contextlib.suppress(OSError):
            os.unlink(path)
        raise UserError(*(Problem(path=given, message=problem.message) for problem in problems))
    return path


def _name(given: str) -> str:
    """A name that every system takes, without a folder. Raises UserError for the name of one of our files."""
    last = unicodedata.normalize("NFC", re.split(r"[/\\]", given)[-1])
    stem, extension = os.path.splitext("".join(c for c in _UNSAFE.sub("-", last) if c.isprintable()).strip(" "))
    name = stem.strip(" .")[:_LONGEST] + extension
    if name in USED or ignored_by_name(name) is not None or name == extension:
        raise UserError(Problem(path=given, message="is not a name for a source; give the file another name"))
    return name


def _page(url: str, folder: str, settings: Settings) -> str:
    """Fetch it, and list it."""
    if not is_web(url):
        raise UserError(Problem(path=url, message="is not the address of a page, which begins with https://"))
    where = os.path.join(folder, NAME)
    before = read_text(where, told=False) if is_there(where) else ""
    tables = parse_toml(where, before).data.get("source", [])
    if normalise_address(url) in [
        normalise_address(str(table.get("url"))) for table in (tables if isinstance(tables, list) else ()) if isinstance(table, dict)
    ]:
        raise UserError(Problem(path=url, message="is there already"))
    problems = [problem for problem in read_sources([url], limits=settings.limits, web=settings.web).problems if problem.fatal]
    if problems:
        raise UserError(*problems)
    gap = "" if not before else "\n" if before.endswith("\n") else "\n\n"
    replace_file(Path(where), f"{before}{gap}[[source]]\nurl = {toml_string(normalise_address(url))}\n".encode())
    return normalise_address(url)
