"""JSON with indentation, several times as fast as by the standard library, which does not use its C code for indentation."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterable, Mapping, Set
from json.encoder import encode_basestring as quoted

from discrepancy.report.text.printable import coded

_WORDS = {None: "null", True: "true", False: "false"}


AT_ONCE = 4_096
"""Most pieces of text that are put together and encoded at one time."""


def indented(value: object) -> str:
    """The result of json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) for texts, numbers, lists and mappings by text.

    Any other iterable is a list too, and controls are written as escapes.
    """
    parts: list[str] = []
    _write(value, "\n", parts.append)
    return "".join(parts)


def encoded(value: object) -> bytes:
    """The same as UTF-8, with a line end. An iterator is written as it is consumed, and never held as a whole."""
    out = io.BytesIO()
    parts: list[str] = []

    def add(part: str) -> None:
        parts.append(part)
        if len(parts) >= AT_ONCE:
            flush()

    def flush() -> None:
        out.write("".join(parts).encode("utf-8", "backslashreplace"))
        parts.clear()

    _write(value, "\n", add)
    add("\n")
    flush()
    return out.getvalue()


def _write(value: object, line: str, add: Callable[[str], None]) -> None:
    """Add the parts of `value`; `line` is a line break with the indentation of where it is."""
    if isinstance(value, str):
        add(coded(quoted(value)))
    elif value is None or isinstance(value, bool):
        add(_WORDS[value])
    elif isinstance(value, int):
        add(int.__repr__(value))
    elif isinstance(value, float) and math.isfinite(value):
        add(float.__repr__(value))
    elif isinstance(value, Mapping):
        before = "{" + line + " "
        for name, item in value.items():
            add(f"{before}{coded(quoted(name))}: ")
            _write(item, line + " ", add)
            before = "," + line + " "
        add(line + "}" if value else "{}")
    elif isinstance(value, Iterable) and not isinstance(value, bytes | Set):
        before = "[" + line + " "
        for item in value:
            add(before)
            _write(item, line + " ", add)
            before = "," + line + " "
        add("[]" if before.startswith("[") else line + "]")
    else:
        raise ValueError(f"not a JSON value: {value!r}")
