"""Changes flags only where they still are what somebody saw: two windows, or a window and git, cannot overwrite each other."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from discrepancy.flags.storage.cells import guard
from discrepancy.flags.storage.file import FlagFile
from discrepancy.flags.storage.flag import Flag, cells
from discrepancy.flags.storage.write import change

_LENGTH = 16
"""Hex digits of a mark. It distinguishes one state of one line from another: 64 bits are ample."""


def line_mark(flag: Flag | None) -> str:
    """A mark that changes with every change of the line; empty for no line. A line has the same mark before it is written and after it is read."""
    if flag is None:
        return ""
    own = (f"{name}\x1e{guard(value)}" for name, value in flag.extra if value)
    what = "\x1f".join((*map(guard, cells(flag)), *own))
    return hashlib.sha256(what.encode("utf-8", "replace")).hexdigest()[:_LENGTH]


def replace_flags(path: str | Path, wanted: Mapping[str, tuple[Flag | None, str]]) -> tuple[FlagFile, FlagFile, tuple[str, ...]]:
    """Replaces the flag of each id, or removes it for None, if its line still has the mark that was seen.

    `wanted` maps an id to the flag and that mark. Returns the file before and after, and the ids that were refused; whatever another
    process wrote about others is kept. Raises UserError, and writes nothing, where the file there cannot be understood or not be replaced.
    """
    seen: list[dict[str, Flag]] = []
    refused: list[str] = []

    def changed(old: Mapping[str, Flag]) -> Mapping[str, Flag]:
        seen[:] = [dict(old)]
        refused.clear()  # it may be the second time, where another program wrote meanwhile
        after = dict(old)
        for id, (flag, known) in wanted.items():
            if line_mark(old.get(id)) != known:
                refused.append(id)
            elif flag is None:
                after.pop(id, None)
            else:
                after[id] = flag
        return after

    after = change(path, changed)
    return FlagFile(path=str(path), flags=tuple(seen[0].values()), layout=after.layout), after, tuple(refused)
