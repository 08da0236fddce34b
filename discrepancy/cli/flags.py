"""Work with the file of decisions: list, prune, history, export, import."""

from __future__ import annotations

import datetime
import os
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from discrepancy.cli.arguments.author import author
from discrepancy.cli.arguments.options import ConfigFile, NoStore, Paths
from discrepancy.cli.arguments.request import settings_for
from discrepancy.cli.terminal.output import options
from discrepancy.cli.terminal.output import write as put
from discrepancy.cli.terminal.problems import print_line, print_problems
from discrepancy.cli.terminal.progress import Progress
from discrepancy.flags import Flag, load, remove, write
from discrepancy.flags.exchange import SUFFIXES, export, import_decisions
from discrepancy.flags.judged_pairs import judged_pairs
from discrepancy.flags.match import apply
from discrepancy.flags.sheet import last_author
from discrepancy.flags.team.journal import journal_path, read_journal
from discrepancy.flags.team.missed import missed_pairs
from discrepancy.flags.team.trail import trail
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, read
from discrepancy.report.content.result import Report
from discrepancy.report.locations.evidence import passages_in
from discrepancy.report.text.decisions import decisions_table
from discrepancy.report.text.printable import printable
from discrepancy.system.bounded_files import read_file


class ExportForm(StrEnum):
    """What `flags export` writes."""

    TABLE = "table"
    PAIRS = "pairs"


COMMAND = typer.Typer(help=__doc__, no_args_is_help=True, rich_markup_mode=None, add_completion=False)


@COMMAND.command("list")
def list_(paths: Paths, no_store: NoStore = False, config: ConfigFile = None) -> None:
    """List every decision and its state: in use, changed, expired or stale."""
    settings, where = _settings(paths, no_store, config)
    flags = load(where).flags
    report = _examined(paths, settings)
    rows = [(flag.id, str(flag.state), _use(flag, report), _about(flag), flag.by, str(flag.until or ""), flag.note) for flag in flags]
    put(decisions_table(rows, options().width), None)
    raise typer.Exit(2 if print_problems(report.problems) else 0)


@COMMAND.command()
def prune(
    paths: Paths,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Only show what would be removed.")] = False,
    no_store: NoStore = False,
    config: ConfigFile = None,
) -> None:
    """Remove decisions on discrepancies that are gone. Give all sources: a discrepancy in a source that is left out looks gone."""
    settings, where = _settings(paths, no_store, config)
    report = _examined(paths, settings)
    if print_problems(report.problems):
        raise UserError(Problem(path=where, message="nothing was removed, because some sources could not be read"))
    known = {flag.id: flag for flag in load(where).flags}
    gone = [known[id] for id in report.stale if id in known]
    for flag in gone:
        put(_line(flag), None)
    if gone and not dry_run:
        remove(where, [flag.id for flag in gone])
    print_line(f"{len(gone)} of {len(known)} {'would be' if dry_run else 'were'} removed from {where}")


@COMMAND.command()
def history(
    paths: Paths,
    about: Annotated[
        str,
        typer.Option(
            "--id", metavar="ID", help="Only the decisions on this finding; the first characters of its id are enough.", show_default=False
        ),
    ] = "",
    config: ConfigFile = None,
) -> None:
    """Show what was decided and said at a shared desk, by whom and when, including findings that are gone."""
    _, where = _settings(paths, True, config)
    events, odd = read_journal(journal_path(where))
    for line in trail(events, about):
        put("  ".join(map(printable, line)) + "\n", None)
    raise typer.Exit(2 if print_problems(odd) else 0)


@COMMAND.command("export")
def export_(
    paths: Paths,
    out: Annotated[str, typer.Option("--out", "-o", metavar="FILE", help="A .csv or .xlsx file; without it, CSV to standard output.")] = "",
    form: Annotated[
        ExportForm,
        typer.Option("--format", help="table: a table to decide in. pairs: the decisions as pairs of passages, to train a model on."),
    ] = ExportForm.TABLE,
    no_store: NoStore = False,
    config: ConfigFile = None,
) -> None:
    """Write a table to decide in, in a spreadsheet: all open and all decided findings."""
    if form is ExportForm.PAIRS:
        _export_pairs(paths, out, no_store, config)
    suffix = os.path.splitext(out)[1].lower() or ".csv"
    if suffix not in SUFFIXES:
        raise UserError(Problem(path=out, message=f"{suffix} is not one of {', '.join(SUFFIXES)}"))
    settings, where = _settings(paths, no_store, config)
    report = _examined(paths, settings)
    texts = {source.id: source.text for source in report.sources}
    put(export(report.everything, load(where).flags, report.stale, texts, passages_in(report.sources), suffix), out or None)
    raise typer.Exit(2 if print_problems(report.problems) else 0)


