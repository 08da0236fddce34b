"""Every example of every rule, through the whole program: the manual is true."""

from __future__ import annotations

import pytest

from discrepancy.judge.rulefiles.examples import missing_examples, run_examples
from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.judge.rules import load_rules
from discrepancy.pipeline import run

RULES = load_rules(examples=True)


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_the_examples_hold(rule: Rule) -> None:
    results = run_examples([rule], lambda sources, rules: run(sources, rules)[2])
    assert [str(result) for result in results if result.failed] == []


def test_no_rule_lacks_an_example_that_fires_or_one_that_stays_silent() -> None:
    assert missing_examples(RULES) == ()
