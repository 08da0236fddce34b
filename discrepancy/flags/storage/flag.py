"""A flag: one decision about one discrepancy, as it is in the file."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from discrepancy.flags.storage.cells import join
from discrepancy.flags.storage.fingerprint import evidence
from discrepancy.model.discrepancy import Discrepancy, State

COLUMNS = (
    "id",
    "state",
    "rule",
    "kind",
    "attribute",
    "names",
    "values",
    "wrong_values",
    "right_value",
    "evidence",
    "reason",
    "by",
    "on",
    "until",
    "note",
)

WHERE_USED = ("right_value",)
"""Columns that the file only has if a flag fills them, so that other files stay unchanged."""
DAYS = ("on", "until")
"""Columns that hold a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """One line of the file. `values` and `evidence` are parallel: evidence[i] hashes the sentences that state values[i]."""

    id: str
    state: State
    rule: str
    kind: str
    attribute: str
    names: tuple[str, ...]
    values: tuple[str, ...]
    evidence: tuple[tuple[str, ...], ...]
    wrong_values: tuple[str, ...] = ()
    right_value: str = ""
    reason: str = ""
    by: str = ""
    on: datetime.date | None = None
    until: datetime.date | None = None
    """Last day on which the decision holds."""
    note: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    """Columns that the user added, kept as they are."""
    line: int = 0
    """Its line in the file; 0 for a flag that was not read from one."""


def decide(
    discrepancy: Discrepancy,
    texts: Mapping[str, str],
    state: State,
    *,
    wrong_values: tuple[str, ...] = (),
    right_value: str = "",
    by: str = "",
    on: datetime.date | None = None,
    until: datetime.date | None = None,
    note: str = "",
) -> Flag:
    """The flag that records a decision about `discrepancy`. `texts` maps the id of a source to its text."""
    return Flag(
        id=discrepancy.id,
        state=state,
        rule=discrepancy.rule,
        kind=discrepancy.kind,
        attribute=discrepancy.attribute,
        names=tuple(sorted({*discrepancy.names, discrepancy.subject} - {""})),
        values=tuple(side.value for side in discrepancy.sides),
        evidence=tuple(evidence(side, texts) for side in discrepancy.sides),
        wrong_values=wrong_values,
        right_value=right_value,
        reason=discrepancy.reason,
        by=by,
        on=on,
        until=until,
        note=note,
    )


def cells(flag: Flag) -> tuple[str, ...]:
    """The flag as plain texts, in the order of COLUMNS."""
    return (
        flag.id,
        flag.state.value,
        flag.rule,
        flag.kind,
        flag.attribute,
        join(flag.names),
        join(flag.values),
        join(flag.wrong_values),
        flag.right_value,
        join(map(" ".join, flag.evidence)),
        flag.reason,
        flag.by,
        flag.on.isoformat() if flag.on else "",
        flag.until.isoformat() if flag.until else "",
        flag.note,
    )
