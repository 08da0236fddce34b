"""A table of decisions, for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from tabulate import tabulate

from discrepancy.report.text.printable import printable

_HEADER = ("id", "decision", "use", "about", "by", "until", "note")
# Characters that the narrow columns take together; the rest of the width is shared by what a decision is about and its note.
_NARROW = 60


def decisions_table(rows: Sequence[Sequence[str]], width: int) -> str:
    """Rows of (id, decision, use, about, by, until, note), wrapped to about `width` columns."""
    if not rows:
        return "Nothing was decided.\n"
    rest = max(36, width - _NARROW) // 2
    cells = [[printable(cell) for cell in row] for row in rows]
    shown = tabulate(cells, _HEADER, tablefmt="simple", disable_numparse=True, maxcolwidths=[None, None, None, rest, 12, None, rest])
    return "\n".join(line.rstrip() for line in shown.splitlines()) + "\n"
