"""Reads `discrepancy-flags.csv`: as a whole and without errors, or not at all."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from discrepancy.flags.storage.cells import guard, unguard
from discrepancy.flags.storage.flag import COLUMNS, Flag
from discrepancy.flags.storage.rows import read_rows
from discrepancy.model.problem import Problem, UserError
from discrepancy.system.bounded_files import read_file
from discrepancy.system.disk import refusal_reason

NAME = "discrepancy-flags.csv"

_MARKERS = ("<<<<<<< ", "||||||| ", ">>>>>>> ", "=======")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The layout of the file, kept as a spreadsheet or a person left it."""

    delimiter: str = ","
    newline: str = "\n"
    mark: bool = False
    """Whether it starts with a byte order mark."""
    extra: tuple[str, ...] = ()
    """Names of the columns that the user added, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagFile:
    """A file of flags as it was read; without flags where there is no file yet. `problems` are none of them fatal."""

    path: str
    flags: tuple[Flag, ...] = ()
    layout: Layout = Layout()
    problems: tuple[Problem, ...] = ()


def load(path: str | Path) -> FlagFile:
    """The flags in the file at `path`; none where there is no such file.

    Takes UTF-8 with and without byte order mark and UTF-16, any line end, and comma, semicolon or tab between cells, as spreadsheet
    programs save them. Raises UserError with all problems, each with its line, where a part of the file cannot be understood.
    """
    data = content(path)
    return FlagFile(path=str(path)) if data is None else parse(data, str(path))


def content(path: str | Path) -> bytes | None:
    """The bytes of the file; None where there is no such file. Raises UserError where it cannot be read."""
    try:
        return read_file(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UserError(Problem(path=str(path), message=f"the flags file cannot be read: {refusal_reason(error)}")) from error


def parse(data: bytes, where: str, *, skip_open: bool = False) -> FlagFile:
    """As `load`, of the bytes of a file; `where` is its name in problems. `skip_open` leaves out what no one has decided."""
    text = _decode(data, where)
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith(_MARKERS[:3]) or line.rstrip() == _MARKERS[3]:
            raise UserError(
                Problem(
                    path=where,
                    line=number,
                    message="git left a merge conflict here: keep the lines of both sides and delete the marks "
                    f'(a line "{NAME} merge=union" in .gitattributes makes git do so)',
                )
            )
    head = text.split("\n", 1)[0].rstrip("\r")
    # The mark that parts our own columns: a column of the user's may be named with any number of the others.
    delimiter = max(",;\t", key=lambda mark: (len({*COLUMNS} & {*head.lower().split(mark)}), head.count(mark)))
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        table = [(lines.line_num, [*map(unguard, row)]) for row in lines if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise UserError(Problem(path=where, message=f"the flags file is not valid CSV: {error}")) from error
    names = [unguard(guard(cell)) for cell in table[0][1]] if table else []  # as they come back once the file has been written
    header = tuple(name.lower() if name.lower() in COLUMNS else name for name in names)
    flags, problems = read_rows(header, table[1:], where, skip_open=skip_open)
    layout = Layout(
        delimiter=delimiter,
        newline="\r\n" if "\r\n" in text else "\n",
        mark=text.startswith("\ufeff") or data.startswith((b"\xef\xbb\xbf", *_UTF16)),
        extra=tuple(name for name in header if name and name not in COLUMNS),
    )
    return FlagFile(path=where, flags=flags, layout=layout, problems=problems)


def _decode(data: bytes, where: str) -> str:
    """The text of the file; UserError where it is none, or empty."""
    if not data.strip():
        raise UserError(Problem(path=where, message="the flags file is empty: restore it, or delete it to start without flags"))
    try:
        text = data.decode("utf-16") if data.startswith(_UTF16) else data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "the flags file is not UTF-8: save it again as CSV UTF-8"
        raise UserError(Problem(path=where, line=line, message=message)) from error
    if "\0" in text:
        raise UserError(Problem(path=where, line=text[: text.index("\0")].count("\n") + 1, message="the flags file is not a text file"))
    return text
