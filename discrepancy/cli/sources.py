"""Show what is known about each source; write a sources.toml to correct."""

from __future__ import annotations

import datetime
import json
import os
from typing import Annotated

import typer

from discrepancy.cli.arguments.options import AllowPrivate, ConfigFile, Offline, Paths, Refetch
from discrepancy.cli.arguments.request import settings_for
from discrepancy.cli.terminal.output import options, write
from discrepancy.cli.terminal.problems import print_line, print_problems
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.source import SOURCE_TEXTS, Source
from discrepancy.pipeline import read
from discrepancy.read.folders.publication_day import set_publication_day
from discrepancy.read.folders.sources_toml import NAME, sources_toml
from discrepancy.report.content.format import Options
from discrepancy.report.content.objects import source_object
from discrepancy.report.text.columns import GAP, columns
from discrepancy.report.text.printable import coded, printable
from discrepancy.scan.dates.dates_shown import stated_days
from discrepancy.system.bounded_files import is_there
from discrepancy.system.toml_file import unknown

_SHOWN = ("published", "modified", *SOURCE_TEXTS[:4])
_DAYS = 3
"""Most days that are shown of one text."""
_FORMATS = ("table", "json", "toml")


To = Annotated[
    str | None,
    typer.Option(
        "--write",
        metavar="FILE",
        help=f"Write a {NAME} for their folder with all that is known, for you to correct.",
        show_default=False,
    ),
]
Date = Annotated[
    list[str] | None,
    typer.Option(
        "--date",
        metavar="SOURCE[=DAY]",
        help=f"Write into {NAME} that a source was published on YYYY-MM-DD, or on the first day seen in its text.",
        show_default=False,
    ),
]


def sources(
    paths: Paths,
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help=f"{', '.join(_FORMATS)}.")] = "table",
    to: To = None,
    date: Date = None,
    refetch: Refetch = False,
    offline: Offline = False,
    allow_private: AllowPrivate = False,
    config: ConfigFile = None,
) -> None:
    """Show each source with its date, publisher, title and length, and where each of these was found. Nothing is guessed silently.

    For a source without a date, the days mentioned in its text are listed; --date records one.
    """
    if format not in _FORMATS:
        raise UserError(Problem(path="--format", message=f"unknown format {format!r}; {unknown(format, _FORMATS)}"))
    settings = settings_for(paths, refetch=refetch, offline=offline, allow_private=allow_private, config=config)
    reading = read(paths, settings)
    if date:
        for asked in date:
            _set(asked, reading.sources)
        reading = read(paths, settings)
    _print(reading.sources, format)
    problems = list(reading.problems)
    if to is not None:
        problems += _write(reading.sources, to)
    raise typer.Exit(2 if print_problems(problems) else 0)


def _print(found: tuple[Source, ...], form: str) -> None:
    """Print the sources in one of the formats."""
    if form == "table":
        write(_table(found, options()), None, paints=True)
    elif form == "json":
        write(coded(json.dumps([source_object(source) for source in found], ensure_ascii=False, indent=1)) + "\n", None)
    else:
        write(sources_toml(found), None)


def _set(asked: str, found: tuple[Source, ...]) -> None:
    """Write one day. A source is named by its id or the end of it."""
    whole = "=" not in asked or any(source.id == asked for source in found)  # an address may hold the sign itself
    name, equals, day = (asked, "", "") if whole else asked.rpartition("=")
    named = [source for source in found if source.id == name] or [source for source in found if f"/{source.id}".endswith(f"/{name}")]
    if len(named) != 1:
        what = "is the name of several sources" if named else f"is no source here; {unknown(name, [source.id for source in found])}"
        raise UserError(Problem(path="--date", message=f"{name!r} {what}"))
    (source,) = named
    seen = stated_days(source.text)
    if not equals and not seen:
        raise UserError(Problem(path=source.id, message=f"its text mentions no full date; give it with --date {source.id}=YYYY-MM-DD"))
    try:
        taken = datetime.date.fromisoformat(day) if equals else seen[0].day
    except ValueError:
        raise UserError(Problem(path="--date", message=f"{day!r} is not a date: write it as YYYY-MM-DD")) from None
    print_line(f"{set_publication_day(source, taken)}: {source.id} was published on {taken}")


def _write(found: tuple[Source, ...], to: str) -> list[Problem]:
    """Write a new file; never replace one that somebody may have corrected."""
    path = os.path.join(to, NAME) if os.path.isdir(to) else to
    if is_there(path):
        return [Problem(path=path, message="already exists and was not changed; name another file, and copy from it what you need")]
    write(sources_toml(found), path)
    print_line(f"wrote {path}")
    return []


def _table(found: tuple[Source, ...], to: Options) -> str:
    rest = to.width - 10 - 10 - 3 * GAP
    widths = [rest * 2 // 5, 10, rest - rest * 2 // 5, 10]
    rows = [(s.id, str(s.published or "no date"), " · ".join(filter(None, (s.publisher, s.title))), f"{len(s.text):,}") for s in found]
    return columns(rows, widths, ("source", "published", "publisher · title", "characters")) + "\n" + _found(found, to) + _seen(found, to)


def _found(found: tuple[Source, ...], to: Options) -> str:
    """Where each piece of metadata was found, printed below the table."""
    rows = [
        (source.id, f"{field} {getattr(source, field)}" if field in _SHOWN else field, where)
        for source in found
        for field, where in source.found
    ]
    if not rows:
        return ""
    widths = [(to.width - 2 * GAP) // 3, (to.width - 2 * GAP) // 3, (to.width - 2 * GAP) // 3]
    return "\n" + columns(rows, widths, ("source", "what", "found in")) + "\n"


def _seen(found: tuple[Source, ...], to: Options) -> str:
    """The dates in texts without a publication day, and the command to record the first."""
    without = [(source, stated_days(source.text)) for source in found if source.published is None]
    rows = [(source.id, str(each.day), f"line {each.line}: {each.words}") for source, seen in without for each in seen[:_DAYS]]
    if not rows:
        return ""
    widths = [(to.width - 10 - 2 * GAP) // 2, 10, (to.width - 10 - 2 * GAP) // 2]
    example = rows[0]
    take = printable(f"If a day is the right one: --date {example[0]}={example[1]}")
    return "\n" + columns(rows, widths, ("without a date", "day", "seen in its text")) + f"\n\n{take}\n"


COMMAND = sources
