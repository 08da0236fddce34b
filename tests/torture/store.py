"""Kills runs that write to the store at random moments, alone and two at once, from nothing, from a damaged file and from an older one:
what was kept stays, no row is another than what was put, and the next run is right.

python -m tests.torture.store [TIMES] [SEED]
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from discrepancy.engines import collection as collection_module
from discrepancy.engines.collection import Run, collection
from discrepancy.engines.columns import text_key
from discrepancy.engines.local import Local
from discrepancy.engines.store import APPLICATION, Store, _opened
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.extract import Extract
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.model.source import Source
from discrepancy.pipeline import _run, load_rules
from tests.engines.collections import generated, odd

PATIENCE = 0.08
"""Seconds. A run that need not think takes about half of it, so that a kill falls anywhere in it, or after it."""
BEGINNINGS = ("as it is", "as it is", "as it is", "nothing", "damaged", "older", "an end of a journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A collection of which everything is known beforehand, so that a run of it only keeps and fetches."""

    sources: tuple[Source, ...]
    run: Run
    rows: Mapping[str, tuple[int, bytes, bytes]]
    """What the store is given for each source."""
    found: str


class _Telling(Store):
    """Reports each key that is kept, once it is."""

    reported: int

    def put_extracts(self, rows: Iterable[tuple[bytes, int, bytes, bytes]]) -> None:
        kept = list(rows)
        super().put_extracts(kept)
        if not self.problems:
            os.write(self.reported, b"".join(key.hex().encode() + b"\n" for key, *_ in kept))


def known(documents: int = 9) -> Known:
    """Works the collection out once."""
    sources = (*generated(documents), *odd())
    made, _ = _run(Local(), load_rules(), (), Settings(), None)
    extracts = {source.id: made.work.extract(source, None)[0] for source in sources}
    judged: dict[tuple[str, ...], tuple[Iterable[Claim], Sequence[Discrepancy], Sequence[Problem]]] = {}

    def judge(members: Sequence[Source], found: Sequence[Extract]) -> tuple[Iterable[Claim], Sequence[Discrepancy], Sequence[Problem]]:
        key = tuple(source.id for source in members)
        if key not in judged:
            claims, *others = made.work.judge(members, found)
            judged[key] = (tuple(claims), *others)
        return judged[key]

    work = replace(made.work, extract=lambda source, trees: (extracts[source.id], b""), judge=judge)
    run = replace(made, work=work, version=b"first")
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"{folder}/all.facts")
        done = collection(sources, replace(run, store=store))
        keys = {text_key(b"first", source): source.id for source in sources}
        rows = {keys[key]: row for key, row in _rows(Path(folder) / "all.facts").items()}
        store.close()
    return Known(sources=sources, run=run, rows=rows, found=repr(done.discrepancies))


