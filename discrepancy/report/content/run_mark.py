"""What a page of review was made from: its findings, and the dates and texts of its sources, as one short text."""

from __future__ import annotations

import hashlib

from discrepancy.report.content.result import Report


def run_of(report: Report) -> str:
    """Changes where findings, dates or texts do: what a page knows by number is another thing after that."""
    known = [*(d.id for d in report.everything), *(f"{source.id} {source.published} {source.sha256}" for source in report.sources)]
    return hashlib.sha256("\n".join(known).encode("utf-8", "surrogatepass")).hexdigest()[:12]
