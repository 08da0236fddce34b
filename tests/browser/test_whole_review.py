"""A whole review of fifty findings, from the first to "all decided": once with keys only, once with the mouse only."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from discrepancy.flags.storage.flag import Flag
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.report.content.result import Report
from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved
from tests.browser.made import many

FIFTY = 50
STATES = ("wrong", "all-true", "not-same", "needs-call", "accepted")
KEYS = {"all-true": "a", "not-same": "n", "needs-call": "c", "accepted": "x"}
BUTTONS = {"all-true": "all true", "not-same": "not the same", "needs-call": "needs a call", "accepted": "accept"}
Wished = dict[str, tuple[str, tuple[str, ...], str]]
"""State, wrong values and note by id."""


def chosen(page: Page, report: Report) -> Discrepancy:
    """The finding that is open."""
    shown = page.locator("#detail .card").get_attribute("data-id")
    return next(d for d in report.discrepancies if d.id == shown)


def found(flags: dict[str, Flag]) -> Wished:
    return {id: (str(flag.state), tuple(sorted(flag.wrong_values)), flag.note or "") for id, flag in flags.items()}


def wished(d: Discrepancy, turn: int) -> tuple[str, tuple[int, ...], str]:
    """What is decided at this turn: the state, the sides that are wrong, and the note; every seventh has one."""
    state = STATES[turn % len(STATES)]
    sides = () if state != "wrong" else (0, 2) if len(d.sides) == 3 else (turn % 2,)
    return state, sides, f"turn {turn}: asked" if turn % 7 == 3 else ""


def test_with_keys_only(open_page: Open, tmp_path: Path) -> None:
    report = many(FIFTY)
    want: Wished = {}
    with reviewing(report, tmp_path) as review:
        page = open_page(review.url)
        for turn in range(FIFTY):
            d = chosen(page, report)
            state, sides, note = wished(d, turn)
            for side in sides:
                page.keyboard.press(str(side + 1))
            if len(sides) > 1:
                page.keyboard.press("Enter")
            if not sides:
                page.keyboard.press(KEYS[state])
            if note:  # right after the decision: it is for what was decided
                page.keyboard.press("e")
                page.keyboard.type(note)
                page.keyboard.press("Escape")
            want[d.id] = (state, tuple(sorted(d.sides[side].value for side in sides)), note)
        saved(page)
        assert page.locator("#progress").inner_text() == "all decided"
        assert found(review.decided()) == want
        assert len(want) == FIFTY


def test_with_the_mouse_only(open_page: Open, tmp_path: Path) -> None:
    report = many(FIFTY)
    want: Wished = {}
    with reviewing(report, tmp_path) as review:
        page = open_page(review.url)
        for turn in range(FIFTY):
            d = chosen(page, report)
            state, sides, _ = wished(d, turn)
            for side in sides:
                page.locator(f'#detail button.wrong[data-side="{side}"]').click()
            if len(sides) > 1:
                page.locator("#save-wrong").click()
            if not sides:
                page.locator("#bar").get_by_role("button", name=BUTTONS[state]).click()
            want[d.id] = (state, tuple(sorted(d.sides[side].value for side in sides)), "")
        saved(page)
        assert page.locator("#progress").inner_text() == "all decided"
        assert found(review.decided()) == want
        assert len(want) == FIFTY
