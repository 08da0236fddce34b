"""Facts kept between runs: one SQLite file of packed extracts and story results, each under a hash of everything it was made from.

SQLite is in the standard library, so the everyday install gains no dependency; its locks let two runs share a file, and rows are fetched
by key, for which a column store has no advantage (docs/scale.md has the figures next to DuckDB). Every value carries a checksum over
itself, its key and its number; a row that does not match its checksum is ignored, and a damaged file is set aside and rebuilt. A key
includes the version of the program, so that a newer version never reads an older one's rows.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Any, Self

from discrepancy.model.problem import Problem, UserError

APPLICATION = 0x44495343
"""SQLite's application_id of our files ("DISC"): another program's database is never touched."""
SCHEMA = 3
EXTENSION = ".facts"
"""A damaged file with this extension is ours to rebuild; any other file is left alone."""
PATIENCE = 10.0
"""Seconds to wait for another run that is writing."""
_SUM = 4
"""Bytes of a checksum (CRC-32)."""
_PAUSE = 0.02
AT_ONCE = 500
"""Keys in one query: SQLite's oldest limit is 999."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS extracts (key BLOB PRIMARY KEY, facts INTEGER NOT NULL, words BLOB NOT NULL, packed BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS stories (key BLOB PRIMARY KEY, found BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS claims (key BLOB PRIMARY KEY, packed BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS trees (key BLOB PRIMARY KEY, packed BLOB NOT NULL)",
)