def _export_pairs(paths: list[str], out: str, no_store: bool, config: str | None) -> NoReturn:
    """JSON lines of the decided pairs, from a run that keeps nothing apart, and of conflicts that were added by hand."""
    settings, where = _settings(paths, no_store, config)
    report = _examined(paths, replace(settings, flags=None))
    texts = {source.id: source.text for source in report.sources}
    decided = apply(report.everything, load(where).flags, texts, today=settings.today or datetime.date.min, facts=report.facts)
    right = {found.id: flag.right_value for found, flag in zip(decided.discrepancies, decided.flags, strict=True) if flag is not None}
    added = tuple(missed_pairs(read_journal(journal_path(where))[0], texts))
    print_problems([gone for gone in added if isinstance(gone, Problem)])
    lines = (*judged_pairs(decided.discrepancies, right), *(line for line in added if isinstance(line, str)))
    put("".join(f"{line}\n" for line in lines), out or None)
    raise typer.Exit(2 if print_problems(report.problems) else 0)


@COMMAND.command("import")
def import_(
    table: Annotated[str, typer.Argument(metavar="FILE", help="A .csv or .xlsx file that export wrote.", show_default=False)],
    paths: Paths,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="NAME", help="Who decided the rows that give no name.", show_default="who saved the workbook, or you"),
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Take over the decisions from an exported table. Open rows and missing rows change nothing.

    A row without a name or a day gets the name of whoever saved the file, and today's date.
    """
    _, where = _settings(paths, True, config)
    before = {flag.id: flag for flag in load(where).flags}
    decided = [flag for flag in import_decisions(Path(table)) if not _says_the_same(flag, before.get(flag.id))]
    if decided:
        decided = _signed(decided, by, Path(table))
        write(where, decided)
    for flag in decided:
        put(_line(flag), None)
    print_line(f"{len(decided)} written to {where}")


def _says_the_same(flag: Flag, before: Flag | None) -> bool:
    """Whether a row changes nothing; one without a name or a day leaves those that are in the file."""
    return before is not None and _plain(replace(flag, by=flag.by or before.by, on=flag.on or before.on)) == _plain(before)


def _signed(decided: list[Flag], by: str | None, table: Path) -> list[Flag]:
    """The decisions with who made them and when, where their rows do not say."""
    saved_by = last_author(read_file(table)) if by is None and table.suffix.lower() == ".xlsx" else ""
    name, today = by or saved_by or author(None), datetime.date.today()
    if name and any(not flag.by for flag in decided):
        print_line(f"rows without a name are signed {name}; --by NAME gives another")
    return [replace(flag, by=flag.by or name, on=flag.on or today) for flag in decided]


def _settings(paths: list[str], no_store: bool, config: str | None) -> tuple[Settings, str]:
    """Settings, and where the decisions are."""
    settings = settings_for(paths, config=config, no_store=no_store)
    if settings.flags is None:
        raise UserError(Problem(path="flags", message="there is no folder that keeps decisions: name the flags file in discrepancy.toml"))
    return settings, settings.flags


def _examined(paths: list[str], settings: Settings) -> Report:
    progress = Progress()
    try:
        return examine(read(paths, settings), settings, progress)
    finally:
        progress.close()


def _use(flag: Flag, report: Report) -> str:
    """What became of a decision."""
    if flag.id in report.stale:
        return "stale"
    found = next((found for found in report.everything if found.id == flag.id), None)
    if found is None:
        return "keeps apart"
    return "in use" if found.state == flag.state else str(found.state)


def _line(flag: Flag) -> str:
    """What became of one discrepancy, on one line."""
    return f"{flag.id}  {flag.state}  {printable(_about(flag))}\n"


def _about(flag: Flag) -> str:
    name = max(flag.names, key=len, default=flag.kind)
    return f"{name}, {flag.attribute or flag.kind}: {' / '.join(flag.values)}"


def _plain(flag: Flag | None) -> tuple[object, ...] | None:
    """A flag without the place where it was read, and without columns that are empty."""
    if flag is None:
        return None
    own = tuple(pair for pair in flag.extra if pair[1])
    return (*(getattr(flag, name) for name in Flag.__slots__ if name not in ("line", "extra")), own)
