"""A report, its sources, facts, discrepancies and problems as plain values, the basis of every machine-readable format."""

from __future__ import annotations

from collections.abc import Mapping

from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.fact import Fact
from discrepancy.model.parser import ParserRelease
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.model.timeline import Timeline
from discrepancy.report.content.draft_objects import draft_object
from discrepancy.report.content.fact_objects import plain_number
from discrepancy.report.content.result import Report
from discrepancy.report.locations.frozen_texts import frozen_path
from discrepancy.report.locations.quote_selector import selector

# Raised when a key changes its meaning or goes; added keys leave it.
SCHEMA = 1


def report_object(report: Report) -> Mapping[str, object]:
    """The report as plain values, the basis of every machine-readable format. Sources and discrepancies can be iterated once."""
    sources = {source.id: source for source in report.sources}
    return {
        "schema": SCHEMA,
        "sources": map(source_object, report.sources),
        "problems": [problem_object(problem) for problem in report.problems],
        "discrepancies": (discrepancy_object(d, sources) for d in report.discrepancies),
        "possible": (discrepancy_object(d, sources) for d in report.possible),
        "summary": report.summary,
        "timelines": [timeline_object(line) for line in report.timelines],
        "draft": None if report.draft is None else draft_object(report.draft, sources),
        "parser": parser_object(report.parser),
    }


def parser_object(parser: ParserRelease | None) -> Mapping[str, object] | None:
    """The pipeline that parsed; None where facts were read without syntax."""
    return None if parser is None else {"name": parser.name, "version": parser.version}


def timeline_object(line: Timeline) -> Mapping[str, object]:
    """One toll over time; `older` names sources that still print an earlier figure."""
    return {
        "subject": line.subject,
        "attribute": line.attribute,
        "course": line.course,
        "tolls": [
            {
                "day": toll.day,
                "low": plain_number(toll.low),
                "best": plain_number(toll.best),
                "high": plain_number(toll.high),
                "witnesses": list(toll.witnesses),
                "facts": [_place(fact) for fact in toll.facts],
            }
            for toll in line.tolls
        ],
        "last": plain_number(line.last.best),
        "older": [_place(fact) for fact in line.older],
    }


def _place(fact: Fact) -> Mapping[str, object]:
    return {"source": fact.source, "start": fact.start, "end": fact.end, "quote": fact.quote}


def source_object(source: Source) -> Mapping[str, object]:
    """One source, without its text."""
    return {
        "id": source.id,
        "path": source.path,
        "published": source.published.isoformat() if source.published else None,
        "sha256": source.sha256,
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "language": source.language,
        "derived_from": source.derived_from,
        "modified": source.modified.isoformat() if source.modified else None,
        "fetched": source.fetched.isoformat() if source.fetched else None,
        "format": source.format,
        "found": dict(source.found),
        "text": frozen_path(source),
    }


def problem_object(problem: Problem) -> Mapping[str, object]:
    """One problem of the input."""
    return {"path": problem.path, "line": problem.line, "message": problem.message, "fatal": problem.fatal}


def discrepancy_object(d: Discrepancy, sources: Mapping[str, Source]) -> Mapping[str, object]:
    """One discrepancy with its sides."""
    return {
        "id": d.id,
        "rule": d.rule,
        "kind": d.kind,
        "verdict": str(d.verdict),
        "severity": str(d.severity),
        "state": str(d.state),
        "subject": d.subject,
        "attribute": d.attribute,
        "reason": d.reason,
        "message": d.message,
        "confidence": d.confidence,
        "tier": str(d.tier),
        "sides": [{"value": side.value, "facts": [_evidence(fact, sources[fact.source]) for fact in side.facts]} for side in d.sides],
        "names": list(d.names),
        "note": d.note,
    }


def _evidence(fact: Fact, source: Source) -> Mapping[str, object]:
    return {
        "source": fact.source,
        "start": fact.start,
        "end": fact.end,
        "quote": fact.quote,
        "place": source.place_at(fact.start),
        "selector": selector(fact, source),
    }
