"""Source text in Markdown: nothing in it is a mark, html, or a link."""

from __future__ import annotations

import re

from discrepancy.report.printable import printable

# What Markdown reads something into: marks (an underscore inside a word is none), html, and what GitHub links by itself.
_MARKS = re.compile(r"[\\`*{}\[\]~|$]|(?<!\w)_|_(?!\w)|[<>&@]|:(?=//)|(?<=www)\.", re.I)


def safe(text: str) -> str:
    """Text that no Markdown reads anything into, on one line."""
    return _MARKS.sub(_escaped, printable(text))


def _escaped(match: re.Match[str]) -> str:
    mark = match.group()
    return f"&#{ord(mark)};" if mark in "<>&@:." else "\\" + mark
