"""What is right, and conflicts that the program missed, said on the page of a review."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from discrepancy.flags.team.journal import journal_path, read_journal
from discrepancy.flags.team.missed import missed_pairs
from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved, until
from tests.browser.made import many
from tests.report.story import AGE, GAZETTE, HOSTILE, REPORT, SOURCES

TEXTS = {id: source.text for id, source in SOURCES.items()}
SELECT = """([from, to]) => {
  const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = seen + node.length;
    if (from >= seen && from <= end) range.setStart(node, from - seen);
    if (to >= seen && to <= end) range.setEnd(node, to - seen);
    seen = end;
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


def select(page: Page, source: str, words: str) -> None:
    """Selects words in the text of a source, as a mouse does."""
    page.locator("#which").select_option(source)
    shown = page.locator("#text").text_content() or ""
    start = shown.index(words)
    page.evaluate(SELECT, [start, start + len(words)])


def pairs(flags: Path) -> list[dict[str, Any]]:
    return [json.loads(str(row)) for row in missed_pairs(read_journal(journal_path(str(flags)))[0], TEXTS)]


def test_a_missed_conflict_is_two_selections_and_a_judged_pair(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(f"{review.url}#tab-text")
        select(page, GAZETTE.id, "gave way on Monday")
        page.get_by_role("button", name="Mark as A").click()
        select(page, "wire.txt", "dates from 1958")
        page.keyboard.press("m")
        page.locator("#missed-note").fill("another bridge?")
        page.get_by_role("button", name="Add this conflict").click()
        page.locator("#missed-list li").wait_for()
        (row,) = pairs(review.flags)
        assert (row["left"]["quote"], row["right"]["quote"]) == ("gave way on Monday", "dates from 1958")
        assert (row["state"], row["same"], row["true"]) == ("missed", True, True)
        (event,) = read_journal(journal_path(str(review.flags)))[0]
        assert (event.by, event.more["note"]) == ("Ana", "another bridge?")
        other = open_page(f"{review.url}#tab-text")
        other.locator("#missed-list summary", has_text="1 conflict added by hand").click()
        other.get_by_role("button", name="Take back").click()
        page.locator("#missed-list").wait_for(state="hidden")
        assert pairs(review.flags) == []
        assert review.decided() == {}


def test_places_are_right_behind_codes_and_astral_characters(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(f"{review.url}#tab-text")
        select(page, HOSTILE.id, "pipe *star*")
        page.keyboard.press("m")
        page.locator("#text .fact").last.focus()
        page.keyboard.press("m")
        assert page.locator("#missed-kind").input_value() == "count"
        page.get_by_role("button", name="Add this conflict").click()
        until(page, lambda: len(pairs(review.flags)) == 1)
        (row,) = pairs(review.flags)
        start = HOSTILE.text.index("pipe *star*")
        assert row["left"] == {"source": HOSTILE.id, "start": start, "end": start + 11, "quote": "pipe *star*"}


def test_one_passage_twice_is_refused_and_stays_to_be_mended(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(f"{review.url}#tab-text", quiet=False)
        for _ in range(2):
            page.locator("#text .fact").first.focus()
            page.keyboard.press("m")
        page.get_by_role("button", name="Add this conflict").click()
        page.locator("#missed-trouble", has_text="these two passages are the same").wait_for()
        page.get_by_role("button", name="Take B out").click()
        assert page.locator("#missed-form").is_hidden()


def test_what_is_right_is_one_key(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("Shift+Digit1")
        saved(page)
        flag = review.decided()[AGE.id]
        assert (flag.state, flag.wrong_values, flag.right_value) == ("wrong", ("44",), "41")
        page.keyboard.press("k")
        assert "wrong: 44, right: 41 by Ana" in page.locator("#detail .note").inner_text()
        page.get_by_role("button", name="A, 41, is right").click()
        until(page, lambda: review.decided()[AGE.id].right_value == "")
        assert review.decided()[AGE.id].wrong_values == ("44",)


def test_what_is_right_may_be_what_no_source_says(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.locator("#right").fill("43")
        page.locator("#right").blur()
        page.keyboard.press("1")
        saved(page)
        assert (review.decided()[AGE.id].wrong_values, review.decided()[AGE.id].right_value) == (("41",), "43")
        page.keyboard.press("u")
        until(page, lambda: review.decided() == {})
        until(page, lambda: page.locator("#right").input_value() == "43")
        page.locator("#right").fill("41")
        page.locator("#right").blur()
        page.keyboard.press("1")
        saved(page)
        assert review.decided()[AGE.id].right_value == "", "what is called wrong is not right"


def test_of_three_values_the_others_are_marked_before_anything_is_saved(open_page: Open, tmp_path: Path) -> None:
    report = many(5)
    with reviewing(report, tmp_path) as review:
        page = open_page(review.url)
        values = [side.value for side in report.discrepancies[0].sides]
        assert len(values) == 3
        page.keyboard.press("Shift+Digit2")
        assert review.decided() == {}
        page.keyboard.press("3")
        page.keyboard.press("Enter")
        saved(page)
        flag = review.decided()[report.discrepancies[0].id]
        assert (flag.wrong_values, flag.right_value) == ((values[0],), values[1])
