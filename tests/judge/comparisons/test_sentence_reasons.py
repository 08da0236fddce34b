"""Judicial sentences: what keeps two apart, and the sentence a reader gets."""

from __future__ import annotations

from typing import Any

import pytest

from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from tests.judge.made import ask, claim, fact, number, of_rule
from tests.judge.made import told_both_ways as told

SENTENCE, _ = of_rule("sentence-length")


def term(source: str, low: float, unit: str = "year", **fields: Any) -> Fact:
    resolution = 1.0 if low == int(low) else 0.1
    return fact("sentence", source, f"{low:g} {unit}s", number(low, unit=unit, resolution=resolution), **fields)


def life(source: str, text: str = "life", **details: str) -> Fact:
    return fact("sentence", source, text, text, details={"form": "life", **details})


def sentenced(*facts: Fact, days: tuple[str | None, str | None] = ("2021-05-04", "2021-05-04")) -> list[str]:
    return told("legal-term", *facts, days=days, **SENTENCE)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (term("a", 7.5), term("b", 7), ["conflict: 7 years is not 7.5 years"]),
        (term("a", 7.4), term("b", 7), ["conflict: 7 years is not 7.4 years"]),
        (life("a"), term("b", 25), ["conflict: 25 years is not life"]),
        (term("a", 7), term("b", 7, details={"added": "yes"}), []),
        (term("a", 7, details={"added": "yes"}), term("b", 9, details={"added": "yes"}), ["conflict: 7 years is not 9 years"]),
        (life("a"), life("b", "life without parole"), ["variant: only one says without parole"]),
        (life("a", counts="4"), life("b", "life without parole", counts="3"), []),
        (life("a", counts="4"), life("b", "life without parole"), ["variant: only one says without parole"]),
        (life("a", counts="4"), life("b"), ["variant: one of them, and 4"]),
        (life("a", counts="4"), life("b", counts="5"), ["variant: 4 of them, and 5"]),
        (life("a", counts="4"), life("b", counts="4"), []),
        (life("a", counts="2"), term("b", 25), []),
        (life("a"), term("b", 25, details={"counts": "2"}), []),
        (term("a", 20, details={"counts": "2"}), term("b", 25), ["conflict: 20 years is not 25 years"]),
        (
            term("a", 7),
            term("b", 9, details={"correction": "yes"}),
            ["variant: 7 years is not 9 years; b says that it corrects the value (2021-05-04)"],
        ),
        (
            term("a", 7, place="headline"),
            term("b", 9, place="caption"),
            ["conflict: 7 years is not 9 years; 7 years stands in the headline of a; 9 years stands in the caption of b"],
        ),
        (term("a", 7), term("b", 9, place="list"), ["conflict: 7 years is not 9 years"]),
        (fact("sentence", "a", "a while", "a while"), term("b", 9), []),
    ],
)
def test_two_sentences(left: Fact, right: Fact, wanted: list[str]) -> None:
    found = sentenced(left, right)
    assert [line.split(": they differ")[0] for line in found] == wanted


def test_sentences_for_life_that_one_source_counts_out_are_several() -> None:
    assert (
        sentenced(
            life("a", counts="7"),
            fact("sentence", "a", "life without parole", "life without parole", start=40, details={"form": "life", "counts": "4"}),
        )
        == []
    )
    plain, strict = life("a"), fact("sentence", "b", "life without parole", "life without parole", start=40, details={"form": "life"})
    assert sentenced(plain, life("b"), strict) == []


@pytest.mark.parametrize(
    ("more", "days", "wanted"),
    [
        ({"predicate": "cut"}, ("2021-05-04", "2021-11-04"), ["variant: 5 years and 7 years: b reports a later ruling"]),
        ({"context": ("appeal", "judge")}, ("2021-05-04", "2021-11-04"), ["variant: 5 years and 7 years: b reports a later ruling"]),
        ({}, ("2021-05-04", "2021-11-04"), ["conflict: 5 years is not 7 years: they differ by 2"]),
        ({"predicate": "cut"}, ("2021-05-04", "2021-05-04"), ["conflict: 5 years is not 7 years: they differ by 2"]),
        ({"predicate": "cut"}, ("2021-05-04", None), ["conflict: 5 years is not 7 years: they differ by 2"]),
        ({"predicate": "cut"}, ("2021-11-04", "2021-05-04"), ["conflict: 5 years is not 7 years: they differ by 2"]),
    ],
)
def test_the_later_source_may_tell_of_a_ruling(more: dict[str, object], days: tuple[str | None, str | None], wanted: list[str]) -> None:
    assert [line.split(": they differ")[0] for line in sentenced(term("a", 7), term("b", 5, **more), days=days)] == [
        line.split(": they differ")[0] for line in wanted
    ]


