from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from discrepancy.judge.engine import judge
from discrepancy.judge.rulefiles.examples import missing_examples, run_examples
from discrepancy.judge.rulefiles.rule import Example, Rule
from discrepancy.judge.rules import load_rules
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.source import Source
from tests.judge.made import claim, fact, number


def check(given: Sequence[Source], rules: Sequence[Rule]) -> tuple[Discrepancy, ...]:
    """A toy pipeline: a source's text is one age."""
    facts = [fact("age", source.id, source.text, number(float(source.text), unit="year")) for source in given]
    return judge((claim(*facts),), rules, {source.id: source for source in given})


def rule(*examples: tuple[str, str, str]) -> Rule:
    made = tuple(
        Example(name=f"{left} and {right}", expect=expect, sources=(Source(id="a", text=left), Source(id="b", text=right)))
        for expect, left, right in examples
    )
    return replace(next(r for r in load_rules() if r.id == "age-conflict"), examples=made)


def test_each_example_is_run_with_its_rule_alone() -> None:
    results = run_examples([rule(("conflict", "31", "34"), ("nothing", "31", "31"), ("conflict", "31", "31"))], check)
    assert [result.right for result in results] == [True, True, False]
    assert [result.failed for result in results] == [False, False, True]
    assert str(results[2]) == "age-conflict: 31 and 31: expected conflict, got nothing"


def test_a_known_miss_does_not_fail_and_says_when_it_is_none_any_more() -> None:
    missed, mended = run_examples([rule(("todo-conflict", "31", "31"), ("todo-conflict", "31", "34"))], check)
    assert not missed.failed
    assert str(missed).endswith("(known)")
    assert not mended.failed
    assert "remove the todo" in str(mended)


def test_a_rule_without_an_example_that_fires_or_one_that_stays_silent() -> None:
    assert missing_examples([rule(("conflict", "31", "34"), ("nothing", "31", "31"))]) == ()
    silent, firing = missing_examples([rule(("nothing", "31", "31")), rule(("conflict", "31", "34"))])
    assert "no example that fires" in silent
    assert "no example that stays silent" in firing
    assert len(missing_examples([rule(("todo-conflict", "31", "34"))])) == 2
