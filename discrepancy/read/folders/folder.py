"""Which files the given paths mean: a file, or a folder and all below it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from discrepancy.model.problem import Problem, UserError
from discrepancy.read.files.page import Page
from discrepancy.read.folders.own_files import HIDDEN, USED, ignored_by_name
from discrepancy.system.disk import mode_of, refusal_reason

STDIN = "-"
DEEPEST = 100
"""Nested folders. Sources are never so deep, and not every system opens paths of several thousand characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One file, its path as the user would write it. `root` is the given path; `named` files were given themselves; `left` says why a file
    is not read; `page` is what is known of one that was fetched, and `listing` the list that names it."""

    path: str
    root: str
    named: bool
    left: str | None = None
    page: Page | None = None
    listing: str | None = None

    @property
    def called(self) -> str:
        """Its name in reports and messages: its path, or the address of the page."""
        return self.path if self.page is None else self.page.url


def walk(folder: str) -> Iterator[tuple[str, list[str]]]:
    """(folder, names of its files) of a folder and those below it, sorted; hidden ones, and those deeper than DEEPEST, are left out."""
    for below, folders, names in os.walk(folder):
        deep = os.path.relpath(below, folder).count(os.sep) >= DEEPEST
        folders[:] = [] if deep else sorted(name for name in folders if not name.startswith("."))
        yield below, sorted(name for name in names if not name.startswith("."))


def find(paths: Iterable[str], pages: Sequence[Found] = ()) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Every file that these paths mean, each once, in the order of the paths and sorted inside a folder; hidden files are left out.

    `pages` come first; a folder that lists one is not empty.
    """
    found = list(pages)
    problems: list[Problem] = []
    seen = {os.path.realpath(page.path) for page in pages}
    folders: dict[str, str] = {}
    for path in paths:
        for item in _below(path, any(page.root == path for page in pages)):
            if isinstance(item, Problem):
                problems.append(item)
                continue
            real = item.path if item.path == STDIN else _real(item, folders)
            if real not in seen:
                seen.add(real)
                found.append(item)
    return tuple(found), tuple(problems)


def _real(item: Found, folders: dict[str, str]) -> str:
    """The path of a file without links. A file in a folder is none itself; what its folder is without links is kept in `folders`."""
    if item.named:
        return os.path.realpath(item.path)
    folder, name = os.path.split(item.path)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return os.path.join(folders[folder], name)


def common_parent(paths: Iterable[str]) -> str:
    """The folder that ids are relative to: the one given, a file's own, or what several have in common. Absolute.

    Raises UserError where the type of a path cannot be read, because ids depend on it.
    """
    folders = []
    for path in paths:
        try:
            mode = None if path == STDIN else mode_of(path)
        except OSError as error:
            raise UserError(Problem(path=path, message=f"cannot be opened: {refusal_reason(error)}")) from None
        if mode is not None:
            whole = os.path.abspath(path)
            folders.append(whole if stat.S_ISDIR(mode) else os.path.dirname(whole))
    try:
        return os.path.commonpath(folders) if folders else os.getcwd()
    except ValueError:  # two drives of Windows have no common parent
        return os.path.abspath(os.sep)


def _below(path: str, lists: bool) -> Iterator[Found | Problem]:
    """What is in the folder; one that `lists` pages is not empty."""
    if path == STDIN:
        yield Found(path=path, root=path, named=True)
        return
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        if os.path.islink(path):
            yield Problem(path=path, message=f"this link leads nowhere (to {os.readlink(path)}); repair or remove it")
        else:
            yield Problem(path=path, message=f"there is no such file or folder{_nearest(path)}")
        return
    except (OSError, ValueError) as error:
        yield Problem(path=path, message=f"cannot be opened: {refusal_reason(error)}")
        return
    if not stat.S_ISDIR(mode):
        yield Found(path=path, root=path, named=True)
        return
    items = list(_walk(path, path, os.path.realpath(path)))
    yield from items
    if not items and not lists:
        yield Problem(
            path=path, message="this folder is empty; put the sources in it: texts, web pages, pdf, Word documents, mails, tables"
        )


def _walk(folder: str, root: str, real_root: str) -> Iterator[Found | Problem]:
    """All below a folder, sorted, each folder in its place. Not recursive: folders can be nested deeper than Python calls."""
    stack = [(item, 1) for item in reversed(_entries(folder, real_root))]
    while stack:
        item, depth = stack.pop()
        if isinstance(item, Problem):
            yield item
        elif isinstance(item, Found):
            yield replace(item, root=root)
        elif depth >= DEEPEST:
            yield Problem(path=item, message=f"folders are nested more than {DEEPEST} deep; this one was not opened")
        else:
            stack += [(below, depth + 1) for below in reversed(_entries(item, real_root))]


def _entries(folder: str, real_root: str) -> list[Found | Problem | str]:
    """Files, folders (as their paths) and problems in a folder, by name."""
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
        return [item for entry in listed for item in _entry(entry, os.path.join(folder, entry.name), real_root)]
    except OSError as error:
        return [Problem(path=folder, message=f"this folder cannot be read: {refusal_reason(error)}")]


def _entry(entry: os.DirEntry[str], path: str, real_root: str) -> Iterator[Found | Problem | str]:
    if entry.name in USED:
        return
    left = ignored_by_name(entry.name)
    if left == HIDDEN and not entry.is_file(follow_symlinks=False):
        return
    if entry.is_symlink():
        yield from _linked(path, real_root)
    elif entry.is_dir():
        yield path
    elif entry.is_file():
        yield Found(path=path, root="", named=False, left=left)
    else:
        yield Problem(path=path, message="this is not a regular file; it was left out", fatal=False)


def _linked(path: str, real_root: str) -> Iterator[Problem]:
    """A link inside the folder leads to what is read anyway; one that leads out of it is not followed."""
    target = os.path.realpath(path)
    if not os.path.exists(target):
        yield Problem(path=path, message=f"this link leads nowhere (to {os.readlink(path)}); repair or remove it")
    elif os.path.commonpath((target, real_root)) != real_root:
        yield Problem(path=path, message=f"this link leads out of the folder and was not followed; give {target} as a separate path")
    elif any(part in USED or ignored_by_name(part) for part in os.path.relpath(target, real_root).split(os.sep) if part != os.curdir):
        yield Problem(
            path=path,
            message=f"this link leads to a file that is not read because of its name or folder; give {target} as a separate path",
        )


def _nearest(path: str) -> str:
    """A hint: the deepest part of the path that is there."""
    parent = os.path.dirname(os.path.abspath(path))
    while not os.path.isdir(parent) and os.path.dirname(parent) != parent:
        parent = os.path.dirname(parent)
    return f" (there is a folder {parent})" if parent != os.getcwd() else f" in {parent}"
