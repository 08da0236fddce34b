"""A desk for several people, in several real browsers at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from discrepancy.flags import write
from discrepancy.flags.storage.flag import decide
from discrepancy.model.discrepancy import State
from tests.browser.conftest import Open
from tests.browser.desk import saved, until
from tests.browser.made import many
from tests.browser.newsroom import Newsroom, at_work, come_in
from tests.browser.test_access import violations
from tests.report.story import AGE, REPORT, SOURCES, TOLL

TEXTS = {id: source.text for id, source in SOURCES.items()}


def enter(open_page: Open, room: Newsroom, name: str, **options: object) -> Page:
    """A browser of somebody's own, in which the link was followed."""
    page = open_page(room.link(name), live=False, **options)
    return come_in(page, room, name)


def thread(page: Page) -> list[str]:
    return page.locator("#thread li").all_inner_texts()


def test_the_token_of_a_link_is_nowhere_after_it_was_used(open_page: Open, tmp_path: Path) -> None:
    with at_work(REPORT, tmp_path, "Ana") as room:
        page = open_page("about:blank", live=False)
        sent: list[str] = []
        page.on("request", lambda request: sent.append(f"{request.url} {request.headers.get('referer')}"))
        page.goto(room.link("Ana"))
        come_in(page, room, "Ana")
        token = room.tokens["Ana"]
        assert page.url == room.url
        assert not any(token in line for line in sent)
        assert token not in page.content()
        assert token not in page.evaluate("() => document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage })")
        (cookie,) = page.context.cookies()
        assert (cookie["value"], cookie["httpOnly"], cookie["sameSite"]) == (token, True, "Strict")
        page.reload()
        come_in(page, room, "Ana")
        page.go_back()
        assert token not in page.url


def test_a_token_can_be_typed_and_a_wrong_one_is_told(open_page: Open, tmp_path: Path) -> None:
    with at_work(REPORT, tmp_path, "Ana") as room:
        page = open_page(room.url, quiet=False, live=False)
        assert violations(page) == []
        page.get_by_label("Your token").fill("not the token")
        page.keyboard.press("Enter")
        page.get_by_text("this token is unknown here").wait_for()
        assert violations(page) == []
        page.get_by_label("Your token").fill(room.tokens["Ana"])
        page.keyboard.press("Enter")
        come_in(page, room, "Ana")
        page.get_by_role("button", name="Sign out").click()
        page.get_by_label("Your token").wait_for()
        assert page.context.cookies() == []


def test_a_link_to_a_finding_from_another_page_leads_there(open_page: Open, tmp_path: Path) -> None:
    with at_work(REPORT, tmp_path, "Ana") as room:
        page = open_page(room.link("Ana"), quiet=False, live=False)
        come_in(page, room, "Ana")
        page.goto(f"data:text/html,<a href='{room.url}%23id={TOLL.id}'>look</a>")
        page.get_by_text("look").click()
        come_in(page, room, "Ana")
        assert page.locator("#detail article").get_attribute("data-id") == TOLL.id


def test_people_see_who_looks_at_what(open_page: Open, tmp_path: Path) -> None:
    with at_work(REPORT, tmp_path, "Ana Brandt", "Ben") as room:
        ana, ben = enter(open_page, room, "Ana Brandt"), enter(open_page, room, "Ben")
        ana.locator("#looking", has_text="Ben looks at this too").wait_for()
        ben.locator("#looking", has_text="Ana Brandt looks at this too").wait_for()
        ben.keyboard.press("j")
        ana.locator("#looking", has_text="Ben").wait_for(state="hidden")
        ana.locator(".row .looker[title='Ben looks at this']").wait_for()
        ana.locator("#here summary", has_text="1 other here").click()
        ana.locator("#here a", has_text="killed").click()
        ben.locator("#looking", has_text="Ana Brandt looks at this too").wait_for()


