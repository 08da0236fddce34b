"""Options that several commands share, declared once."""

from __future__ import annotations

from typing import Annotated

import typer

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Files, folders (read with all below them), addresses of web pages, or - for standard input.",
        show_default=False,
    ),
]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT[:FILE]",
        help="Output format, and the file to write; can be given several times.",
        show_default="table",
    ),
]
ConfigFile = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Settings to use instead of the discrepancy.toml or pyproject.toml above the first PATH.",
        show_default=False,
    ),
]
NoStore = Annotated[bool, typer.Option("--no-store", help="Do not use the store of facts.")]
Store = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="FILE",
        help="The file that keeps facts and findings between runs; by default in your cache folder.",
        show_default=False,
    ),
]
Engine = Annotated[
    str | None,
    typer.Option(
        "--engine", metavar="ENGINE", help="local, processes or spark; auto uses processes for large collections.", show_default="auto"
    ),
]
Workers = Annotated[int | None, typer.Option("--workers", min=1, metavar="N", help="Number of processes.", show_default="one a core")]
Master = Annotated[
    str | None,
    typer.Option("--master", metavar="URL", help="Spark's master: local[2], spark://host:7077 …", show_default=False),
]
NoFlags = Annotated[bool, typer.Option("--no-flags", help="Ignore the file of decisions.")]
Select = Annotated[list[str] | None, typer.Option("--select", metavar="RULE", help="Run only these rules.", show_default=False)]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="RULE", help="Do not run these rules.", show_default=False)]
MinConfidence = Annotated[
    float | None,
    typer.Option(
        "--min-confidence", min=0, max=1, help="Findings below this probability are listed as possible and never fail.", show_default="0.5"
    ),
]
Against = Annotated[
    list[str] | None,
    typer.Option(
        "--against", metavar="FOLDER", help="Compare the given files with this folder; report only what involves them.", show_default=False
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Also fail on decisions whose discrepancy is gone.")]
Since = Annotated[
    str | None,
    typer.Option(
        "--since", metavar="REV", help="Report only what involves files that differ from this git revision or range.", show_default=False
    ),
]
Parquet = Annotated[
    str | None,
    typer.Option("--parquet", metavar="URL", help="Also write the evidence as Parquet (needs Spark).", show_default=False),
]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides.", show_default="git's user.name, or the login")]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on", metavar="SEVERITY", help="error, warning, note, or never: what makes the exit code 1.", show_default="warning"
    ),
]
Watching = Annotated[
    bool, typer.Option("--watch", help="Run again whenever something changes, and say what is new and gone; Ctrl-C stops it.")
]
Refetch = Annotated[bool, typer.Option("--refetch", help="Fetch web pages again instead of using the kept copies.")]
Offline = Annotated[bool, typer.Option("--offline", help="Fetch nothing: use the kept copies of web pages.")]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Also fetch web pages from this machine and from private networks.")]
