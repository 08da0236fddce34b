"""Reviewdog's diagnostic format, one JSON object per line."""

from __future__ import annotations

import json

from discrepancy.model.discrepancy import Severity
from discrepancy.model.fact import Fact
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.result import Report
from discrepancy.report.locations.file_position import Places, headline, primary_fact
from discrepancy.report.text.printable import coded

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report, options: Options) -> str:
    """One line for each discrepancy that counts and is undecided. Columns count bytes of UTF-8, as reviewdog's `Position` says."""
    places = Places(report.sources)
    lines = []
    for d in report.open:
        first = primary_fact(d)
        found = {
            "message": headline(d),
            "location": _location(first, places),
            "severity": _SEVERITIES[d.severity],
            "source": {"name": "discrepancy"},
            "code": {"value": d.rule},
            "related_locations": [
                {"message": f"{side.value}: {places.name(fact)}", "location": _location(fact, places)}
                for side in d.sides
                for fact in side.facts
                if fact is not first
            ],
        }
        lines.append(coded(json.dumps(found, ensure_ascii=False)) + "\n")
    return "".join(lines)


def _location(fact: Fact, places: Places) -> dict[str, object]:
    place = places.of(fact)
    start = {"line": place.line, "column": _bytes(place.lead) + 1}
    return {"path": place.path, "range": {"start": start, "end": {"line": place.end_line, "column": _bytes(place.tail) + 1}}}


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


FORMAT = Format(id="rdjsonl", summary="Diagnostics for reviewdog", extension=".jsonl", render=render)
