"""Facts and discrepancies as tables: one list of columns for DataFrames, CSV and spreadsheets. Imports pandas when a table is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from discrepancy.model.discrepancy import Discrepancy, Side
from discrepancy.model.fact import Fact

if TYPE_CHECKING:
    import pandas

Cell = str | int | float | None

FACT_COLUMNS: dict[str, Callable[[Fact], Cell]] = {
    "id": lambda f: f.id,
    "kind": lambda f: f.kind,
    "source": lambda f: f.source,
    "start": lambda f: f.start,
    "end": lambda f: f.end,
    "quote": lambda f: f.quote,
    "subject": lambda f: f.subject,
    "thing": lambda f: f.thing,
    "attribute": lambda f: f.attribute,
    "value": lambda f: f.value.text,
    "low": lambda f: f.value.low,
    "high": lambda f: f.value.high,
    "unit": lambda f: f.value.unit,
    "hedge": lambda f: str(f.hedge),
    "of": lambda f: f.of,
    "qualifiers": lambda f: "; ".join(f.qualifiers),
    "as_of": lambda f: f.as_of,
    "said_by": lambda f: f.said_by,
    "confidence": lambda f: f.confidence,
    "head": lambda f: f.head,
    "modifiers": lambda f: "; ".join(f.modifiers),
    "predicate": lambda f: f.predicate,
    "details": lambda f: "; ".join(f"{name}={text}" for name, text in f.details),
    "resolution": lambda f: f.value.resolution,
    "place": lambda f: f.place,
}

SIDE_COLUMNS: dict[str, Callable[[Discrepancy, int, Side, Fact], Cell]] = {
    "id": lambda d, n, s, f: d.id,
    "state": lambda d, n, s, f: str(d.state),
    "verdict": lambda d, n, s, f: str(d.verdict),
    "severity": lambda d, n, s, f: str(d.severity),
    "rule": lambda d, n, s, f: d.rule,
    "kind": lambda d, n, s, f: d.kind,
    "subject": lambda d, n, s, f: d.subject,
    "attribute": lambda d, n, s, f: d.attribute,
    "side": lambda d, n, s, f: n,
    "value": lambda d, n, s, f: s.value,
    "source": lambda d, n, s, f: f.source,
    "start": lambda d, n, s, f: f.start,
    "end": lambda d, n, s, f: f.end,
    "quote": lambda d, n, s, f: f.quote,
    "reason": lambda d, n, s, f: d.reason,
    "confidence": lambda d, n, s, f: d.confidence,
    "tier": lambda d, n, s, f: str(d.tier),
    "note": lambda d, n, s, f: d.note,
}


def fact_rows(facts: Iterable[Fact]) -> list[list[Cell]]:
    """One row a fact, in the order of FACT_COLUMNS."""
    return [[column(fact) for column in FACT_COLUMNS.values()] for fact in facts]


def side_rows(discrepancies: Iterable[Discrepancy]) -> list[list[Cell]]:
    """One row for each piece of evidence of each side, in the order of SIDE_COLUMNS; sides are numbered from 1."""
    return [
        [column(d, number, side, fact) for column in SIDE_COLUMNS.values()]
        for d in discrepancies
        for number, side in enumerate(d.sides, 1)
        for fact in side.facts
    ]


def fact_frame(facts: Iterable[Fact]) -> pandas.DataFrame:
    """One row a fact."""
    import pandas

    return pandas.DataFrame(fact_rows(facts), columns=list(FACT_COLUMNS))


def discrepancy_frame(discrepancies: Iterable[Discrepancy]) -> pandas.DataFrame:
    """One row for each piece of evidence of each side."""
    import pandas

    return pandas.DataFrame(side_rows(discrepancies), columns=list(SIDE_COLUMNS))
