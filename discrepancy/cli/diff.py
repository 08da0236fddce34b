"""What changed between two reports: new, gone and changed findings."""

from __future__ import annotations

from typing import Annotated

import typer

from discrepancy.cli.terminal.output import options, write
from discrepancy.model.problem import Problem, UserError
from discrepancy.report.comparison.compared import compare, read_findings
from discrepancy.report.comparison.comparison_page import FORMATS
from discrepancy.system.toml_file import unknown


def diff(
    before: Annotated[str, typer.Argument(metavar="BEFORE.json", help="A report that `check --format json` wrote.", show_default=False)],
    after: Annotated[
        str, typer.Argument(metavar="AFTER.json", help="A later report on the same sources, in the same form.", show_default=False)
    ],
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}.")] = "table",
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 if a finding that counts is new or changed and is undecided.")
    ] = False,
) -> None:
    """Compare two JSON reports, for a pull request: what is new, what is gone, and what changed.

    A finding with changed values is recognised by its rule, attribute, names and passages.
    """
    if format not in FORMATS:
        raise UserError(Problem(path="--format", message=f"unknown format {format!r}; {unknown(format, FORMATS)}"))
    compared = compare(read_findings(before), read_findings(after))
    write(FORMATS[format](compared, options()), None, paints=format == "table")
    raise typer.Exit(1 if exit_code and compared.failing else 0)


COMMAND = diff
