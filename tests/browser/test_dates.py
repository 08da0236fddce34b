"""A date that is missed is taken on the page with one key, goes into sources.toml, and the findings will be updated."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.interruptible import start

OLD = "Nora Aldane, 34, plays the cello.\n\nThe orchestra had moved into its hall on 9 May 2017.\n\nThe bridge is 96 metres long.\n"
NEW = "Nora Aldane, 39, plays the cello.\n\nThe bridge is 196 metres long.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    where = tmp_path / "news"
    where.mkdir()
    (where / "old.txt").write_text(OLD, encoding="utf-8")
    (where / "new.txt").write_text(NEW, encoding="utf-8")
    (where / "sources.toml").write_text('[[source]]\npath = "new.txt"\npublished = 2022-05-16\n', encoding="utf-8")
    return where


@contextmanager
def review(folder: Path) -> Iterator[str]:
    """The address of a review of this folder by the program itself."""
    command = [sys.executable, "-m", "discrepancy", "review", str(folder), "--no-browser", "--no-store", "--by", "Ana"]
    process = start(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


def topics(page: Page) -> list[str]:
    return page.locator("#rows .topic").all_inner_texts()


def dated(page: Page) -> None:
    """Waits until the page has loaded the findings that follow."""
    page.wait_for_function("() => document.getElementById('said')?.textContent.includes('the findings will be updated')")


def test_a_day_is_typed_in_the_table_of_sources(open_page: Open, folder: Path) -> None:
    with review(folder) as url:
        page = open_page(f"{url}#tab=text")
        row = page.locator("tr", has_text="old.txt")
        row.locator("input[type=date]").fill("2017-06-01")
        row.get_by_role("button", name="Set").click()
        dated(page)
        assert page.locator("tr", has_text="old.txt").locator("time").inner_text() == "2017-06-01"


def test_a_window_of_before_decides_nothing_by_its_numbers(open_page: Open, folder: Path) -> None:
    with review(folder) as url:
        one, two = open_page(url), open_page(url)
        before = two.evaluate("() => JSON.parse(document.getElementById('data').textContent).life.run")
        one.locator(".row", has_text="Nora Aldane, age").click()
        one.keyboard.press("d")
        dated(one)
        other = (
            "(before) => { const data = document.getElementById('data'); return data && JSON.parse(data.textContent).life.run !== before; }"
        )
        two.wait_for_function(other, arg=before)
        assert "Nora Aldane, age" not in topics(two)
        assert not (folder / "discrepancy-flags.csv").exists()


def test_a_list_that_cannot_be_changed_is_said(open_page: Open, folder: Path) -> None:
    (folder / "sources.toml").write_text('source = [{ path = "new.txt", published = 2022-05-16 }]\n', encoding="utf-8")
    with review(folder) as url:
        page = open_page(url, quiet=False)
        page.locator(".row", has_text="Nora Aldane, age").click()
        page.keyboard.press("d")
        page.locator("#trouble").wait_for(state="visible")
        assert "by hand" in page.locator("#trouble").inner_text()
