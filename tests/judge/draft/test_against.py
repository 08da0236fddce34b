"""A draft against its sources: each fact is contradicted, disputed, said differently, not found, near, not compared or supported."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest

from discrepancy.judge.draft.against import ALONE, NO_FACT, held_against
from discrepancy.judge.draft.check import NOT_COMPARABLE, UNSURE
from discrepancy.judge.engine import judge
from discrepancy.judge.rules import load_rules
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Tier
from discrepancy.model.draft import Check, Draft, Standing
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.model.value import Value
from tests.judge.made import claim, fact, number

DAY = datetime.date(2022, 5, 3)
TEXTS = {
    "draft": "The quake killed 14 and 3 dams broke. “We were lucky,” said Ida Holm in Varde. Nobody had slept.",
    "a": "The quake killed 11. It also broke 3 ships in the harbour. Bridges fell.",
    "b": "The quake killed 14. “We were lucky,” she said. Nobody had slept in the valley.",
}


def stated(kind: str, source: str, quote: str, value: Any, **fields: Any) -> Fact:
    """A fact at its words in TEXTS, with the sentence around it."""
    text = TEXTS[source]
    start = text.index(quote)
    left = text.rfind(". ", 0, start)
    left = 0 if left < 0 else left + 2
    right = text.index(".", start) + 1
    return replace(fact(kind, source, quote, value, start=start, **fields), sentence=(left, right))


def dead(source: str, figure: float) -> Fact:
    return stated("count", source, f"{figure:g}", number(figure, unit="person"), attribute="killed", head="person")


DAMS = stated("count", "draft", "3 dams", number(3, unit="dam"), attribute="dam", head="dam")
SHIPS = stated("count", "a", "3 ships", number(3, unit="ship"), attribute="ship", head="ship")
ELEVEN = replace(dead("draft", 14), quote="3", start=24, end=25, value=number(11, unit="person"))


def held(*claims: Claim, possible: bool = False) -> Draft:
    sources = {name: Source(id=name, text=text, published=DAY) for name, text in TEXTS.items()}
    found = judge(claims, load_rules(), sources)
    return held_against({"draft"}, [replace(d, tier=Tier.POSSIBLE) for d in found] if possible else found, claims, sources)


def only(draft: Draft) -> Check:
    (check,) = (check for check in draft.checks if check.fact is not None)
    return check


def test_contradicted_where_no_source_says_so() -> None:
    draft = held(claim(dead("draft", 14), dead("a", 11), label="thing"))
    assert list(draft.standings.values()) == [Standing.CONTRADICTED]
    check = only(draft)
    assert (check.standing, check.findings) == (Standing.CONTRADICTED, tuple(draft.standings))
    assert [(each.source, each.same_value) for each in check.passages] == [("a", False)]


def test_disputed_where_a_source_says_so_and_another_does_not() -> None:
    draft = held(claim(dead("draft", 14), dead("a", 11), dead("b", 14), label="thing"))
    assert only(draft).standing is Standing.DISPUTED
    assert [(each.source, each.same_value) for each in only(draft).passages] == [("a", False), ("b", True)]


def test_disputed_where_the_source_that_says_so_was_not_linked() -> None:
    draft = held(claim(dead("draft", 14), dead("a", 11), label="thing"), claim(dead("b", 14), label="thing"))
    assert only(draft).standing is Standing.DISPUTED


def test_both_where_the_draft_gives_both() -> None:
    draft = held(claim(dead("draft", 14), ELEVEN, dead("a", 11), dead("b", 14), label="thing"))
    assert set(draft.standings.values()) == {Standing.BOTH}
    assert {check.standing for check in draft.checks if check.fact} == {Standing.BOTH}


def test_a_variant_is_said_differently_and_no_contradiction() -> None:
    mine = stated("quantity", "draft", "14", number(9.6, unit="gram", resolution=0.1), attribute="weight", head="hashish")
    theirs = stated("quantity", "a", "11", number(10, unit="gram"), attribute="weight", head="hashish", hedge="approximate")
    assert only(held(claim(mine, theirs, label="thing"))).standing is Standing.OTHERWISE


def test_a_finding_too_unsure_to_count_is_no_contradiction() -> None:
    draft = held(claim(dead("draft", 14), dead("a", 11), label="thing"), possible=True)
    assert only(draft).standing is Standing.POSSIBLE


def test_what_no_passage_says_is_not_found() -> None:
    awake = stated("count", "draft", "Nobody", number(0, unit="person"), attribute="sleep", head="person")
    check = only(held(claim(awake, label="thing"), claim(SHIPS, label="thing")))
    assert (check.standing, check.passages, check.linked) == (Standing.NOT_FOUND, (), False)
    assert "Not found" in check.why


def test_the_nearest_passage_is_shown_with_what_is_not_found() -> None:
    check = only(held(claim(DAMS, label="thing"), claim(dead("a", 11), label="thing")))
    assert check.standing is Standing.NOT_FOUND
    assert [(each.source, TEXTS["a"][each.start : each.end], each.same_value) for each in check.passages] == [("a", "11", False)]
    assert not check.linked


def test_a_near_passage_with_the_same_value_is_not_called_support() -> None:
    check = only(held(claim(replace(DAMS, sentence=(0, 37)), label="thing"), claim(SHIPS, label="thing")))
    assert (check.standing, check.passages[0].same_value) == (Standing.NEAR, True)


def test_what_a_source_says_without_having_been_linked_is_supported() -> None:
    draft = held(claim(dead("draft", 14), label="thing"), claim(dead("b", 14), label="thing"))
    assert only(draft).standing is Standing.SUPPORTED


@pytest.mark.parametrize("theirs", ["Per Lund", None])
def test_a_value_of_somebody_else_supports_nothing(theirs: str | None) -> None:
    mine = stated("age", "draft", "14", number(14, unit="year"), subject="Ida Holm")
    other = stated("age", "b", "14", number(14, unit="year"), subject=theirs)
    draft = held(claim(mine), claim(other, subject=theirs or "a girl"))
    assert (only(draft).standing is Standing.SUPPORTED) is (theirs is None)


def test_words_that_stand_in_a_source_are_supported() -> None:
    lucky = stated("quote", "draft", "We were lucky,", "We were lucky,", confidence=0.4)
    check = only(held(claim(lucky), claim(dead("b", 14), label="thing")))
    assert check.standing is Standing.SUPPORTED
    assert [TEXTS["b"][each.start : each.end] for each in check.passages] == ["We were lucky"]


def test_what_was_read_unsurely_is_not_compared() -> None:
    check = only(held(claim(replace(DAMS, confidence=0.5), label="thing"), claim(SHIPS, label="thing")))
    assert (check.standing, check.why) == (Standing.NOT_COMPARED, UNSURE)


def test_what_no_rule_can_compare_is_not_called_supported() -> None:
    mine = stated("money", "draft", "14", number(14, unit="USD"), attribute="fine")
    theirs = stated("money", "a", "11", number(11, unit="EUR"), attribute="fine")
    check = only(held(claim(mine, theirs, label="thing")))
    assert (check.standing, check.why, check.linked) == (Standing.NOT_COMPARED, NOT_COMPARABLE, True)


@pytest.mark.parametrize(
    ("mine", "theirs", "standing"),
    [
        (number(27, unit="yard"), number(25, unit="metre"), Standing.SUPPORTED),
        (number(2, unit="metre"), number(3, unit="metre"), Standing.NOT_COMPARED),
        (number(30, unit="metre"), number(24, None, unit="metre", one=False), Standing.OTHERWISE),
        (Value(text="2021-10"), Value(text="2021"), Standing.OTHERWISE),
        (Value(text="2021"), Value(text="2021-10"), Standing.SUPPORTED),
        (Value(text="2021-10"), Value(text="2021-11"), Standing.NOT_COMPARED),
    ],
)
def test_a_linked_source_supports_what_it_says_in_full_and_no_more(mine: Value, theirs: Value, standing: Standing) -> None:
    left = stated("quantity", "draft", "14", mine, attribute="length", head="wall")
    right = stated("quantity", "a", "11", theirs, attribute="length", head="wall")
    sources = {name: Source(id=name, text=text, published=DAY) for name, text in TEXTS.items()}
    draft = held_against({"draft"}, (), [claim(left, right, label="thing")], sources)
    assert only(draft).standing is standing


def test_a_sentence_without_facts_says_so_and_shows_what_comes_near() -> None:
    draft = held(claim(dead("draft", 14), dead("b", 14), label="thing"))
    last = draft.statements[-1]
    (check,) = last.checks
    assert (TEXTS["draft"][last.start : last.end], check.fact, check.why) == ("Nobody had slept.", None, NO_FACT)
    assert [TEXTS["b"][each.start : each.end] for each in check.passages] == ["Nobody had slept in the valley."]
    assert draft.without_facts == 2


def test_a_draft_of_another_story_was_compared_with_nothing() -> None:
    draft = held(claim(dead("draft", 14), label="thing"), claim(dead("a", 11), label="thing", story="t"))
    assert {(check.standing, check.why, check.passages) for check in draft.checks} == {(Standing.NOT_COMPARED, ALONE, ())}


def test_the_standing_of_a_sentence_is_that_of_its_worst_fact() -> None:
    draft = held(claim(dead("draft", 14), dead("a", 11), label="thing"), claim(DAMS, label="thing"))
    assert draft.statements[0].standing is Standing.CONTRADICTED
    assert draft.counts == {Standing.CONTRADICTED: 1, Standing.NOT_FOUND: 1}


def test_sources_that_disagree_among_themselves_do_not_touch_the_draft() -> None:
    assert held(claim(dead("a", 11), dead("b", 14), label="thing")).standings == {}
