"""What a report comes to, in words."""

from __future__ import annotations

from collections import Counter

from discrepancy.model.discrepancy import Verdict
from discrepancy.report.result import Report


def counted(number: int, noun: str) -> str:
    """ "1 conflict", "2 conflicts"; nouns here all take an s."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def headline(report: Report) -> str:
    """ "3 sources, 89 facts: 3 conflicts, 5 variants, 2 possible"; the possible ones are among neither, and left out where there are none."""
    verdicts = Counter(d.verdict for d in report.discrepancies)
    possible = f", {len(report.possible):,} possible" if report.possible else ""
    return (
        f"{counted(len(report.sources), 'source')}, {counted(len(report.facts), 'fact')}: "
        f"{counted(verdicts[Verdict.CONFLICT], 'conflict')}, {counted(verdicts[Verdict.VARIANT], 'variant')}{possible}"
    )
