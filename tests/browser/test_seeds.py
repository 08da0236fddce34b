"""A full review of seeds/, from the first decision to the last, with a reload on the way; and what a check then says."""

import shutil
from dataclasses import replace
from pathlib import Path

from discrepancy.model.discrepancy import State
from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, read
from discrepancy.report.result import Report
from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved, topic, unfolded, written

SEEDS = Path(__file__).parents[2] / "seeds"
ROUND = ("1", "a", "n", "c", "x", "2")
STATES = {"1": "wrong", "2": "wrong", "a": "all-true", "n": "not-same", "c": "needs-call", "x": "accepted"}


def found(folder: Path) -> Report:
    settings = Settings(flags=str(folder / "discrepancy-flags.csv"))
    return examine(read([str(folder)], settings), settings)


def test_the_seeds_are_reviewed_from_first_to_last(open_page: Open, tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    shutil.copytree(SEEDS, folder)
    (folder / "discrepancy-flags.csv").unlink(missing_ok=True)
    report = found(folder)
    count = len(report.discrepancies)
    assert count >= 6
    made: dict[str, str] = {}
    with reviewing(report, folder) as review:
        page = open_page(review.url)
        for number in range(count):
            if number == count // 2:
                saved(page)
                page.reload()
                page.wait_for_function(f"() => document.getElementById('progress').textContent.startsWith('{number} of')")
                unfolded(page).locator("#f-state").select_option("open")
            id = page.locator("#detail .card").get_attribute("data-id")
            assert id is not None
            assert id not in made, "the next one was decided before"
            key = ROUND[number % len(ROUND)]
            sides = page.locator("#detail .side").count()
            page.keyboard.press(key)
            if key in "12" and sides > 2:
                page.keyboard.press("Enter")
            made[id] = STATES[key]
        saved(page)
        assert page.locator("#progress").inner_text() == "all decided"
        assert {id: str(flag.state) for id, flag in review.decided().items()} == made
        page.reload()
        page.locator("#clear").click()
        assert page.locator("#progress").inner_text() == "all decided"
        assert page.locator(".row.done").count() == count
        assert topic(page)
    again = found(folder)
    assert again.failing() == ()
    left = {d.id: str(d.state) for d in again.discrepancies}
    assert left.items() <= made.items()
    assert {made[id] for id in made.keys() - left.keys()} <= {"not-same"}  # these are not put together again
    assert set(again.decisions) == {d.id for d in again.discrepancies}
    assert {each.by for each in again.decisions.values()} == {"Ana"}


def test_what_a_comment_in_a_source_accepts_is_shown_as_accepted(open_page: Open, tmp_path: Path) -> None:
    report = found(SEEDS)
    first = report.discrepancies[0]
    accepted = replace(first, note="the desk knows", state=State.ACCEPTED)
    page = open_page(written(replace(report, discrepancies=(accepted, *report.discrepancies[1:]), decisions={}), tmp_path))
    assert "the desk knows" in page.locator("#detail .note").inner_text()
