"""The job for CI: report what is new, and fail on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import typer

from discrepancy.cli.options import (
    Against,
    ConfigFile,
    Engine,
    FailOn,
    Formats,
    Ignore,
    Master,
    MinConfidence,
    NoFlags,
    NoStore,
    Parquet,
    Paths,
    Select,
    Since,
    Store,
    Strict,
    Workers,
)
from discrepancy.cli.output import Target, deliver, options, targets
from discrepancy.cli.problems import tell
from discrepancy.cli.progress import Progress
from discrepancy.cli.request import settings_for
from discrepancy.cli.since import touched
from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, read, write_table
from discrepancy.report.result import Report


def check(
    paths: Paths,
    format: Formats = None,
    fail_on: FailOn = None,
    strict: Strict = False,
    select: Select = None,
    ignore: Ignore = None,
    min_confidence: MinConfidence = None,
    against: Against = None,
    since: Since = None,
    no_flags: NoFlags = False,
    no_store: NoStore = False,
    store: Store = None,
    engine: Engine = None,
    workers: Workers = None,
    master: Master = None,
    parquet: Parquet = None,
    config: ConfigFile = None,
) -> None:
    """Report every discrepancy; exit 1 if one that nobody has decided is at or above --fail-on.

    Exit codes: 0 nothing undecided, 1 something new, changed or expired, 2 the job could not be done as asked, 130 interrupted.
    """
    wanted = targets(format)
    settings = settings_for(
        paths,
        config=config,
        no_flags=no_flags,
        no_store=no_store,
        store=store,
        engine=engine,
        workers=workers,
        master=master,
        select=select,
        ignore=ignore,
        min_confidence=min_confidence,
        fail_on=fail_on,
    )
    report = _report(paths, settings, against, since)
    fatal = _written(report, wanted, parquet, settings)
    fails = report.failing(settings.fail_on) or (strict and report.stale)
    raise typer.Exit(2 if fatal else 1 if fails else 0)


def _written(report: Report, wanted: Sequence[Target], parquet: str | None, settings: Settings) -> bool:
    """Write the report in each format; true where the job could not be done as asked."""
    unwritten = deliver(wanted, lambda each: each.page(report, options(settings.fail_on)))
    if parquet is not None:
        write_table(report, parquet, settings)
    return tell((*report.problems, *unwritten))


def _report(paths: Sequence[str], settings: Settings, against: Sequence[str] | None, since: str | None) -> Report:
    """The report; with `since`, only what involves the sources that differ from that revision."""
    progress = Progress()
    try:
        reading = read(paths, settings, against or ())
        if since is not None:
            changed = touched(since, reading.sources)
            reading = replace(reading, draft=changed if reading.draft is None else changed & reading.draft)
        return examine(reading, settings, progress)
    finally:
        progress.close()


COMMAND = check
