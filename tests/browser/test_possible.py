"""Possible findings on the page: folded away until somebody asks, and no part of what is left to do."""

from dataclasses import replace
from pathlib import Path

from discrepancy.model.discrepancy import Tier
from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved, topic, unfolded, written
from tests.report.story import AGE, LENGTH, REPORT, TOLL

UNSURE = replace(TOLL, confidence=0.2, tier=Tier.POSSIBLE)
REPORTED = replace(REPORT, discrepancies=(AGE, UNSURE, LENGTH))


def test_they_are_folded_away_and_can_be_shown_last(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORTED, tmp_path) as review:
        page = open_page(review.url)
        topics = page.locator("#rows .topic")
        assert topics.all_inner_texts() == ["Milda Karvelis, age", "bridge, length"]
        assert page.locator("#progress").inner_text() == "0 of 2 decided"
        button = page.locator("#possible")
        assert (button.inner_text(), button.get_attribute("aria-pressed")) == ("1 possible", "false")
        button.click()
        assert topics.all_inner_texts() == ["Milda Karvelis, age", "bridge, length", "people killed"]
        unfolded(page).locator("#sort").select_option("subject")
        assert topics.all_inner_texts()[-1] == "people killed"
        assert page.locator("#progress").inner_text() == "0 of 2 decided"
        button.click()
        assert topics.count() == 2


def test_to_decide_all_that_is_open_leaves_them_alone(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORTED, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("b")
        page.locator("#several-dialog label", has_text="accepted").click()
        page.locator("#several-dialog button[type=submit]").click()
        saved(page)
        assert set(review.decided()) == {AGE.id, LENGTH.id}
        assert page.locator("#progress").inner_text() == "all decided"


def test_one_that_is_decided_joins_the_others(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORTED, tmp_path) as review:
        page = open_page(review.url)
        page.locator("#possible").click()
        page.locator(".row", has_text="people killed").click()
        assert "possible" in page.locator("#detail .tags").inner_text()
        page.keyboard.press("x")
        saved(page)
        assert set(review.decided()) == {UNSURE.id}
        assert page.locator("#progress").inner_text() == "1 of 3 decided"
        assert page.locator("#possible").is_hidden()


def test_a_link_opens_a_possible_one(open_page: Open, tmp_path: Path) -> None:
    page = open_page(f"{written(REPORTED, tmp_path)}#id={UNSURE.id}")
    assert topic(page) == "people killed"
