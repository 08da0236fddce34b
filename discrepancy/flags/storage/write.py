"""Writes the flags file so that a crash at any point leaves the old file or the new one, never a part of either."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from discrepancy.flags.storage.cells import guard
from discrepancy.flags.storage.file import FlagFile, Layout, content, parse
from discrepancy.flags.storage.flag import COLUMNS, DAYS, WHERE_USED, Flag, cells
from discrepancy.flags.storage.git_union import enable_git_union
from discrepancy.flags.storage.lock import locked
from discrepancy.model.problem import Problem, UserError
from discrepancy.system.disk import refusal_reason, remove_leftovers, replace_file

TRIES = 5
"""Times that a change is repeated because another program wrote in the meantime."""


class _Overtaken(Exception):
    """Another program wrote to the file after it was read."""


def write(path: str | Path, flags: Iterable[Flag]) -> FlagFile:
    """Adds `flags` to the file, in the place of those with the same id, and keeps whatever else another process wrote meanwhile.

    Returns the file as written. Raises UserError, and writes nothing, where the file there cannot be understood or not be replaced.
    """
    new = {flag.id: flag for flag in flags}
    return change(path, lambda old: {**old, **new})


def remove(path: str | Path, ids: Iterable[str]) -> FlagFile:
    """Takes the flags with these ids out of the file; otherwise as `write`."""
    gone = frozenset(ids)
    return change(path, lambda old: {id: flag for id, flag in old.items() if id not in gone})


def change(path: str | Path, turn: Callable[[Mapping[str, Flag]], Mapping[str, Flag]]) -> FlagFile:
    """Reads, changes and replaces the file under its lock; `turn` maps the old flags to the new ones, by id. If a program that ignores
    the lock (an editor, git) writes in the meantime, the change is repeated on its result, and `turn` is called again.
    """
    target = Path(os.path.realpath(path))  # a link stays one
    try:
        with locked(target):
            remove_leftovers(target, alone=True)
            for _ in range(TRIES):
                try:
                    return replace(_changed(target, turn), path=str(path))
                except _Overtaken:
                    continue
    except OSError as error:
        message = f"the flags file cannot be written: {refusal_reason(error)}"
        raise UserError(Problem(path=str(path), message=message)) from error
    raise UserError(Problem(path=str(path), message="another program keeps writing to the flags file: wait for it to end, and try again"))


def _changed(target: Path, turn: Callable[[Mapping[str, Flag]], Mapping[str, Flag]]) -> FlagFile:
    """The file with its change. Raises _Overtaken where it has changed since it was read."""
    data = content(target)
    before = FlagFile(path=str(target)) if data is None else parse(data, str(target))
    after = turn({flag.id: flag for flag in before.flags})
    flags = tuple(flag for _, flag in sorted(after.items()))
    if data is None:
        enable_git_union(target)

    def unchanged() -> None:
        if content(target) != data:
            raise _Overtaken

    replace_file(target, render(flags, before.layout), last=unchanged)
    return FlagFile(path=str(target), flags=flags, layout=before.layout)


def render(flags: Iterable[Flag], layout: Layout) -> bytes:
    """The bytes of the file."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=layout.delimiter, lineterminator=layout.newline)
    rows = [(dict(zip(COLUMNS, cells(flag), strict=True)), dict(flag.extra)) for flag in flags]
    columns = [name for name in COLUMNS if name not in WHERE_USED or any(row[name] for row, _ in rows)]
    writer.writerow((*columns, *map(guard, layout.extra)))
    for row, own in rows:
        # ISO days are read again however a spreadsheet shows them
        mine = (row[name] if name in DAYS else guard(row[name]) for name in columns)
        writer.writerow((*mine, *(guard(own.get(name, "")) for name in layout.extra)))
    return out.getvalue().encode("utf-8-sig" if layout.mark else "utf-8", "replace")
