"""A review that runs, and reports on disk, for a browser to open."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page

from discrepancy.flags import Ledger, load
from discrepancy.flags.storage.flag import Flag
from discrepancy.model.discrepancy import State
from discrepancy.model.settings import Settings
from discrepancy.pipeline import desk
from discrepancy.report.content.format import Options
from discrepancy.report.content.result import Report
from discrepancy.report.html import render, review_page
from discrepancy.review.server import ReviewServer


class Review:
    """A running review: its address, and the file that its decisions go to."""

    def __init__(self, url: str, flags: Path) -> None:
        self.url, self.flags = url, flags

    def decided(self) -> dict[str, Flag]:
        """The decisions in the file, by id."""
        return {flag.id: flag for flag in load(self.flags).flags}


@contextmanager
def reviewing(report: Report, folder: Path, by: str = "Ana") -> Iterator[Review]:
    """Serves a report until the block ends."""
    flags = folder / "discrepancy-flags.csv"
    fresh = replace(report, discrepancies=tuple(replace(d, state=State.NEW, note=None) for d in report.discrepancies))
    served = desk(fresh, Settings(flags=str(flags)), review_page(fresh, by))
    assert isinstance(served.ledger, Ledger)
    with ReviewServer(served) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield Review(server.url, flags)
        finally:
            server.shutdown()
            thread.join()


def written(report: Report, folder: Path) -> str:
    """The address of a report on disk."""
    path = folder / "report.html"
    path.write_bytes(render(report, Options()).encode("utf-8", "backslashreplace"))
    return path.as_uri()


def until(page: Page, true: Callable[[], bool], seconds: float = 5) -> None:
    """Waits for something outside of the page, such as a file."""
    for _ in range(int(seconds * 50)):
        if true():
            return
        page.wait_for_timeout(20)
    raise AssertionError("it did not come true")


def unfolded(page: Page) -> Page:
    """The page with its filters in sight."""
    if page.locator("#more-filters").get_attribute("aria-expanded") == "false":
        page.locator("#more-filters").click()
    return page


def saved(page: Page) -> None:
    """Waits until the page says that all is saved."""
    page.wait_for_function("() => document.getElementById('saving').textContent === 'all saved'")


def topic(page: Page) -> str:
    """What the discrepancy that is open is about."""
    return page.locator("#detail h2").inner_text()
