"""A summary of a report in words."""

from __future__ import annotations

from collections import Counter

from discrepancy.model.discrepancy import Verdict
from discrepancy.report.content.result import Report


def counted(number: int, noun: str) -> str:
    """ "1 conflict", "2 conflicts"; nouns here all take an s."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def headline(report: Report) -> str:
    """ "3 sources, 89 facts: 3 conflicts, 5 variants, 2 possible"; possible findings are counted separately, if there are any."""
    verdicts = Counter(d.verdict for d in report.discrepancies)
    possible = f", {len(report.possible):,} possible" if report.possible else ""
    return (
        f"{counted(len(report.sources), 'source')}, {counted(len(report.facts), 'fact')}: "
        f"{counted(verdicts[Verdict.CONFLICT], 'conflict')}, {counted(verdicts[Verdict.VARIANT], 'variant')}{possible}"
    )


def parsed_by(report: Report) -> str:
    """ "Sentences parsed by en_core_web_sm 3.8.0", or that none was parsed."""
    return "Facts read without syntax: no parser" if report.parser is None else f"Sentences parsed by {report.parser}"
