"""A note goes to the discrepancy that it is meant for, in whatever order one decides, notes, undoes and moves."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import APIResponse, Page, Route

from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved, topic, until
from tests.browser.made import many
from tests.report.story import AGE, REPORT, TOLL

AGES, TOLLS, LENGTHS = "Milda Karvelis, age", "people killed", "bridge, length"


def test_a_note_right_after_a_decision_is_for_what_was_decided_and_says_so(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("2")
        assert topic(page) == TOLLS
        page.keyboard.press("e")
        assert topic(page) == AGES
        assert page.locator("label[for=note]").inner_text().startswith("Note on what you just decided")
        assert page.locator("#note").get_attribute("aria-label") == f"Note on {AGES}"
        assert page.locator("#said").inner_text() == f"Note on what you just decided: {AGES}."
        page.keyboard.type("her birth certificate says 41")
        page.keyboard.press("Enter")
        assert topic(page) == TOLLS
        assert page.locator("#note").input_value() == ""
        saved(page)
        flag = review.decided()[AGE.id]
        assert (flag.state, flag.wrong_values, flag.note) == ("wrong", ("44",), "her birth certificate says 41")
        assert set(review.decided()) == {AGE.id}


def test_after_a_move_a_note_is_for_what_is_shown(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        for key in "2jk":
            page.keyboard.press(key)
        assert topic(page) == TOLLS
        page.keyboard.press("e")
        assert topic(page) == TOLLS
        page.keyboard.type("asked")
        page.keyboard.press("Escape")
        page.keyboard.press("c")
        saved(page)
        assert (review.decided()[AGE.id].note, review.decided()[TOLL.id].note) == ("", "asked")


@pytest.mark.parametrize("act", ["row", "field", "search"])
def test_the_mouse_says_what_a_note_is_for(open_page: Open, tmp_path: Path, act: str) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.get_by_role("button", name="not the same").click()
        assert topic(page) == TOLLS
        if act == "row":
            page.locator(".row", has_text="bridge").click()
        elif act == "search":
            page.locator("#q").fill("bridge")
            page.locator("#q").blur()
        shown = TOLLS if act == "field" else LENGTHS
        page.locator("#note").click()
        assert topic(page) == shown
        assert page.locator("#note").get_attribute("aria-label") == f"Note on {shown}"


def test_to_leave_a_note_for_another_row_saves_it(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("a")
        page.keyboard.press("e")
        page.keyboard.type("both papers were asked")
        page.locator(".row", has_text="bridge").click()
        assert topic(page) == LENGTHS
        saved(page)
        assert {id: flag.note for id, flag in review.decided().items()} == {AGE.id: "both papers were asked"}


def test_an_answer_from_before_a_decision_does_not_take_it_back(open_page: Open, tmp_path: Path) -> None:
    """The page asks what others decided; what one decides before the answer arrives is newer than the answer."""
    late: list[tuple[Route, APIResponse]] = []
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.keyboard.press("a")
        saved(page)
        page.route("**/decisions", lambda route: late.append((route, route.fetch())))
        page.evaluate("() => { window.dispatchEvent(new Event('focus')); }")
        until(page, lambda: bool(late))
        assert late[0][1].status == 200
        assert topic(page) == TOLLS
        page.keyboard.press("n")
        saved(page)
        with page.expect_event("requestfinished", lambda request: request.url.endswith("/decisions")):
            late[0][0].fulfill(response=late[0][1])
        page.keyboard.press("e")
        assert page.locator("#note").get_attribute("aria-label") == f"Note on {TOLLS}"
        page.keyboard.type("another shift")
        page.keyboard.press("Enter")
        saved(page)
        until(page, lambda: review.decided()[TOLL.id].note == "another shift")


def test_what_was_noted_comes_back_when_its_decision_is_undone(open_page: Open, tmp_path: Path) -> None:
    with reviewing(REPORT, tmp_path) as review:
        page = open_page(review.url)
        page.locator("#note").fill("half a thought")
        page.locator("#note").blur()
        page.keyboard.press("a")
        page.keyboard.press("u")
        page.wait_for_function(f"() => document.querySelector('#detail h2').textContent === '{AGES}'")
        assert page.locator("#note").input_value() == "half a thought"


@dataclass
class Desk:
    """What a person at the desk expects: who has which note and decision, and what is shown."""

    size: int
    shown: int = 0
    fresh: int | None = None
    decided: dict[int, str] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    drafts: dict[int, str] = field(default_factory=dict)
    undoable: list[tuple[int, str | None, str]] = field(default_factory=list)

    def decide(self, state: str) -> None:
        here = self.shown
        self.undoable.append((here, self.decided.get(here), self.notes.get(here, "")))
        self.notes[here] = self.drafts.pop(here, self.notes.get(here, ""))
        self.decided[here] = state
        self.fresh = here
        self.shown = next(other for other in (*range(here + 1, self.size), *range(here)) if other not in self.decided)

    def note(self, words: str) -> None:
        meant = self.shown if self.fresh is None else self.fresh
        self.fresh = None
        if meant in self.decided:
            self.undoable.append((meant, self.decided[meant], self.notes[meant]))
            self.notes[meant] += words
        else:
            self.drafts[meant] = self.drafts.get(meant, "") + words

    def undo(self) -> None:
        if not self.undoable:
            return
        self.fresh = None
        self.shown, state, note = self.undoable.pop()
        if state is None:
            del self.decided[self.shown]
            if self.notes[self.shown]:
                self.drafts.setdefault(self.shown, self.notes[self.shown])
            del self.notes[self.shown]
        else:
            self.decided[self.shown], self.notes[self.shown] = state, note

    def move(self, step: int) -> None:
        self.fresh = None
        self.shown = min(self.size - 1, max(0, self.shown + step))


def every_order(steps: str, length: int) -> str:
    """The shortest text in which each text of so many of these letters comes once (de Bruijn), by the greedy rule of Martin (1934)."""
    found = steps[-1] * (length - 1)
    seen: set[str] = set()
    while True:
        head = found[len(found) - length + 1 :]
        step = next((step for step in steps if head + step not in seen), None)
        if step is None:
            return found
        seen.add(head + step)
        found += step


def test_every_order_has_every_order() -> None:
    text = every_order("abc", 3)
    assert len({text[at : at + 3] for at in range(len(text) - 2)}) == 27 == len(text) - 2


def _pressed(page: Page, desk: Desk, step: str, number: int) -> None:
    keys = {"a": "all-true", "n": "not-same", "c": "needs-call", "x": "accepted"}
    if step == "d":
        key = list(keys)[number % len(keys)]
        desk.decide(keys[key])
        page.keyboard.press(key)
    elif step == "e":
        desk.note(f" n{number}")
        page.keyboard.press("e")
        page.keyboard.type(f" n{number}")
        page.keyboard.press("Enter" if number % 2 else "Escape")
    elif step == "u":
        desk.undo()
        page.keyboard.press("u")
        saved(page)
    else:
        desk.move(1 if number % 3 else -1)
        page.keyboard.press("j" if number % 3 else "k")


def test_every_order_of_decide_note_undo_and_move(open_page: Open, tmp_path: Path) -> None:
    report = many(240)
    with reviewing(report, tmp_path) as review:
        page = open_page(review.url)
        ids = [d.id for d in sorted(report.discrepancies, key=lambda d: (d.verdict != "conflict", -d.severity.rank, d.id))]
        topics = {d.id: f"{d.subject}, {d.attribute}" for d in report.discrepancies}
        desk = Desk(size=len(ids))
        for number, step in enumerate(every_order("deum", 4)):
            _pressed(page, desk, step, number)
            assert topic(page) == topics[ids[desk.shown]], f"after step {number}, {step}"
        saved(page)
        expected = {ids[index]: (state, " ".join(desk.notes[index].split())) for index, state in desk.decided.items()}
        assert {id: (str(flag.state), flag.note) for id, flag in review.decided().items()} == expected
        assert sum(bool(note) for _, note in expected.values()) > 5
