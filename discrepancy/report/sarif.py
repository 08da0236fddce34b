"""SARIF 2.1.0, for code scanning (OASIS, errata 01)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib.metadata import version

from discrepancy.model.discrepancy import Discrepancy, Severity, State
from discrepancy.model.fact import Fact
from discrepancy.model.problem import Problem
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.result import UNDECIDED, Report, is_possible
from discrepancy.report.locations.file_position import Place, Places, headline, path_of, primary_fact, uri
from discrepancy.report.text.indented_json import indented

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_BRACKETS = re.compile(r"([\\\[\]])")


def render(report: Report, options: Options) -> str:
    """One log with one run. A finding is at the first fact of its first side; the others are related places, linked from the message.

    Possible findings have the kind "review" and the level "none" (SARIF 3.27.9 and 3.27.10), which fails nothing; `rank` is the confidence.
    Flagged findings are in it as accepted suppressions (`needs-call`: under review), so that a platform closes their alerts.
    """
    places = Places(report.sources)
    rules = sorted({d.rule for d in report.everything})
    run = {
        "tool": {
            "driver": {
                "name": "discrepancy",
                "version": version("discrepancy"),
                "rules": [_rule(rule, report.everything) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not any(problem.fatal for problem in report.problems),
                "toolExecutionNotifications": [_notification(problem) for problem in report.problems],
            }
        ],
        "artifacts": [{"location": {"uri": uri(path_of(source))}} for source in report.sources],
        "results": [_result(d, places, rules) for d in report.everything],
    }
    return indented({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(rule: str, found: Sequence[Discrepancy]) -> dict[str, object]:
    """A rule as its findings show it: platforms want a short text and help for each."""
    loudest = max((d.severity for d in found if d.rule == rule), key=lambda severity: severity.rank)
    words = rule.replace("-", " ")
    return {
        "id": rule,
        "name": "".join(part.capitalize() for part in rule.split("-")),
        "shortDescription": {"text": words[:1].upper() + words[1:]},
        "fullDescription": {"text": f"Sources disagree: {words}"},
        "help": {"text": f"Run `discrepancy rules show {rule}` for what this rule asks and how to decide a finding."},
        "defaultConfiguration": {"level": _LEVELS[loudest]},
    }


def _notification(problem: Problem) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": uri(problem.path)}}
    if problem.line:
        place["region"] = {"startLine": problem.line}
    return {
        "level": "error" if problem.fatal else "warning",
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}],
    }


def _result(d: Discrepancy, places: Places, rules: Sequence[str]) -> dict[str, object]:
    first = primary_fact(d)
    related = [(side.value, fact) for side in d.sides for fact in side.facts if fact is not first]
    result: dict[str, object] = {
        "ruleId": d.rule,
        "ruleIndex": rules.index(d.rule),
        "kind": "review" if is_possible(d) else "fail",
        "level": "none" if is_possible(d) else _LEVELS[d.severity],
        "message": {"text": _escape(headline(d)) + "".join(_links(related, places))},
        "locations": [_location(first, places)],
        "relatedLocations": [
            {"id": number, **_location(fact, places), "message": {"text": f"{value}: {places.name(fact)}"}}
            for number, (value, fact) in enumerate(related, 1)
        ],
        # Code scanning knows an alert again by this name alone; ours outlasts edits, where a hash of the line would not.
        "partialFingerprints": {"discrepancyId/v1": d.id, "primaryLocationLineHash": f"{d.id}:1"},
        "suppressions": [] if d.state in UNDECIDED else [_suppression(d)],
        "rank": round(100 * d.confidence, 1),
        "properties": {
            "state": str(d.state),
            "tier": str(d.tier),
            "verdict": str(d.verdict),
            "kind": d.kind,
            "subject": d.subject,
            "attribute": d.attribute,
            "values": [side.value for side in d.sides],
            "reason": d.reason,
        },
    }
    return result


def _links(related: Sequence[tuple[str, Fact]], places: Places) -> Iterator[str]:
    for number, (value, fact) in enumerate(related, 1):
        yield f"\n[{_escape(value)}]({number}) in {_escape(places.name(fact))}"


def _escape(text: str) -> str:
    """Text in which no bracket starts a link (SARIF 3.11.6)."""
    return _BRACKETS.sub(r"\\\1", text)


def _suppression(d: Discrepancy) -> dict[str, object]:
    found: dict[str, object] = {"kind": "external", "status": "underReview" if d.state is State.NEEDS_CALL else "accepted"}
    found["justification"] = f"{d.state}: {d.note}" if d.note else str(d.state)
    return found


def _location(fact: Fact, places: Places) -> dict[str, object]:
    place = places.of(fact)
    return {"physicalLocation": {"artifactLocation": {"uri": uri(place.path)}, "region": _region(fact, place)}}


def _region(fact: Fact, place: Place) -> dict[str, object]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": fact.start,
        "charLength": fact.end - fact.start,
        "snippet": {"text": fact.quote},
    }


FORMAT = Format(id="sarif", summary="SARIF 2.1.0, for code scanning", extension=".sarif", render=render)
