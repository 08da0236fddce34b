"""Counts of people and things: "12 mostly elderly passengers", "four dead", "61 of the 120 lawmakers", "Dead: 6", scores."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds.counting.tally import count_facts
from discrepancy.model.fact import Detail, Fact
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind, Trait


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each number with a noun that it counts; a count of people has the unit person, any other its noun in the singular."""
    return count_facts(document)


KIND = Kind(
    id="count",
    summary="How many people or things",
    extract=extract,
    traits=frozenset({Trait.NUMBER, Trait.MANY_PER_TEXT, Trait.COUNT}),
    details=frozenset(
        {
            Detail.AT,
            Detail.CHANGE,
            Detail.EXISTENCE,
            Detail.IN_A_ROW,
            Detail.JOINED,
            Detail.LOSER,
            Detail.NEGATED,
            Detail.NTH,
            Detail.ONLY,
            Detail.PARTITIVE,
            Detail.PER,
            Detail.TOTAL,
            Detail.WINNER,
        }
    ),
)
