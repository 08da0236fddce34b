"""Decisions made in a spreadsheet: a table of all findings is exported, and the decisions in it are imported."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from discrepancy.flags.sheet import read_sheet, write_sheet
from discrepancy.flags.storage.cells import guard, join, unguard
from discrepancy.flags.storage.file import parse
from discrepancy.flags.storage.flag import COLUMNS, Flag, cells, decide
from discrepancy.flags.storage.rows import read_rows
from discrepancy.flags.storage.states import DECISIONS
from discrepancy.model.decision import DecisionSheet
from discrepancy.model.discrepancy import Discrepancy, Tier
from discrepancy.model.problem import Problem, UserError
from discrepancy.system.bounded_files import read_file
from discrepancy.system.disk import refusal_reason

READ_ONLY = ("verdict", "severity", "tier", "confidence", "passages")
"""Columns that help to decide and are not read back."""

EDITABLE = ("state", "wrong_values", "right_value", "note", "by", "on", "until")
"""The columns that a reviewer fills."""
_READ_FIRST = ("state", "names", "attribute", "values", "passages", "reason")
_READ_LAST = ("verdict", "severity", "tier", "confidence", "kind", "rule", "id", "evidence")
SHOWN = (*_READ_FIRST, *EDITABLE[1:], *_READ_LAST)
"""All columns, in the order in which one decides: columns that only the program needs come last."""
SUFFIXES = (".csv", ".xlsx")


Passages = Callable[[Discrepancy], Iterable[str]]
"""Gives the quoted passages, one text for each piece of evidence."""


def export(
    discrepancies: Sequence[Discrepancy],
    flags: Sequence[Flag],
    stale: Collection[str],
    texts: Mapping[str, str],
    passages: Passages,
    suffix: str,
) -> bytes:
    """A table with a row for each discrepancy, open ones first and possible ones last, and each stale flag: CSV or, with the extra `xlsx`, a workbook.

    An open row has its state (new, changed, expired), which is no decision: overwrite it with one. `flags` are the whole file, `stale`
    the ids of those that matched nothing. Raises UserError without openpyxl.
    """
    if suffix == ".xlsx":
        sheet = decision_sheet(discrepancies, flags, stale, texts, passages)
        return write_sheet(sheet.header, sheet.rows, editable=sheet.editable, choices=sheet.choices, possible=sheet.possible)
    header, counting, possible = _table(discrepancies, flags, stale, texts, passages)
    rows = [*counting, *possible]
    out = io.StringIO()
    csv.writer(out).writerows([header, *(map(guard, row) for row in rows)])
    return out.getvalue().encode("utf-8-sig", "replace")  # with the mark, or Excel takes it for its own old encoding


def decision_sheet(
    discrepancies: Sequence[Discrepancy], flags: Sequence[Flag], stale: Collection[str], texts: Mapping[str, str], passages: Passages
) -> DecisionSheet:
    """The same table for a workbook that `import_decisions` reads back, whoever writes it."""
    header, rows, possible = _table(discrepancies, flags, stale, texts, passages)
    # Text stays text in a workbook; only our own sign for it is doubled, so that the sheet may also be saved as CSV.
    marked, apart = (
        tuple(tuple(f"'{text}" if text.startswith("'") else text for text in row) for row in some) for some in (rows, possible)
    )
    own = tuple(name for name in header if name not in COLUMNS and name not in READ_ONLY)
    choices = {"state": tuple(map(str, DECISIONS))}
    return DecisionSheet(header=header, rows=marked, possible=apart, editable=(*EDITABLE, *own), choices=choices)


def _table(
    discrepancies: Sequence[Discrepancy], flags: Sequence[Flag], stale: Collection[str], texts: Mapping[str, str], passages: Passages
) -> tuple[tuple[str, ...], list[tuple[str, ...]], list[tuple[str, ...]]]:
    """The columns, the rows of findings that count or were decided, and those of possible ones."""
    known = {flag.id: flag for flag in flags}
    extra = tuple(dict.fromkeys(name for flag in flags for name, _ in flag.extra))
    open_first = sorted(discrepancies, key=lambda found: found.state in DECISIONS)
    rows: list[tuple[str, ...]] = []
    possible: list[tuple[str, ...]] = []
    for found in open_first:
        apart = found.tier is Tier.POSSIBLE and found.state not in DECISIONS
        (possible if apart else rows).append(_row(found, known.get(found.id), texts, passages, extra))
    rows += [_ordered(dict(zip(COLUMNS, cells(flag), strict=True)), _own(flag, extra)) for flag in flags if flag.id in stale]
    return (*SHOWN, *extra), rows, possible


def _ordered(given: Mapping[str, str], own: Sequence[str]) -> tuple[str, ...]:
    """The cells of a row in the order of SHOWN, and one's own columns."""
    return (*(given.get(name, "") for name in SHOWN), *own)


def import_decisions(path: Path) -> tuple[Flag, ...]:
    """The decisions in an exported table at `path`, recognised by its suffix; rows that are still open are left out. Raises UserError."""
    try:
        data = read_file(path, pipe=True)
    except OSError as error:
        raise UserError(Problem(path=str(path), message=f"this file cannot be read: {refusal_reason(error)}")) from error
    if path.suffix.lower() == ".xlsx":
        header, rows = read_sheet(data, str(path))
        flags, _ = read_rows(header, [(line, [*map(unguard, row)]) for line, row in rows], str(path), skip_open=True)
    else:
        flags = parse(data, str(path), skip_open=True).flags
    return tuple(replace(flag, extra=tuple(pair for pair in flag.extra if pair[0] not in READ_ONLY)) for flag in flags)


def _row(found: Discrepancy, flag: Flag | None, texts: Mapping[str, str], passages: Passages, extra: Sequence[str]) -> tuple[str, ...]:
    """A discrepancy as it is today, with what was decided about it."""
    shown = decide(found, texts, found.state)
    if flag is not None:
        kept = ("wrong_values", "right_value", "by", "on", "until", "note", "extra")
        shown = replace(shown, **{name: getattr(flag, name) for name in kept})
    given = dict(zip(COLUMNS, cells(shown), strict=True))
    read_only = (str(found.verdict), str(found.severity), str(found.tier), f"{round(100 * found.confidence)} of 100", join(passages(found)))
    return _ordered({**given, **dict(zip(READ_ONLY, read_only, strict=True))}, _own(shown, extra))


def _own(flag: Flag, extra: Sequence[str]) -> tuple[str, ...]:
    given = dict(flag.extra)
    return tuple(given.get(name, "") for name in extra)
