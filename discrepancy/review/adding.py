"""Reads what a reviewer adds on the page: a file, or the address of a web page. Every part of the request is checked."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass

LARGEST_FILE = 20_000_000
"""Most bytes of a file, as many as a source may have by default."""
LARGEST_BODY = LARGEST_FILE * 4 // 3 + 10_000
"""Bytes of the body: the file in base64, its name, and the run."""
LONGEST_NAME = 1_000
LONGEST_ADDRESS = 2_000


class NotAdded(ValueError):
    """The body has not the form that the page sends; the message says what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """The given name of a file and its bytes; or an address without a name."""

    name: str | None = None
    data: bytes = b""
    url: str | None = None


def added(body: bytes, run: str) -> Added:
    """The content of the body: {"name": …, "data": base64} or {"url": …}, and "run", the run of the page. Raises NotAdded."""
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        raise NotAdded("this is not JSON") from None
    if not isinstance(asked, dict) or set(asked) - {"run"} not in ({"name", "data"}, {"url"}):
        raise NotAdded('an object with "name" and "data", or with "url", is expected')
    if asked.get("run", run) != run:
        raise NotAdded("the findings have changed since this page was opened: load it again")
    if not all(isinstance(value, str) for value in asked.values()):
        raise NotAdded("only texts are expected")
    if "url" in asked:
        return Added(url=_short(asked["url"].strip(), LONGEST_ADDRESS, "url"))
    try:
        data = base64.b64decode(asked["data"], validate=True)
    except (binascii.Error, ValueError):
        raise NotAdded('"data" is not base64') from None
    if len(data) > LARGEST_FILE:
        raise NotAdded(f"the file has more than {LARGEST_FILE:,} bytes")
    return Added(name=_short(asked["name"], LONGEST_NAME, "name"), data=data)


def _short(text: str, longest: int, name: str) -> str:
    if not text or len(text) > longest:
        raise NotAdded(f'"{name}" is a text of 1 to {longest:,} characters')
    return text.encode("utf-8", "replace").decode()
