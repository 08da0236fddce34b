"""A conflict that the program missed: two passages that somebody marked in the full texts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of a source. Offsets count characters of its text."""

    source: str
    start: int
    end: int
    quote: str

    def plain(self) -> dict[str, object]:
        """For JSON."""
        return {"source": self.source, "start": self.start, "end": self.end, "quote": self.quote}


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedConflict:
    """Two passages that cannot both be true, according to a reviewer. A passage is None where its words are in no source of this run."""

    id: str
    by: str
    at: str
    kind: str
    note: str
    left: Passage | None
    right: Passage | None

    def plain(self) -> dict[str, object]:
        """For JSON; a passage that is gone is null."""
        sides = {"left": self.left and self.left.plain(), "right": self.right and self.right.plain()}
        return {"id": self.id, "by": self.by, "at": self.at, "kind": self.kind, "note": self.note, **sides}
