"""Source text in Markdown: nothing in it is a mark, html, or a link."""

from __future__ import annotations

import re

from discrepancy.report.text.printable import printable

# What Markdown reads something into: marks (an underscore between two letters is none), html, and what GitHub links by itself.
_MARKS = re.compile(r"[\\`*{}\[\]~|$]|(?<![^\W_])_|_(?![^\W_])|[<>&@]|:(?=//)|(?<=www)\.", re.I)
# What makes a line a heading, a list or a rule.
_LEADING = re.compile(r"#{1,6}(?=\s|$)|[-+](?=\s|$|-)|=+$|\d{1,9}(?P<mark>[.)])(?=\s|$)")
_AT = "<!-- -->&#64;"
"""GitHub makes an address of an @ between words even where it is written by its number, unless html comes before it."""


def escaped(text: str) -> str:
    """Text escaped for Markdown, on one line."""
    line = printable(text)
    made = _MARKS.sub(_escaped, line)
    if (leads := _LEADING.match(line)) is None:
        return made
    at = max(leads.start("mark"), 0)
    return f"{made[:at]}\\{made[at:]}"


def bold_text(text: str) -> str:
    """The same in bold; empty for empty text, because four asterisks are a horizontal line."""
    return f"**{made}**" if (made := escaped(text)) else ""


def _escaped(match: re.Match[str]) -> str:
    mark = match.group()
    if mark == "@":
        return _AT
    return f"&#{ord(mark)};" if mark in "<>&@:." else "\\" + mark
