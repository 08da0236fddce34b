"""A draft beside its sources: what they say to each sentence, as one picks through it with keys or mouse."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrepancy.pipeline import check
from discrepancy.report.content.result import Report
from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved, topic, written
from tests.browser.test_access import LOOKS, violations
from tests.browser.test_report import SIDEWAYS

STORY = {
    "sources/a.txt": "A landslide in Varde killed 11 people on Monday, police said. Mayor Ida Holm, 54, said that 40 houses were lost.\n",
    "sources/b.txt": "A landslide in Varde killed 14 people on Monday, the ministry said. Mayor Ida Holm, 54, visited the village.\n",
    "draft.md": "A landslide in Varde killed 14 people on Monday. Mayor Ida Holm, 52, was there.\n\n"
    "Some 40 houses were lost. The landslide worried Per Lund, 31. Three dams broke 🏚. It was a sad day.\n",
}


@pytest.fixture
def report(tmp_path: Path) -> Report:
    (tmp_path / "sources").mkdir()
    listed = ""
    for name, text in STORY.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        listed += f'[[source]]\npath = "{name}"\npublished = 2022-05-03\n'
    (tmp_path / "sources.toml").write_text(listed, encoding="utf-8")
    return check([str(tmp_path / "draft.md")], against=[str(tmp_path / "sources")])


def test_the_draft_opens_first_at_what_needs_attention_most(open_page: Open, report: Report, tmp_path: Path) -> None:
    page = open_page(written(report, tmp_path))
    assert page.locator("#go-draft").get_attribute("aria-current") == "page"
    chosen = page.locator('.sentence[aria-selected="true"]')
    assert "Mayor Ida Holm, 52, was there." in chosen.inner_text()
    assert page.locator("#draft-detail .standing").first.inner_text() == "≠ contradicted"
    assert page.locator("#draft-detail mark").all_inner_texts()[:2] == ["54", "54"]


def test_every_sentence_stands_in_the_running_text_with_its_facts_marked(open_page: Open, report: Report, tmp_path: Path) -> None:
    page = open_page(written(report, tmp_path))
    assert [each.replace("\xa0", " ") for each in page.locator(".sentence > .unseen").all_inner_texts()] == [
        "disputed: ",
        "contradicted: ",
        "supported: ",
        "not found: ",
        "not found: ",
        "not compared: ",
    ]
    assert "Three dams" in page.locator(".stated.standing-not-found").all_inner_texts()
    assert page.locator(".paragraph").count() == 1


def test_what_was_not_found_shows_the_nearest_passage_or_says_that_none_comes_near(open_page: Open, report: Report, tmp_path: Path) -> None:
    page = open_page(written(report, tmp_path))
    page.locator(".sentence", has_text="Per Lund").click()
    age = page.locator("#draft-detail .check", has_text="31")
    assert "Not found: no passage of the sources was found that says this." in age.first.inner_text()
    assert "Nearest passage" in age.first.inner_text()
    page.locator(".sentence", has_text="Three dams").click()
    assert "No passage of the sources is similar." in page.locator("#draft-detail").inner_text()
    page.locator(".sentence", has_text="sad day").click()
    assert "nothing in it was compared" in page.locator("#draft-detail").inner_text()


def test_what_is_supported_shows_who_says_so(open_page: Open, report: Report, tmp_path: Path) -> None:
    page = open_page(written(report, tmp_path))
    page.locator(".sentence", has_text="40 houses").click()
    assert "Sources that say the same" in page.locator("#draft-detail").inner_text()
    assert page.locator("#draft-detail mark").first.inner_text() == "40 houses"


def test_keys_pick_through_it(open_page: Open, report: Report, tmp_path: Path) -> None:
    page = open_page(written(report, tmp_path))
    chosen = page.locator('.sentence[aria-selected="true"]')
    page.keyboard.press("k")
    assert "killed 14 people" in chosen.inner_text()
    page.keyboard.press("k")
    assert "killed 14 people" in chosen.inner_text()
    page.locator("#draft").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("j")
    assert "40 houses" in chosen.inner_text()
    assert page.locator("#draft").get_attribute("aria-activedescendant") == chosen.get_attribute("id")


def test_a_standing_that_is_chosen_is_all_that_keys_step_through(open_page: Open, report: Report, tmp_path: Path) -> None:
    page = open_page(written(report, tmp_path))
    chip = page.locator("#standings .chip", has_text="not found")
    assert chip.inner_text() == "○ not found 2"
    chip.click()
    chosen = page.locator('.sentence[aria-selected="true"]')
    assert "Per Lund" in chosen.inner_text()
    page.keyboard.press("j")
    assert "Three dams" in chosen.inner_text()
    page.keyboard.press("j")
    assert "Three dams" in chosen.inner_text()
    assert page.locator(".sentence.dim").count() == 4
    page.keyboard.press("Escape")
    assert page.locator(".sentence.dim").count() == 0


def test_t_goes_to_the_finding_where_it_is_decided_and_back(open_page: Open, report: Report, tmp_path: Path) -> None:
    with reviewing(report, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("t")
        assert topic(page) == "Ida Holm, age"
        assert "no source was found that agrees with the draft" in page.locator(".in-draft").inner_text()
        assert page.locator("figcaption .tag").all_inner_texts() == ["draft"]
        page.keyboard.press("1")
        saved(page)
        page.locator("#go-draft").click()
        page.locator(".sentence", has_text="52").click()
        assert page.locator("#draft-detail .finding .badge").inner_text() == "wrong"
        page.locator("#draft-detail .finding a").click()
        assert topic(page) == "Ida Holm, age"
        page.keyboard.press("t")
        assert page.locator("#tab-draft").is_visible()
        assert len(review.decided()) == 1


def test_decisions_are_not_made_by_keys_in_the_draft(open_page: Open, report: Report, tmp_path: Path) -> None:
    with reviewing(report, tmp_path) as review:
        page = open_page(review.url)
        for key in "1anx":
            page.keyboard.press(key)
        assert review.decided() == {}


def test_back_goes_back_to_the_draft(open_page: Open, report: Report, tmp_path: Path) -> None:
    page = open_page(written(report, tmp_path))
    page.locator(".sentence", has_text="14 people").click()
    page.locator("#draft-detail .finding a").first.click()
    assert page.locator("#tab-list").is_visible()
    page.go_back()
    assert "14 people" in page.locator('.sentence[aria-selected="true"]').inner_text()


def test_on_a_telephone_the_draft_and_a_sentence_take_turns(open_page: Open, report: Report, tmp_path: Path) -> None:
    page = open_page(written(report, tmp_path), width=400, height=800)
    assert not page.locator("#draft-detail").is_visible()
    page.locator(".sentence", has_text="52").click()
    assert page.locator("#draft-detail .words").is_visible()
    assert not page.locator("#draft").is_visible()
    assert page.evaluate(SIDEWAYS) == 0
    page.locator("#draft-back").click()
    assert page.locator("#draft").is_visible()


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_a_draft_can_be_checked_by_everybody(open_page: Open, report: Report, tmp_path: Path, width: int, scheme: str) -> None:
    page = open_page(written(report, tmp_path), width=width, color_scheme=scheme)
    assert violations(page) == []
    for words in ("52", "14 people", "Per Lund", "40 houses", "sad day"):
        if width < 960 and page.locator("#draft-back").is_visible():
            page.locator("#draft-back").click()
        page.locator(".sentence", has_text=words).click()
        assert violations(page) == []


def test_without_script_the_facts_are_listed_what_needs_attention_first(open_page: Open, report: Report, tmp_path: Path) -> None:
    page = open_page(written(report, tmp_path), live=False, java_script_enabled=False)
    standings = page.locator("#tab-draft .check .standing").all_text_contents()
    assert standings[:2] == ["≠ contradicted", "≠ disputed"]
    assert standings[-1] == "✓ supported"
    assert page.locator("#tab-draft .check mark").first.inner_text() == "52"


def test_on_paper_it_follows_the_findings(open_page: Open, report: Report, tmp_path: Path) -> None:
    page = open_page(written(report, tmp_path))
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert "The draft states" in page.locator("#print").inner_text()
    assert page.locator("#print .check .standing").first.inner_text() == "≠ contradicted"
    assert not page.locator("#tab-draft").is_visible()


def test_a_report_without_a_draft_has_no_such_part(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(check([str(Path(__file__).parents[2] / "seeds")]), tmp_path))
    assert page.locator("#go-draft, #tab-draft").count() == 0
    assert page.locator("#go-list").get_attribute("aria-current") == "page"