def test_comments_assignments_and_second_opinions_arrive(open_page: Open, tmp_path: Path) -> None:
    with at_work(REPORT, tmp_path, "Ana", "Ben") as room:
        ana, ben = enter(open_page, room, "Ana"), enter(open_page, room, "Ben")
        ana.keyboard.press("m")
        ana.keyboard.type("The register <b>says</b> 41")
        ana.keyboard.press("Enter")
        ana.locator("#assignee").select_option("Ben")
        ben.locator("#thread li", has_text="gave this to Ben").wait_for()
        assert ben.locator("#thread li.comment .said").inner_text() == "The register <b>says</b> 41"
        assert ben.locator("#assignee").input_value() == "Ben"
        assert "for Ben" in ben.locator(".row .meta").first.inner_text()
        ben.locator(".row").nth(1).click()
        ben.locator(".row").first.click()
        ben.keyboard.press("Shift+Digit1")
        saved(ben)
        ben.keyboard.press("k")
        ben.keyboard.press("o")
        ana.locator("#second", has_text="Second opinion wanted").wait_for()
        assert ben.locator("#agree").is_hidden(), "nobody gives a second opinion on what they decided"
        ana.locator("#comment").fill("I rang the town")
        ana.locator("#agree").click()
        ben.locator("#thread li.opinion", has_text="Ana agrees: I rang the town").wait_for()
        ben.locator("#second", has_text="Ask for a second opinion").wait_for()
        flag = room.decided()[AGE.id]
        assert (flag.by, flag.wrong_values, flag.right_value) == ("Ben", ("44",), "41")
        kinds = [str(event.what) for event in room.events() if event.what != "finding"]
        assert kinds == ["comment", "assigned", "decided", "second", "opinion"]


def test_what_is_being_written_stays_with_its_finding(open_page: Open, tmp_path: Path) -> None:
    with at_work(REPORT, tmp_path, "Ana", "Ben") as room:
        ana, ben = enter(open_page, room, "Ana"), enter(open_page, room, "Ben")
        ana.locator("#comment").fill("half a thou")
        ben.keyboard.press("c")
        saved(ben)
        ana.locator("#thread li.decided").wait_for()
        assert ana.evaluate("() => document.activeElement.id") == "comment", "what others do takes the keys from nobody"
        ana.keyboard.type("ght")
        ana.keyboard.press("Escape")
        ana.keyboard.press("j")
        assert ana.locator("#comment").input_value() == ""
        ana.keyboard.press("k")
        assert ana.locator("#comment").input_value() == "half a thought"


def test_two_decide_one_finding_at_once(open_page: Open, tmp_path: Path) -> None:
    with at_work(REPORT, tmp_path, "Ana", "Ben") as room:
        ana, ben = enter(open_page, room, "Ana"), enter(open_page, room, "Ben")
        saved(ben)
        ben.route("**/decisions", lambda route: route.fulfill(status=304))  # this window hears nothing of the other
        ben.locator("#note").fill("both were counted")
        ben.locator("#note").blur()
        ana.keyboard.press("2")
        saved(ana)
        ben.keyboard.press("a")
        ben.locator("#trouble", has_text="1 decision not saved, because somebody else decided in the meantime").wait_for()
        assert (room.decided()[AGE.id].by, room.decided()[AGE.id].state) == ("Ana", "wrong")
        ben.get_by_role("button", name="Show both").click()
        shown = ben.locator(".dispute").inner_text()
        assert "wrong: 44 by Ana" in shown
        assert "both were counted" in shown
        ana.keyboard.press("k")
        ana.locator("#thread li.refused", has_text="Ben decided “all true” too").wait_for()
        ben.get_by_role("button", name="Save mine instead").click()
        until(ben, lambda: room.decided()[AGE.id].by == "Ben")
        ana.locator("#thread li.decided", has_text="Ben decided: all true").wait_for()
        assert [line.split(" ")[0] for line in thread(ana)] == ["Ana", "Ben", "Ben"]


