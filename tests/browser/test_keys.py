"""Every key, over three discrepancies of the made-up story: ages of two values, a toll of two, a length of two."""

from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved, topic, until
from tests.browser.made import many
from tests.report.story import AGE, LENGTH, REPORT, TOLL

AGES, TOLLS, LENGTHS = "Milda Karvelis, age", "people killed", "bridge, length"


@pytest.mark.parametrize(
    ("key", "state", "wrong"),
    [
        ("1", "wrong", ("41",)),
        ("2", "wrong", ("44",)),
        ("a", "all-true", ()),
        ("n", "not-same", ()),
        ("c", "needs-call", ()),
        ("x", "accepted", ()),
    ],
)
def test_one_key_decides_saves_and_moves_on(open_page: Open, tmp_path: Path, key: str, state: str, wrong: tuple[str, ...]) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        assert topic(page) == AGES
        page.keyboard.press(key)
        assert topic(page) == TOLLS
        saved(page)
        flag = review.decided()[AGE.id]
        assert (flag.state, flag.wrong_values, flag.by) == (state, wrong, "Ana")
        assert flag.on is not None
        assert page.locator("#progress").inner_text() == "1 of 3 decided"


def test_u_undoes_and_goes_back(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("a")
        page.keyboard.press("x")
        assert topic(page) == LENGTHS
        saved(page)
        page.keyboard.press("u")
        page.wait_for_function(f"() => document.querySelector('#detail h2').textContent === '{TOLLS}'")
        saved(page)
        assert set(review.decided()) == {AGE.id}
        page.keyboard.press("u")
        page.wait_for_function(f"() => document.querySelector('#detail h2').textContent === '{AGES}'")
        saved(page)
        assert review.decided() == {}
        page.keyboard.press("u")
        assert "nothing to undo" in page.locator("#said").inner_text()


def test_undo_reaches_past_a_reload(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("a")
        saved(page)
        page.reload()
        page.keyboard.press("u")
        until(page, lambda: review.decided() == {})


def test_j_and_k_move_and_stop_at_the_ends(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        seen = []
        for key in "jjjkkk":
            page.keyboard.press(key)
            seen.append(topic(page))
        assert seen == [TOLLS, LENGTHS, LENGTHS, TOLLS, AGES, AGES]


def test_the_arrows_move_in_the_list(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.locator("#list").focus()
        for key, expected in (("ArrowDown", TOLLS), ("End", LENGTHS), ("Home", AGES), ("PageDown", LENGTHS), ("ArrowUp", TOLLS)):
            page.keyboard.press(key)
            assert topic(page) == expected
        assert page.locator("#list").get_attribute("aria-activedescendant") == page.locator('[aria-current="true"].row').get_attribute("id")
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.textContent") == TOLLS


def test_slash_searches_and_escape_leaves_the_field(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("/")
        page.keyboard.type("anx")
        assert page.locator("#q").input_value() == "anx"
        assert review.decided() == {}
        page.locator("#q").fill("bridge")
        assert topic(page) == LENGTHS
        page.keyboard.press("Escape")
        page.keyboard.press("n")
        saved(page)
        assert set(review.decided()) == {LENGTH.id}


def test_e_writes_a_note_that_goes_with_the_decision(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("e")
        page.keyboard.type("ask the registry, 1 or 2")
        page.keyboard.press("Escape")
        page.keyboard.press("c")
        saved(page)
        assert review.decided()[AGE.id].note == "ask the registry, 1 or 2"
        page.keyboard.press("k")
        assert "ask the registry" in page.locator("#detail .note").inner_text()
        page.keyboard.press("e")
        page.keyboard.type(": done")
        page.keyboard.press("Enter")
        saved(page)
        assert (review.decided()[AGE.id].state, review.decided()[AGE.id].note) == ("needs-call", "ask the registry, 1 or 2: done")


def test_a_draft_of_a_note_waits_while_one_looks_elsewhere(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.locator("#note").fill("half a thought")
        page.locator("#note").blur()
        page.keyboard.press("j")
        assert page.locator("#note").input_value() == ""
        page.keyboard.press("k")
        assert page.locator("#note").input_value() == "half a thought"


def test_r_opens_again(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("a")
        page.keyboard.press("k")
        page.keyboard.press("r")
        until(page, lambda: review.decided() == {} and review.flags.exists())
        assert topic(page) == AGES
        assert page.locator("#progress").inner_text() == "0 of 3 decided"


def test_a_decision_can_have_a_last_day(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.locator("#until").fill("2031-12-24")
        page.locator("#until").blur()
        page.keyboard.press("x")
        saved(page)
        assert str(review.decided()[AGE.id].until) == "2031-12-24"


def test_question_mark_shows_every_key(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("?")
        help_ = page.locator("#help")
        assert help_.is_visible()
        shown = set(help_.locator("kbd").all_inner_texts())
        assert {"1", "9", "a", "n", "c", "x", "u", "/", "j", "k", "?", "e", "r", "b", "Space"} <= shown
        page.keyboard.press("a")
        assert review.decided() == {}
        page.keyboard.press("Escape")
        assert not help_.is_visible()


def test_single_keys_can_be_switched_off(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("?")
        page.locator("#single-keys").uncheck()
        page.locator("#help-close").click()
        page.locator("#main").focus()
        for key in "a1j":
            page.keyboard.press(key)
        assert topic(page) == AGES
        assert review.decided() == {}


def test_of_three_values_two_can_be_wrong(open_page: Open, tmp_path: Path) -> None:
    report = many(1)
    assert len(report.discrepancies[0].sides) == 3
    with reviewing(report, tmp_path) as review:
        page = open_page(review.url)
        for key in "1223":
            page.keyboard.press(key)
        assert review.decided() == {}
        assert page.locator('button.wrong[aria-pressed="true"]').count() == 2
        page.keyboard.press("Enter")
        saved(page)
        values = [side.value for side in report.discrepancies[0].sides]
        assert review.decided()[report.discrepancies[0].id].wrong_values == (values[0], values[2])


def test_space_chooses_several_and_b_decides_them(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        for key in (" ", "j", "j", " "):
            page.keyboard.press(key)
        assert "2 chosen" in page.locator("#counts").inner_text()
        page.keyboard.press("b")
        page.locator("#several-dialog label", has_text="accepted").click()
        page.locator("#several-note").fill("old news")
        page.locator("#several-dialog button[type=submit]").click()
        saved(page)
        found = review.decided()
        assert {id: (flag.state, flag.note) for id, flag in found.items()} == dict.fromkeys((AGE.id, LENGTH.id), ("accepted", "old news"))
        page.keyboard.press("u")
        until(page, lambda: review.decided() == {})


def test_everything_can_be_done_by_mouse(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.get_by_role("button", name="44, is wrong").click()
        page.get_by_role("button", name="not the same").click()
        page.locator(".row", has_text="bridge").click()
        page.locator("#by").fill("Ben")
        page.get_by_role("button", name="needs a call").click()
        saved(page)
        found = review.decided()
        assert (found[AGE.id].wrong_values, found[TOLL.id].state) == (("44",), "not-same")
        assert (found[LENGTH.id].state, found[LENGTH.id].by) == ("needs-call", "Ben")
        page.get_by_role("button", name="open again").click()
        until(page, lambda: LENGTH.id not in review.decided())
        page.locator("#undo").click()
        until(page, lambda: LENGTH.id in review.decided())


def test_a_screen_reader_is_told_what_was_decided(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("2")
        said = page.locator("#said")
        assert said.get_attribute("aria-live") == "polite"
        assert said.inner_text().startswith("Milda Karvelis, age: wrong: 44")
