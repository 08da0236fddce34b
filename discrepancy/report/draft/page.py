"""What the sources say about a draft, for readers of the page without script."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.model.draft import Check, Standing
from discrepancy.report.content.result import Report
from discrepancy.report.draft.embedded import SIGNS
from discrepancy.report.draft.words import NOTHING_NEAR, about, label, scope, summary
from discrepancy.report.text.excerpt import Excerpt, excerpt

STATIC = 300
"""Most facts that a reader without script sees; the script shows them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One fact or sentence of the draft: its standing with a sign, its words, the reason, and the passages with their label."""

    standing: Standing
    sign: str
    about: str
    why: str
    mine: Excerpt | None
    label: str
    passages: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticDraft:
    """The draft's summary and size, and the most urgent facts; `left_out` counts facts beyond STATIC, `sentences` all sentences."""

    summary: str
    scope: str
    sentences: int
    lines: tuple[Line, ...]
    left_out: int


def static_draft(report: Report) -> StaticDraft | None:
    """The draft as it is on the page for readers without script; None without a draft."""
    if report.draft is None:
        return None
    sources = {source.id: source for source in report.sources}
    checks = sorted(report.draft.checks, key=lambda check: check.standing.rank)

    def line(check: Check) -> Line:
        return Line(
            standing=check.standing,
            sign=SIGNS[check.standing],
            about="" if check.fact is None else about(check.fact),
            why=check.why,
            mine=None if check.fact is None else excerpt(check.fact, sources),
            label=f"{label(check)}:" if check.passages else NOTHING_NEAR,
            passages=tuple(excerpt(passage, sources) for passage in check.passages),
        )

    facts = [check for check in checks if check.fact is not None]
    return StaticDraft(
        summary=summary(report.draft),
        scope=scope(report.draft),
        sentences=len(report.draft.statements),
        lines=tuple(line(check) for check in facts[:STATIC]),
        left_out=max(0, len(facts) - STATIC),
    )
