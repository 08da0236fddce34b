"""Commands that write, each in a folder of its own: what the system calls of `calls.py` are let fail in."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from discrepancy.engines.store import APPLICATION
from discrepancy.flags import load, write
from discrepancy.flags.storage.file import parse
from tests.torture.flags import flag

FLAGS = "discrepancy-flags.csv"
STORE = "kept.facts"
TABLE = "decided.csv"
_SOURCES = {
    "first.txt": "The cellist Nora Aldane, 34, won the Brask prize on Friday. The prize is worth 20,000 euros, the jury said.\n",
    "second.txt": "Nora Aldane, 39, was given the Brask prize last week. Nora Aldane plays the cello.\n",
    "sources.toml": '[[source]]\npath = "first.txt"\npublished = 2022-05-09\n[[source]]\npath = "second.txt"\npublished = 2022-05-16\n',
}

GONE = replace(flag(7), rule="age-conflict", kind="age", attribute="age", names=("Ivo Lund",), values=("12", "20"))
"""A decision about a discrepancy that is not there any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A command, and the folder that it is run in: `prepare` fills it, `arguments` name what is in it.

    Calls that touch what is named in `at` are let fail; all that touch the folder, where nothing is.
    """

    id: str
    prepare: Callable[[Path], None]
    arguments: Callable[[Path], Sequence[str]]
    again: Callable[[Path], Sequence[str]] | None = None
    """Run once more before the fault: to fill a store."""
    at: tuple[str, ...] = ()


def sources(box: Path) -> None:
    """Two sources that contradict each other, in the folder `news` of the box."""
    (box / "news").mkdir()
    for name, text in _SOURCES.items():
        (box / "news" / name).write_text(text, "utf-8")


def decided(box: Path) -> None:
    """The same, and a decision whose discrepancy is gone."""
    sources(box)
    write(box / "news" / FLAGS, [GONE])


def versioned(box: Path) -> None:
    """The same sources in a git work tree, so that the first decision adds to .gitattributes."""
    sources(box)
    (box / ".git").mkdir()
    (box / "news" / ".gitattributes").write_text("*.txt text\n", "utf-8")


def _table(box: Path) -> None:
    decided(box)
    write(box / TABLE, [flag(8)])


def _reported(box: Path) -> None:
    sources(box)
    (box / "out").mkdir()
    (box / "out" / "report.json").write_text("an older report\n", "utf-8")


def _kept(box: Path) -> Sequence[str]:
    return ["check", f"{box}/news", "--engine", "processes", "--workers", "1", "--store", f"{box}/{STORE}", "--format", "jsonl"]


def _older(box: Path) -> None:
    sources(box)
    with contextlib.closing(sqlite3.connect(box / STORE)) as old:
        old.execute(f"PRAGMA application_id = {APPLICATION}")
        old.execute("CREATE TABLE extracts (key BLOB PRIMARY KEY, packed BLOB)")
        old.commit()


def _damaged(box: Path) -> None:
    sources(box)
    (box / STORE).write_bytes(b"SQLite format 3\0" + b"x" * 8000)


SCENES = (
    Scene(id="flag", prepare=decided, arguments=lambda box: ["flag", f"{box}/news", "--all", "--by", "Ana", "--no-store"]),
    Scene(
        id="flag, the first",
        prepare=versioned,
        arguments=lambda box: ["flag", f"{box}/news", "--all", "--by", "Ana", "--no-store"],
        at=(FLAGS, ".git", "news>"),
    ),
    Scene(id="flags prune", prepare=decided, arguments=lambda box: ["flags", "prune", f"{box}/news", "--no-store"], at=(FLAGS,)),
    Scene(id="flags import", prepare=_table, arguments=lambda box: ["flags", "import", f"{box}/{TABLE}", f"{box}/news"], at=(FLAGS, TABLE)),
    Scene(
        id="flags export",
        prepare=decided,
        arguments=lambda box: ["flags", "export", f"{box}/news", "--out", f"{box}/{TABLE}", "--no-store"],
        at=(TABLE,),
    ),
    Scene(id="check --store, new", prepare=sources, arguments=_kept, at=(STORE,)),
    Scene(id="check --store, warm", prepare=sources, arguments=_kept, again=_kept, at=(STORE,)),
    Scene(id="check --store, older", prepare=_older, arguments=_kept, at=(STORE,)),
    Scene(id="check --store, damaged", prepare=_damaged, arguments=_kept, at=(STORE,)),
    Scene(
        id="report", prepare=_reported, arguments=lambda box: ["report", f"{box}/news", "--out", f"{box}/out", "--no-store"], at=("/out",)
    ),
)


def state(box: Path) -> dict[str, bytes]:
    """Every file in the box but the store and the hidden file that is locked where folders cannot be, by its path in it."""
    return {
        str(path.relative_to(box)): path.read_bytes()
        for path in sorted(box.rglob("*"))
        if path.is_file() and not path.name.startswith(STORE) and path.suffix != ".lock"
    }


def rows(box: Path) -> dict[tuple[str, bytes], tuple[object, ...]] | None:
    """Every row of the store; None where there is no store or it has none of our tables. Raises AssertionError where it is damaged."""
    path = box / STORE
    if not path.exists() or path.stat().st_size == 0:
        return None
    with contextlib.closing(sqlite3.connect(path)) as store:
        assert store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        tables = [name for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {(table, row[0]): row[1:] for table in tables for row in store.execute(f"SELECT * FROM {table}")}


def holds(box: Path, before: bytes | None) -> bool:
    """Whether the flags file can be read and still has every decision that it had before."""
    old = parse(before, FLAGS).flags if before else ()
    return {flag.id for flag in old} <= {flag.id for flag in load(box / "news" / FLAGS).flags}
