"""Facts, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from discrepancy.model.fact import Fact
from discrepancy.report.format import Format, Options
from discrepancy.report.result import Report


def fact_object(fact: Fact) -> Mapping[str, object]:
    """One fact as plain values; whole numbers are written without a decimal point."""
    value = fact.value
    return {
        "id": fact.id,
        "kind": fact.kind,
        "source": fact.source,
        "start": fact.start,
        "end": fact.end,
        "quote": fact.quote,
        "value": {"low": _plain(value.low), "high": _plain(value.high), "unit": value.unit, "text": value.text},
        "hedge": str(fact.hedge),
        "subject": fact.subject,
        "thing": fact.thing,
        "attribute": fact.attribute,
        "qualifiers": list(fact.qualifiers),
        "as_of": fact.as_of,
        "said_by": fact.said_by,
        "confidence": fact.confidence,
        "of": fact.of,
        "details": dict(fact.details),
    }


def _plain(number: float | None) -> float | int | None:
    return int(number) if number is not None and float(number).is_integer() and abs(number) < 1e15 else number


def render_facts(facts: Sequence[Fact], options: Options) -> str:
    """One line a fact."""
    return "".join(json.dumps(fact_object(fact), ensure_ascii=False, allow_nan=False) + "\n" for fact in facts)


def render(report: Report, options: Options) -> str:
    """One line a fact of the report."""
    return render_facts(report.facts, options)


FORMAT = Format(id="jsonl", summary="One JSON object a line", extension=".jsonl", render=render, facts=render_facts)
