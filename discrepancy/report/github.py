"""Workflow commands that GitHub Actions turns into annotations."""

from __future__ import annotations

from collections.abc import Mapping

from discrepancy.model.discrepancy import Discrepancy, Severity
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.result import Report
from discrepancy.report.locations.file_position import Places, headline, primary_fact
from discrepancy.report.text.printable import visible

LIMIT = 10
"""Most annotations of one level that GitHub shows for one step; it drops further ones silently."""
TITLE = 255
"""Most characters of a title that the checks API accepts."""
MESSAGE = 4096
"""Characters. The platform accepts 64 kB, but nobody reads more than a page next to a line."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report, options: Options) -> str:
    """One line per annotation, for problems and for undecided findings that count, most serious first; if there are more than the
    platform shows, the last of that level says so."""
    places = Places(report.sources)
    lines: dict[str, list[str]] = {"error": [], "warning": [], "notice": []}
    for problem in report.problems:
        where = {"file": problem.path, **({"line": str(problem.line)} if problem.line else {}), "title": "discrepancy: input"}
        level = "error" if problem.fatal else "warning"
        lines[level].append(_command(level, where, problem.message))
    for d in report.open:
        level = _COMMANDS[d.severity]
        lines[level].append(_command(level, _where(d, places), _message(d, places)))
    for level, found in lines.items():
        if len(found) > LIMIT:
            rest = len(found) - LIMIT + 1
            found[LIMIT - 1 :] = [
                _command(level, {"title": "discrepancy"}, f"and {rest} more that GitHub would not show: see the step's log")
            ]
    return "".join(line + "\n" for found in lines.values() for line in found)


def _where(d: Discrepancy, places: Places) -> Mapping[str, str]:
    place = places.of(primary_fact(d))
    found = {"file": place.path, "line": str(place.line)}
    if place.end_line == place.line:  # columns are refused for more than one line
        found |= {"col": str(place.column), "endColumn": str(place.end_column)}
    else:
        found["endLine"] = str(place.end_line)
    return {**found, "title": f"{d.rule} ({d.verdict}, {d.id})"[:TITLE]}


def _message(d: Discrepancy, places: Places) -> str:
    lines = [headline(d)]
    for side in d.sides:
        for fact in side.facts:
            place = places.of(fact)
            lines.append(f"{side.value}: {place.path}:{place.line}:{place.column}")
    text = "\n".join(lines)
    return text if len(text) <= MESSAGE else text[: MESSAGE - 1] + "…"


def _command(level: str, properties: Mapping[str, str], message: str) -> str:
    """One command. No text of a source in it can end the line or start another command."""
    given = ",".join(f"{name}={_escape(value).replace(':', '%3A').replace(',', '%2C')}" for name, value in properties.items())
    return f"::{level} {given}::{_escape(message)}"


def _escape(text: str) -> str:
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


FORMAT = Format(id="github", summary="Annotations of GitHub Actions", extension=".txt", render=render)
