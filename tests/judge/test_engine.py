from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.judge.engine import judge
from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.judge.rules import load_rules
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy, Severity, Side, Verdict
from discrepancy.model.fact import Fact
from tests.judge.made import claim, fact, number, sources

RULES = load_rules()
DAY = sources(a="2021-06-03", b="2021-06-03", c="2021-06-03")


def age(source: str, years: float, start: int = 0, **fields: Any) -> Fact:
    return fact("age", source, f"{years:g}", number(years, unit="year"), start=start, **fields)


def found(*claims: Claim, rules: tuple[Rule, ...] = RULES) -> tuple[Discrepancy, ...]:
    return judge(claims, rules, DAY)


def only(identity: str, **change: Any) -> tuple[Rule, ...]:
    return tuple(replace(rule, **change) for rule in RULES if rule.id == identity)


def test_what_is_found_carries_its_rule_reason_and_message() -> None:
    (item,) = found(claim(age("a", 31), age("b", 34)))
    assert (item.rule, item.kind, item.verdict, item.severity) == ("age-conflict", "age", "conflict", "error")
    assert (item.subject, item.attribute) == ("Mara Lind", "age")
    assert item.message == f"Mara Lind is 31 and 34: {item.reason}"
    assert [side.value for side in item.sides] == ["31", "34"]
    assert 0 <= item.confidence <= 1


def test_a_side_shows_the_clearest_fact_of_each_source_and_keeps_what_repeats_it() -> None:
    facts = age("a", 31, 0, place="headline"), age("a", 31, 50), age("a", 31, 90), age("b", 34), age("c", 31, 7)
    (item,) = found(claim(*facts))
    assert [(f.source, f.start) for f in item.sides[0].facts] == [("a", 50), ("c", 7)]
    assert [(f.source, f.start) for f in item.sides[0].more] == [("a", 0), ("a", 90)]


def test_the_id_depends_on_what_is_said_and_not_on_where() -> None:
    (here,) = found(claim(age("a", 31), age("b", 34)))
    (there,) = found(claim(age("b", 31, 400), age("c", 34, 70), age("c", 34, 90)))
    (other,) = found(claim(age("a", 31), age("b", 35)))
    assert here.id == there.id != other.id
    assert 8 <= len(here.id) <= 12
    assert set(here.id) <= set("0123456789abcdef")


def test_two_discrepancies_of_one_wording_have_two_ids() -> None:
    one = claim(age("a", 31), age("b", 34), subject="", label="thing")
    two = claim(age("a", 31, 200), age("b", 34, 200), subject="", label="thing", story="t")
    ids = [item.id for item in found(one, two)]
    assert len(ids) == len(set(ids)) == 2


def test_scope() -> None:
    inside = claim(age("a", 31), age("a", 33, 40))
    across = claim(age("a", 31), age("b", 33))
    assert [bool(found(inside, rules=only("age-conflict", scope=scope))) for scope in ("within", "across", "both")] == [True, False, True]
    assert [bool(found(across, rules=only("age-conflict", scope=scope))) for scope in ("within", "across", "both")] == [False, True, True]


def test_confidence_is_the_probability_of_the_finding_and_is_not_the_severity() -> None:
    seen = []

    def probability(rule: str, verdict: Verdict, claim: Claim, sides: Sequence[Side]) -> float:
        seen.append((rule, verdict, claim.subject, [side.value for side in sides]))
        return 0.62

    made = claim(age("a", 31), age("b", 34))
    (item,) = judge((made,), only("age-conflict"), DAY, probability)
    assert seen == [("age-conflict", Verdict.CONFLICT, "Mara Lind", ["31", "34"])]
    assert (item.confidence, item.severity) == (0.62, Severity.ERROR)


def test_no_finding_is_surer_than_its_least_sure_fact() -> None:
    made = claim(age("a", 31, confidence=0.4), age("b", 34))
    (item,) = judge((made,), only("age-conflict"), DAY, lambda *_: 0.9)
    assert item.confidence == 0.4


def test_a_silenced_verdict_is_not_told() -> None:
    assert found(claim(age("a", 31), age("b", 34)), rules=only("age-conflict", severities={})) == ()


def test_attributes_and_sorts_of_subject_select() -> None:
    tall = fact("quantity", "a", "3 m", number(3, unit="metre"), attribute="height")
    taller = fact("quantity", "b", "9 m", number(9, unit="metre"), attribute="height")
    made = claim(tall, taller, subject="mast", label="thing")
    assert found(made, rules=only("quantity-mismatch"))
    assert found(made, rules=only("quantity-mismatch", attributes=("width",))) == ()
    assert found(made, rules=only("quantity-mismatch", unless=("height",))) == ()
    assert found(made, rules=only("quantity-mismatch", subjects=("person",))) == ()


def test_order_is_severity_verdict_kind_subject() -> None:
    made = (
        claim(fact("name", "a", "Sergey Ozols", "Sergey Ozols"), fact("name", "b", "Sergei Ozols", "Sergei Ozols"), subject="Sergey Ozols"),
        claim(age("a", 31), age("b", 34), subject="Zoe Park"),
        claim(age("a", 41, 99), age("b", 44, 99), subject="Ada Brook"),
    )
    assert [item.subject for item in found(*made)] == ["Ada Brook", "Zoe Park", "Sergey Ozols"]
    assert found(*made) == found(*reversed(made))


def test_passages_that_a_conflict_has_put_against_each_other_are_not_told_again() -> None:
    a = fact("name", "a", "Mayor Carl Hobbs", "Carl Hobbs", subject="Carl Hobbs", details={"office": "mayor"})
    b = fact("name", "b", "Mayor Karl Hobbs", "Karl Hobbs", subject="Karl Hobbs", details={"office": "mayor"})
    other = replace(b, value=replace(b.value, text="Denis Hobbs"), subject="Denis Hobbs")
    one = claim(a, other, subject="mayor", label="office", attribute="holder")
    again = claim(a, other)
    assert len(found(one, again)) == 1


def test_nothing_said_nothing_found() -> None:
    assert judge((), RULES, {}) == ()
    assert judge((claim(age("a", 31)),), (), DAY) == ()


@pytest.mark.parametrize("odd", ["", "x" * 5000, "\u202e\U0001f600\x00", "{subject}", "12/13/2020", "\ud800"])
def test_odd_values_do_not_stop_any_rule(odd: str) -> None:
    kinds = sorted({kind for rule in RULES for kind in rule.kinds})
    made = [
        claim(fact(kind, "a", odd or "q", odd, subject=odd, said_by=odd), fact(kind, "b", "plain", "plain"), subject=odd) for kind in kinds
    ]
    for item in found(*made):
        assert item.reason


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.integers(0, 120), st.sampled_from(["exact", "approximate", "at-least"])),
        min_size=2,
        max_size=6,
    )
)
def test_the_order_of_facts_changes_nothing(stated: list[tuple[str, int, str]]) -> None:
    facts = [
        fact("count", s, str(n), number(n, one=h != "at-least"), hedge=h, start=20 * i, attribute="boat")
        for i, (s, n, h) in enumerate(stated)
    ]
    there = found(claim(*facts, subject="boat", label="thing"))
    back = found(claim(*reversed(facts), subject="boat", label="thing"))
    assert there == back
    for item in there:
        assert len(item.sides) > 1
        assert all(side.facts for side in item.sides)
