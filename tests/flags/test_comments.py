"""Comments in sources that may be edited."""

import pytest

from discrepancy.flags import accept_commented
from discrepancy.model.discrepancy import Side, State
from discrepancy.model.problem import Problem
from tests.flags.newsroom import discrepancy, fact, find_ages

RULES = {"age-conflict", "toll-conflict"}
WIRE = "Keller, 36, said nothing.\n"


def run(text: str, **more: str) -> tuple[list[tuple[str, State, str | None]], tuple[Problem, ...]]:
    texts = {"draft.md": text, "wire.txt": WIRE, **more}
    found, odd = accept_commented(find_ages(texts), texts, RULES)
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
    assert "nothing here needs it" in odd[0].message


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


IGNORE = "<!-- discrepancy: ignore age-conflict checked -->"


@pytest.mark.parametrize(
    "comment",
    [
        "<!--discrepancy:ignore age-conflict checked-->",
        "<!--   discrepancy   :   ignore age-conflict checked   -->",
        "<!-- Discrepancy: IGNORE age-conflict checked -->",
        "<!-- discrepancy: ignore\n  age-conflict checked -->",
        "<!-- discrepancy: ignore ,age-conflict, checked -->",
        "<!-- discrepancy: ignore toll-conflict,age-conflict checked -->",
    ],
)
def test_a_comment_may_be_laid_out_in_many_ways(comment: str) -> None:
    found, odd = run(f"{comment}\nAda Keller, 34, waved.")
    assert [(state, note) for _, state, note in found] == [(State.ACCEPTED, "checked (draft.md:1)")]
    assert odd == ()


def test_the_reason_is_told_in_one_line_with_its_place() -> None:
    found, _ = run("First.\n\n<!-- discrepancy: ignore age-conflict the wire\n   has a typing error -->\nAda Keller, 34, waved.")
    assert found[0][2] == "the wire has a typing error (draft.md:3)"


def test_several_comments_are_told_in_the_order_of_their_places() -> None:
    wire = f"Keller, 36, said nothing. {IGNORE}\n"
    found, odd = run(
        f"{IGNORE}\nAda Keller, 34, waved.\n\n<!-- discrepancy: ignore age-conflict again -->\nKeller, 34, left.", **{"wire.txt": wire}
    )
    assert found == [("Ada Keller", State.ACCEPTED, "checked (draft.md:1); again (draft.md:4); checked (wire.txt:1)")]
    assert odd == ()


def test_the_words_beside_a_comment_may_stand_on_either_side_of_it() -> None:
    for line in (f"{IGNORE} Ada Keller, 34, waved.", f"Ada Keller, 34, waved. {IGNORE}", f"Ada {IGNORE}Keller, 34, waved."):
        found, odd = run(f"Rain fell.\n{line}\n")
        assert (found[0][1], odd) == (State.ACCEPTED, ()), line
    found, odd = run(f"Keller, 34, left.\nRain fell. {IGNORE}\nKeller, 34, left.")
    assert (found[0][1], len(odd)) == (State.NEW, 1)


def test_a_comment_reaches_to_the_end_of_its_paragraph_and_of_the_text() -> None:
    for below in ("Rain fell.\nKeller, 34, left.", "Keller, 34, left.", "Keller, 34, left.\n \t\r\nMore."):
        found, odd = run(f"{IGNORE}\n{below}")
        assert (found[0][1], odd) == (State.ACCEPTED, ()), below
    found, _ = run(f"{IGNORE}\nRain fell.\n \t\r\nKeller, 34, left.")
    assert found[0][1] is State.NEW


def test_a_statement_before_its_comment_is_not_covered() -> None:
    found, odd = run(f"Keller, 34, left.\n{IGNORE}\nRain fell.")
    assert found[0][1] is State.NEW
    assert [(problem.path, problem.line) for problem in odd] == [("draft.md", 2)]


