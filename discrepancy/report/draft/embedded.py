"""What the sources say about a draft, as compact data for the page's script."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discrepancy.model.draft import Check, Draft, Passage, Standing
from discrepancy.model.source import Source
from discrepancy.report.draft.words import summary

SIGNS: Mapping[Standing, str] = {
    Standing.CONTRADICTED: "≠",
    Standing.DISPUTED: "≠",
    Standing.BOTH: "≠",
    Standing.OTHERWISE: "≈",
    Standing.POSSIBLE: "?",
    Standing.NOT_FOUND: "○",
    Standing.NEAR: "○",
    Standing.NOT_COMPARED: "–",
    Standing.SUPPORTED: "✓",
}
"""The sign of each standing, readable without colour."""


_ORDER: Mapping[Standing, int] = {standing: number for number, standing in enumerate(Standing)}


def draft_data(
    draft: Draft, facts: Mapping[str, int], findings: Mapping[str, int], sources: Sequence[Source], astral: Mapping[str, Sequence[int]]
) -> Mapping[str, object]:
    """The draft as compact values; `facts` and `findings` give their places on the page by id, `astral` the characters that JavaScript counts as two.

    `standings` are [name, sign, sentence], the most urgent first. A statement is [source, start, end, standing, [check, …]], a check
    [fact or -1, standing, why, [passage, …], [finding, …], linked], a passage [source, start, end, left, right, page or cell, same value].
    `findings` gives the standing of each finding that touches the draft.
    """
    page = _Page(facts, findings, sources, {source.id: number for number, source in enumerate(sources)}, astral)
    return {
        "summary": summary(draft),
        "sources": [page.source_at[name] for name in draft.sources],
        "findings": {findings[id]: _ORDER[standing] for id, standing in draft.standings.items()},
        "standings": [[str(standing), SIGNS[standing], standing.says] for standing in Standing],
        "statements": [
            [
                page.source_at[each.source],
                page.offset(each.source, each.start),
                page.offset(each.source, each.end),
                _ORDER[each.standing],
                [page.check(one) for one in each.checks],
            ]
            for each in draft.statements
        ],
    }


@dataclass(frozen=True, slots=True)
class _Page:
    """Where the page of a report has the facts, findings and sources."""

    facts: Mapping[str, int]
    findings: Mapping[str, int]
    sources: Sequence[Source]
    source_at: Mapping[str, int]
    astral: Mapping[str, Sequence[int]]

    def offset(self, source: str, place: int) -> int:
        """An offset as JavaScript counts."""
        return place + bisect_left(self.astral[source], place)

    def passage(self, each: Passage) -> list[object]:
        """One passage as compact values."""
        places = (self.offset(each.source, place) for place in (each.start, each.end, *each.sentence))
        number = self.source_at[each.source]
        return [number, *places, self.sources[number].place_at(each.start) or "", each.same_value]

    def check(self, each: Check) -> list[object]:
        """One check as compact values."""
        fact = -1 if each.fact is None else self.facts[each.fact.id]
        touched = [self.findings[id] for id in each.findings]
        return [fact, _ORDER[each.standing], each.why, [self.passage(one) for one in each.passages], touched, each.linked]
