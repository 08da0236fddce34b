"""All pictures of a report, in the order in which the page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from discrepancy.model.source import Source
from discrepancy.registry import kinds_with
from discrepancy.report.content.matrix import Matrix, matrices
from discrepancy.report.content.result import Report
from discrepancy.report.pictures.agreement import COLUMNS, ROWS, Agreement, agreement
from discrepancy.report.pictures.births import Births, births
from discrepancy.report.pictures.dissent import Dissent, dissent
from discrepancy.report.pictures.toll import TollPicture, of_facts, of_timeline
from discrepancy.scan.fact_kind import Trait

T = TypeVar("T")
MOST = 40
"""Pictures of one kind on the page, for the most serious discrepancies."""
CELLS = 4_000
"""Most cells of all matrices together on the page: with more it takes seconds to open. A spreadsheet has all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Album:
    """`tables` and `agreements` are parallel: a story's matrix, its first rows and columns only, and its picture."""

    tables: tuple[Matrix, ...]
    agreements: tuple[Agreement, ...]
    dissent: Dissent | None
    tolls: tuple[TollPicture, ...]
    births: tuple[Births, ...]
    left_out: int
    """Rows of the matrices that are not on the page."""


def album(report: Report) -> Album:
    """Draw all pictures for which there is data."""
    sources = {source.id: source for source in report.sources}
    every = matrices(report)
    shown = tuple(_shown(every))
    tolls = _tolls(report, sources)
    ages = (births(d, sources) for d in report.everything if d.kind in kinds_with(Trait.LIFETIME))
    return Album(
        tables=shown,
        agreements=tuple(map(agreement, shown)),
        dissent=dissent(every),
        tolls=tuple(_first(tolls)),
        births=tuple(_first(ages)),
        left_out=sum(len(table.rows) for table in every) - sum(len(table.rows) for table in shown),
    )


def _shown(every: Iterable[Matrix]) -> Iterator[Matrix]:
    """The first rows of each story, as many as CELLS allows, with the sources that have values in them."""
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


def _tolls(report: Report, sources: Mapping[str, Source]) -> Iterator[TollPicture | None]:
    """Counts of people that are disputed, loudest first; then those that only change from day to day."""
    of_fact = {fact.id: line for line in report.timelines for toll in line.tolls for fact in toll.facts}
    drawn: set[int] = set()
    for d in report.everything:
        if d.kind in kinds_with(Trait.COUNT):
            facts = {fact.id: fact for side in d.sides for fact in (*side.facts, *side.more)}
            line = next((of_fact[id] for id in facts if id in of_fact), None)
            if line is None:
                yield of_facts(d.id, d.subject or d.attribute, tuple(facts.values()), sources)
            elif id(line) not in drawn:
                drawn.add(id(line))
                yield of_timeline(d.id, line)
    for line in report.timelines:
        if id(line) not in drawn:
            yield of_timeline(None, line)
