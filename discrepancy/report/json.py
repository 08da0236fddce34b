"""The report as one JSON object."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.model.fact import Fact
from discrepancy.report.format import Format, Options
from discrepancy.report.indented import indented
from discrepancy.report.objects import fact_object, report_object
from discrepancy.report.result import Report


def _dump(value: object) -> str:
    return indented(value) + "\n"


def render(report: Report, options: Options) -> str:
    """One object, indented by one space."""
    return _dump(report_object(report))


def render_facts(facts: Sequence[Fact], options: Options) -> str:
    """One array of fact objects."""
    return _dump([fact_object(fact) for fact in facts])


FORMAT = Format(id="json", summary="One JSON object, for programs", extension=".json", render=render, facts=render_facts, whole=True)
