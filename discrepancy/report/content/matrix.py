"""A table of subjects and attributes by source: who says what, and where they agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from discrepancy.model.discrepancy import Discrepancy, Verdict
from discrepancy.model.fact import Fact
from discrepancy.registry import kinds_with
from discrepancy.report.content.result import Report, is_possible
from discrepancy.scan.fact_kind import Trait


class Standing(StrEnum):
    """How the values of a row relate to each other. `sign` is readable without colour."""

    CONFLICT = "conflict"
    VARIANT = "variant"
    POSSIBLE = "possible"
    """A discrepancy below the confidence threshold."""
    AGREE = "agree"
    COMPATIBLE = "compatible"
    """Different values without a discrepancy: a later age, a rounder number, the next holder of an office."""

    @property
    def sign(self) -> str:
        """One mark: ≠, ≈, ?, = or +."""
        return {"conflict": "≠", "variant": "≈", "possible": "?", "agree": "=", "compatible": "+"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The values of one source in order of their place, each with the number of its side, from 1; 0 without sides."""

    values: tuple[tuple[str, int], ...] = ()


_SILENT = Cell()
"""A shared empty cell: of a thousand sources most say nothing about most things."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One discrepancy, or a claim without any. `cells` has one entry for each source of the matrix, in its order."""

    subject: str
    attribute: str
    kind: str
    standing: Standing
    cells: tuple[Cell, ...]
    discrepancy: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """One story: the rows to which two sources contribute or in which one contradicts itself, conflicts first; and the sources in them."""

    sources: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row before its story's sources are known."""

    subject: str
    attribute: str
    kind: str
    standing: Standing
    facts: tuple[Fact, ...]
    sides: Mapping[str, tuple[str, int]]
    discrepancy: str | None


def matrices(report: Report) -> tuple[Matrix, ...]:
    """One matrix per story, in the order of their first sources; a story for which no two sources state values has none."""
    disputed: dict[str, list[Discrepancy]] = {}
    for d in report.everything:
        for fact in _evidence(d):
            disputed.setdefault(fact.id, []).append(d)
    stories: dict[str, list[_Line]] = {}
    shown: set[str] = set()
    for claim in report.claims:
        found = {d.id: d for fact in claim.facts for d in disputed.get(fact.id, ())}
        if found:
            new = [d for d in found.values() if d.id not in shown]
            shown.update(found)
            stories.setdefault(claim.story, []).extend(_disputed(claim.facts if d.kind == claim.kind else (), d) for d in new)
        elif len({fact.source for fact in claim.facts}) > 1:
            alike = len({shown_value(fact).casefold().replace("’", "'") for fact in claim.facts}) == 1
            standing = Standing.AGREE if alike else Standing.COMPATIBLE
            stories.setdefault(claim.story, []).append(_Line(claim.subject, claim.attribute, claim.kind, standing, claim.facts, {}, None))
    of = {fact.source: claim.story for claim in report.claims for fact in claim.facts}
    for d in report.everything:  # what rests on no fact of a claim, such as two names of one substance
        if d.id not in shown:
            stories.setdefault(min((of.get(fact.source, "") for fact in _evidence(d)), default=""), []).append(_disputed((), d))
    return tuple(sorted((_matrix(lines) for lines in stories.values()), key=lambda table: (table.sources, len(table.rows))))


def _disputed(facts: Iterable[Fact], d: Discrepancy) -> _Line:
    every = {fact.id: fact for fact in (*facts, *_evidence(d))}
    sides = {fact.id: (side.value, number) for number, side in enumerate(d.sides, 1) for fact in (*side.facts, *side.more)}
    standing = Standing.POSSIBLE if is_possible(d) else Standing.CONFLICT if d.verdict is Verdict.CONFLICT else Standing.VARIANT
    return _Line(d.subject, d.attribute, d.kind, standing, tuple(every.values()), sides, d.id)


def _matrix(lines: Iterable[_Line]) -> Matrix:
    ordered = sorted(
        lines,
        key=lambda x: (list(Standing).index(x.standing), x.subject.casefold(), x.kind, x.attribute, x.discrepancy or "", x.facts[0].id),
    )
    sources = sorted({fact.source for line in ordered for fact in line.facts})
    return Matrix(sources=tuple(sources), rows=tuple(_row(line, sources) for line in ordered))


def _row(line: _Line, sources: Iterable[str]) -> Row:
    said: dict[str, dict[tuple[str, int], None]] = {}
    for fact in sorted(line.facts, key=lambda fact: (fact.source, fact.start, fact.end)):
        said.setdefault(fact.source, {})[line.sides.get(fact.id) or (shown_value(fact), 0)] = None
    return Row(
        subject=line.subject,
        attribute=line.attribute,
        kind=line.kind,
        standing=line.standing,
        cells=tuple(Cell(values=tuple(said[source])) if source in said else _SILENT for source in sources),
        discrepancy=line.discrepancy,
    )


# Units that are written otherwise than by their name, and plurals that take no s.
_WRITTEN = {"percent": " %", "person": ""}
_PLURALS = {"foot": "feet", "inch": "inches", "square foot": "square feet", "celsius": "celsius", "fahrenheit": "fahrenheit"}


def shown_value(fact: Fact) -> str:
    """A value as a reader would write it: hedge, number and unit, or the normalised text."""
    value = fact.value
    if value.low is None and value.high is None:
        return value.text
    unit = (
        ""
        if fact.kind in kinds_with(Trait.LIFETIME) or not value.unit
        else _WRITTEN.get(value.unit, f" {_unit(value.unit, value.high or value.low or 0)}")
    )
    low, high = (None if end is None else f"{end:,.10g}" for end in (value.low, value.high))
    if low is None:
        return f"{'<' if fact.hedge == 'less-than' else '≤'} {high}{unit}"
    if high is None:
        return f"{'>' if fact.hedge == 'more-than' else '≥'} {low}{unit}"
    number = low if low == high else f"{low}–{high}"
    return f"{'~' if fact.hedge == 'approximate' else ''}{number}{unit}"


def _unit(unit: str, number: float) -> str:
    """The unit as it is read after a number: "metres per second"; codes such as USD have no plural."""
    if number == 1 or not unit.islower():
        return unit
    first, per, rest = unit.partition(" per ")
    return f"{_PLURALS.get(first, first if first.endswith('s') else first + 's')}{per}{rest}"


def _evidence(d: Discrepancy) -> list[Fact]:
    return [fact for side in d.sides for fact in (*side.facts, *side.more)]
