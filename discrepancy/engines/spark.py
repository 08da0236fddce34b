"""The work on a cluster: the same two functions over the same columns, in Spark's `mapInPandas`, with one shuffle by story between them.

The driver holds each text's distinctive words while it finds the stories, and the discrepancies at the end; texts and facts stay on the
executors. Spark runs failed tasks and those of lost workers again; a document that the program fails on is a row that says so.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from discrepancy.engines.collection import Collected, Run, claims_of, group_of
from discrepancy.engines.columns import (
    About,
    SourceRow,
    StoryRow,
    Work,
    about_in,
    extract_batch,
    found_of,
    judge_batch,
    problems_of,
    source_row,
)
from discrepancy.engines.facts import Facts
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.source import Source
from discrepancy.system.import_path import SAFE, safe_children

if TYPE_CHECKING:
    import pandas

SOURCES = "id string, text binary, source binary"
EXTRACTS = "id string, text binary, source binary, facts long, extract binary, words binary, failed string, problems binary"
FOUND = "story string, found binary, failed string, problems binary"

SLICE = 2_000_000
"""Characters of text in one partition: about five seconds' work, so that little is lost with a task."""
ROWS = 200
"""Rows of a frame: what a worker holds at a time."""


class Placed(NamedTuple):
    """A source's story."""

    id: str
    story: str


def session(master: str | None, workers: int | None) -> Any:
    """The running Spark session, or one that is made: for `master`, for what spark-submit says, or on this machine. Raises UserError."""
    try:
        sql = importlib.import_module("pyspark.sql")
        importlib.import_module("pyarrow")
    except ImportError:
        raise UserError(Problem(path="--engine spark", message="needs an extra: pip install 'discrepancy[spark]'")) from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = sql.SparkSession.builder.appName("discrepancy").config("spark.ui.showConsoleProgress", "false")
    builder = builder.config(f"spark.executorEnv.{SAFE}", "1")
    submitted = any(name in os.environ for name in ("PYSPARK_GATEWAY_PORT", "SPARK_ENV_LOADED"))
    if master is not None or not submitted:
        builder = builder.master(master or f"local[{workers or '*'}]")
    if not submitted:
        builder = builder.config("spark.ui.enabled", "false").config("spark.log.level", "ERROR")
    try:
        with safe_children():  # a session on this machine runs its Python workers with the environment that Java is started in
            made = builder.getOrCreate()
    except Exception as error:
        raise UserError(Problem(path="--engine spark", message=f"Spark could not be started: {first_line(error)}")) from None
    made.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(ROWS))
    return made


