"""If the program fails on something, that is left out and named, and the rest is done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from discrepancy.model.problem import Problem


@contextmanager
def guarded(troubles: list[Problem] | None, path: str, what: str) -> Iterator[None]:
    """Turns an exception into a problem of this path that says what was not done. Without a list, the exception is raised."""
    if troubles is None:
        yield
        return
    try:
        yield
    except Exception as error:
        troubles.append(Problem(path=path, message=f"{what}, the program failed on it: {type(error).__name__}: {error}; please report it"))
