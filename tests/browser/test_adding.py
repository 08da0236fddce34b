"""Files and addresses that are dropped on the page, or chosen there, become sources, and the findings will be updated."""

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
from tests.read.web.site import HTML, Reply, site

DROP = """async ([files, address]) => {
  const carried = new DataTransfer();
  for (const [name, text] of files) carried.items.add(new File([text], name));
  if (address) carried.setData("text/uri-list", address);
  for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried }));
}"""
DRAGGED = """() => {
  const carried = new DataTransfer();
  carried.items.add(new File(["x"], "a.txt"));
  document.body.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: carried }));
}"""
THIRD = "Nora Aldane, 41, was given the Brask prize on Friday, the jury said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    where = tmp_path / "news"
    where.mkdir()
    for name, age in (("first.txt", 34), ("second.txt", 39)):
        (where / name).write_text(f"The cellist Nora Aldane, {age}, won the Brask prize on Friday.\n", encoding="utf-8")
    return where


@contextmanager
def running(folder: Path, *more: str) -> Iterator[str]:
    """The address of a review of this folder by the program itself."""
    command = [sys.executable, "-m", "discrepancy", "review", str(folder), "--no-browser", "--no-store", "--by", "Ana", *more]
    process = start(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    try:
        yield f"{process.stdout.readline().strip()}#tab=text"
    finally:
        process.kill()
        process.communicate()


def dropped(page: Page, files: dict[str, str], address: str = "") -> None:
    page.evaluate(DROP, [list(files.items()), address])


def said(page: Page, words: str) -> None:
    page.wait_for_function("(words) => document.getElementById('said')?.textContent.includes(words)", arg=words, timeout=60_000)


def sources(page: Page) -> list[str]:
    return page.locator("#tab-text tbody th").all_text_contents()


def test_files_that_are_dropped_become_sources(folder: Path, open_page: Open) -> None:
    with running(folder) as url:
        page = open_page(url)
        page.evaluate(DRAGGED)
        assert page.locator("#drop").is_visible()
        dropped(page, {"third.txt": THIRD, "fourth.txt": "Nora Aldane plays the cello.\n"})
        said(page, "Added third.txt, fourth.txt; the findings will be updated.")
        assert (folder / "added/third.txt").read_text("utf-8") == THIRD
        assert {"added/third.txt", "added/fourth.txt"} <= set(sources(page))
        assert page.locator("#drop").is_hidden()


def test_a_file_that_is_none_keeps_no_other_back(folder: Path, open_page: Open) -> None:
    with running(folder) as url:
        page = open_page(url, quiet=False)
        dropped(page, {"picture.png": "x", "third.txt": THIRD, "empty.txt": ""})
        said(page, "Added third.txt; the findings will be updated. Not added: picture.png: cannot read .png yet")
        assert [path.name for path in (folder / "added").iterdir()] == ["third.txt"]


def test_an_address_is_typed_or_dropped(folder: Path, open_page: Open) -> None:
    page_of = Reply(f"<html><body><article><h1>The prize</h1><p>{THIRD}</p></article></body></html>".encode(), headers=HTML)
    with site({"/a": page_of, "/b": page_of}) as news, running(folder, "--allow-private") as url:
        page = open_page(url)
        page.locator("#add-address").fill(news.url("/a"))
        page.locator("#add").click()
        said(page, "the findings will be updated")
        dropped(page, {}, news.url("/b"))
        said(page, f"Added {news.url('/b')}")
        assert {news.url("/a"), news.url("/b")} <= set(sources(page))
    assert (folder / "added/sources.toml").read_text("utf-8").count("[[source]]") == 2


def test_an_address_of_this_machine_is_refused_and_told(folder: Path, open_page: Open) -> None:
    with site({"/a": Reply()}) as news, running(folder) as url:
        page = open_page(url, quiet=False)
        dropped(page, {}, news.url("/a"))
        said(page, "an address of this machine")
        assert news.asked == []


def test_files_can_be_chosen_without_a_mouse(folder: Path, open_page: Open, tmp_path: Path) -> None:
    (tmp_path / "third.txt").write_text(THIRD, encoding="utf-8")
    with running(folder) as url:
        page = open_page(url)
        page.locator("#add-files").set_input_files(tmp_path / "third.txt")
        page.locator("#add").press("Enter")
        said(page, "Added third.txt")
        assert "added/third.txt" in sources(page)


def test_what_is_dragged_from_the_page_itself_is_not_meant(folder: Path, open_page: Open) -> None:
    with running(folder) as url:
        page = open_page(url)
        page.evaluate("() => document.body.dispatchEvent(new DragEvent('dragstart', { bubbles: true }))")
        page.evaluate(DRAGGED)
        assert page.locator("#drop").is_hidden()
