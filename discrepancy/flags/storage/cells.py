"""Cells that a spreadsheet program leaves alone.

A spreadsheet reads "=1+1" as a formula, "007" as 7, "3-11" as a day in March and "1e5" as 100000, and saves what it made of them.
A cell that would not survive is written with an apostrophe in front, the sign by which people tell a spreadsheet "this is text";
the apostrophe is taken off when the cell is read. A cell that itself starts with an apostrophe gets a second one. In another locale a
spreadsheet separates cells at another mark and ignores a quote in the middle of a cell: a sign after such a mark gets an apostrophe too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

SEPARATOR = " | "

# Signs that start a formula (OWASP, "CSV Injection"), and our own guard. A tab or line break never gets as far as this.
_FORMULA = ("=", "+", "-", "@", "'", "＝", "＋", "－", "＠")
_AFTER_MARK = re.compile(r"""([;,]"*+'*+)(?=[=+\-@＝＋－＠])""")
_GUARDED_MARK = re.compile(r"""([;,]"*+'*)'(?=[=+\-@＝＋－＠])""")
# What a spreadsheet keeps as it is: an integer that a double holds exactly, or a hexadecimal hash that is no number.
_SURVIVES = re.compile(r"0|[1-9][0-9]{0,14}|[0-9a-f]*[a-df][0-9a-f]*")
_CONSTANT = re.compile(r"true|false", re.IGNORECASE)
# Dates and numbers in any language are short: "5 May 2020 12:30", "1 234,50 €".
_SHORT = 4
# What cannot be in one line of a text file.
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")


def on_one_line(text: str) -> str:
    """`text` with a blank for control characters and ends of lines, as it is written."""
    return _CONTROL.sub(" ", text)


def guard(text: str) -> str:
    """`text` as one cell on one line: control characters become a blank, what a spreadsheet would change gets an apostrophe."""
    line = _AFTER_MARK.sub(r"\1'", on_one_line(text).strip())
    if line.startswith(_FORMULA) or _CONSTANT.fullmatch(line):
        return "'" + line
    changes = any(map(str.isdigit, line)) and not _SURVIVES.fullmatch(line) and len(line.split()) <= _SHORT
    return "'" + line if changes and SEPARATOR.strip() not in line else line


def unguard(cell: str) -> str:
    """The text that `guard` was given, except for control characters."""
    text = _GUARDED_MARK.sub(r"\1", cell.strip())
    return text[1:] if text.startswith("'") else text


def join(parts: Iterable[str]) -> str:
    """Several values as one text: "26 | 25". A bar inside a value is written `\\|`, a backslash `\\\\`."""
    return SEPARATOR.join(on_one_line(part).strip().replace("\\", "\\\\").replace("|", "\\|") for part in parts)


def split(text: str) -> tuple[str, ...]:
    """The values that `join` put together, without the blanks around the bars that separate them."""
    if not text.strip():
        return ()
    if "\\" not in text:
        return tuple(map(str.strip, text.split("|")))
    parts = [""]
    escaped = False
    for character in text:
        if escaped:
            parts[-1] += character if character in "\\|" else "\\" + character
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == "|":
            parts.append("")
        else:
            parts[-1] += character
    parts[-1] += "\\" * escaped
    return tuple(part.strip() for part in parts)
