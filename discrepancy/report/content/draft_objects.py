"""What the sources say about a draft, as plain values for JSON."""

from __future__ import annotations

from collections.abc import Mapping

from discrepancy.model.draft import Check, Draft, Passage, Statement
from discrepancy.model.source import Source
from discrepancy.report.content.fact_objects import fact_object


def draft_object(draft: Draft, sources: Mapping[str, Source]) -> Mapping[str, object]:
    """How each discrepancy concerns the draft, by id, and each sentence of it with a check for each of its facts."""
    return {
        "sources": list(draft.sources),
        "standings": {name: str(standing) for name, standing in sorted(draft.standings.items())},
        "statements": [_statement(each, sources) for each in draft.statements],
        "summary": {
            "facts": {str(standing): number for standing, number in draft.counts.items()},
            "sentences": len(draft.statements),
            "sentences_without_facts": draft.without_facts,
        },
    }


def _statement(statement: Statement, sources: Mapping[str, Source]) -> Mapping[str, object]:
    return {
        "source": statement.source,
        "start": statement.start,
        "end": statement.end,
        "quote": sources[statement.source].text[statement.start : statement.end],
        "standing": str(statement.standing),
        "checks": [_check(check, sources) for check in statement.checks],
    }


def _check(check: Check, sources: Mapping[str, Source]) -> Mapping[str, object]:
    return {
        "fact": None if check.fact is None else fact_object(check.fact),
        "standing": str(check.standing),
        "why": check.why,
        "passages": [_passage(passage, sources) for passage in check.passages],
        "linked": check.linked,
        "discrepancies": list(check.findings),
    }


def _passage(passage: Passage, sources: Mapping[str, Source]) -> Mapping[str, object]:
    left, right = passage.sentence
    text = sources[passage.source].text
    return {
        "source": passage.source,
        "start": passage.start,
        "end": passage.end,
        "quote": text[passage.start : passage.end],
        "sentence": text[left:right],
        "same_value": passage.same_value,
    }