def test_a_comment_alone_at_the_end_covers_nothing() -> None:
    for end in ("", "\n", "\n\n"):
        found, odd = run(f"Keller, 34, left.\n\n{IGNORE}{end}")
        assert (found[0][1], len(odd)) == (State.NEW, 1)


def test_a_statement_that_only_begins_in_the_covered_part_is_not_covered() -> None:
    text = f"She was 34 {IGNORE}\nyears old."
    spread = discrepancy(
        Side(value="34", facts=(fact("draft.md", text, text[text.index("34") :], value="34"),)),
        Side(value="36", facts=(fact("wire.txt", WIRE, "36"),)),
    )
    found, _ = accept_commented([spread], {"draft.md": text, "wire.txt": WIRE}, RULES)
    assert found[0].state is State.NEW


def test_what_repeats_a_statement_counts_too() -> None:
    text = f"{IGNORE}\nAda Keller, 34, waved.\n\nKeller, 34, left."
    first, second = fact("draft.md", text, "34"), fact("draft.md", text, "34", at=text.index("left") - 5)
    other = Side(value="36", facts=(fact("wire.txt", WIRE, "36"),))
    texts = {"draft.md": text, "wire.txt": WIRE}
    (found,), odd = accept_commented([discrepancy(Side(value="34", facts=(first,), more=(second,)), other)], texts, RULES)
    assert (found.state, len(odd)) == (State.NEW, 1)
    (found,), odd = accept_commented([discrepancy(Side(value="34", facts=(first,)), other)], texts, RULES)
    assert (found.state, odd) == (State.ACCEPTED, ())


def test_older_names_of_a_rule_are_known_and_rules_that_were_not_run_are_let_be() -> None:
    text = "<!-- discrepancy: ignore age-clash checked -->\nAda Keller, 34, waved."
    texts = {"draft.md": text, "wire.txt": WIRE}
    (found,), odd = accept_commented(find_ages(texts), texts, RULES, formerly={"age-clash": "age-conflict"})
    assert (found.state, odd) == (State.ACCEPTED, ())
    alone = {"draft.md": "<!-- discrepancy: ignore toll-conflict,age-conflict checked -->\nRain fell."}
    assert accept_commented([], alone, RULES, ran={"name-spelling"})[1] == ()
    for ran in ({"age-conflict"}, None):
        (problem,) = accept_commented([], alone, RULES, ran=ran)[1]
        assert problem.message == "this comment ignores toll-conflict, age-conflict, but nothing here needs it: remove it"
        assert (problem.path, problem.line, problem.fatal) == ("draft.md", 1, False)


def test_problems_are_sorted_by_place() -> None:
    texts = {
        "b.md": "\n<!-- discrepancy: ignore -->\n",
        "a.md": f"Rain.\n\n{IGNORE}\nRain.\n\n<!-- discrepancy: ignore no-rule because -->\nRain.",
    }
    assert [(problem.path, problem.line) for problem in accept_commented([], texts, RULES)[1]] == [("a.md", 3), ("a.md", 6), ("b.md", 2)]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("<!-- discrepancy: ignore age-conflict -->", "this comment gives no reason, so it ignores nothing: write one after the rule"),
        (
            "<!-- discrepancy: ignore age-conflcit,toll,age-conflict because -->",
            "there is no rule age-conflcit, toll, so this comment ignores nothing: see discrepancy rules list",
        ),
        ("<!-- discrepancy: ignore , because -->", "this comment is not understood: write <!-- discrepancy: ignore RULE reason -->"),
        ("<!-- discrepancy: -->", "this comment is not understood: write <!-- discrepancy: ignore RULE reason -->"),
    ],
)
def test_what_is_wrong_with_a_comment_and_what_to_do(comment: str, message: str) -> None:
    (problem,) = run(f"Rain fell.\n{comment}\nAda Keller, 34, waved.")[1]
    assert (problem.message, problem.path, problem.line, problem.fatal) == (message, "draft.md", 2, False)
