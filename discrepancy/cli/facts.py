"""The facts themselves, each with its place."""

from __future__ import annotations

import typer

from discrepancy.cli.options import Formats, NoStore, Paths
from discrepancy.cli.output import options, targets, tell, write
from discrepancy.model.settings import Settings
from discrepancy.pipeline import extract_all, read


def facts(paths: Paths, format: Formats = None, no_store: NoStore = False) -> None:
    """Print every fact that the sources state."""
    wanted = targets(format, "facts")
    reading = read(paths, Settings())
    found = [fact for extract in extract_all(reading.sources) for fact in extract.facts]
    for target in wanted:
        write(target.format.facts(found, options()), target.path)
    raise typer.Exit(2 if tell(reading.problems) else 0)


COMMAND = facts
