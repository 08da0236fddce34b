"""Comments in sources that may be edited."""

import pytest

from discrepancy.flags import silence
from discrepancy.model.discrepancy import State
from discrepancy.model.problem import Problem
from tests.flags.newsroom import find_ages

RULES = {"age-conflict", "toll-conflict"}
WIRE = "Keller, 36, said nothing.\n"


def run(text: str, **more: str) -> tuple[list[tuple[str, State, str | None]], tuple[Problem, ...]]:
    texts = {"draft.md": text, "wire.txt": WIRE, **more}
    found, odd = silence(find_ages(texts), texts, RULES)
    return [(item.subject, item.state, item.note) for item in found], odd


def test_covers_the_paragraph_below() -> None:
    found, odd = run("# Ferry\n\n<!-- discrepancy: ignore age-conflict the wire has a typing error -->\nAda Keller, 34,\nwas on board.\n")
    assert found == [("Ada Keller", State.ACCEPTED, "the wire has a typing error (draft.md:3)")]
    assert odd == ()


def test_a_blank_line_may_stand_between() -> None:
    found, _ = run("<!-- discrepancy: ignore age-conflict checked -->\r\n\r\nAda Keller, 34, was on board.\r\n\r\nMore.")
    assert found[0][1] is State.ACCEPTED


def test_covers_its_own_line_and_nothing_more() -> None:
    found, odd = run("Ada Keller, 34, waved. <!-- discrepancy: ignore age-conflict checked -->\n")
    assert (found[0][1], odd) == (State.ACCEPTED, ())
    found, odd = run("She waved. <!-- discrepancy: ignore age-conflict checked -->\nAda Keller, 34, was on board.\n")
    assert found[0][1] is State.NEW
    assert [(problem.line, problem.fatal) for problem in odd] == [(1, False)]


def test_does_not_reach_the_paragraph_after_next() -> None:
    found, odd = run("<!-- discrepancy: ignore age-conflict checked -->\nThe ferry was late.\n\nAda Keller, 34, was on board.\n")
    assert found[0][1] is State.NEW
    assert "nothing to ignore" in odd[0].message


def test_only_the_named_rule_is_ignored_and_several_can_be() -> None:
    assert run("<!-- discrepancy: ignore toll-conflict checked -->\nAda Keller, 34, waved.")[0][0][1] is State.NEW
    assert run("<!-- discrepancy: ignore toll-conflict,age-conflict checked -->\nAda Keller, 34, waved.")[0][0][1] is State.ACCEPTED


def test_a_dispute_of_others_stays() -> None:
    found, _ = run("<!-- discrepancy: ignore age-conflict checked -->\nAda Keller, 34, waved.", **{"blog.txt": "Keller, 39, wrote."})
    assert found[0][1] is State.NEW


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("<!-- discrepancy: ignore age-conflict -->", "gives no reason"),
        ("<!-- discrepancy: ignore age-conflcit because -->", "there is no rule age-conflcit"),
        ("<!-- discrepancy: ignore -->", "not understood"),
        ("<!-- discrepancy: disable age-conflict because -->", "not understood"),
    ],
)
def test_a_comment_that_is_wrong_ignores_nothing_and_is_reported(comment: str, message: str) -> None:
    found, odd = run(f"{comment}\nAda Keller, 34, waved.")
    assert found[0][1] is State.NEW
    assert message in odd[0].message
    assert (odd[0].path, odd[0].line, odd[0].fatal) == ("draft.md", 1, False)


def test_an_unclosed_comment_is_no_comment_and_costs_no_time() -> None:
    found, odd = run("<!-- discrepancy: ignore " * 20_000 + "\n\nAda Keller, 34, waved.")
    assert (found[0][1], odd) == (State.NEW, ())
