"""A review that runs, for pictures and measurements of its page."""

from __future__ import annotations

import datetime
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from discrepancy.model.settings import Settings
from discrepancy.pipeline import desk
from discrepancy.report.content.result import Report
from discrepancy.report.html import review_page
from discrepancy.review.server import ReviewServer

DAY = datetime.date(2024, 3, 1)
"""The day of its decisions: a picture is the same tomorrow."""


@contextmanager
def served(report: Report) -> Iterator[str]:
    """The address of a running review, whose decisions go to a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(flags=str(Path(folder) / "discrepancy-flags.csv"), today=DAY)
        with ReviewServer(desk(report, settings, review_page(report, "Ana"))) as server:
            thread = threading.Thread(target=server.serve_forever, args=(0.05,))
            thread.start()
            try:
                yield server.url
            finally:
                server.shutdown()
                thread.join()
