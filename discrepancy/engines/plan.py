"""Chooses the engine of a run, and the file of its store."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from dataclasses import replace

from discrepancy.engines.local import Engine, Local
from discrepancy.engines.processes import Processes
from discrepancy.engines.store import EXTENSION, Store
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.model.source import Source

ENGINES = ("auto", "local", "processes", "spark")

ENOUGH = 200_000
"""Least number of characters for which several processes are faster: starting them takes a quarter of a second."""
MANY = 20
"""Least number of sources for which several processes are faster: a few long sources are one story, which one process judges."""


def is_large(sources: Sequence[Source]) -> bool:
    """Whether several processes are faster, and results are not held as objects."""
    return len(sources) >= MANY and sum(len(source.text) for source in sources) >= ENOUGH


def engine_for(settings: Settings, sources: Sequence[Source]) -> Engine | None:
    """The engine; None for sources so few that one process does everything at once without a store. Raises UserError."""
    engine = settings.engine or "local"
    if engine not in ENGINES:
        raise UserError(Problem(path="engine", message=f"there is no engine {engine!r}; one of {', '.join(ENGINES)}"))
    large = is_large(sources)
    if engine == "processes" or (engine == "auto" and large):
        workers = settings.workers or cores()
        return Processes(workers) if workers > 1 else Local()
    return Local() if large or engine == "spark" or settings.store is not None else None


def open_store(path: str | None, needed: bool = True) -> tuple[Store | None, tuple[Problem, ...]]:
    """The store in this file; None, and why, where it cannot be used: the run is slower, and no result changes. A file that the user
    named is an error. The one in the cache folder is not mentioned unless it is `needed`: a small run takes a second longer without it.
    """
    if path is None:
        return None, ()
    try:
        return Store(path), ()
    except UserError as error:
        named = os.path.dirname(os.path.abspath(path)) != os.path.abspath(cache_folder())
        return None, tuple(replace(problem, fatal=named) for problem in error.problems if named or needed)


def default_store(paths: Sequence[str]) -> str:
    """A file for these paths in the user's cache folder.

    Next to the sources it would be in the way of version control, of read-only folders and of network shares, on which SQLite's locks
    cannot be trusted.
    """
    given = [os.path.abspath(path) for path in paths if path != "-"] or [os.getcwd()]
    from_hash = hashlib.sha256("\0".join(given).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return os.path.join(cache_folder(), f"{os.path.basename(given[0]) or 'root'}-{from_hash}{EXTENSION}")


def cache_folder() -> str:
    """The folder for this user's cached files."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "discrepancy")


def cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
