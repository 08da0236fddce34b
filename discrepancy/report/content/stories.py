"""The stories of a report, each with a headline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from discrepancy.model.source import Source
from discrepancy.report.content.result import Report
from discrepancy.report.text.printable import printable, shorten

_LONGEST = 90
"""Most characters of a headline in a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story: its headline, and the ids of its sources."""

    headline: str
    sources: tuple[str, ...]


def stories(report: Report) -> tuple[tuple[Story, ...], Mapping[str, int]]:
    """The stories that have a discrepancy, in the order of their first, and the place of its story by the id of each discrepancy."""
    story_of = {fact.source: claim.story for claim in report.claims for fact in claim.facts}
    by_id = {source.id: source for source in report.sources}
    members: dict[str, list[str]] = {}
    for source in report.sources:
        members.setdefault(story_of.get(source.id, ""), []).append(source.id)
    places: dict[str, int] = {}
    of: dict[str, int] = {}
    for d in report.everything:
        story = min(story_of.get(fact.source, "") for side in d.sides for fact in side.facts)
        of[d.id] = places.setdefault(story, len(places))
    found = tuple(Story(headline=_headline([by_id[id] for id in members[story]]), sources=tuple(members[story])) for story in places)
    return found, of


def _headline(sources: list[Source]) -> str:
    """The title of the earliest source that has one, else the first line of the first source."""
    dated = sorted(sources, key=lambda source: (source.published is None, str(source.published), source.id))
    title = next((source.title for source in dated if source.title), None)
    lines = (line for source in dated for line in source.text.splitlines() if line.strip())
    return shorten(printable(title or next(lines, sources[0].id)), _LONGEST)
