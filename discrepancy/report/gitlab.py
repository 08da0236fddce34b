"""A code quality report, as GitLab shows it in merge requests."""

from __future__ import annotations

from discrepancy.model.discrepancy import Severity
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.result import Report
from discrepancy.report.locations.file_position import Places, headline, primary_fact
from discrepancy.report.text.indented_json import indented

# GitLab knows info, minor, major, critical and blocker; nothing that sources say blocks a program.
_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def render(report: Report, options: Options) -> str:
    """One entry for each undecided discrepancy that counts; the fingerprint is its id, which survives edits of the sources."""
    places = Places(report.sources)
    entries = []
    for d in report.open:
        place = places.of(primary_fact(d))
        entries.append(
            {
                "description": headline(d),
                "check_name": d.rule,
                "fingerprint": d.id,
                "severity": _SEVERITIES[d.severity],
                "location": {"path": place.path, "lines": {"begin": place.line, "end": place.end_line}},
            }
        )
    return indented(entries) + "\n"


FORMAT = Format(id="gitlab", summary="Code quality report of GitLab", extension=".json", render=render)
