"""Facts and discrepancies as tables: one list of columns for DataFrames, CSV and spreadsheets. Imports pandas when a table is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.report.locations.evidence import Evidence, evidence

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

SIDE_COLUMNS: dict[str, Callable[[Evidence], Cell]] = {
    "subject": lambda e: e.d.subject,
    "attribute": lambda e: e.d.attribute,
    "verdict": lambda e: str(e.d.verdict),
    "severity": lambda e: str(e.d.severity),
    "state": lambda e: str(e.d.state),
    "side": lambda e: e.number,
    "value": lambda e: e.side.value,
    "sentence": lambda e: e.piece.marked,
    "publisher": lambda e: e.piece.publisher,
    "published": lambda e: e.piece.published,
    "source": lambda e: e.fact.source,
    "place": lambda e: e.piece.where,
    "link": lambda e: e.link,
    "reason": lambda e: e.d.reason,
    "confidence": lambda e: e.d.confidence,
    "tier": lambda e: str(e.d.tier),
    "note": lambda e: e.d.note,
    "kind": lambda e: e.d.kind,
    "rule": lambda e: e.d.rule,
    "quote": lambda e: e.fact.quote,
    "start": lambda e: e.fact.start,
    "end": lambda e: e.fact.end,
    "id": lambda e: e.d.id,
}
"""Columns for people first, columns for programs last."""


def fact_rows(facts: Iterable[Fact]) -> list[list[Cell]]:
    """One row per fact, in the order of FACT_COLUMNS."""
    return [[column(fact) for column in FACT_COLUMNS.values()] for fact in facts]


def side_rows(discrepancies: Iterable[Discrepancy], sources: Iterable[Source], page: str | None = None) -> list[list[Cell]]:
    """One row for each piece of evidence of each side, in the order of SIDE_COLUMNS; sides are numbered from 1."""
    return [[column(each) for column in SIDE_COLUMNS.values()] for each in evidence(discrepancies, sources, page)]


def fact_frame(facts: Iterable[Fact]) -> pandas.DataFrame:
    """One row per fact."""
    import pandas

    return pandas.DataFrame(fact_rows(facts), columns=list(FACT_COLUMNS))


def discrepancy_frame(discrepancies: Iterable[Discrepancy], sources: Iterable[Source]) -> pandas.DataFrame:
    """One row for each piece of evidence of each side."""
    import pandas

    return pandas.DataFrame(side_rows(discrepancies, sources), columns=list(SIDE_COLUMNS))
