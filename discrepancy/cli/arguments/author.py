"""Who decides."""

from __future__ import annotations

import getpass
import os

from discrepancy.cli.arguments.git import git


def author(by: str | None) -> str:
    """The name given, else git's user.name, else the login name."""
    if by is not None:
        return by
    try:
        known = git(os.curdir, "config", "user.name").stdout.decode("utf-8", "replace").strip()
        return known or getpass.getuser()
    except (OSError, KeyError):
        return ""
