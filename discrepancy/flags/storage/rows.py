"""Rows of a table into flags: the one place where a cell gets its meaning, for every format that a flag can come from."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence

from discrepancy.flags.storage.cells import guard, on_one_line, split, unguard
from discrepancy.flags.storage.day import month_first, read_day
from discrepancy.flags.storage.flag import COLUMNS, Flag
from discrepancy.flags.storage.states import DECISIONS, FAILING
from discrepancy.model.discrepancy import State
from discrepancy.model.problem import Problem, UserError

NEEDED = (*COLUMNS[: COLUMNS.index("values") + 1], "evidence")
"""Without these a decision cannot be found again; the other columns may be missing."""
ALIKE = 0.8
"""Least similarity at which a user's column counts as one of ours with a typing error."""


def read_rows(
    header: Sequence[str], table: Sequence[tuple[int, Sequence[str]]], where: str, *, skip_open: bool = False
) -> tuple[tuple[Flag, ...], tuple[Problem, ...]]:
    """The flags of a table's (line, cells), sorted by id, and harmless problems. Raises UserError with all errors.

    `skip_open` leaves out rows that no one has decided, as an exported table may hold them.
    """
    if wrong_header := _misspelt(header) or _missing(header):
        raise UserError(Problem(path=where, line=1, message=wrong_header))
    table = [(line, cells) for line, cells in table if tuple(cells) != tuple(header)]  # git united two new files
    rows = [(line, dict(zip(header, (*map(str.strip, cells), *[""] * (len(header) - len(cells))), strict=False))) for line, cells in table]
    order = month_first(row.get(name, "") for _, row in rows for name in ("on", "until"))
    flags: dict[str, Flag] = {}
    wrong: list[Problem] = []
    odd: list[Problem] = []
    for (line, row), (_, cells) in zip(rows, table, strict=True):
        if skip_open and row["state"].lower() in ("", *FAILING):
            continue
        try:
            _check_width(cells, len(header))
            flag = _read(row, line, order)
            repeated = _repeated(flags.get(flag.id), flag)
        except ValueError as error:
            wrong.append(Problem(path=where, line=line, message=str(error)))
            continue
        flags[flag.id] = max(flags.get(flag.id, flag), flag, key=_content)
        if repeated:
            odd.append(Problem(path=where, line=line, message=repeated, fatal=False))
    if wrong:
        raise UserError(*wrong)
    return tuple(flag for _, flag in sorted(flags.items())), tuple(odd)


def _missing(header: Sequence[str]) -> str | None:
    """Which needed columns are not there; None where all are."""
    missing = [name for name in NEEDED if name not in header]
    return f"the flags file has no column {', '.join(missing)}: restore its first line" if missing else None


def _check_width(cells: Sequence[str], width: int) -> None:
    """Raises ValueError where a line has too many or too few cells."""
    if any(cell.strip() for cell in cells[width:]):
        raise ValueError(f"this line has more cells than the first one, which has {width}")
    if len(cells) < width:
        raise ValueError(f"this line has {len(cells)} of {width} cells, so it has been cut: restore it")


def _repeated(other: Flag | None, flag: Flag) -> str | None:
    """What to say where an earlier line decides the same discrepancy; raises ValueError where it decides differently."""
    if other is None:
        return None
    if _verdict(other) != _verdict(flag):
        raise ValueError(f"{flag.id} is decided differently in line {other.line}: keep one of the two")
    if _content(other) == _content(flag):
        return None
    return f"{flag.id} is decided in line {other.line} too, and in the same way: the later one counts"


def _misspelt(header: Sequence[str]) -> str | None:
    """What is wrong with the names of the columns; None where nothing is. A misspelt one would be read as empty."""
    for place, name in enumerate(header):
        if name and name in header[:place]:
            return f"the first line has the column {name} twice: keep one of the two"
        near = difflib.get_close_matches(name.lower(), COLUMNS, 1, ALIKE) if name and name not in COLUMNS else []
        if near and near[0] not in header:
            return f"the first line has a column {name!r}; did you mean {near[0]}?"
    return None


def _verdict(flag: Flag) -> tuple[object, ...]:
    """The fields on which two lines about one discrepancy must agree."""
    return flag.state, flag.wrong_values, flag.right_value, flag.until


def _content(flag: Flag) -> tuple[str, ...]:
    """The order of two lines about one discrepancy: first by the later day."""
    return (
        flag.on.isoformat() if flag.on else "",
        flag.note,
        flag.by,
        flag.reason,
        *map(repr, (flag.names, flag.values, flag.evidence, flag.extra)),
    )


def _read(row: Mapping[str, str], line: int, month_comes_first: bool | None) -> Flag:
    """One flag; ValueError says what is wrong with the row."""
    if not row["id"]:
        raise ValueError("this line has no id: restore it, or delete the line")
    state = row["state"].strip().lower()
    if state not in DECISIONS:
        near = difflib.get_close_matches(state, DECISIONS, 1)
        meant = f"; did you mean {near[0]}?" if near else ""
        raise ValueError(f"{row['state']!r} is no decision (one of {', '.join(DECISIONS)}){meant}")
    values = split(row["values"])
    hashes = tuple(tuple(on_one_line(part).split()) for part in split(row["evidence"]))
    if not row["rule"] or not values or not any(hashes):
        raise ValueError("rule, values and evidence identify the discrepancy and cannot be empty: restore the line, or delete it")
    if len(hashes) != len(values):  # someone edited one of the two: every sentence may then be about every value
        hashes = (tuple(sorted({part for group in hashes for part in group})),) * len(values)
    return Flag(
        id=unguard(guard(row["id"])),  # as it comes back once the file has been written
        state=State(state),
        rule=row["rule"],
        kind=row["kind"],
        attribute=row["attribute"],
        names=split(row["names"]),
        values=values,
        evidence=hashes,
        wrong_values=split(row.get("wrong_values", "")),
        right_value=row.get("right_value", ""),
        reason=row.get("reason", ""),
        by=row.get("by", ""),
        on=read_day(row.get("on", ""), month_comes_first),
        until=read_day(row.get("until", ""), month_comes_first),
        note=row.get("note", ""),
        extra=tuple((name, value) for name, value in row.items() if name and name not in COLUMNS),
        line=line,
    )
