"""A decision about a discrepancy, and a request for one: what the flags file and the page of a review exchange."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discrepancy.model.discrepancy import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The state of one discrepancy. Without a decision the state is `new` and everything else empty."""

    state: State = State.NEW
    was: State | None = None
    """The former state, if the state is `changed` or `expired`."""
    why: str = ""
    """Why the decision no longer holds, where the state is `changed` or `expired`."""
    wrong_values: tuple[str, ...] = ()
    right_value: str = ""
    """The right value, if somebody gave it: a value of a side, or one that no source gives."""
    by: str = ""
    on: datetime.date | None = None
    until: datetime.date | None = None
    note: str = ""
    mark: str = ""
    """Changes with every change of the decision; empty where the file has none. A request to change it gives the mark that was seen."""

    def plain(self, values: Sequence[str]) -> Mapping[str, object]:
        """For JSON, without empty fields; `wrong` are the indexes of the wrong ones among `values`, from 0."""
        found = {
            "state": str(self.state),
            "was": str(self.was) if self.was else None,
            "why": self.why,
            "wrong": [number for number, value in enumerate(values) if value in self.wrong_values],
            "right": self.right_value,
            "by": self.by,
            "on": self.on.isoformat() if self.on else None,
            "until": self.until.isoformat() if self.until else None,
            "note": self.note,
            "mark": self.mark,
        }
        return {key: value for key, value in found.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A request to save a decision about the discrepancy with this index; without a state, to take the decision back."""

    index: int
    state: State | None
    seen: str
    """The mark of the decision that was seen when the request was made."""
    wrong_values: tuple[str, ...] = ()
    right_value: str = ""
    by: str = ""
    until: datetime.date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What became of some requests: decisions by index as they are now. `refused` had changed in the meantime and stay as they are."""

    saved: tuple[tuple[int, Decision], ...] = ()
    refused: tuple[tuple[int, Decision], ...] = ()
    change: int | None = None
    """A handle by which this can be undone, or None without such a comparison saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionSheet:
    """A table to decide in, for a workbook: only the `editable` columns may be typed in, and those of `choices` offer a list."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    editable: tuple[str, ...]
    choices: Mapping[str, tuple[str, ...]]
    possible: tuple[tuple[str, ...], ...] = ()
    """Rows of findings that are too uncertain to count: they go to a separate sheet."""
