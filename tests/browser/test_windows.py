"""Two windows, and git beside them: what is decided at the same time is merged, or refused with both shown, and never lost."""

from pathlib import Path

from discrepancy.flags import load, remove, write
from discrepancy.flags.storage.flag import decide
from discrepancy.model.discrepancy import State
from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved, until
from tests.report.story import AGE, LENGTH, REPORT, SOURCES, TOLL

TEXTS = {id: source.text for id, source in SOURCES.items()}


def test_two_windows_see_each_other(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        one, other = open_page(review.url), open_page(review.url)
        one.keyboard.press("2")
        saved(one)
        other.locator("#progress", has_text="1 of 3 decided").wait_for()
        assert "wrong: 44 by Ana" in other.locator("#detail .note").inner_text()
        other.locator("#by").fill("Ben")
        other.locator("#by").blur()
        other.keyboard.press("j")
        other.keyboard.press("a")
        saved(other)
        one.locator("#progress", has_text="2 of 3 decided").wait_for()
        assert {id: flag.by for id, flag in review.decided().items()} == {AGE.id: "Ana", TOLL.id: "Ben"}


def test_the_same_thing_decided_twice_is_refused_and_both_are_shown(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        saved(page)
        page.route("**/decisions", lambda route: route.fulfill(status=304))  # this window hears nothing of the other
        write(review.flags, [decide(AGE, TEXTS, State.NEEDS_CALL, by="Cleo", note="I ring the town")])
        page.locator("#note").fill("the register says so")
        page.locator("#note").blur()
        page.keyboard.press("1")
        trouble = page.locator("#trouble")
        trouble.get_by_text("1 decision not saved, because somebody else decided in the meantime").wait_for()
        assert review.decided()[AGE.id].by == "Cleo"
        page.get_by_role("button", name="Show both").click()
        shown = page.locator(".dispute").inner_text()
        assert "needs a call by Cleo" in shown
        assert "I ring the town" in shown
        assert "wrong: 41" in shown
        assert "the register says so" in shown
        page.get_by_role("button", name="Save mine instead").click()
        until(page, lambda: review.decided()[AGE.id].state == "wrong")
        assert review.decided()[AGE.id].note == "the register says so"
        assert page.locator(".dispute").count() == 0


def test_theirs_can_be_kept(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        saved(page)
        page.route("**/decisions", lambda route: route.fulfill(status=304))
        write(review.flags, [decide(AGE, TEXTS, State.ACCEPTED, by="Cleo")])
        page.keyboard.press("1")
        page.get_by_role("button", name="Show both").click()
        page.get_by_role("button", name="Keep theirs").click()
        assert page.locator("#trouble").is_hidden()
        assert "accepted by Cleo" in page.locator("#detail .note").inner_text()
        assert review.decided()[AGE.id].state == "accepted"


def test_what_git_brings_appears_and_goes(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("j")
        write(review.flags, [decide(TOLL, TEXTS, State.ALL_TRUE, by="Cleo", note="counted on two days")])
        page.locator("#detail .note", has_text="counted on two days").wait_for()
        remove(review.flags, [TOLL.id])
        page.locator("#progress", has_text="0 of 3 decided").wait_for()
        assert page.locator("#detail .note").count() == 0


def test_a_broken_file_keeps_the_decisions_on_the_page_until_it_is_mended(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url, quiet=False)
        page.keyboard.press("a")
        saved(page)
        whole = review.flags.read_text(encoding="utf-8")
        review.flags.write_text("<<<<<<< HEAD\n" + whole, encoding="utf-8")
        page.keyboard.press("x")
        page.keyboard.press("1")
        page.locator("#trouble", has_text="git left a merge conflict here").wait_for()
        assert page.locator("#saving").inner_text() == "not saved"
        assert "2 decisions not saved yet" in page.locator("#trouble").inner_text()
        assert review.flags.read_text(encoding="utf-8").startswith("<<<<<<<")
        review.flags.write_text(whole, encoding="utf-8")
        page.get_by_role("button", name="Try again").click()
        saved(page)
        assert {id: str(flag.state) for id, flag in load(review.flags).flags and review.decided().items()} == {
            AGE.id: "all-true",
            TOLL.id: "accepted",
            LENGTH.id: "wrong",
        }


def test_a_server_that_has_ended_is_told(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url, quiet=False)
        saved(page)
        page.route("**/decide", lambda route: route.abort())
        page.keyboard.press("a")
        page.locator("#trouble", has_text="1 decision not saved yet: the review is no longer running").wait_for()
        page.unroute("**/decide")
        page.get_by_role("button", name="Try again").click()
        saved(page)
        assert set(review.decided()) == {AGE.id}


def test_an_undo_never_takes_away_what_somebody_else_decided_since(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("a")
        saved(page)
        write(review.flags, [decide(AGE, TEXTS, State.NEEDS_CALL, by="Cleo")])
        page.keyboard.press("u")
        page.locator("#said", has_text="changed this in the meantime, so it was not undone").wait_for(state="attached")
        saved(page)
        assert review.decided()[AGE.id].by == "Cleo"
        page.keyboard.press("k")
        assert "needs a call by Cleo" in page.locator("#detail .note").inner_text()
