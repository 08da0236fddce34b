"""The report as one JSON object."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.model.fact import Fact
from discrepancy.report.content.fact_objects import fact_object
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.objects import report_object
from discrepancy.report.content.result import Report
from discrepancy.report.text.indented_json import encoded, indented


def render(report: Report, options: Options) -> bytes:
    """One object, indented by one space."""
    return encoded(report_object(report))


def render_facts(facts: Sequence[Fact], options: Options) -> str:
    """One array of fact objects."""
    return indented(map(fact_object, facts)) + "\n"


FORMAT = Format(id="json", summary="One JSON object, for programs", extension=".json", render=render, facts=render_facts, whole=True)
