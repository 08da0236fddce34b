"""The job for CI: report what is new, and fail on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from discrepancy.cli.options import (
    Against,
    AllowPrivate,
    ConfigFile,
    Engine,
    FailOn,
    Formats,
    Ignore,
    Master,
    MinConfidence,
    NoFlags,
    NoStore,
    Offline,
    Paths,
    Refetch,
    Select,
    Store,
    Workers,
)
from discrepancy.cli.output import deliver, options, targets
from discrepancy.cli.problems import tell
from discrepancy.cli.progress import Progress
from discrepancy.cli.request import settings_for
from discrepancy.cli.since import touched
from discrepancy.pipeline import examine, read, write_table


def check(
    paths: Paths,
    format: Formats = None,
    fail_on: FailOn = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on decisions whose discrepancy is gone, too.")] = False,
    select: Select = None,
    ignore: Ignore = None,
    min_confidence: MinConfidence = None,
    against: Against = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="REV", help="Report only what files touch that differ from this git revision or range.", show_default=False
        ),
    ] = None,
    no_flags: NoFlags = False,
    no_store: NoStore = False,
    store: Store = None,
    engine: Engine = None,
    workers: Workers = None,
    master: Master = None,
    parquet: Annotated[
        str | None,
        typer.Option("--parquet", metavar="URL", help="Write the evidence as Parquet too, where Spark can.", show_default=False),
    ] = None,
    refetch: Refetch = False,
    offline: Offline = False,
    allow_private: AllowPrivate = False,
    config: ConfigFile = None,
) -> None:
    """Report every discrepancy; exit 1 if one that nobody has decided is at or above --fail-on.

    Exit codes: 0 nothing undecided, 1 something new, changed or expired, 2 the job could not be done as asked, 130 interrupted.
    """
    wanted = targets(format)
    settings = settings_for(
        paths,
        refetch=refetch,
        offline=offline,
        allow_private=allow_private,
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
    progress = Progress()
    try:
        reading = read(paths, settings, against or ())
        if since is not None:
            changed = touched(since, reading.sources)
            reading = replace(reading, draft=changed if reading.draft is None else changed & reading.draft)
        report = examine(reading, settings, progress)
    finally:
        progress.close()
    unwritten = deliver(wanted, lambda each: each.page(report, options(settings.fail_on)))
    if parquet is not None:
        write_table(report, parquet, settings)
    fatal = tell((*report.problems, *unwritten))
    fails = report.failing(settings.fail_on) or (strict and report.stale)
    raise typer.Exit(2 if fatal else 1 if fails else 0)


COMMAND = check
