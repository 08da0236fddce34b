"""Lets git unite the decisions of two branches line by line."""

from __future__ import annotations

import os
from pathlib import Path

from discrepancy.model.disk import clear_left, replace_file
from discrepancy.model.opened import Refused, read_file


def let_git_unite(path: Path) -> None:
    """Adds "NAME merge=union" to .gitattributes beside a new flags file, where the folder is in a git work tree and does not say so yet.

    Two branches that each add the first flag, or flags that sort side by side, would conflict otherwise: git sees neighbouring lines
    as one change. The union may hold a decision twice; `load` takes it once, and refuses two that contradict each other. What stands
    there and is no file, or leads out of the folder, is left alone.
    """
    if not any((folder / ".git").exists() for folder in path.absolute().parents):
        return
    attributes = path.with_name(".gitattributes")
    try:
        known = read_file(attributes, told=False) if os.path.lexists(attributes) else b""
    except Refused:
        return
    if any(line.split()[:1] == [os.fsencode(path.name)] for line in known.splitlines()):
        return
    start = b"" if not known or known.endswith(b"\n") else b"\n"
    target = Path(os.path.realpath(attributes))
    clear_left(target, alone=True)
    replace_file(target, known + start + os.fsencode(path.name) + b" merge=union\n")
