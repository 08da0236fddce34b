"""Print every fact with its place in the text."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from discrepancy.cli.arguments.options import AllowPrivate, ConfigFile, Formats, NoStore, Offline, Paths, Refetch
from discrepancy.cli.arguments.request import settings_for
from discrepancy.cli.terminal.output import options, parse_targets, write_formats
from discrepancy.cli.terminal.problems import print_problems
from discrepancy.cli.terminal.progress import Progress
from discrepancy.extraction import kinds
from discrepancy.model.problem import Problem, UserError
from discrepancy.pipeline import facts_in, read
from discrepancy.system.toml_file import unknown


def facts(
    paths: Paths,
    format: Formats = None,
    kind: Annotated[list[str] | None, typer.Option("--kind", metavar="KIND", help="Only facts of these kinds.", show_default=False)] = None,
    source: Annotated[
        list[str] | None, typer.Option("--source", metavar="ID", help="Only facts of these sources.", show_default=False)
    ] = None,
    no_store: NoStore = False,
    refetch: Refetch = False,
    offline: Offline = False,
    allow_private: AllowPrivate = False,
    config: ConfigFile = None,
) -> None:
    """Print every fact that the sources state: its kind, place, value, and who or what it is about."""
    wanted = parse_targets(format, "facts")
    for name in kind or ():
        if name not in kinds():
            raise UserError(Problem(path="--kind", message=f"there is no kind {name!r}; {unknown(name, kinds())}"))
    settings = settings_for(paths, refetch=refetch, offline=offline, allow_private=allow_private, config=config, no_store=no_store)
    reading = read(paths, settings)
    problems = list(reading.problems)
    ids = [each.id for each in reading.sources]
    problems += [
        Problem(path="--source", message=f"there is no source {name!r}; {unknown(name, ids)}") for name in source or () if name not in ids
    ]
    progress = Progress()
    try:
        every, troubles = facts_in([each for each in reading.sources if not source or each.id in source], settings, progress)
    finally:
        progress.close()
    problems += troubles
    found = [fact for fact in every if not kind or fact.kind in kind]
    how = replace(options(), texts={each.id: each.text for each in reading.sources})
    problems += write_formats(wanted, lambda each: each.page_of(found, how))
    raise typer.Exit(2 if print_problems(problems) else 0)


COMMAND = facts
