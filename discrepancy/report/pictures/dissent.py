"""Which sources disagree most with the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from discrepancy.report.content.matrix import Matrix, Standing
from discrepancy.report.text.printable import printable, shorten

LEFT, WIDTH, ROW = 220.0, 720.0, 26.0
"""Units of the picture: where the bars start, its whole width, and the height of a row."""
MOST = 30
"""Most sources that are drawn; the rest disagree less."""
_LABEL = 28
_NUMBERS = 60.0
"""Room for the numbers after a bar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDissent:
    """One source: on how many rows of the matrices it and another have values, and how these relate. Widths are of the three bars."""

    source: str
    label: str
    conflicts: int
    variants: int
    rest: int
    y: float
    conflict_width: float
    variant_width: float
    rest_width: float

    @property
    def shared(self) -> int:
        """All rows in which the source and another have values."""
        return self.conflicts + self.variants + self.rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent:
    """The sources, those with the greatest share of conflicts first."""

    voices: tuple[SourceDissent, ...]
    left_out: int
    height: float


def dissent(tables: Iterable[Matrix]) -> Dissent | None:
    """The picture of all stories; None where no source contradicts another.

    A source is in conflict in a row if another source is on a side that it is not on; a source that only contradicts itself is not.
    """
    counts: dict[str, list[int]] = {}
    for table in tables:
        for row in table.rows:
            speaking = [
                (source, {side for _, side in cell.values}) for source, cell in zip(table.sources, row.cells, strict=True) if cell.values
            ]
            if len(speaking) < 2:
                continue
            for source, sides in speaking:
                differs = any(other != sides for name, other in speaking if name != source)
                kind = (
                    2 if not differs or row.standing not in (Standing.CONFLICT, Standing.VARIANT) else int(row.standing is Standing.VARIANT)
                )
                counts.setdefault(source, [0, 0, 0])[kind] += 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1][0] / sum(item[1]), -item[1][0], -item[1][1], item[0]))
    if not any(each[0] or each[1] for each in counts.values()):
        return None
    unit = (WIDTH - LEFT - _NUMBERS) / max(sum(each) for each in counts.values())
    voices = tuple(
        SourceDissent(
            source=source,
            label=shorten(printable(source), _LABEL),
            conflicts=conflicts,
            variants=variants,
            rest=rest,
            y=8 + row * ROW,
            conflict_width=round(conflicts * unit, 1),
            variant_width=round(variants * unit, 1),
            rest_width=round(rest * unit, 1),
        )
        for row, (source, (conflicts, variants, rest)) in enumerate(ordered[:MOST])
    )
    return Dissent(voices=voices, left_out=max(0, len(ordered) - MOST), height=14 + len(voices) * ROW)
