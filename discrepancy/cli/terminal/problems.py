"""Prints problems on standard error: one line each, without anything that could control a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from discrepancy.model.problem import Problem


def print_problems(problems: Iterable[Problem]) -> bool:
    """Print problems; true if one of them means that the job could not be done as asked."""
    fatal = False
    for problem in problems:
        print_line(f"{'error' if problem.fatal else 'warning'}: {problem}")
        fatal = fatal or problem.fatal
    return fatal


def print_line(text: str) -> None:
    """One line to standard error."""
    print("".join(c if c.isprintable() else c.encode("unicode_escape", "backslashreplace").decode() for c in text), file=sys.stderr)
