"""One browser for all of these tests, and a page for each that tells what went wrong in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest

try:
    from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
except ImportError:
    if os.environ.get("CI") == "true":
        raise
    collect_ignore_glob = ["test_*.py"]

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = (
    "no playwright: pip install -e '.[dev]'"
    if "Page" not in globals()
    else "no chromium: apt-get install chromium, or CHROMIUM=/path/to/it"
)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The loud line."""
    if not CHROMIUM or "Page" not in globals():
        terminalreporter.write_line(f"NOT TESTED: the page in a browser ({MISSING})", red=True, bold=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(reason=MISSING)  # told in red at the end of the run; in CI it is a failure
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield opened
        opened.close()


Open = Callable[..., Page]
PATIENCE = 30_000
"""Milliseconds after which a page is given up; a loaded machine takes seconds for what otherwise takes a tenth of one."""


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Opens an address in a new window; whatever the page complains about fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def opened(url: str, width: int = 1440, height: int = 900, quiet: bool = True, live: bool = True, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        if quiet:
            page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        page.goto(url)
        if live:
            page.wait_for_function("() => document.body.classList.contains('live')")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