def test_the_history_has_what_was_undone_and_what_came_another_way(open_page: Open, tmp_path: Path) -> None:
    with at_work(REPORT, tmp_path, "Ana", "Ben") as room:
        ana, ben = enter(open_page, room, "Ana"), enter(open_page, room, "Ben")
        ana.keyboard.press("1")
        saved(ana)
        ana.keyboard.press("u")
        ana.locator("#thread li", has_text="took back; now open again").wait_for()
        ben.locator("#thread li", has_text="took back; now open again").wait_for()
        ben.keyboard.press("u")
        ben.locator("#said", has_text="nothing to undo").wait_for(state="attached")
        write(room.flags, [decide(AGE, TEXTS, State.NEEDS_CALL, by="Cleo", note="from a branch")])
        ana.locator("#thread li", has_text="Cleo decided elsewhere").wait_for()
        assert [line.split(" ")[0] for line in thread(ana)] == ["Ana", "Ana", "Cleo"]


def test_who_is_revoked_is_told_and_keeps_what_was_not_saved(open_page: Open, tmp_path: Path) -> None:
    with at_work(REPORT, tmp_path, "Ana", "Ben") as room:
        page = enter(open_page, room, "Ana", quiet=False)
        saved(page)
        room.revoke("Ana")
        page.keyboard.press("a")
        page.locator("#trouble", has_text="your token was revoked").wait_for()
        assert "1 decision not saved yet" in page.locator("#trouble").inner_text()
        assert room.decided() == {}
        page.on("dialog", lambda dialog: dialog.accept())


def test_findings_are_filtered_by_whose_they_are(open_page: Open, tmp_path: Path) -> None:
    with at_work(many(12), tmp_path, "Ana", "Ben") as room:
        page = enter(open_page, room, "Ana")
        page.locator("#assignee").select_option("Ben")
        page.locator("#thread li.assigned").wait_for()
        page.keyboard.press("f")
        page.locator("#f-desk option", has_text="given to Ben (1)").wait_for(state="attached")
        page.locator("#f-desk").select_option("given to Ben")
        page.locator("#counts", has_text="1 of 12 shown").wait_for()


@pytest.mark.parametrize(("width", "scheme"), [(1360, "light"), (1360, "dark"), (400, "light")])
def test_a_shared_desk_can_be_used_by_everybody(open_page: Open, tmp_path: Path, width: int, scheme: str) -> None:
    with at_work(REPORT, tmp_path, "Ana", "Ben") as room:
        ben = enter(open_page, room, "Ben")
        ben.keyboard.press("Shift+Digit2")
        saved(ben)
        ben.keyboard.press("k")
        page = enter(open_page, room, "Ana", width=width, color_scheme=scheme)
        page.locator(".row").first.click()
        page.locator("#looking", has_text="Ben").wait_for()
        page.locator("#comment").fill("a comment")
        page.keyboard.press("Enter")
        page.locator("#thread li.comment").wait_for()
        page.locator("#here summary").click()
        assert violations(page) == []
        page.goto(f"{room.url}#tab-text")
        page.locator("#text .fact").first.focus()
        page.keyboard.press("m")
        page.locator("#text .fact").nth(1).focus()
        page.keyboard.press("m")
        assert violations(page) == []


def test_both_sides_and_the_keys_are_in_sight(open_page: Open, tmp_path: Path) -> None:
    with at_work(REPORT, tmp_path, "Ana") as room:
        page = enter(open_page, room, "Ana", width=1360, height=900)
        for place in (
            page.locator("#detail .side blockquote").all()[:1]
            + page.locator("#detail .side-2 blockquote").all()
            + page.locator("#bar button[data-state]").all()
        ):
            box = place.bounding_box()
            assert box is not None
            assert 0 <= box["y"] <= box["y"] + box["height"] <= 900
