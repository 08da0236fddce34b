"""Lets git unite the decisions of two branches line by line."""

from __future__ import annotations

import os
from pathlib import Path


def let_git_unite(path: Path) -> None:
    """Adds "NAME merge=union" to .gitattributes beside a new flags file, where the folder is in a git work tree and does not say so yet.

    Two branches that each add the first flag, or flags that sort side by side, would conflict otherwise: git sees neighbouring lines
    as one change. The union may hold a decision twice; `load` takes it once, and refuses two that contradict each other.
    """
    if not any((folder / ".git").exists() for folder in path.absolute().parents):
        return
    attributes = path.with_name(".gitattributes")
    known = attributes.read_text("utf-8", "surrogateescape") if attributes.exists() else ""
    if any(line.split()[:1] == [path.name] for line in known.splitlines()):
        return
    start = "" if not known or known.endswith("\n") else "\n"
    with attributes.open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"{start}{path.name} merge=union\n")
        file.flush()
        os.fsync(file.fileno())
