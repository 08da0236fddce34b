"""A mark of what the page of a review was made from: its findings, and the dates and texts of its sources."""

from __future__ import annotations

import hashlib

from discrepancy.report.content.result import Report


def run_of(report: Report) -> str:
    """A text that changes with findings, dates or texts: after that, the numbers on an open page no longer fit."""
    known = [*(d.id for d in report.everything), *(f"{source.id} {source.published} {source.sha256}" for source in report.sources)]
    return hashlib.sha256("\n".join(known).encode("utf-8", "surrogatepass")).hexdigest()[:12]
