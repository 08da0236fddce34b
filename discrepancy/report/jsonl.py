"""Facts, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Sequence

from discrepancy.model.fact import Fact
from discrepancy.report.format import Format, Options
from discrepancy.report.objects import fact_object
from discrepancy.report.result import Report


def render_facts(facts: Sequence[Fact], options: Options) -> str:
    """One line a fact."""
    return "".join(json.dumps(fact_object(fact), ensure_ascii=False, allow_nan=False) + "\n" for fact in facts)


def render(report: Report, options: Options) -> str:
    """One line a fact of the report."""
    return render_facts(report.facts, options)


FORMAT = Format(id="jsonl", summary="One JSON object a line", extension=".jsonl", render=render, facts=render_facts)
