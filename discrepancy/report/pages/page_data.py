"""What the page's script works on: sources with their texts, facts, claims and discrepancies, as compact plain values in JSON."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from discrepancy.model.decision import Decision
from discrepancy.model.discrepancy import Discrepancy, Tier
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.report.content.matrix import shown_value
from discrepancy.report.content.result import Report
from discrepancy.report.content.stories import stories
from discrepancy.report.draft.embedded import draft_data
from discrepancy.report.text.printable import coded
from discrepancy.report.text.topic import topic_of
from discrepancy.scan.dates.dates_shown import stated_days

# Inside a script element of html these could end it or begin a comment; the others are line ends to old readers of JavaScript.
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


_LOOKED_INTO, _DAYS = 50, 3
"""Sources without a date whose text is looked through for days to offer, and how many of each are offered."""


def page_data(report: Report, life: Mapping[str, object]) -> str:
    """JSON that may be inside a script element. `life` describes the review; {} for a report that is only read.

    Offsets count UTF-16 code units, as JavaScript does. A fact is [source, start, end, left, right, kind, attribute, about, value,
    said by, as of, more, page or cell]: left and right bound its sentence, source is an index. A claim is [confidence in %, [fact, …]],
    a story [headline, number of sources].
    """
    every: dict[str, Fact] = {fact.id: fact for fact in report.facts}
    for d in report.everything:
        every.update((fact.id, fact) for side in d.sides for fact in (*side.facts, *side.more) if fact.id not in every)
    place = {id: number for number, id in enumerate(every)}
    source_at = {source.id: number for number, source in enumerate(report.sources)}
    units = {source.id: _astral(source.text) for source in report.sources}
    told, story_of = stories(report)
    undated = {source.id for source in [source for source in report.sources if source.published is None][:_LOOKED_INTO]}
    data = {
        "life": life,
        "stories": [[story.headline, len(story.sources)] for story in told],
        "sources": [_source(source, source.id in undated) for source in report.sources],
        "facts": [_fact(fact, source_at, units[fact.source], report.sources) for fact in every.values()],
        "claims": [
            [max((link.score for link in claim.links), default=100), sorted(place[fact.id] for fact in claim.facts if fact.id in place)]
            for claim in report.claims
            if len(claim.facts) > 1
        ],
        "draft": None if report.draft is None else draft_data(report.draft, place, _places(report.everything), report.sources, units),
        "discrepancies": [_discrepancy(d, report.decisions.get(d.id), place, story_of[d.id]) for d in report.everything],
    }
    return coded(json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE))


def _places(found: Iterable[Discrepancy]) -> Mapping[str, int]:
    """The place of each discrepancy by its id."""
    return {d.id: number for number, d in enumerate(found)}


def _source(source: Source, look: bool) -> Mapping[str, object]:
    found = {
        "id": source.id,
        "publisher": source.publisher,
        "published": source.published.isoformat() if source.published else None,
        "title": source.title,
        "url": source.url,
        "fetched": source.fetched.isoformat() if source.fetched else None,
        "from": source.derived_from,
        "text": source.text,
        "seen": [[str(each.day), each.line, each.words] for each in stated_days(source.text)[:_DAYS]] or None if look else None,
    }
    return {key: value for key, value in found.items() if value is not None}


def _fact(fact: Fact, source_at: Mapping[str, int], astral: Sequence[int], sources: Sequence[Source]) -> list[object]:
    number = source_at[fact.source]
    text = sources[number].text
    inside = fact.sentence[0] <= fact.start < fact.end <= fact.sentence[1]
    left, right = fact.sentence if inside else (text.rfind("\n", 0, fact.start) + 1, text.find("\n", fact.end))
    more = "; ".join((*(() if fact.hedge == "exact" else (str(fact.hedge),)), *fact.qualifiers, *(f"{a}: {b}" for a, b in fact.details)))
    ends = (fact.start, fact.end, left, right if right >= 0 else len(text))
    about = fact.subject or fact.thing or ""
    values = (
        fact.kind,
        fact.attribute,
        about,
        shown_value(fact),
        fact.said_by or "",
        fact.as_of or "",
        more,
        sources[number].place_at(fact.start) or "",
    )
    return [number, *((at + bisect_left(astral, at) for at in ends) if astral else ends), *values]


def _astral(text: str) -> list[int]:
    """The offsets of characters that JavaScript counts as two."""
    return [] if not text or text.isascii() or max(text) <= "\uffff" else [at for at, character in enumerate(text) if character > "\uffff"]


def _discrepancy(d: Discrepancy, decision: Decision | None, place: Mapping[str, int], story: int) -> Mapping[str, object]:
    def numbers(facts: Iterable[Fact]) -> list[int]:
        return [place[fact.id] for fact in facts]

    return {
        "id": d.id,
        "rule": d.rule,
        "kind": d.kind,
        "verdict": str(d.verdict),
        "severity": str(d.severity),
        "subject": d.subject,
        "topic": topic_of(d),
        "reason": d.reason,
        "confidence": round(d.confidence * 100),
        "story": story,
        "possible": d.tier is Tier.POSSIBLE,
        "names": list(d.names),
        "sides": [[side.value, numbers(side.facts), numbers(side.more)] for side in d.sides],
        "links": [
            [place.get(link.left, -1), place.get(link.right, -1), link.score, [list(part) for part in link.parts]] for link in d.links
        ],
        "decision": (decision or Decision(state=d.state, note=d.note or "")).plain([side.value for side in d.sides]),
    }
