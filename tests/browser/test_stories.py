"""Several stories: findings stand by story, with its headline, how many sources tell it, and how much of it is decided."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Page

from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.source import Source
from discrepancy.report.content.result import Report
from discrepancy.report.content.stories import stories
from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved, unfolded, written
from tests.browser.made import many

TITLES = ("Ferry runs aground", "Mine reopens", "Ferry runs aground")


def told_in(number: int) -> Report:
    """A report whose findings belong to so many stories by turns, each with sources of its own."""
    report = many(30)
    sources: dict[str, Source] = {}
    claims: list[Claim] = []
    found: list[Discrepancy] = []
    for index, d in enumerate(report.discrepancies):
        story = index % number
        sides = []
        for side in d.sides:
            facts = tuple(replace(fact, source=f"{story}-{fact.source}") for fact in side.facts)
            sides.append(replace(side, facts=facts))
            for fact, old in zip(facts, side.facts, strict=True):
                source = next(each for each in report.sources if each.id == old.source)
                sources[fact.source] = replace(source, id=fact.source, title=TITLES[story])
        claims.append(
            replace(report.claims[index], story=f"s{story}", facts=tuple(fact for side in sides for fact in side.facts), links=())
        )
        found.append(replace(d, sides=tuple(sides), links=()))
    facts = tuple(fact for claim in claims for fact in claim.facts)
    return Report(sources=tuple(sources[id] for id in sorted(sources)), facts=facts, discrepancies=tuple(found), claims=tuple(claims))


def shown(page: Page) -> str | None:
    """The id of the finding that is open."""
    return page.locator("#detail .card").get_attribute("data-id")


def test_every_finding_has_a_story_and_every_story_a_headline() -> None:
    report = told_in(3)
    told, of = stories(report)
    assert [story.headline for story in told] == list(TITLES)
    assert [of[d.id] for d in report.discrepancies] == [index % 3 for index in range(30)]
    untitled = replace(
        report,
        sources=tuple(replace(source, title=None, text=f"\n  First line of {source.id}\n{source.text}") for source in report.sources),
    )
    assert all(story.headline.startswith("First line of") for story in stories(untitled)[0])


def test_findings_stand_by_story_with_its_progress(open_page: Open, tmp_path: Path) -> None:
    report = told_in(2)
    with reviewing(report, tmp_path) as review:
        page = open_page(review.url, height=3000)
        heads = page.locator(".row .story b")
        assert heads.all_inner_texts() == ["Ferry runs aground", "Mine reopens"]
        first = page.locator(".row .story").first
        assert first.locator("span").inner_text().endswith("0 of 15 decided")
        page.keyboard.press("a")
        saved(page)
        assert first.locator("span").inner_text().endswith("1 of 15 decided")
        tops = [row.bounding_box() for row in page.locator(".row").all()]
        assert all(a and b and abs(a["y"] + a["height"] - b["y"]) < 1 for a, b in pairwise(tops))


def test_one_story_is_chosen_and_moved_through(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(told_in(3), tmp_path))
    unfolded(page).locator("#f-story").select_option("Mine reopens")
    assert page.locator("#counts").inner_text().startswith("10 of 30")
    page.locator("#f-story").select_option("Ferry runs aground (3)")
    assert page.locator("#counts").inner_text().startswith("10 of 30")
    page.locator("#f-story").select_option("")
    page.locator("#list").focus()
    seen = {shown(page)}
    for _ in range(29):
        page.keyboard.press("j")
        seen.add(shown(page))
        assert page.locator(".row[aria-current=true]").is_visible()
    assert len(seen) == 30


def test_a_single_story_needs_no_headline(open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(many(12), tmp_path))
    assert page.locator(".row .story").count() == 0
    assert unfolded(page).locator("#f-story").is_hidden()