def spark_collection(sources: Sequence[Source], run: Run, master: str | None, workers: int | None) -> Collected:
    """Extract, group and judge on Spark; the same values as `collection`. No store is kept. Raises UserError where the job fails."""
    spark = session(master, workers)
    ordered = sorted(sources, key=lambda source: source.id)
    rows = [(f"{place:09}", row.text.encode("utf-8", "surrogatepass"), row.source) for place, row in enumerate(map(source_row, ordered))]
    slices = max(2 * spark.sparkContext.defaultParallelism, sum(len(text) for _, text, _ in rows) // SLICE)
    texts = spark.createDataFrame(spark.sparkContext.parallelize(rows, slices), SOURCES)
    by_key = {row[0]: source for row, source in zip(rows, ordered, strict=True)}
    try:
        return _collected(spark, texts, by_key, slices, run)
    except UserError:
        raise
    except Exception as error:
        raise UserError(Problem(path="--engine spark", message=f"the job failed: {first_line(error)}")) from None


def _collected(spark: Any, texts: Any, by_key: dict[str, Source], slices: int, run: Run) -> Collected:
    by_id = {source.id: source for source in by_key.values()}
    facts = Facts(by_id, {}, None, run.work.extract)
    extracted = texts.mapInPandas(partial(extract_frames, run.work), EXTRACTS).persist()
    about: dict[str, About] = {}
    for row in extracted.select("id", "facts", "words", "failed", "problems").collect():
        source = by_key[row["id"]]
        run.problems.extend(_problems(source, row["failed"], bytes(row["problems"])))
        if not row["failed"]:
            facts.counts[source.id], about[row["id"]] = row["facts"], about_in(bytes(row["words"]))
    stories = group_of(about, run)
    placed = spark.createDataFrame([Placed(key, members[0]) for members in stories for key in members] or [], "id string, story string")
    # The places of all sources are small; texts and facts travel once, to where their story is judged.
    rows = extracted.join(importlib.import_module("pyspark.sql.functions").broadcast(placed), "id").repartition(slices, "story")
    rows = rows.select("story", "id", "text", "source", "extract").sortWithinPartitions("story", "id")
    found = {}
    sizes = {members[0]: len(members) for members in stories}
    for row in rows.mapInPandas(partial(judge_frames, run.work), FOUND).collect():
        if row["failed"]:
            source = by_key[row["story"]]
            message = (
                f"its story ({sizes[row['story']]} sources) was not compared, the program failed on it: {row['failed']}; please report it"
            )
            run.problems.append(Problem(path=source.path or source.id, message=message))
        else:
            found[row["story"]] = found_of(bytes(row["found"]))
            run.problems.extend(problems_of(bytes(row["problems"])))
    extracted.unpersist()
    named = tuple(tuple(by_key[key].id for key in members) for members in stories)

    return Collected(
        facts=facts,
        stories=named,
        claims=claims_of(named, facts, by_id, run),
        discrepancies=tuple(item for story in sorted(found) for item in found[story]),
        problems=tuple(run.problems),
        languages={by_key[key].id: each.language for key, each in about.items()},
        read=len(by_key),
        judged=len(stories),
    )


def _problems(source: Source, failed: str, packed: bytes) -> Iterator[Problem]:
    """The problems of a source: of single stages, or of all."""
    path = source.path or source.id
    yield from problems_of(packed)
    if failed:
        yield Problem(path=path, message=f"was left out, the program failed on it: {failed}; please report it")


def extract_frames(work: Work, frames: Iterable[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
    """The columns EXTRACTS from the columns SOURCES."""
    for frame in frames:
        given = [(str(name), bytes(text), bytes(source)) for name, text, source in frame.itertuples(index=False)]
        made = extract_batch(work, (SourceRow(name, text.decode("utf-8", "surrogatepass"), source) for name, text, source in given))
        yield from _frames(((*row, *found[1:-1]) for row, found in zip(given, made, strict=True)), _names(EXTRACTS))


def judge_frames(work: Work, frames: Iterable[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
    """The columns FOUND from the columns of StoryRow, sorted by story."""
    rows = (
        StoryRow(str(story), str(name), bytes(text).decode("utf-8", "surrogatepass"), bytes(source), bytes(extract))
        for frame in frames
        for story, name, text, source, extract in frame.itertuples(index=False)
    )
    yield from _frames(((row.story, row.found, row.failed, row.problems) for row in judge_batch(work, rows)), _names(FOUND))


def _names(schema: str) -> list[str]:
    return [column.split()[0] for column in schema.split(", ")]


def _frames(rows: Iterable[tuple[Any, ...]], columns: Sequence[str]) -> Iterator[pandas.DataFrame]:
    import pandas

    waiting = []
    for row in rows:
        waiting.append(row)
        if len(waiting) == ROWS:
            yield pandas.DataFrame(waiting, columns=list(columns))
            waiting = []
    if waiting:
        yield pandas.DataFrame(waiting, columns=list(columns))


def first_line(error: Exception) -> str:
    """The line of a Java stack trace that says what went wrong."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    told = [line for line in lines if "Error" in line or "Exception" in line]
    return ((told or lines or [type(error).__name__])[-1])[:300]
