"""The page of all rules, and which rules fired."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from discrepancy.judge.coverage import coverage
from discrepancy.judge.engine import judge
from discrepancy.judge.rulefiles.manual import manual
from discrepancy.judge.rules import load_rules
from discrepancy.model.source import Source
from tests.judge.made import claim, fact, number

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"
RULES = load_rules(examples=True)


def test_the_page_of_rules_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == manual(RULES), "`make golden` writes docs/rules.md anew"


def test_every_rule_and_example_is_on_it() -> None:
    text = manual(RULES)
    for rule in RULES:
        assert f"\n## {rule.id}\n" in text
        assert all(f"**{example.name}**" in text for example in rule.examples)


def test_what_an_example_says_is_no_markup() -> None:
    rule = RULES[0]
    example = replace(rule.examples[0], name="a *star* <b>", sources=(Source(id="a", text="one | two\n\n# three"),))
    text = manual([replace(rule, examples=(example,))])
    assert r"a \*star\* \<b\>" in text
    assert r"> a: one \| two # three" in text


def test_every_rule_has_two_examples_that_fire_and_two_that_do_not() -> None:
    for rule in RULES:
        expected = [example.expect for example in rule.examples]
        assert sum(each in ("conflict", "variant") for each in expected) >= 2, rule.id
        assert expected.count("nothing") >= 2, rule.id


def test_coverage_tells_dead_rules_from_idle_ones() -> None:
    rules = load_rules(select=["age-conflict", "toll", "substance"])
    ages = claim(fact("age", "a", "31", number(31, unit="year")), fact("age", "b", "34", number(34, unit="year")))
    tolls = [fact("count", name, "9", number(9, unit="person"), attribute="killed", head="person") for name in "ab"]
    claims = (ages, claim(*tolls, label="thing"))
    found = judge(claims, rules, {name: Source(id=name, text="") for name in "ab"})
    told = {item.rule: item for item in coverage(rules, claims, found)}
    assert told["age-conflict"].fired
    assert (told["toll"].fired, told["toll"].looked) == (False, 1)
    assert (told["substance"].fired, told["substance"].looked) == (False, 0)
    assert "although it looked at 1" in str(told["toll"])
