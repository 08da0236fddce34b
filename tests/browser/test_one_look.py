"""At the size of a small laptop a finding is seen whole, with the keys that decide it; filters are behind one key; a difference is marked."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from discrepancy.model.discrepancy import Side, Verdict
from discrepancy.model.problem import Problem
from discrepancy.model.value import Value
from discrepancy.pipeline import check
from discrepancy.report.content.result import Report
from tests.browser.conftest import Open
from tests.browser.desk import reviewing, topic, written
from tests.browser.made import many
from tests.report.story import AGE, AGE_41, LENGTH, QUOTE, REPORT, TOLL

SEEDS = Path(__file__).parents[2] / "seeds"
WIDTH, HEIGHT = 1360, 900


def bottom(page: Page, selector: str) -> float:
    """The lowest edge of what the selector names."""
    return max(each["y"] + each["height"] for each in (found.bounding_box() for found in page.locator(selector).all()) if each)


def test_both_sides_and_every_decision_are_in_sight_without_scrolling(open_page: Open, tmp_path: Path) -> None:
    report = check([str(SEEDS)])
    with reviewing(report, tmp_path) as review:
        page = open_page(review.url, width=WIDTH, height=HEIGHT)
        for _ in report.discrepancies:
            assert bottom(page, "#detail mark") < bottom(page, "#detail"), topic(page)
            assert bottom(page, "#bar button, #note") <= HEIGHT
            page.keyboard.press("j")
        assert page.evaluate("() => document.documentElement.scrollHeight") <= HEIGHT


def test_the_header_and_the_search_take_one_row_each(open_page: Open, tmp_path: Path) -> None:
    report = replace(many(200), problems=(Problem(path="a.txt", message="has no date", fatal=False),))
    with reviewing(report, tmp_path) as review:
        page = open_page(review.url, width=WIDTH, height=HEIGHT)
        header = page.locator("header.top").bounding_box()
        filters = page.locator(".filters").bounding_box()
        assert header is not None
        assert filters is not None
        assert header["height"] < 60
        assert filters["height"] < 45


def test_filters_are_behind_one_key_and_the_active_ones_are_chips(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(many(60), tmp_path), width=WIDTH, height=HEIGHT)
    assert page.locator("#facets").is_hidden()
    page.keyboard.press("f")
    assert page.evaluate("() => document.activeElement.id") == "f-verdict"
    page.locator("#f-kind").select_option("age")
    page.locator("#f-publisher").select_option("Valley Post")
    page.keyboard.press("Escape")
    assert page.locator("#facets").is_hidden()
    chips = page.locator("#chips .chip")
    assert chips.all_inner_texts() == ["kind: age ×", "publisher: Valley Post ×"]
    chips.first.click()
    assert chips.all_inner_texts() == ["publisher: Valley Post ×"]
    assert page.locator(".row").count() > 0


@pytest.mark.parametrize(("confidence", "name"), [(0.95, "90 % and more"), (0.75, "75 to 90 %"), (0.5, "50 to 75 %")])
def test_findings_can_be_sifted_by_probability(open_page: Open, tmp_path: Path, confidence: float, name: str) -> None:
    report = replace(REPORT, discrepancies=(replace(AGE, confidence=confidence), *(replace(d, confidence=0.8) for d in (TOLL, LENGTH))))
    page = open_page(written(report, tmp_path))
    page.keyboard.press("f")
    page.locator("#f-probability").select_option(name)
    assert page.locator("#rows .topic").first.inner_text() == "Milda Karvelis, age"


def test_problems_are_a_badge_that_opens(open_page: Open, tmp_path: Path) -> None:
    report = replace(REPORT, problems=tuple(Problem(path=f"{number}.txt", message="has no date", fatal=False) for number in range(3)))
    page = open_page(written(report, tmp_path), width=WIDTH, height=HEIGHT)
    badge = page.locator("details.problems")
    assert badge.locator("summary").inner_text().startswith("3 problems")
    assert badge.locator("li").first.is_hidden()
    badge.locator("summary").click()
    assert badge.locator("li").first.is_visible()


def test_no_chip_repeats_another(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(REPORT, tmp_path))
    assert page.locator("#detail .tag").all_inner_texts() == ["≠ conflict", "error"]
    page.keyboard.press("j")
    assert page.locator("#detail .tag").all_inner_texts()[2] == "count"


def said(*words: str) -> Report:
    """One finding of the kind quote whose sides say this."""
    first = replace(QUOTE, value=Value(text=words[0]))
    sides = tuple(Side(value=text, facts=(first,) if number == 0 else (AGE_41,)) for number, text in enumerate(words))
    found = replace(AGE, kind="quote", attribute="quote", verdict=Verdict.VARIANT, subject="Milda Karvelis", sides=sides)
    return replace(REPORT, discrepancies=(found,))


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        (("We never met them, not once.", "We never saw them — not once."), [["met"], ["saw"]]),
        (("We never met.", "“We never met”"), [[], []]),
        (("We met", "We met twice"), [[], ["twice"]]),
        (("a b c", "a x c", "a b d"), [["b", "c"], ["x", "c"], ["b", "d"]]),
    ],
)
def test_words_that_differ_are_marked(open_page: Open, tmp_path: Path, words: tuple[str, ...], marked: list[list[str]]) -> None:
    page = open_page(written(said(*words), tmp_path))
    for number, expected in enumerate(marked):
        side = page.locator("#detail .side").nth(number)
        assert side.locator(".value .differs").all_inner_texts() == expected
        assert side.locator(".value").inner_text() == words[number]


def test_a_picture_of_ages_draws_every_side(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(check([str(SEEDS)]), tmp_path))
    sides = page.locator("#detail .side .letter").all_inner_texts()
    assert sides == ["A", "B", "C"]
    drawn = page.locator("#detail .figure svg text.on").all_text_contents()
    assert sorted(text[0] for text in drawn) == sides


def test_agreement_is_folded(open_page: Open, tmp_path: Path) -> None:
    agreeing = replace(REPORT, discrepancies=(LENGTH,))
    page = open_page(f"{written(agreeing, tmp_path)}#tab=pictures")
    row = page.locator("#tab-pictures .matrix tr.compatible, #tab-pictures .matrix tr.agree").first
    assert row.is_hidden()
    page.locator("#tab-pictures details > summary").first.click()
    assert row.is_visible()