class Store:
    """An open store. Used in a `with`; what was stored is kept even if the run is interrupted."""

    def __init__(self, path: str) -> None:
        """Open or make the file. Raises UserError where it cannot be used and is not ours to replace."""
        self.path = path
        self.problems: list[Problem] = []
        self._broken = False
        """Whether a write has failed, so that no more is written."""
        self._unread = False
        """Whether a query has failed, so that no other is sent."""
        try:
            os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
            self._begin()
        except OSError as error:
            raise UserError(self._refused(error.strerror or str(error))) from None
        except (sqlite3.Error, UnicodeDecodeError) as error:  # of the drive, or of the file that was rebuilt
            raise UserError(self._refused(str(error))) from None

    def _begin(self) -> None:
        try:
            deadline = time.monotonic() + PATIENCE
            while True:
                try:
                    self._connection = self._open()
                    return
                except sqlite3.OperationalError as error:  # of two that make it at once one may be refused without waiting
                    if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                        raise
                    time.sleep(_PAUSE)
        except sqlite3.OperationalError:
            raise
        except (sqlite3.DatabaseError, UnicodeDecodeError):  # SQLite quotes what it cannot read in its message
            self._anew("is damaged")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.commit()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def commit(self) -> None:
        """Commit what was stored so far."""
        if not self._broken:
            with self._careful():
                self._connection.commit()

    @property
    def keeps(self) -> bool:
        """Whether the store is still written: no write has failed in this run."""
        return not self._broken

    def words(self, keys: Sequence[bytes]) -> dict[bytes, tuple[int, bytes]]:
        """(number of facts, packed distinctive words) of the texts that are known, by key."""
        rows = self._select("SELECT key, facts, words FROM extracts", keys)
        return {key: (facts, words) for key, facts, sealed in rows if (words := _opened(sealed, key, facts)) is not None}

    def extracts(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The packed extracts of the texts that are known, by key."""
        rows = self._select("SELECT key, packed FROM extracts", keys)
        return {key: packed for key, sealed in rows if (packed := _opened(sealed, key)) is not None}

    def stories(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The packed discrepancies of the stories that are known, by key."""
        rows = self._select("SELECT key, found FROM stories", keys)
        return {key: found for key, sealed in rows if (found := _opened(sealed, key)) is not None}

    def claims(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The packed claims of the stories whose claims were kept, by key."""
        rows = self._select("SELECT key, packed FROM claims", keys)
        return {key: packed for key, sealed in rows if (packed := _opened(sealed, key)) is not None}

    def put_extracts(self, rows: Iterable[tuple[bytes, int, bytes, bytes]]) -> None:
        """Keep (key, number of facts, packed words, packed extract)."""
        sealed = ((key, facts, _sealed(words, key, facts), _sealed(packed, key)) for key, facts, words, packed in rows)
        self._insert("INSERT OR REPLACE INTO extracts VALUES (?, ?, ?, ?)", sealed)

    def put_stories(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep (key, packed discrepancies)."""
        self._insert("INSERT OR REPLACE INTO stories VALUES (?, ?)", ((key, _sealed(found, key)) for key, found in rows))

    def trees(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The packed trees of the sources that were parsed, by key."""
        rows = self._select("SELECT key, packed FROM trees", keys)
        return {key: packed for key, sealed in rows if (packed := _opened(sealed, key)) is not None}

    def put_trees(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep (key, packed trees)."""
        self._insert("INSERT OR REPLACE INTO trees VALUES (?, ?)", ((key, _sealed(packed, key)) for key, packed in rows))

    def put_claims(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep (key, packed claims)."""
        self._insert("INSERT OR REPLACE INTO claims VALUES (?, ?)", ((key, _sealed(packed, key)) for key, packed in rows))

    def prune(self, extracts: Iterable[bytes], stories: Iterable[bytes], trees: Iterable[bytes]) -> None:
        """Forget all but these, once more than half of what is kept is something else."""
        if self._broken:
            return
        of_stories = set(stories)
        for table, keys in (("extracts", set(extracts)), ("stories", of_stories), ("claims", of_stories), ("trees", set(trees))):
            with self._careful():
                count = self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                if count > 2 * len(keys) + AT_ONCE:
                    known = [key for (key,) in self._connection.execute(f"SELECT key FROM {table}")]
                    self._connection.executemany(f"DELETE FROM {table} WHERE key = ?", [(key,) for key in known if key not in keys])
                    self._connection.commit()

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=PATIENCE, check_same_thread=False)
        try:
            connection.execute("BEGIN")  # all three of one moment: between two questions another run may lay out its tables
            ours, empty, version = (
                connection.execute(question).fetchone()[0]
                for question in ("PRAGMA application_id", "SELECT count(*) = 0 FROM sqlite_master", "PRAGMA user_version")
            )
            connection.rollback()
            if not empty and ours != APPLICATION:
                raise UserError(self._refused("it is another program's database"))
            if not empty and version > SCHEMA:
                raise UserError(self._refused("a newer version of discrepancy made it"))
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            if empty or version < SCHEMA:
                _lay_out(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _refused(self, why: str) -> Problem:
        return Problem(
            path=self.path, message=f"cannot be used as the store of facts: {why}; name another with --store, or give --no-store"
        )

    def _anew(self, why: str) -> None:
        """Set the damaged file aside and begin again."""
        if not self.path.endswith(EXTENSION):
            raise UserError(self._refused(f"it {why}, or no store at all"))
        with contextlib.suppress(AttributeError, sqlite3.Error):
            self._connection.close()
        for end in ("-wal", "-shm"):
            with contextlib.suppress(OSError):
                os.remove(self.path + end)
        os.replace(self.path, self.path + ".damaged")
        message = f"the store of facts {why}: it was set aside as {os.path.basename(self.path)}.damaged and is rebuilt"
        self.problems.append(Problem(path=self.path, message=message, fatal=False))
        self._connection = self._open()

    def _select(self, question: str, keys: Sequence[bytes]) -> list[Any]:
        found: list[Any] = []
        if self._unread:
            return found
        self._unread = True
        with self._careful():
            for start in range(0, len(keys), AT_ONCE):
                some = keys[start : start + AT_ONCE]
                found += self._connection.execute(f"{question} WHERE key IN ({','.join('?' * len(some))})", some)
            self._unread = False
        return found

    def _insert(self, order: str, rows: Iterable[tuple[object, ...]]) -> None:
        if not self._broken:  # or each batch would wait anew for who holds the lock
            with self._careful():
                self._connection.executemany(order, rows)
                self._connection.commit()

    @contextlib.contextmanager
    def _careful(self) -> Iterator[None]:
        """Runs a query. A store that fails in the middle of a run costs only time: the failure is reported once, and its results are computed again."""
        try:
            yield
        except sqlite3.OperationalError as error:  # locked for longer than our patience, a full disk
            with contextlib.suppress(sqlite3.Error):
                self._connection.rollback()
            self._report_once(
                f"the store of facts is no longer written in this run: {error}; "
                "check that the disk has room and that no other run uses the store, or name another with --store"
            )
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            try:
                self._anew("is damaged")
                self._unread = False
            except (OSError, sqlite3.Error, UnicodeDecodeError, UserError) as error:
                self._report_once(f"the store of facts is damaged and cannot be rebuilt: {error}")

    def _report_once(self, message: str) -> None:
        if not self._broken:
            self.problems.append(Problem(path=self.path, message=message, fatal=False))
        self._broken = True


def _lay_out(connection: sqlite3.Connection) -> None:
    """The tables of today, in one transaction: another run may be doing the same, or be done and have kept something already."""
    connection.execute("BEGIN IMMEDIATE")
    if connection.execute("PRAGMA user_version").fetchone()[0] < SCHEMA:
        for table in ("extracts", "stories", "claims", "trees"):
            connection.execute(f"DROP TABLE IF EXISTS {table}")
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")
    for table in _TABLES:
        connection.execute(table)
    connection.commit()


def _sealed(value: bytes, key: bytes, number: int = 0) -> bytes:
    """The value after a checksum of it, its key and its number."""
    return _sum(value, key, number) + value


def _opened(sealed: object, key: object, number: object = 0) -> bytes | None:
    """The stored value; None where the row was changed or damaged."""
    if not (isinstance(sealed, bytes) and isinstance(key, bytes) and isinstance(number, int)):
        return None
    value = sealed[_SUM:]
    return value if sealed[:_SUM] == _sum(value, key, number) else None


def _sum(value: bytes, key: bytes, number: int) -> bytes:
    return zlib.crc32(value, zlib.crc32(b"%b %d" % (key, number))).to_bytes(_SUM, "big")
