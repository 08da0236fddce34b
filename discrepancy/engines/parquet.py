"""Sources from Parquet and discrepancies to Parquet, on any file system that Spark knows (hdfs://, s3a://, a folder)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from discrepancy.engines.spark import first_line, session
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.model.source import SOURCE_TEXTS, Source

TEXTS = ("path", *SOURCE_TEXTS)
"""Columns that may be next to id, text and published."""
WHOLE, DECIMAL = frozenset({"side", "start", "end"}), frozenset({"confidence"})


def is_table(path: object) -> bool:
    """Whether an input is for Spark to read: a URL, or a Parquet file or folder."""
    return isinstance(path, str) and ("://" in path or path.rstrip("/").endswith(".parquet"))


def read_parquet(paths: Sequence[str], settings: Settings) -> list[Source]:
    """One source for each row: columns id and text, and any of published (a date, or ISO text) and TEXTS. Raises UserError."""
    spark = session(settings.master, settings.workers)
    found = []
    for path in paths:
        try:
            frame = spark.read.parquet(path)
            missing = {"id", "text"} - set(frame.columns)
            if missing:
                raise UserError(Problem(path=path, message=f"has no column {', '.join(sorted(missing))}; sources need id and text"))
            wanted = [name for name in ("id", "text", "published", *TEXTS) if name in frame.columns]
            rows = frame.select(*wanted).collect()
        except UserError:
            raise
        except Exception as error:
            raise UserError(Problem(path=path, message=f"Spark cannot read it: {first_line(error)}")) from None
        found += [_source(path, row.asDict()) for row in rows]
    return found


def write_parquet(rows: Iterable[Sequence[object]], columns: Sequence[str], path: str, settings: Settings) -> None:
    """Write a table, in place of what is there. Raises UserError."""
    schema = ", ".join(f"`{name}` {'long' if name in WHOLE else 'double' if name in DECIMAL else 'string'}" for name in columns)
    try:
        session(settings.master, settings.workers).createDataFrame([tuple(row) for row in rows], schema).write.mode("overwrite").parquet(
            path
        )
    except UserError:
        raise
    except Exception as error:
        raise UserError(Problem(path=path, message=f"Spark cannot write it: {first_line(error)}")) from None


def _source(path: str, row: dict[str, object]) -> Source:
    day = row.get("published")
    try:
        published = datetime.date.fromisoformat(day[:10]) if isinstance(day, str) and day else day
    except ValueError:
        raise UserError(Problem(path=path, message=f"published of {row['id']!r} is {day!r}, not a date such as 2020-01-16")) from None
    if isinstance(published, datetime.datetime):
        published = published.date()
    texts: dict[str, Any] = {name: str(row[name]) for name in TEXTS if row.get(name) is not None}
    return Source(
        id=str(row["id"]), text=str(row["text"] or ""), published=published if isinstance(published, datetime.date) else None, **texts
    )
