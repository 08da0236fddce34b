"""Write the whole report to a folder."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Annotated

import typer

from discrepancy.cli.arguments.options import (
    Against,
    AllowPrivate,
    ConfigFile,
    Engine,
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
from discrepancy.cli.arguments.request import typed_settings
from discrepancy.cli.terminal.output import formats, options, write
from discrepancy.cli.terminal.problems import print_problems
from discrepancy.cli.terminal.progress import check_with_progress
from discrepancy.cli.terminal.watch import Watch
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.report.content.format import Options
from discrepancy.report.content.result import Report
from discrepancy.report.locations.frozen_texts import SUMS, frozen_texts
from discrepancy.system.bounded_files import Refused, stay_inside
from discrepancy.system.disk import refusal_reason

Out = Annotated[str, typer.Option("--out", "-o", metavar="DIR", help="The folder to write to; created if needed.")]


def report(
    context: typer.Context,
    paths: Paths,
    out: Out = "discrepancy-report",
    select: Select = None,
    ignore: Ignore = None,
    min_confidence: MinConfidence = None,
    against: Against = None,
    no_flags: NoFlags = False,
    no_store: NoStore = False,
    store: Store = None,
    engine: Engine = None,
    workers: Workers = None,
    master: Master = None,
    watch: Watching = False,
    refetch: Refetch = False,
    offline: Offline = False,
    allow_private: AllowPrivate = False,
    config: ConfigFile = None,
) -> None:
    """Write the report in every form that people and programs read, and say where."""

    def run(settings: Settings, first: bool) -> tuple[int, Report]:
        found = check_with_progress(paths, settings, against)
        unwritten = _write_all(found, out, replace(options(settings.fail_on), page="report.html"), says=first)
        return 2 if print_problems((*found.problems, *unwritten)) else 0, found

    again = Watch(paths=(*paths, *(against or ())), settings=typed_settings(context, paths), config=config, ours=[out])
    raise typer.Exit(again.run(run, watch=watch))


def _write_all(found: Report, out: str, to: Options, *, says: bool) -> list[Problem]:
    """Write every form below `out`; `says` prints where. What could not be written."""
    unwritten: list[Problem] = []
    for each in formats().values():
        if each.whole and each.render is not None:
            path = os.path.join(out, f"report{each.extension}")
            try:
                page = each.render(found, to)
            except UserError:  # an extra that is not installed takes nothing from the other forms, and no one asked for this one by name
                continue
            except OSError as error:  # of a temporary file; a workbook needs some
                unwritten.append(Problem(path=path, message=f"cannot be made: {refusal_reason(error)}"))
                continue
            unwritten += _write_one(page, out, path, says=says)
    for name, data in frozen_texts(found.sources):
        unwritten += _write_one(data, out, os.path.join(out, *name.split("/")), says=says and name == SUMS)
    return unwritten


def _write_one(data: str | bytes, out: str, path: str, says: bool) -> tuple[Problem, ...]:
    """Write a file below `out`, and say where; the other files are written even if this one fails."""
    try:
        stay_inside(path, out)
        write(data, path)
    except UserError as error:
        return error.problems
    except Refused as error:
        return (Problem(path=path, message=f"cannot be written: {error}"),)
    if says:
        write(f"{path}\n", None)
    return ()


COMMAND = report
