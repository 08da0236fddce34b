"""The report on disk, with the network cut: read, marked, drawn, printed; and as it looks at every size."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrepancy.pipeline import check
from tests.browser.conftest import Open
from tests.browser.desk import reviewing, topic, written
from tests.browser.made import many
from tests.report.story import REPORT, TOLL

SEEDS = Path(__file__).parents[2] / "seeds"
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_a_report_needs_nothing_but_itself(open_page: Open, tmp_path: Path) -> None:
    asked: list[str] = []
    url = written(check([str(SEEDS)]), tmp_path)
    page = open_page("about:blank#", live=False, offline=True)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url)
    page.wait_for_function("() => document.body.classList.contains('live')")
    for tab in ("pictures", "text", "list"):
        page.locator(f"#go-{tab}").click()
        assert page.locator(f"#tab-{tab}").is_visible()
    assert asked == [url]
    assert page.locator("#bar, #undo, #several").count() == 0
    page.keyboard.press("a")
    page.keyboard.press("1")
    assert page.locator(".row.done").count() == 0


def test_a_value_is_marked_in_its_sentence_with_what_stands_around(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(REPORT, tmp_path))
    assert page.locator("#detail mark").all_inner_texts() == ["41", "41", "44"]
    first = page.locator("#detail blockquote").first.inner_text()
    assert "The engineer, Milda Karvelis, 41, had warned the town twice." in first
    assert "The span was 96 metres long." in first
    style = page.locator("#detail mark").first.evaluate(
        "(mark) => [getComputedStyle(mark).textDecorationLine, getComputedStyle(mark).fontWeight]"
    )
    assert style == ["underline", "700"]
    assert "2 witnesses" in page.locator("#detail .side").first.inner_text()
    assert "Brennow Gazette · 2021-05-04 · gazette.txt, line 3" in page.locator("#detail figcaption").first.inner_text()
    assert "93 % confidence" in page.locator("#detail").inner_text().lower()


def test_copies_of_one_wire_are_one_witness(open_page: Open, tmp_path: Path) -> None:
    from dataclasses import replace

    copied = tuple(
        replace(source, derived_from="Central Wire") if source.publisher != "Brennow Gazette" else source for source in REPORT.sources
    )
    page = open_page(written(replace(REPORT, sources=copied), tmp_path) + f"#d-{TOLL.id}")
    assert "1 witness, in 2 sources that copy one another" in page.locator("#detail .side").nth(1).inner_text()
    assert "said by police" in page.locator("#detail .side").nth(1).inner_text()


def test_what_somebody_decided_is_shown_with_name_and_day(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(REPORT, tmp_path) + f"#d-{TOLL.id}")
    assert "asked the <b>police</b>" in page.locator("#detail .note").inner_text()


def test_every_fact_is_marked_in_the_text_and_leads_to_what_it_was_put_together_with(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(REPORT, tmp_path))
    page.locator("#go-text").click()
    page.locator("#which").select_option("gazette.txt")
    source = next(source for source in REPORT.sources if source.id == "gazette.txt")
    assert page.locator("#text").evaluate("(text) => text.textContent") == source.text
    assert page.locator("#text .fact").all_inner_texts() == ["At least 12 people", "41", "96 metres"]
    page.locator("#text .fact", has_text="At least 12 people").click()
    aligned = page.locator("#aligned").inner_text()
    assert "people killed" in aligned
    assert "9 killed" in aligned
    assert "Nine people" in aligned
    page.locator("#aligned a", has_text="≠ people killed").click()
    assert topic(page) == "people killed"
    page.locator("#detail figcaption a").first.click()
    assert page.locator("#tab-text").is_visible()
    assert page.locator("#text .fact.here").inner_text() == "At least 12 people"
    page.locator("#text .fact", has_text="41").press("Enter")
    assert "Milda Karvelis" in page.locator("#aligned").inner_text()


def test_facts_stand_where_they_stand_behind_any_character(open_page: Open, tmp_path: Path) -> None:
    from dataclasses import replace

    lead = "😀 𝔘 a\u0301 \r\n“ם” "
    moved = tuple(replace(source, text=lead + source.text) for source in REPORT.sources)

    def shift(fact):
        ends = (fact.sentence[0] + len(lead), fact.sentence[1] + len(lead))
        return replace(fact, start=fact.start + len(lead), end=fact.end + len(lead), sentence=ends)

    found = tuple(
        replace(d, links=(), sides=tuple(replace(side, facts=tuple(map(shift, side.facts))) for side in d.sides))
        for d in REPORT.discrepancies
    )
    report = replace(REPORT, sources=moved, facts=tuple(map(shift, REPORT.facts)), discrepancies=found, claims=())
    page = open_page(written(report, tmp_path))
    assert page.locator("#detail mark").all_inner_texts() == ["41", "41", "44"]
    page.locator("#go-text").click()
    page.locator("#which").select_option("gazette.txt")
    assert page.locator("#text .fact").all_inner_texts() == ["At least 12 people", "41", "96 metres"]


def test_each_picture_has_its_table(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(REPORT, tmp_path) + "#tab-pictures")
    pictures = page.locator("#tab-pictures svg")
    assert pictures.count() == 4
    for picture in pictures.all():
        assert picture.get_attribute("role") == "img"
        assert picture.get_attribute("aria-label", timeout=1000).endswith("the table below says the same")
    tables = page.locator("#tab-pictures table")
    assert tables.count() == 4
    text = " ".join(tables.evaluate_all("(all) => all.map((one) => one.textContent)"))
    for words in ("at least 12", "2021-05-04", "contradicts another", "1976-05-06", "1980-05-04"):
        assert words in text, words


def test_a_picture_stands_in_its_discrepancy_too(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(REPORT, tmp_path))
    assert page.locator("#detail svg").count() == 1
    page.keyboard.press("j")
    assert page.locator("#detail svg polyline").count() == 3
    page.locator("#go-pictures").click()
    page.locator("#births ~ .figure a").first.click()
    assert topic(page) == "Milda Karvelis, age"


def test_in_black_and_white_the_sides_differ(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(REPORT, tmp_path) + "#tab-pictures")
    fills = page.locator("svg rect.square").evaluate_all(
        "(all) => all.map((one) => [one.getAttribute('class'), getComputedStyle(one).fill])"
    )
    by_side = {name.rsplit("-", 1)[1]: fill for name, fill in fills}
    assert by_side["1"] != by_side["2"]
    letters = page.locator("svg text.in").all_text_contents()
    assert letters == ["A", "A", "B", "B", "A", "B", "A", "B"]


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("life", ["report", "review"])
def test_nothing_runs_over_the_edge(open_page: Open, tmp_path: Path, width: int, life: str) -> None:
    report = check([str(SEEDS)])

    def walk(url: str) -> None:
        page = open_page(url, width=width, height=780)
        assert page.evaluate(SIDEWAYS) <= 0
        page.locator(".row").first.click()
        assert page.locator("#detail h2").is_visible()
        assert page.evaluate(SIDEWAYS) <= 0
        if width == 360:
            assert not page.locator("#list").is_visible()
            page.locator("#back").click()
            assert page.locator("#list").is_visible()
        for tab in ("pictures", "text"):
            page.locator(f"#go-{tab}").click()
            assert page.evaluate(SIDEWAYS) <= 0, tab

    if life == "report":
        walk(written(report, tmp_path))
    else:
        with reviewing(report, tmp_path) as review:
            walk(review.url)


def test_a_whole_review_fits_a_telephone(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url, width=360, height=780, has_touch=True)
        page.locator(".row").first.click()
        for name in ("all true", "needs a call", "accept"):
            page.locator("#bar").get_by_role("button", name=name).click()
        page.locator("#saving", has_text="all saved").wait_for()
        assert {str(flag.state) for flag in review.decided().values()} == {"all-true", "needs-call", "accepted"}


def test_all_that_is_filtered_is_printed(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(many(60), tmp_path) + "#kind=money")
    page.emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#print .card").count() == 12
    assert page.locator("#print mark").first.is_visible()
    assert not page.locator("#list").is_visible()
    assert not page.locator("nav").is_visible()
    assert page.locator("#tab-pictures svg").first.is_visible()
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert page.locator("#print .card").count() == 0
    assert len(page.pdf(format="A4")) > 20_000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_scheme(open_page: Open, tmp_path: Path, scheme: str) -> None:
    page = open_page(written(REPORT, tmp_path), color_scheme=scheme)
    red = int(page.evaluate("() => getComputedStyle(document.body).backgroundColor").split("(")[1].split(",")[0])
    assert (red > 200) == (scheme == "light")
