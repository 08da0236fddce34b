"""The decisions about one run's discrepancies while somebody reviews them: read again when the file changes, saved one by one, undone."""

from __future__ import annotations

import datetime
import os
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace

from discrepancy.flags.match import apply
from discrepancy.flags.storage.file import load
from discrepancy.flags.storage.flag import Flag, decide
from discrepancy.flags.storage.revise import line_mark, replace_flags
from discrepancy.flags.storage.states import FAILING
from discrepancy.model.decision import Decision, Saved, Wish
from discrepancy.model.discrepancy import Discrepancy, State
from discrepancy.model.fact import Fact


def decision(found: Discrepancy, flag: Flag | None) -> Decision:
    """The decision about a discrepancy whose state comes from `apply` and comments in sources; `flag` is its flag, or None."""
    if flag is None:
        return Decision(state=found.state, note=found.note or "")
    moved = found.state in (State.CHANGED, State.EXPIRED)
    return Decision(
        state=found.state,
        was=flag.state if moved else None,
        why=(found.note or "") if moved else "",
        wrong_values=flag.wrong_values,
        right_value=flag.right_value,
        by=flag.by,
        on=flag.on,
        until=flag.until,
        note=flag.note,
        mark=line_mark(flag),
    )


class Ledger:
    """The decisions about `discrepancies`, by index, and the methods to make more. May be asked from several threads.

    `discrepancies` come with the states that `apply` and comments in sources gave them; `today` is the day of a decision.
    """

    def __init__(
        self,
        path: str,
        discrepancies: Sequence[Discrepancy],
        texts: Mapping[str, str],
        *,
        today: datetime.date,
        formerly: Mapping[str, str] | None = None,
        facts: Sequence[Fact] = (),
    ) -> None:
        self.path = path
        self._found = list(discrepancies)
        self._texts, self._today, self._formerly, self._facts = texts, today, dict(formerly or {}), facts
        self._lock = threading.RLock()
        self._stamp: tuple[int, ...] | None = None
        self._flags: dict[str, Flag] = {}
        self._changes: list[dict[str, tuple[Flag | None, str]]] = []
        """For each change: the former flags, by id, and the mark that the change left."""
        self._version = 0
        self._read()
        self._silenced = frozenset(i for i, d in enumerate(self._found) if d.state not in FAILING and d.id not in self._flags)
        if self._flags:  # the file may be another than when the run read it
            self._apply()

    def version(self) -> int:
        """A number that changes whenever a decision may have changed. Raises UserError where the file cannot be understood any more."""
        with self._lock:
            if self._file_mark() != self._stamp:
                self._read()
                self._apply()
                self._version += 1
            return self._version

    def standing(self) -> tuple[Decision, ...]:
        """The state of each discrepancy now. Raises UserError as `version` does."""
        with self._lock:
            self.version()
            return tuple(self._decision(index) for index in range(len(self._found)))

    def save(self, wishes: Sequence[Wish]) -> Saved:
        """Saves at once, all in one writing. Raises UserError, and saves nothing, where the file cannot be understood or written."""
        with self._lock:
            return self._change({self._found[wish.index].id: (self._flag(wish), wish.seen) for wish in wishes})

    def undo(self, change: int) -> Saved:
        """Restores what was there before a change, except for what has changed again since."""
        with self._lock:
            return self._change(self._changes[change] if 0 <= change < len(self._changes) else {})

    def _change(self, wanted: Mapping[str, tuple[Flag | None, str]]) -> Saved:
        if not wanted:
            return Saved()
        foreign = self._file_mark() != self._stamp
        self._version += 1
        before, after, refused = replace_flags(self.path, wanted)
        old = {flag.id: flag for flag in before.flags}
        self._flags = {flag.id: flag for flag in after.flags}
        self._stamp = self._file_mark()
        done = [id for id in wanted if id not in refused]
        if foreign:
            self._apply()
        at = {d.id: index for index, d in enumerate(self._found)}
        for id in done:
            if id in at:
                flag = wanted[id][0]
                self._found[at[id]] = replace(self._found[at[id]], state=flag.state if flag else State.NEW, note=None)
        if done:
            self._changes.append({id: (old.get(id), line_mark(self._flags.get(id))) for id in done})
        return Saved(
            saved=tuple((at[id], self._decision(at[id])) for id in done if id in at),
            refused=tuple((at[id], self._decision(at[id])) for id in refused if id in at),
            change=len(self._changes) - 1 if done else None,
        )

    def _flag(self, wish: Wish) -> Flag | None:
        if wish.state is None:
            return None
        found = self._found[wish.index]
        flag = decide(
            found,
            self._texts,
            wish.state,
            wrong_values=wish.wrong_values,
            right_value=wish.right_value,
            by=wish.by,
            on=datetime.date.today() if self._today == datetime.date.min else self._today,
            until=wish.until,
            note=wish.note,
        )
        known = self._flags.get(found.id)
        return flag if known is None else replace(flag, extra=known.extra)  # the user's own columns stay

    def _decision(self, index: int) -> Decision:
        found = self._found[index]
        return decision(found, self._flags.get(found.id))

    def _file_mark(self) -> tuple[int, ...] | None:
        """A mark that changes when somebody else replaces or edits the file."""
        try:
            found = os.stat(self.path)
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def _read(self) -> None:
        stamp = self._file_mark()
        self._flags = {flag.id: flag for flag in load(self.path).flags}
        self._stamp = stamp

    def _apply(self) -> None:
        """States anew, from a file that others changed. What a comment in a source accepts stays accepted."""
        applied = apply(
            self._found, tuple(self._flags.values()), self._texts, today=self._today, formerly=self._formerly, facts=self._facts
        ).discrepancies
        self._found = [old if i in self._silenced else new for i, (old, new) in enumerate(zip(self._found, applied, strict=True))]
