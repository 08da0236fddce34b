"""Source text on one line of a terminal or a page: nothing in it can control the display."""

from __future__ import annotations

import re

# Line ends, tabs and runs of blanks become one blank.
_BLANKS = re.compile(r"[\s\u200b]+")
# C0 and C1 controls drive terminals; the bidirectional ones reorder what a reader sees (CVE-2021-42574, "Trojan Source"); the last two are
# no characters, and XML cannot hold them.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
_BUT_JSON = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Those that JSON does not escape."""
_BUT_LINES = re.compile(r"(?![\t\n])" + _CONTROLS.pattern)


def printable(text: str) -> str:
    """The text on one line; control characters are shown as codes: `\\x1b`."""
    return inert(text).strip()


def inert(text: str) -> str:
    """As `printable`, with a blank at either end kept."""
    return _CONTROLS.sub(_code, _BLANKS.sub(" ", text))


def visible(text: str) -> str:
    """As `inert`, with all blanks, tabs and line ends kept."""
    return _BUT_LINES.sub(_code, text)


def coded(json: str) -> str:
    """The JSON with control characters and direction marks escaped."""
    if json.isascii() and "\x7f" not in json:
        return json
    return _BUT_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", json)


def shorten(text: str, length: int) -> str:
    """A text cut to a number of characters, at a blank if one is near; "…" marks what is left out."""
    if len(text) <= length:
        return text
    cut = text.rfind(" ", length // 2, length)
    return text[: cut if cut > 0 else length - 1].rstrip() + "…"


def _code(match: re.Match[str]) -> str:
    return match.group().encode("unicode_escape", "backslashreplace").decode("ascii")
