"""Who decides."""

from __future__ import annotations

import getpass
import subprocess


def author(by: str | None) -> str:
    """As said, as git knows, or as the machine knows."""
    if by is not None:
        return by
    try:
        known = subprocess.run(("git", "config", "user.name"), capture_output=True, text=True, check=False).stdout.strip()
        return known or getpass.getuser()
    except (OSError, KeyError):
        return ""
