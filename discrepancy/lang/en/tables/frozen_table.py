"""A frozen table of sorted lines, "key<TAB>rest", looked up by bisection: a line is only split when it is looked up."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from importlib.resources import files


class Table:
    """Lines of a file in discrepancy/lang/en/data/, sorted by code point; header lines start with "# "."""

    __slots__ = ("lines",)

    def __init__(self, name: str) -> None:
        self.lines = read_lines(name)

    def get(self, key: str) -> str | None:
        """What comes after `key` and its tab ("" for none), or None where the table has no such key."""
        wanted = key + "\t"
        at = bisect_left(self.lines, wanted)
        if at < len(self.lines) and self.lines[at].startswith(wanted):
            return self.lines[at][len(wanted) :]
        return None


def read_lines(name: str) -> list[str]:
    """The lines of a frozen table without its header."""
    lines = (files("discrepancy.lang.en") / "data" / name).read_text(encoding="utf-8").removesuffix("\n").split("\n")
    first = next(i for i, line in enumerate(lines) if not line.startswith("# "))
    return lines[first:]


@cache
def table(name: str) -> Table:
    """The table of that name, read on first use."""
    return Table(name)
