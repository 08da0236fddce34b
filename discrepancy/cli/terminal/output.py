"""The program's output: data to standard output or to files, everything else to standard error."""

from __future__ import annotations

import errno
import importlib
import importlib.util
import os
import shutil
import stat
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from discrepancy import report
from discrepancy.model.discrepancy import Severity
from discrepancy.model.problem import Problem, UserError
from discrepancy.registry import collect
from discrepancy.report.content.format import Format, Options
from discrepancy.report.text.printable import visible
from discrepancy.system.disk import mode_of, refusal_reason, remove_leftovers, replace_file
from discrepancy.system.toml_file import unknown

_NOT_BESIDE = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ENAMETOOLONG)
"""Reasons why no file can be created next to a writable one: a read-only folder, a file mounted into a container, a long name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A format and the file it goes to; None is standard output."""

    format: Format
    path: str | None


def formats() -> dict[str, Format]:
    """Every output format, by id."""
    return dict(collect("discrepancy.report", "FORMAT", "discrepancy.formats"))


def _format(name: str, form: str) -> Format:
    """The format of this name, from the module of its name: to print json, nothing that draws pages is imported."""
    module = f"{report.__name__}.{name}"
    found = getattr(importlib.import_module(module), "FORMAT", None) if name.isidentifier() and importlib.util.find_spec(module) else None
    if found is None or found.id != name or getattr(found, form) is None:
        known = {each for each, item in formats().items() if getattr(item, form) is not None}
        if name not in known:
            raise UserError(Problem(path="--format", message=f"unknown format {name!r}; {unknown(name, known)}"))
        found = formats()[name]
    return found


def parse_targets(asked: Sequence[str] | None, form: str = "render") -> tuple[Target, ...]:
    """The formats and files that --format names; `form` is "render" for a report, "facts" for a list of facts. Raises UserError."""
    found = []
    for text in asked or ["table"]:
        name, colon, path = text.partition(":")
        if colon and not path:
            raise UserError(Problem(path="--format", message=f"{text!r} names no file after the colon; write {name}:FILE, or {name} alone"))
        found.append(Target(format=_format(name, form), path=path or None))
    if sum(target.path is None for target in found) > 1:
        raise UserError(Problem(path="--format", message="only one format can go to standard output; write the others as FORMAT:FILE"))
    return tuple(found)


def write_formats(wanted: Sequence[Target], page: Callable[[Format], str | bytes]) -> list[Problem]:
    """Write each format to its target. One that cannot be written is reported, and the others are still written."""
    problems: list[Problem] = []
    for target in wanted:
        try:
            write(page(target.format), target.path, paints=target.format.paints)
        except UserError as error:
            problems += error.problems
        except OSError as error:  # of a temporary file; a workbook needs some
            problems.append(Problem(path=target.path or target.format.id, message=f"cannot be made: {refusal_reason(error)}"))
        except Exception as error:  # a defect of one format keeps none of the others back
            message = f"was not made, the program failed on it: {type(error).__name__}: {error}; please report it"
            problems.append(Problem(path=target.path or target.format.id, message=message))
    return problems


def options(fail_on: Severity | None = Severity.WARNING) -> Options:
    """How to write to this terminal, or to the stream that replaces it."""
    terminal = sys.stdout.isatty()
    width = max(80, shutil.get_terminal_size().columns) if terminal else 80
    return Options(width=width, fail_on=fail_on, colour=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")


def write(text: str | bytes, path: str | None, *, paints: bool = False) -> None:
    """Write to a file, creating its folder if needed, or to standard output. Raises UserError where the file cannot be written.

    Formats that are not made for a terminal can contain control characters from sources; on a terminal these are shown as codes.
    """
    if path is None and not paints and sys.stdout.isatty():
        text = visible(text if isinstance(text, str) else text.decode("utf-8", "backslashreplace"))
    data = text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text
    if path is None:
        _to_stdout(data)
        return
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        _to_file(path, data)
    except OSError as error:
        raise UserError(Problem(path=path, message=f"cannot be written: {refusal_reason(error)}")) from None


def _to_file(path: str, data: bytes) -> None:
    """Replaces a file at once, so that readers see the old file or the new one. Writes into a pipe, or a file in a read-only folder."""
    whole = os.path.realpath(path)
    mode = mode_of(whole)
    if mode is None or stat.S_ISREG(mode):
        try:
            remove_leftovers(Path(whole), alone=False)
            return replace_file(Path(whole), data, durable=False)
        except OSError as error:
            if mode is None or error.errno not in _NOT_BESIDE:
                raise
    with open(path, "wb") as file:
        file.write(data)
    return None


def _to_stdout(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
