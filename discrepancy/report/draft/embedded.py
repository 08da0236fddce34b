"""What the sources say to a draft, as the page's script works on it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

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
"""What a reader sees of a standing, in colour or without."""


def draft_data(
    draft: Draft, facts: Mapping[str, int], findings: Mapping[str, int], sources: Sequence[Source], astral: Mapping[str, Sequence[int]]
) -> Mapping[str, object]:
    """The draft as compact values; `facts` and `findings` give their places on the page by id, `astral` the characters that JavaScript counts as two.

    `standings` are [name, sign, sentence], what needs attention first. A statement is [source, start, end, standing, [check, …]], a check
    [fact or -1, standing, why, [passage, …], [finding, …], linked], a passage [source, start, end, left, right, page or cell, same value].
    `findings` gives the standing of each finding that touches the draft.
    """
    order = {standing: number for number, standing in enumerate(Standing)}
    source_at = {source.id: number for number, source in enumerate(sources)}

    def offset(source: str, place: int) -> int:
        return place + bisect_left(astral[source], place)

    def passage(each: Passage) -> list[object]:
        places = (offset(each.source, place) for place in (each.start, each.end, *each.sentence))
        number = source_at[each.source]
        return [number, *places, sources[number].place_at(each.start) or "", each.same_value]

    def check(each: Check) -> list[object]:
        fact = -1 if each.fact is None else facts[each.fact.id]
        touched = [findings[id] for id in each.findings]
        return [fact, order[each.standing], each.why, [passage(one) for one in each.passages], touched, each.linked]

    return {
        "summary": summary(draft),
        "sources": [source_at[name] for name in draft.sources],
        "findings": {findings[id]: order[standing] for id, standing in draft.standings.items()},
        "standings": [[str(standing), SIGNS[standing], standing.says] for standing in Standing],
        "statements": [
            [
                source_at[each.source],
                offset(each.source, each.start),
                offset(each.source, each.end),
                order[each.standing],
                [check(one) for one in each.checks],
            ]
            for each in draft.statements
        ],
    }
