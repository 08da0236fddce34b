"""Take every picture: python -m benchmarks.pictures [NAME …]."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.pictures.shot import DRAFT, REPORT, REVIEW, SHOTS, Shot
from benchmarks.served import served
from discrepancy.pipeline import check
from discrepancy.report.content.format import Options
from discrepancy.report.content.result import Report
from discrepancy.report.html import render

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "benchmarks" / "gold"
OUT = ROOT / "docs" / "pictures"
STORIES = ("d06-striker-transfer", "h17-cup-final", "h24-art-auction")
"""The stories of the review."""
REPORTED = "d06-striker-transfer"
"""The story of the report."""
DRAFTED, AS_A_DRAFT = "h24-art-auction", "courier.txt"
"""The story of the draft, and the source of it that is compared with the others."""


def reports() -> dict[str, Report]:
    """The reports to show, by page."""
    draft = GOLD / DRAFTED / AS_A_DRAFT
    others = sorted(str(path) for path in draft.parent.glob("*.txt") if path != draft)
    return {
        REVIEW: check([str(GOLD / name) for name in STORIES]),
        REPORT: check(sorted(str(path) for path in (GOLD / REPORTED).glob("*.txt"))),
        DRAFT: check([str(draft)], against=others),
    }


def take(browser: Browser, shot: Shot, url: str) -> None:
    """Write one picture to docs/pictures/."""
    page = browser.new_page(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page.goto(url)
    page.wait_for_function("() => document.body.classList.contains('live')")
    for key in shot.keys:
        if key.startswith(("#", ".")):
            page.locator(key).first.click()
        else:
            page.keyboard.press(key)
    if shot.page != REPORT and shot.width > 1000:
        page.wait_for_function("() => document.getElementById('saving').textContent === 'all saved'")
    if shot.paper:
        page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
    page.screenshot(path=OUT / f"{shot.name}.png")
    page.close()


def main(names: list[str]) -> None:
    """Take the pictures of these names, or all."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        sys.exit("no chromium: apt-get install chromium, or CHROMIUM=/path/to/it")
    OUT.mkdir(parents=True, exist_ok=True)
    found = reports()
    with ExitStack() as stack:
        page = OUT / "report.html"
        page.write_text(render(found[REPORT], Options()), encoding="utf-8")
        stack.callback(page.unlink)
        urls = {REPORT: page.as_uri(), **{name: stack.enter_context(served(found[name])) for name in (REVIEW, DRAFT)}}
        started = stack.enter_context(sync_playwright())
        browser = started.chromium.launch(executable_path=chromium, args=["--headless", "--no-sandbox", "--disable-gpu"])
        stack.callback(browser.close)
        for shot in SHOTS:
            if not names or shot.name in names:
                take(browser, shot, urls[shot.page])
                print(OUT.relative_to(ROOT) / f"{shot.name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
