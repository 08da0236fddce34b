"""What the other figures of two sources say about a pair: made-up reports of a plant, a flood, a cup final, a warehouse and a school."""

from __future__ import annotations

import pytest

from discrepancy.align.claims import explain_pair
from discrepancy.align.sizes import agree, orders_apart
from discrepancy.model.claim import Link
from tests.align.build import claims, extract, source, together

PLANT = (
    "Ferro Castings will close its foundry in Halden. It will shed 320 jobs there. The foundry made 41,000 engine blocks last year. "
    "The board met for six hours."
)
UNION = "The foundry in Halden is to close and 420 positions are to be shed. The union wants talks. It has 1,900 members."
FLOOD = "At least 31 people have died in the floods along the Damba. Some 9,400 people were taken to shelters."
LATER = "The floods along the Damba have killed 31 people. In the floods of 1998 along the same river 140 people died."
FINAL = "Referee Ines Abreu showed eight yellow cards. The final was watched by 61,200 spectators. Rovers had 14 shots."
PRESS = "It was a rough final. Abreu showed 11 yellow cards. The crowd of 61,200 spectators booed."


def link(left: str, right: str, quotes: tuple[str, str]) -> Link:
    """The link of the facts with these words, whether it was made or not."""
    sources = [source("a", left), source("b", right)]
    extracts = [extract(one) for one in sources]
    ids = [next(fact.id for fact in found.facts if quote in fact.quote) for found, quote in zip(extracts, quotes, strict=True)]
    found = explain_pair(sources, extracts, *ids)
    assert found is not None
    return found


def test_one_set_of_things_under_two_names() -> None:
    assert together(claims(source("a", PLANT), source("b", UNION)), "320", "420")


def test_the_nearest_of_many_is_meant() -> None:
    found = claims(source("a", FINAL), source("b", PRESS))
    assert together(found, "eight yellow", "11 yellow")
    assert not together(found, "14 shots", "11 yellow")


def test_what_another_source_repeats_is_not_set_against_another_figure() -> None:
    found = claims(source("a", FLOOD), source("b", LATER))
    assert together(found, "31")
    assert not together(found, "31", "140")


@pytest.mark.parametrize(
    ("left", "right", "quotes"),
    [
        ("The warehouse stored 12 lorries.", "Firemen broke 14 windows of the hall.", ("12", "14")),
        ("The school has 640 pupils.", "A swimmer needed 660 strokes for the lake.", ("640", "660")),
        ("The bond pays 4 per cent.", "Rain fell on 5 per cent of the fields.", ("4", "5")),
    ],
)
def test_nothing_is_meant_for_being_alone(left: str, right: str, quotes: tuple[str, str]) -> None:
    assert not together(claims(source("a", left), source("b", right)), *quotes)


def test_explain_tells_what_the_rivals_say() -> None:
    found = link(FINAL, PRESS, ("eight yellow", "11 yellow"))
    assert dict(found.parts)["ahead"] > 0
    assert found.score >= 58


def test_the_order_of_sources_changes_nothing() -> None:
    one, other = source("a", FLOOD), source("b", LATER)
    third = source("c", PRESS)
    assert claims(one, other, third) == claims(third, other, one)


def test_a_source_that_agrees_changes_no_claim() -> None:
    two = claims(source("a", FINAL), source("b", PRESS))
    three = claims(source("a", FINAL), source("b", PRESS), source("c", PRESS.replace("rough", "wild")))
    old = {tuple(fact.id for fact in claim.facts) for claim in two}
    new = {tuple(fact.id for fact in claim.facts if fact.source != "c") for claim in three}
    assert old == new - {()}


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("The load weighed 3 tonnes.", "The load weighed 3,000 kilograms.", True),
        ("The load weighed 3 tonnes.", "It weighed 4 tonnes.", False),
    ],
)
def test_values_that_agree(left: str, right: str, one: bool) -> None:
    a, b = (next(fact for fact in extract(source("a", text)).facts if fact.kind == "quantity") for text in (left, right))
    assert agree(a, b) is one


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("12 boats sank.", "15 boats sank.", False),
        ("12 boats sank.", "480 boats sank.", True),
        ("470 boats sank.", "47 boats sank.", False),
    ],
)
def test_another_order_counts_against(left: str, right: str, apart: bool) -> None:
    a, b = (next(fact for fact in extract(source("a", text)).facts if fact.kind == "count") for text in (left, right))
    assert (orders_apart(a, b) > 0) is apart
