"""Decide discrepancies from the command line."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from typing import Annotated

import typer

from discrepancy.cli.arguments.author import author
from discrepancy.cli.arguments.options import By, ConfigFile, Ignore, MinConfidence, NoStore, Select
from discrepancy.cli.arguments.request import settings_for
from discrepancy.cli.terminal.output import write as put
from discrepancy.cli.terminal.problems import print_line, print_problems
from discrepancy.cli.terminal.progress import check_with_progress
from discrepancy.flags import DECISIONS, write
from discrepancy.flags.storage.fingerprint import key
from discrepancy.flags.storage.flag import decide
from discrepancy.model.discrepancy import Discrepancy, State
from discrepancy.model.problem import Problem, UserError
from discrepancy.report.text.printable import printable
from discrepancy.system.toml_file import unknown

_SHORTEST = 4
"""Least number of characters that can abbreviate an id, if only one id begins with them."""


Given = Annotated[list[str], typer.Argument(metavar="[ID...] PATH...", help="What to decide, and its sources.", show_default=False)]
Right = Annotated[str, typer.Option("--right", metavar="VALUE", help="The right value; it need not be in any source.", show_default=False)]
Until = Annotated[
    str | None, typer.Option("--until", metavar="YYYY-MM-DD", help="The last day on which this decision applies.", show_default=False)
]


def flag(
    given: Given,
    state: Annotated[
        str | None, typer.Option("--as", metavar="STATE", help=f"{', '.join(DECISIONS)}; with --all, known.", show_default=False)
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Decide every open finding that counts.")] = False,
    wrong: Annotated[list[str] | None, typer.Option("--wrong", metavar="VALUE", help="A wrong value; can be given several times.")] = None,
    right: Right = "",
    note: Annotated[str, typer.Option("--note", help="Why; one line.", show_default=False)] = "",
    by: By = None,
    until: Until = None,
    select: Select = None,
    ignore: Ignore = None,
    min_confidence: MinConfidence = None,
    no_store: NoStore = False,
    config: ConfigFile = None,
) -> None:
    """Write decisions to the file of flags. IDs are those that check prints; their first characters are enough if they are unique."""
    ids, paths = _split_ids_and_paths(given)
    chosen = _state(state, everything, wrong)
    last = _day(until)
    settings = settings_for(paths, config=config, select=select, ignore=ignore, min_confidence=min_confidence, no_store=no_store)
    if settings.flags is None:
        raise UserError(Problem(path="flag", message="there is no folder to keep decisions in: name the flags file in discrepancy.toml"))
    report = check_with_progress(paths, settings)
    picked = list(report.open) if everything else [_find(name, report.everything) for name in ids]
    texts = {source.id: source.text for source in report.sources}
    today = datetime.date.today()
    decisions = [
        decide(found, texts, chosen, wrong_values=bad, right_value=good, by=author(by), on=today, until=last, note=note)
        for found in picked
        for bad, good in [_values(wrong, right, found)]
    ]
    if decisions:
        write(settings.flags, decisions)
    _show(picked, chosen)
    print_line(f"{len(decisions)} written to {settings.flags}" if decisions else "nothing is open")
    raise typer.Exit(2 if print_problems(report.problems) else 0)


def _show(picked: Sequence[Discrepancy], chosen: State) -> None:
    """One line for each decision: the id, the state, and what it is about."""
    for found in picked:
        values = " / ".join(side.value for side in found.sides)
        put(f"{found.id}  {chosen}  {printable(f'{found.subject}: {values}')}\n", None)


def _split_ids_and_paths(given: Sequence[str]) -> tuple[list[str], list[str]]:
    """Ids and paths; what exists on disk is a path."""
    paths = [text for text in given if text == "-" or os.path.exists(text) or os.sep in text]
    ids = [text for text in given if text not in paths]
    if not paths:
        raise UserError(Problem(path=given[-1], message="there is no such file or folder; name the sources after the ids"))
    return ids, paths


def _state(state: str | None, everything: bool, wrong: Sequence[str] | None) -> State:
    if state is None and everything:
        return State.KNOWN
    if state is None:
        raise UserError(Problem(path="--as", message=f"say what was decided: one of {', '.join(DECISIONS)}"))
    if state not in DECISIONS:
        raise UserError(Problem(path="--as", message=f"unknown state {state!r}; {unknown(state, map(str, DECISIONS))}"))
    if wrong and state not in (State.WRONG, State.NOT_SAME):
        message = f"needs --as wrong, or --as not-same for the values of something else; it cannot be used with {state}"
        raise UserError(Problem(path="--wrong", message=message))
    if state == State.WRONG and not wrong:
        print_line("hint: --wrong VALUE says which value is wrong")
    return State(state)


def _day(until: str | None) -> datetime.date | None:
    try:
        last = datetime.date.fromisoformat(until) if until else None
    except ValueError:
        raise UserError(Problem(path="--until", message=f"{until!r} is not a date: write it as YYYY-MM-DD")) from None
    if last is not None and last < datetime.date.today():
        print_line(f"warning: {last} is in the past, so this decision has expired")
    return last


def _find(name: str, discrepancies: Sequence[Discrepancy]) -> Discrepancy:
    """The discrepancy that an id, or the beginning of one, names."""
    found = [item for item in discrepancies if item.id == name] or [
        item for item in discrepancies if item.id.startswith(name) and len(name) >= _SHORTEST
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(Problem(path=name, message=f"is the beginning of several ids: {', '.join(item.id for item in found)}"))
    raise UserError(Problem(path=name, message="no discrepancy of these sources has this id, and no file this name; check prints the ids"))


def _values(wrong: Sequence[str] | None, right: str, found: Discrepancy) -> tuple[tuple[str, ...], str]:
    """The values that are wrong and the right one, as the discrepancy writes them; the right one may be another than all of them."""
    bad = _wrong(wrong, found)
    good = next((side.value for side in found.sides if right and key(side.value) == key(right)), " ".join(right.split()))
    if good and good in bad:
        raise UserError(Problem(path="--right", message=f"{good!r} cannot be right and wrong"))
    return bad, good


def _wrong(wrong: Sequence[str] | None, found: Discrepancy) -> tuple[str, ...]:
    """The values named as wrong, as the discrepancy writes them."""
    values = {key(side.value): side.value for side in found.sides}
    for text in wrong or ():
        if key(text) not in values:
            raise UserError(Problem(path="--wrong", message=f"{text!r} is not a value of {found.id}: {', '.join(values.values())}"))
    return tuple(values[key(text)] for text in wrong or ())


COMMAND = flag
