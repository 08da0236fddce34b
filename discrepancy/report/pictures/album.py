"""All pictures of a report, in the order in which the page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from discrepancy.model.fact import Fact
from discrepancy.report.matrix import Matrix, matrices
from discrepancy.report.pictures.agreement import COLUMNS, ROWS, Agreement, agreement
from discrepancy.report.pictures.births import Births, births
from discrepancy.report.pictures.dissent import Dissent, dissent
from discrepancy.report.pictures.toll import Toll, toll
from discrepancy.report.result import Report

T = TypeVar("T")
MOST = 40
"""Pictures of one sort on the page: the loudest discrepancies come first, and nobody looks at a thousand pictures."""
CELLS = 4_000
"""Cells of all matrices together on the page: with more it takes seconds to open, and nobody reads so wide a table. A spreadsheet has all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Album:
    """`tables` and `agreements` run side by side: a story's matrix, its first rows and columns only, and its picture."""

    tables: tuple[Matrix, ...]
    agreements: tuple[Agreement, ...]
    dissent: Dissent | None
    tolls: tuple[Toll, ...]
    births: tuple[Births, ...]
    left_out: int
    """Rows of the matrices that are not on the page."""


def album(report: Report) -> Album:
    """Draw them; what is not there is left out."""
    sources = {source.id: source for source in report.sources}
    every = matrices(report)
    shown = tuple(_shown(every))
    tolls = (toll(id, subject, facts, sources) for id, subject, facts in _counts(report))
    ages = (births(d, sources) for d in report.discrepancies if d.kind == "age")
    return Album(
        tables=shown,
        agreements=tuple(map(agreement, shown)),
        dissent=dissent(every),
        tolls=tuple(_first(tolls)),
        births=tuple(_first(ages)),
        left_out=sum(len(table.rows) for table in every) - sum(len(table.rows) for table in shown),
    )


def _shown(every: Iterable[Matrix]) -> Iterator[Matrix]:
    """As much as CELLS allows: of each story the first rows that the picture has room for, with the sources that speak in them."""
    room = CELLS
    for table in every:
        rows = table.rows[:ROWS]
        speaking = [at for at in range(len(table.sources)) if any(row.cells[at].values for row in rows)][:COLUMNS]
        rows = rows[: room // max(len(speaking), 1)]
        if not rows:
            return
        room -= len(rows) * len(speaking)
        cut = tuple(replace(row, cells=tuple(row.cells[at] for at in speaking)) for row in rows)
        yield Matrix(sources=tuple(table.sources[at] for at in speaking), rows=cut)


def _first(found: Iterator[T | None]) -> Iterator[T]:
    number = 0
    for each in found:
        if each is not None:
            yield each
            number += 1
        if number == MOST:
            return


def _counts(report: Report) -> Iterator[tuple[str | None, str, tuple[Fact, ...]]]:
    """Counts of people that are disputed, loudest first, each with all that was put together with it; then those that only change."""
    claims = {fact.id: claim for claim in report.claims if claim.kind == "count" for fact in claim.facts}
    shown: set[str] = set()
    for d in report.discrepancies:
        if d.kind == "count":
            facts = {fact.id: fact for side in d.sides for fact in (*side.facts, *side.more)}
            for fact in tuple(facts.values()):
                if fact.id in claims:
                    facts.update((other.id, other) for other in claims[fact.id].facts)
            shown.update(facts)
            yield d.id, d.subject or d.attribute, tuple(facts.values())
    for claim in report.claims:
        if claim.kind == "count" and shown.isdisjoint(fact.id for fact in claim.facts) and len({fact.source for fact in claim.facts}) > 1:
            yield None, claim.subject or claim.attribute, claim.facts
