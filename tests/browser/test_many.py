"""Thousands of findings: only the rows in sight exist, and all can be reached, searched and decided. Speed: benchmarks/pages.py."""

from __future__ import annotations

from pathlib import Path

from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved, topic, unfolded, written
from tests.browser.made import many

ROWS = 60
"""More rows than the list shows at once."""


def test_two_thousand_are_decided_with_few_rows_on_the_page(open_page: Open, tmp_path: Path) -> None:
    with reviewing(many(2000), tmp_path) as review:
        page = open_page(review.url)
        for key in "ja1k":
            page.keyboard.press(key)
        saved(page)
        unfolded(page).locator("#f-kind").select_option("money")
        page.locator("#f-kind").press("Escape")
        page.keyboard.press("x")
        saved(page)
        assert len(review.decided()) == 3
        assert 0 < page.locator(".row").count() < ROWS


def test_twenty_thousand_are_reached_and_searched(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(many(20_000), tmp_path))
    page.locator("#list").focus()
    page.keyboard.press("End")
    assert page.locator(".row .topic").last.inner_text() == topic(page)
    page.locator("#q").fill("quarrow marlow 777")
    page.wait_for_function("() => !document.getElementById('counts').textContent.startsWith('20,000')")
    assert 0 < page.locator(".row").count() < ROWS
