"""For CI: report every discrepancy, and fail if one is new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

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
    Parquet,
    Paths,
    Refetch,
    Select,
    Since,
    Store,
    Strict,
    Watching,
    Workers,
)
from discrepancy.cli.arguments.request import typed_settings
from discrepancy.cli.arguments.since import changed_sources
from discrepancy.cli.terminal.output import Target, options, parse_targets, write_formats
from discrepancy.cli.terminal.problems import print_problems
from discrepancy.cli.terminal.progress import Progress
from discrepancy.cli.terminal.watch import Watch
from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, read, write_table
from discrepancy.report.content.result import Report


def check(
    context: typer.Context,
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
    watch: Watching = False,
    refetch: Refetch = False,
    offline: Offline = False,
    allow_private: AllowPrivate = False,
    config: ConfigFile = None,
) -> None:
    """Report every discrepancy; exit with 1 if an undecided one is at or above --fail-on.

    Exit codes: 0 nothing undecided, 1 something new, changed or expired, 2 the run failed, 130 interrupted;
    with --watch that of the last run.
    """
    wanted = parse_targets(format)
    job = _Job(paths=paths, against=against or (), since=since, strict=strict, parquet=parquet, wanted=wanted)
    ours = [path for path in (*(each.path for each in wanted), parquet) if path is not None]
    again = Watch(paths=(*paths, *(against or ())), settings=typed_settings(context, paths), config=config, ours=ours)
    raise typer.Exit(again.run(job.run, watch=watch))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """The options of every run."""

    paths: Sequence[str]
    against: Sequence[str]
    since: str | None
    strict: bool
    parquet: str | None
    wanted: Sequence[Target]

    def run(self, settings: Settings, first: bool) -> tuple[int, Report]:
        """One run: (exit code, report). Later runs of a watch only write files."""
        report = self._examined(settings)
        now = [each for each in self.wanted if first or each.path is not None]
        unwritten = write_formats(now, lambda each: each.page(report, options(settings.fail_on)))
        if self.parquet is not None:
            write_table(report, self.parquet, settings)
        fatal = print_problems((*report.problems, *unwritten))
        fails = report.failing(settings.fail_on) or (self.strict and report.stale)
        return 2 if fatal else 1 if fails else 0, report

    def _examined(self, settings: Settings) -> Report:
        progress = Progress()
        try:
            reading = read(self.paths, settings, self.against)
            if self.since is not None:
                changed = changed_sources(self.since, reading.sources)
                reading = replace(reading, draft=changed if reading.draft is None else changed & reading.draft)
            return examine(reading, settings, progress)
        finally:
            progress.close()


COMMAND = check