@pytest.mark.parametrize(
    ("words", "other", "wanted"),
    [
        ("He got two consecutive terms of 5 years", 10, 0),
        ("He got three Consecutive terms of 5 years", 15, 0),
        ("He got 4 consecutive terms of 5 years", 20, 0),
        ("He got SIX consecutive terms of 5 years", 30, 0),
        ("He got two concurrent terms of 5 years", 10, 1),
        ("He got two concurrent terms of 5 years", 5, 0),
        ("He got consecutive terms of 5 years", 5, 0),
        ("He got two such, consecutive, of 5 years", 10, 0),
        ("There were two of them, and in the end he got consecutive terms of 5 years", 5, 0),
    ],
)
def test_consecutive_terms_add_up(words: str, other: float, wanted: int) -> None:
    dates = {name: Source(id=name, text=words) for name in "ab"}
    several = term("a", 5, start=words.index("5 years"))
    assert len(ask("legal-term", claim(several, term("b", other, start=500)), dates=dates, **SENTENCE)) == wanted
    quoted = fact("sentence", "from-nowhere", words, number(5, unit="year"))
    if "There were" not in words:
        assert len(ask("legal-term", claim(quoted, term("b", other, start=500)), dates=dates, **SENTENCE)) == wanted
    on_top = term("a", 5, start=words.index("5 years"), details={"added": "yes"})
    other_on_top = term("b", 5, start=500, details={"added": "yes"})
    assert ask("legal-term", claim(on_top, other_on_top), dates=dates, **SENTENCE) == []


def test_terms_of_one_length_stand_together_and_lives_by_their_number() -> None:
    facts = (term("a", 18, "month"), term("b", 1.5), term("c", 3))
    (found,) = ask("legal-term", claim(*facts), **SENTENCE)
    assert [[stated.source for stated in side] for _, side in found.sides] == [["c"], ["a", "b"]]
    (found,) = ask("legal-term", claim(life("a", counts="4"), life("b", counts="4"), life("c")), **SENTENCE)
    assert [(shown, len(side)) for shown, side in found.sides] == [("life", 1), ("life (4)", 2)]


def test_a_hedged_term_leaves_the_room_of_the_rule() -> None:
    near = term("b", 10, hedge="approximate")
    assert told("legal-term", term("a", 9.2), near, **SENTENCE) == [
        "variant: 9.2 years and about 10 years differ by 8.0 %: the hedge allows both"
    ]
    assert told("legal-term", term("a", 9.2), near, **{**SENTENCE, "approximate": 0.05})[0].startswith("conflict")
    assert told("legal-term", term("a", 9.2), near, **{**SENTENCE, "notable": 0.1}) == []
    assert told("legal-term", term("a", 7), term("a", 30, start=90), **SENTENCE) == []


def test_what_comes_on_top_is_another_value_of_the_same_length() -> None:
    facts = (term("a", 7), term("b", 7, details={"added": "yes"}), term("c", 9))
    (found,) = ask("legal-term", claim(*facts), **SENTENCE)
    assert [(shown, [stated.source for stated in side]) for shown, side in found.sides] == [("7 years", ["a"]), ("9 years", ["c"])]


def test_almost_a_length_is_read_in_the_text() -> None:
    def given(words: str) -> list[str]:
        dates = {name: Source(id=name, text=words) for name in "ab"}
        near = term("a", 10, hedge="approximate", start=len(words))
        return [str(found.verdict) for found in ask("legal-term", claim(near, term("b", 9.6)), dates=dates, **SENTENCE)]

    assert given("He got almost ") == []
    assert given("He got some ") == ["variant"]
