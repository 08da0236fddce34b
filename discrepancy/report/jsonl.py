"""Facts, or discrepancies, one JSON object per line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from discrepancy.model.fact import Fact
from discrepancy.report.content.fact_objects import fact_object
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.objects import discrepancy_object
from discrepancy.report.content.result import Report
from discrepancy.report.text.printable import coded


def render_facts(facts: Sequence[Fact], options: Options) -> str:
    """One line per fact."""
    return "".join(_line(fact_object(fact)) for fact in facts)


def render(report: Report, options: Options) -> str:
    """One line per discrepancy."""
    sources = {source.id: source for source in report.sources}
    return "".join(_line(discrepancy_object(d, sources)) for d in report.everything)


def _line(value: Mapping[str, object]) -> str:
    return coded(json.dumps(value, ensure_ascii=False, allow_nan=False)) + "\n"


FORMAT = Format(id="jsonl", summary="One JSON object a line", extension=".jsonl", render=render, facts=render_facts)