def kill_runs(folder: Path, times: int, seed: int, everything: Known) -> int:
    """Starts one or two runs `times` times, kills them at random, and checks the store after each. Returns how many texts were kept."""
    choose = random.Random(seed)
    path = folder / "kept.facts"
    promised: set[bytes] = set()
    expected: dict[bytes, tuple[int, bytes, bytes]] = {}
    kept = 0
    for turn in range(times):
        beginning = choose.choice(BEGINNINGS)
        spoilt = _begin(path, beginning, choose)
        if beginning != "as it is":
            promised.clear()
        version = f"turn {turn}".encode()
        expected |= {text_key(version, source): everything.rows[source.id] for source in everything.sources}
        promised |= _killed(path, replace(everything.run, version=version), everything.sources, choose, 1 + turn % 3 // 2)
        where = f"turn {turn} with seed {seed}, from {beginning}"
        try:
            rows = _rows(path)
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            assert spoilt, f"{where}: the store is damaged"
            rows = {}
            promised.clear()
        wrong = [] if spoilt else [key.hex() for key, row in rows.items() if expected[key] != row]
        assert not wrong, f"{where}: other rows than were put: {wrong}"
        assert promised <= set(rows), f"{where}: lost {len(promised - set(rows))} of {len(promised)}"
        kept += len(promised)
        if turn % 10 == 9 or spoilt:
            _held(path, replace(everything.run, version=version), everything, where, spoilt)
        for other in folder.glob("*.damaged"):
            other.unlink()
        if spoilt or turn % 40 == 39:
            promised.clear()
            _begin(path, "nothing", choose)
    return kept


def _held(path: Path, run: Run, everything: Known, where: str, spoilt: bool) -> None:
    """A whole run over what the killed ones left gives what is right."""
    try:
        store = Store(str(path))
    except UserError:  # the damage makes it look like a newer version's, or another program's: left alone, and told
        assert spoilt, where
        return
    done = collection(everything.sources, replace(run, store=store, problems=[]))
    store.close()
    assert repr(done.discrepancies) == everything.found, f"{where}: the next run says otherwise"
    assert spoilt or not done.problems, f"{where}: {[str(problem) for problem in done.problems]}"


def _killed(path: Path, run: Run, sources: Sequence[Source], choose: random.Random, at_once: int) -> set[bytes]:
    """The keys that runs reported before they were killed."""
    reader, reported = os.pipe()
    children = []
    for _ in range(at_once):
        child = os.fork()
        if child == 0:
            os.close(reader)
            _work_until_killed(path, run, sources, reported)
        children.append(child)
    os.close(reported)
    time.sleep(choose.uniform(0, PATIENCE))
    for child in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as pipe:
        lines = pipe.read().split(b"\n")
    return {bytes.fromhex(line.decode()) for line in lines[:-1]}


def _work_until_killed(path: Path, run: Run, sources: Sequence[Source], reported: int) -> None:
    """One run over all sources. Never returns."""
    try:
        collection_module.CHARACTERS = 1_000  # a batch for each text or two
        store = _Telling(str(path))
        store.reported = reported
        collection(sources, replace(run, store=store))
        signal.pause()
    finally:
        os._exit(1)


def _begin(path: Path, beginning: str, choose: random.Random) -> bool:
    """Makes the store what the next run finds; true where that is not whole."""
    if beginning == "as it is" or not path.exists():
        return False
    journal = path.with_name(path.name + "-wal")
    if beginning == "nothing":
        for each in (path, journal, path.with_name(path.name + "-shm")):
            each.unlink(missing_ok=True)
    elif beginning == "older":
        with contextlib.closing(sqlite3.connect(path)) as store:
            store.execute(f"PRAGMA application_id = {APPLICATION}")
            store.execute("PRAGMA user_version = 0")
            store.commit()
    elif beginning == "an end of a journal":
        data = journal.read_bytes() if journal.exists() else b""
        journal.write_bytes(data[: choose.randrange(len(data) + 1)])
    else:
        data = bytearray(path.read_bytes())
        for _ in range(choose.randint(1, 200)):
            if data:
                data[choose.randrange(len(data))] = choose.randrange(256)
        path.write_bytes(bytes(data[: choose.randrange(len(data) + 1)]) if choose.random() < 0.3 else bytes(data))
    return beginning not in ("nothing", "older")


def _rows(path: Path) -> dict[bytes, tuple[int, bytes, bytes]]:
    """(facts, words, extract) by key; none where there is no store yet."""
    if not path.exists():
        return {}
    with contextlib.closing(sqlite3.connect(path)) as store:
        if store.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise sqlite3.DatabaseError("integrity_check")
        if not store.execute("SELECT count(*) FROM sqlite_master WHERE name = 'extracts'").fetchone()[0]:
            return {}
        found = store.execute("SELECT * FROM extracts").fetchall()
    return {key: (facts, _opened(words, key, facts) or b"", _opened(packed, key) or b"") for key, facts, words, packed in found}


if __name__ == "__main__":
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    with tempfile.TemporaryDirectory() as name:
        total = kill_runs(Path(name), times, seed, known())
    print(f"{times} times one or two runs killed at the store (seed {seed}): {total} texts kept, none lost, each run after them right")
