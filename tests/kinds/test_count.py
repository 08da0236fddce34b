"""Counts: head nouns, what became of people, parts and wholes, absences and scores."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts, stated


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "attribute"),
    [
        ("At least 12 divers were killed.", 12, None, "person", "killed"),
        ("The avalanche killed 47 skiers.", 47, 47, "person", "killed"),
        ("The avalanche injured 312.", 312, 312, "person", "injured"),
        ("The death toll rose to 1,024.", 1024, 1024, "person", "killed"),
        ("Four dead, says the mayor.", 4, 4, "person", "killed"),
        ("Missing: 5", 5, 5, "person", "missing"),
        ("Nine skiers are now known to have died.", 9, 9, "person", "killed"),
        ("Eleven skiers were still unaccounted for.", 11, 11, "person", "missing"),
        ("Six skiers were taken to hospital.", 6, 6, "person", "hospitalised"),
        ("Police arrested 14 protesters.", 14, 14, "person", "arrested"),
        ("They hired 12 mostly elderly gardeners.", 12, 12, "person", "gardener"),
        ("The orchard has 1,200 young apple trees.", 1200, 1200, "tree", "tree"),
        ("No one was hurt.", 0, 0, "person", "injured"),
        ("She was the only survivor.", 1, 1, "person", "survived"),
        ("Two of those who swam were taken to hospital.", 2, 2, "person", "hospitalised"),
        ("The airline ordered 40 A220-300 planes.", 40, 40, "plane", "plane"),
        ("The landslide has claimed four lives.", 4, 4, "person", "killed"),
        ("Forty thousand marched through the town.", 40000, 40000, "person", "person"),
        ("Hundreds of shops closed.", 200, None, "shop", "shop"),
        ("A choir with 1,000-member lists", 1000, 1000, "person", "member"),
        ("The fire spared a family of four.", 4, 4, "person", "person"),
        ("Her eighth straight win came late.", 8, 8, "win", "win"),
    ],
)
def test_counts(text: str, low: float, high: float | None, unit: str, attribute: str) -> None:
    (fact,) = facts("count", text)
    assert (fact.value.low, fact.value.high, fact.value.unit, fact.attribute) == (low, high, unit, attribute)


def test_parts_and_totals() -> None:
    part, total = facts("count", "They saved 61 of the 120 herons.")
    assert (part.value.low, part.detail("total"), part.head, total.value.low) == (61, "120", "heron", 120)
    bus = facts("count", "The bus carried 45 pilgrims, seven of them children.")
    assert [(fact.head, fact.qualifier("part")) for fact in bus] == [("pilgrim", None), ("child", "child")]


def test_a_number_without_noun_counts_what_the_one_before_counted() -> None:
    first, second = facts("count", "The storm felled 22 oaks. Another nine were damaged.")
    assert (first.head, second.head, second.value.low) == ("oak", "oak", 9)
    assert [fact.attribute for fact in facts("count", "At least 12 monks were killed and more than 300 wounded.")] == ["killed", "injured"]


def test_modifiers_and_predicate() -> None:
    (fact,) = facts("count", "Rangers freed 14 young grey seals.")
    assert fact.head == "seal"
    assert {"young", "grey"} <= set(fact.modifiers)
    assert fact.predicate == "free"


def test_scores_are_text() -> None:
    (fact,) = facts("count", "The Owls won 3-2 at home.")
    assert (fact.value.text, fact.value.low, fact.value.high) == ("3-2", None, None)


@pytest.mark.parametrize(
    "text",
    ["It was one of the largest fairs.", "One day it rained.", "He took Route 66.", "Two Sundays ago it rained.", "No reason was given."],
)
def test_what_is_no_count(text: str) -> None:
    assert stated("count", text) == []


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("Holm is the fourth keeper sacked this season.", "fourth keeper", 4, "person"),
        ("It was only the second hurried recall in six years.", "second hurried recall", 2, "recall"),
        ("The strike is their sixth walkout of the year.", "sixth walkout", 6, "walkout"),
        ("The Otters won eight in a row.", "eight in a row", 8, "win"),
        ("The rack holds 768 CPUs.", "768 CPUs", 768, "cpu"),
    ],
)
def test_one_of_so_many(text: str, quote: str, value: float, unit: str) -> None:
    assert (quote, value, value, unit) in stated("count", text)


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Holm has an overall record of 171-198.", "171-198"),
        ("The Otters are just 1-5 in their last six games.", "1-5"),
        ("The third week of this year was wet.", None),
    ],
)
def test_records(text: str, record: str | None) -> None:
    assert next((fact.value.text for fact in facts("count", text) if fact.attribute in ("record", "score", "of")), None) == record


@pytest.mark.parametrize(
    "text",
    [
        "He is a 10-5 man in the league.",
        "Police recovered 12 9-mm casings.",
        "Holm said that three of the victims are 16 and 17.",
        "Police heard 911 calls.",
        "She gave a one-on-one interview.",
        "Call 1-800-577 today.",
    ],
)
def test_figures_that_count_no_people(text: str) -> None:
    assert [fact for fact in facts("count", text) if fact.value.low != 3] == []


@pytest.mark.parametrize(
    "text",
    [
        "They read the Third Amendment clause.",
        "LORN 3 News had reports.",
        "He was at one time a baker.",
        "She rowed for the fourth straight week Friday.",
        "One Democrat, Jan F. Holm, agreed.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert facts("count", text) == []


def test_families_are_not_people() -> None:
    assert stated("count", "About 40 families came.") == [("40 families", 40, 40, "family")]
