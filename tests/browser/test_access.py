"""No violation that axe finds, in any part of the page, light or dark, wide or narrow (WCAG 2.2 A and AA, and best practice)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved, written
from tests.report.story import REPORT

LOOKS = ((1440, "light"), (1440, "dark"), (360, "light"))


def violations(page: Any) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {node['html'][:160]} | {node['failureSummary'][:300]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_a_report_can_be_read_by_everybody(open_page: Open, tmp_path: Path, width: int, scheme: str) -> None:
    page = open_page(written(REPORT, tmp_path), width=width, color_scheme=scheme)
    assert violations(page) == []
    page.locator(".row").first.click()
    assert violations(page) == []
    page.keyboard.press("?")
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.goto(page.url.partition("#")[0] + "#tab-pictures")
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert violations(page) == []
    page.goto(page.url.partition("#")[0] + "#tab-text")
    page.locator("#text .fact").first.click()
    assert violations(page) == []


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_a_review_can_be_done_by_everybody(open_page: Open, tmp_path: Path, width: int, scheme: str) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url, width=width, color_scheme=scheme)
        page.locator(".row").first.click()
        for key in ("1", "c", "k"):
            page.keyboard.press(key)
        saved(page)
        page.keyboard.press(" ")
        assert violations(page) == []
        page.keyboard.press("b")
        assert violations(page) == []
