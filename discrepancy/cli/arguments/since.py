"""Which sources a range of git commits touches."""

from __future__ import annotations

import os
from collections.abc import Iterable

from discrepancy.cli.arguments.git import git
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.source import Source


def changed_sources(revision: str, sources: Iterable[Source]) -> frozenset[str]:
    """Ids of the sources that differ from `revision` (or between A and B, for A..B and A...B), new files that git does not know included.

    Raises UserError outside a git work tree and where git does not know the revision.
    """
    changed: dict[str, frozenset[str]] = {}
    found = set()
    for source in sources:
        if source.path is None:
            continue
        path = os.path.realpath(source.path)
        folder = os.path.dirname(path)
        top = next((root for root in changed if path.startswith(root + os.sep)), None)
        if top is None:
            top = os.path.realpath(_git(folder, "rev-parse", "--show-toplevel")[0])
            changed[top] = frozenset(os.path.join(top, *name.split("/")) for name in _changed(top, revision))
        if path in changed[top]:
            found.add(source.id)
    return frozenset(found)


def _changed(top: str, revision: str) -> list[str]:
    """Paths from the top of the work tree."""
    if revision.startswith("-"):
        raise UserError(Problem(path="--since", message=f"{revision!r} is not a revision"))
    names = _git(
        top, "diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "-z", revision, "--"
    )
    return names if ".." in revision else names + _git(top, "ls-files", "--others", "--exclude-standard", "-z")


def _git(folder: str, *arguments: str) -> list[str]:
    """What git prints, cut at line ends or NULs."""
    try:
        done = git(folder, *arguments)
    except OSError as error:
        raise UserError(Problem(path="--since", message=f"{error}, so there is no range of commits to look at")) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git failed"]
        raise UserError(Problem(path="--since", message=f"git says: {said[0]}"))
    return [name for name in os.fsdecode(done.stdout).replace("\n", "\0" if "-z" not in arguments else "\n").split("\0") if name]
