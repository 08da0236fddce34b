"""The job for CI: report what is new, and fail on it."""

from __future__ import annotations

import typer

from discrepancy.cli.options import Formats, NoFlags, NoStore, Paths
from discrepancy.cli.output import options, targets, tell, write
from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, read


def check(paths: Paths, format: Formats = None, no_store: NoStore = False, no_flags: NoFlags = False) -> None:
    """Report what is new; exit 1 if anything that nobody has decided is at or above --fail-on."""
    wanted = targets(format)
    settings = Settings()
    reading = read(paths, settings)
    report = examine(reading, settings)
    for target in wanted:
        write(target.format.render(report, options()), target.path)
    fatal = tell(report.problems)
    raise typer.Exit(2 if fatal else 1 if report.failing(settings.fail_on) else 0)


COMMAND = check
