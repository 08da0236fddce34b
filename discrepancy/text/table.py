"""A frozen table of sorted lines, "key<TAB>rest", looked up by bisection: nothing is parsed when it is loaded."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


class Table:
    """Lines of a file in discrepancy/text/data/, sorted by code point; header lines start with "#"."""

    __slots__ = ("body",)

    def __init__(self, name: str) -> None:
        self.body = "\n" + "\n".join(read_lines(name)) + "\n"

    def get(self, key: str) -> str | None:
        """What stands behind `key` and its tab ("" where nothing does), or None where the table has no such key."""
        body = self.body
        wanted = key + "\t"
        low, high = 1, len(body)
        while low < high:
            start = body.rfind("\n", 0, (low + high) // 2) + 1
            start = max(start, low)
            end = body.find("\n", start)
            if body.startswith(wanted, start):
                return body[start + len(wanted) : end]
            if body[start:end] < wanted:
                low = end + 1
            else:
                high = start
        return None


def read_lines(name: str) -> list[str]:
    """The lines of a frozen table without its header."""
    text = (files("discrepancy.text") / "data" / name).read_text(encoding="utf-8")
    lines = text.removesuffix("\n").split("\n")
    first = next(i for i, line in enumerate(lines) if not line.startswith("# "))
    return lines[first:]


@cache
def table(name: str) -> Table:
    """The table of that name, read on first use."""
    return Table(name)
