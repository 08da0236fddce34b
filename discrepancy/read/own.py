"""Our own files stand among the sources and are none: flags, configuration, lists of sources, reports."""

from __future__ import annotations

import re

# Names that mean one thing to us in any folder, with what is left beside the flags while they are written.
_NAMES = re.compile(r"(?:discrepancy\.toml|sources\.toml|pyproject\.toml|discrepancy-flags\.[\w.~-]+|\.discrepancy[\w.-]*)$")

# How the reports that we write begin, whatever they are called. report/ begins its files so.
_MARKS = ("<!-- written by discrepancy", "discrepancy · ")


def is_own_name(name: str) -> bool:
    """Whether a file of this name is ours."""
    return _NAMES.match(name) is not None


def is_own_text(text: str) -> bool:
    """Whether this text is a report of ours."""
    return text.startswith(_MARKS)
