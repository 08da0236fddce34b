"""The job for CI: report what is new, and fail on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from discrepancy.cli.arguments.options import (
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
    Watching,
    Workers,
)
from discrepancy.cli.arguments.request import settings_for
from discrepancy.cli.arguments.since import touched
from discrepancy.cli.terminal.output import deliver, options, targets
from discrepancy.cli.terminal.problems import print_problems
from discrepancy.cli.terminal.progress import Progress
from discrepancy.cli.terminal.watch import Watch, kept, rerun
from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, read, write_table
from discrepancy.report.content.result import Report


def check(
    paths: Paths,
    format: Formats = None,
    fail_on: FailOn = None,
    strict: Annotated[bool, typer.Option("--strict", help="Also fail on decisions whose discrepancy is gone.")] = False,
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
    watch: Watching = False,
    refetch: Refetch = False,
    offline: Offline = False,
    allow_private: AllowPrivate = False,
    config: ConfigFile = None,
) -> None:
    """Report every discrepancy; exit 1 if one that no one has decided is at or above --fail-on.

    Exit codes: 0 nothing undecided, 1 something new, changed or expired, 2 the job could not be done as asked, 130 interrupted;
    with --watch that of the last run.
    """
    wanted = targets(format)

    def settings() -> Settings:
        return settings_for(
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

    def run(first: bool) -> tuple[int, Report]:
        asked = settings() if first else kept(settings())
        progress = Progress()
        try:
            reading = read(paths, asked, against or ())
            if since is not None:
                changed = touched(since, reading.sources)
                reading = replace(reading, draft=changed if reading.draft is None else changed & reading.draft)
            report = examine(reading, asked, progress)
        finally:
            progress.close()
        now = [each for each in wanted if first or each.path is not None]
        unwritten = deliver(now, lambda each: each.page(report, options(asked.fail_on)))
        if parquet is not None:
            write_table(report, parquet, asked)
        fatal = print_problems((*report.problems, *unwritten))
        fails = report.failing(asked.fail_on) or (strict and report.stale)
        return 2 if fatal else 1 if fails else 0, report

    if not watch:
        raise typer.Exit(run(True)[0])
    ours = [path for path in (*(each.path for each in wanted), parquet) if path is not None]
    raise typer.Exit(rerun(Watch(paths=(*paths, *(against or ())), settings=settings, config=config, ours=ours), run))


COMMAND = check
