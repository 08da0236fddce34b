"""Lets git merge the decisions of two branches line by line."""

from __future__ import annotations

import os
from pathlib import Path

from discrepancy.system.bounded_files import Refused, is_there, read_file
from discrepancy.system.disk import remove_leftovers, replace_file


def enable_git_union(path: Path) -> None:
    """Adds "NAME merge=union" to .gitattributes next to a new flags file, where the folder is in a git work tree and does not say so yet.

    Two branches that each add the first flag, or flags that sort side by side, would conflict otherwise: git sees neighbouring lines
    as one change. The union may hold a decision twice; `load` takes it once, and refuses two that contradict each other. Anything there
    that is not a file, or leads out of the folder, is left alone.
    """
    if not any((folder / ".git").exists() for folder in path.absolute().parents):
        return
    attributes = path.with_name(".gitattributes")
    try:
        known = read_file(attributes, told=False) if is_there(attributes) else b""
    except Refused:
        return
    if any(line.split()[:1] == [os.fsencode(path.name)] for line in known.splitlines()):
        return
    start = b"" if not known or known.endswith(b"\n") else b"\n"
    target = Path(os.path.realpath(attributes))
    remove_leftovers(target, alone=True)
    replace_file(target, known + start + os.fsencode(path.name) + b" merge=union\n")
