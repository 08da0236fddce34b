"""Filters, counts that follow them, sorting, and the address that holds them: in the report that is only read."""

from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved, topic, unfolded, written
from tests.browser.made import many

REPORT = many(60)


def shown(page) -> int:
    return int(page.locator("#counts").inner_text().split()[0])


@pytest.mark.parametrize("facet", ["verdict", "state", "severity", "kind", "subject", "source"])
def test_each_choice_shows_as_many_as_it_says(open_page: Open, tmp_path: Path, facet: str) -> None:
    page = open_page(written(REPORT, tmp_path))
    options = page.locator(f"#f-{facet} option").all()[1:5]
    assert options
    for value, label in [(option.get_attribute("value"), option.inner_text()) for option in options]:
        unfolded(page).locator(f"#f-{facet}").select_option(value)
        assert shown(page) == int(label.rsplit("(", 1)[1].rstrip(")"))
        assert bool(page.locator(".row").count()) == bool(shown(page))
    page.locator("#clear").click()
    assert shown(page) == 60


def test_the_counts_of_one_filter_follow_the_others(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(REPORT, tmp_path))
    unfolded(page).locator("#f-verdict").select_option("variant")
    page.wait_for_function("() => [...document.querySelectorAll('#f-kind option')].some((o) => o.textContent === 'age (3)')")
    variants = [d for d in REPORT.discrepancies if d.verdict == "variant"]
    for kind in {d.kind for d in variants}:
        expected = f"{kind} ({sum(d.kind == kind for d in variants)})"
        assert page.locator(f"#f-kind option[value={kind}]").inner_text() == expected
    assert "conflict (45)" in page.locator("#f-verdict").inner_text()
    unfolded(page).locator("#f-severity").select_option("error")
    unfolded(page).locator("#f-kind").select_option("age")
    both = [d for d in variants if d.severity == "error" and d.kind == "age"]
    assert shown(page) == len(both) > 0


def test_the_search_looks_into_names_values_reasons_and_passages(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(REPORT, tmp_path))
    for words, expected in (
        ("oberfurt", lambda d: d.subject.startswith("Oberfurt")),
        ("LINMERE kestrel 2", lambda d: "Linmere Kestrel" in d.subject and "2" in d.subject),
        ("title-conflict", lambda d: d.rule == "title-conflict"),
    ):
        page.locator("#q").fill(words)
        assert shown(page) >= sum(map(expected, REPORT.discrepancies)) > 0
    page.locator("#q").fill("no such words anywhere")
    assert page.locator("#empty").is_visible()
    assert page.locator(".row").count() == 0


def test_conflicts_come_first_and_the_list_can_be_sorted(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(REPORT, tmp_path))
    assert "conflict" in page.locator(".row").first.get_attribute("class").split()
    page.keyboard.press("End")
    page.locator("#list").focus()
    page.keyboard.press("End")
    assert "variant" in page.locator(".row").last.get_attribute("class").split()
    first = {}
    for by in ("subject", "kind", "sources", "confidence", "date"):
        unfolded(page).locator("#sort").select_option(by)
        page.locator("#list").evaluate("(list) => { list.scrollTop = 0; }")
        page.wait_for_timeout(50)
        first[by] = page.locator(".row .topic").first.inner_text()
    assert first["subject"] == min(f"{d.subject}, {d.attribute}" for d in REPORT.discrepancies)


def test_the_address_shows_a_colleague_the_same(open_page: Open, tmp_path: Path) -> None:
    url = written(REPORT, tmp_path)
    page = open_page(url)
    unfolded(page).locator("#f-kind").select_option("money")
    unfolded(page).locator("#f-severity").select_option("note")
    unfolded(page).locator("#sort").select_option("subject")
    page.locator("#q").fill("kestrel")
    page.locator(".row").nth(1).click()
    other = open_page(page.url)
    assert other.url == page.url
    assert other.locator("#counts").inner_text() == page.locator("#counts").inner_text()
    assert topic(other) == topic(page)
    assert other.locator("#f-kind").input_value() == "money"
    assert other.locator("#q").input_value() == "kestrel"
    assert other.locator(".row .topic").all_inner_texts() == page.locator(".row .topic").all_inner_texts()


def test_an_address_from_nowhere_breaks_nothing(open_page: Open, tmp_path: Path) -> None:
    url = written(REPORT, tmp_path)
    page = open_page(url)
    for asked in (
        "#kind=%3Cscript%3E&sort=constructor&tab=__proto__&id=none",
        "#d-none",
        "#s-%E0%A4%A",
        "#tab-nowhere",
        "#%00",
        "#fact=-1&tab=text&text=x",
    ):
        page.goto("about:blank")
        page.goto(url + asked)
        page.wait_for_function("() => document.body.classList.contains('live')")
        assert page.locator("h1").is_visible()


def test_back_goes_back(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(REPORT, tmp_path))
    page.locator("#go-pictures").click()
    assert page.locator("#tab-pictures").is_visible()
    page.locator("#go-text").click()
    assert page.locator("#tab-text").is_visible()
    page.go_back()
    assert page.locator("#tab-pictures").is_visible()
    page.go_back()
    assert page.locator("#tab-list").is_visible()


def test_a_filtered_list_is_decided_at_once(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        unfolded(page).locator("#f-kind").select_option("money")
        page.locator("#several").click()
        page.locator("#several-dialog label", has_text="all true").click()
        page.locator("#several-dialog button[type=submit]").click()
        saved(page)
        assert set(review.decided()) == {d.id for d in REPORT.discrepancies if d.kind == "money"}
        assert {flag.state for flag in review.decided().values()} == {"all-true"}
        unfolded(page).locator("#f-state").select_option("open")
        assert shown(page) == 0
        unfolded(page).locator("#f-kind").select_option("")
        assert shown(page) == 60 - 12
