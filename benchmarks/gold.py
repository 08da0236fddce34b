"""What a careful fact-checker found in a cluster of sources: benchmarks/gold/*/gold.json, read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parent / "gold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Some words of one source, by code points."""

    source: str
    start: int
    end: int

    def overlaps(self, other: Place) -> bool:
        """Whether the two share a character."""
        return self.source == other.source and self.start < other.end and other.start < self.end

    def stands_for(self, other: Place) -> bool:
        """Whether they are the same words: three tenths of their union shared, or one inside the other and at most 60 characters longer."""
        if not self.overlaps(other):
            return False
        shared = min(self.end, other.end) - max(self.start, other.start)
        union = max(self.end, other.end) - min(self.start, other.start)
        inside = shared in {self.end - self.start, other.end - other.start}
        return shared >= 0.3 * union or (inside and union - shared <= 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFact:
    """One value that a source states."""

    kind: str
    place: Place
    quote: str
    value: Any
    unit: str | None
    hedge: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSides:
    """A discrepancy ("conflict", "variant") or a trap ("trap"): its values, each with its evidence."""

    kind: str
    level: str
    sides: tuple[tuple[Place, ...], ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """One story."""

    folder: Path
    facts: tuple[GoldFact, ...]
    discrepancies: tuple[GoldSides, ...]
    traps: tuple[GoldSides, ...]


def find(folder: Path, evidence: dict[str, Any]) -> Place:
    """Where a quote is: its `nth` occurrence. Raises ValueError where the text does not have it."""
    text, start = (folder / evidence["source"]).read_text(encoding="utf-8"), -1
    for _ in range(evidence.get("nth", 1)):
        start = text.index(evidence["quote"], start + 1)
    return Place(source=evidence["source"], start=start, end=start + len(evidence["quote"]))


def load(folder: Path) -> Cluster:
    """A cluster with its gold."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))

    def sides(item: dict[str, Any], level: str) -> GoldSides:
        found = tuple(tuple(find(folder, evidence) for evidence in side) for side in item["sides"])
        return GoldSides(kind=item["kind"], level=level, sides=found, why=item.get("why", ""))

    return Cluster(
        folder=folder,
        facts=tuple(
            GoldFact(
                kind=fact["kind"],
                place=find(folder, fact),
                quote=fact["quote"],
                value=fact["value"],
                unit=fact.get("unit"),
                hedge=fact.get("hedge", "exact"),
            )
            for fact in gold["facts"]
        ),
        discrepancies=tuple(sides(item, item["level"]) for item in gold["discrepancies"]),
        traps=tuple(sides(item, "trap") for item in gold["traps"]),
    )


def clusters(root: Path = GOLD) -> tuple[Cluster, ...]:
    """Every cluster below a folder, by name."""
    return tuple(load(path.parent) for path in sorted(root.rglob("gold.json")))
