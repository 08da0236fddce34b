"""What the program fails on is left out and named, and the rest goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from discrepancy.model.problem import Problem


@contextmanager
def guarded(troubles: list[Problem] | None, path: str, what: str) -> Iterator[None]:
    """Turns an exception of the program into a problem of this path, which says what was not done. Without a list it goes on."""
    if troubles is None:
        yield
        return
    try:
        yield
    except Exception as error:
        troubles.append(Problem(path=path, message=f"{what}, the program failed on it: {type(error).__name__}: {error}; please report it"))
