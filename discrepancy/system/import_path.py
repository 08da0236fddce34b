"""Where Python looks for modules: never in the working directory, which may be a folder of hostile sources."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SAFE = "PYTHONSAFEPATH"
"""A Python that starts with this variable does not put its working directory or its script's folder on the path (3.11 and newer)."""
_HOME = os.path.realpath(Path(__file__).parents[2])
"""The folder that this program is imported from: it stays on the path, even where somebody works in it."""


def module_path() -> list[str]:
    """`sys.path` without the working directory."""
    try:
        here = os.path.realpath(os.curdir)
    except OSError:  # it has been removed
        return list(sys.path)
    return [entry for entry in sys.path if (where := os.path.realpath(entry)) == _HOME or where != here]


@contextmanager
def safe_children() -> Iterator[None]:
    """Within this context, a Python that any library starts does not look for modules in the working directory."""
    before = os.environ.get(SAFE)
    os.environ[SAFE] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[SAFE]
        else:
            os.environ[SAFE] = before
