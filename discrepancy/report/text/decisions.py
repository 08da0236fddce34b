"""A table of what was decided, for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.report.text.columns import columns

_HEADER = ("id", "decision", "use", "about", "by", "until", "note")
# Characters that the narrow columns take together; the rest of the width is shared by what a decision is about and its note.
_NARROW = 60


def decisions_table(rows: Sequence[Sequence[str]], width: int) -> str:
    """Rows of (id, decision, use, about, by, until, note), wrapped to about `width` columns."""
    if not rows:
        return "Nothing was decided.\n"
    rest = max(36, width - _NARROW) // 2
    return columns(rows, [width, width, width, rest, 12, width, rest], _HEADER) + "\n"
