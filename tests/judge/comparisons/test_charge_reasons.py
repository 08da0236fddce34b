"""Charges and their outcomes: what is told of two, and what is let be."""

from __future__ import annotations

from typing import Any

import pytest

from discrepancy.judge.terms import Terms
from tests.judge.made import ask, claim, fact, of_rule, sources, told

QUOTE, _ = of_rule("quote-wording")
CHARGE, OFFENCES = of_rule("charge-conflict")
OUTCOME, _ = of_rule("charge-outcome")
PLACE, PLACES = of_rule("place-conflict")
DAYS = sources(a="2019-05-01", b="2019-05-01")


def charged(
    *terms: tuple[str, str], outcome: tuple[str | None, str | None] = (None, None), sentence: bool = False, **settings: Any
) -> list[str]:
    facts = [
        fact(
            "charge", source, term, term, start=200 * index, sentence=(0, 99) if sentence else (200 * index, 200 * index + 99),
            details={"outcome": outcome[index % 2]} if outcome[index % 2] else {},
        )
        for index, (source, term) in enumerate(terms)
    ]  # fmt: skip
    return told("term", *facts, terms=OFFENCES, **{**CHARGE, **settings})


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("burglary", "arson", "conflict: arson is not burglary"),
        ("manslaughter", "homicide", "variant: manslaughter is a kind of homicide"),
        ("The charges of BURGLARY,", "burglary", None),
        ("first degree murder", "first-degree murder", None),
        ("conspiring to obstruct justice", "conspiracy to obstruct justice", None),
        ("killing two co-workers", "killing two coworkers", None),
        ("second-degree murder", "first-degree murder", "conflict: first-degree murder is not second-degree murder: another degree"),
        ("attempted murder", "murder", "conflict: attempted murder is not murder: one was attempted, the other completed"),
        ("the charge", "the charge", None),
    ],
)
def test_two_charges(left: str, right: str, wanted: str | None) -> None:
    found = charged(("a", left), ("b", right))
    assert [line.split(":")[0] for line in found] == ([wanted.split(":")[0]] if wanted else [])
    if wanted and wanted.startswith("variant"):
        assert found == [wanted]


@pytest.mark.parametrize(
    ("outcome", "wanted"),
    [
        (("charged", "convicted"), 0),
        (("suspected", "charged"), 0),
        (("wanted", "suspected"), 1),
        (("charged", "denied"), 1),
        (("convicted", "pleaded-guilty"), 1),
        (("charged", None), 1),
        ((None, "convicted"), 1),
        (("acquitted", "sentenced"), 1),
        (("released", "convicted"), 1),
    ],
)
def test_a_charge_may_change_from_stage_to_stage(outcome: tuple[str | None, str | None], wanted: int) -> None:
    assert len(charged(("a", "burglary"), ("b", "arson"), outcome=outcome)) == wanted


def test_lists_of_charges() -> None:
    assert charged(("a", "burglary"), ("a", "perjury"), ("b", "arson")) == []
    assert charged(("a", "burglary"), ("b", "arson"), ("b", "perjury")) == []
    assert len(charged(("a", "card fraud"), ("a", "fraud"), ("b", "arson"))) >= 1
    assert charged(("a", "smuggling"), ("a", "trafficking")) == []


def test_one_conviction_with_two_names_in_one_text() -> None:
    convicted = ("convicted", "sentenced")
    assert len(charged(("a", "reckless driving"), ("a", "drunk driving"), outcome=convicted)) == len(
        charged(("a", "drunk driving"), ("a", "reckless driving"), outcome=convicted)
    )
    assert charged(("a", "burglary"), ("a", "arson"), outcome=convicted) == []


@pytest.mark.parametrize(
    ("terms", "outcome", "sentence", "wanted"),
    [
        (("petty theft", "grand theft"), ("convicted", "convicted"), False, 1),
        (("petty theft", "grand theft"), ("convicted", "charged"), False, 0),
        (("petty theft", "grand theft"), ("charged", "charged"), False, 0),
        (("petty theft", "grand theft"), ("convicted", "convicted"), True, 0),
        (("petty theft", "grand big theft"), ("convicted", "convicted"), False, 0),
        (("theft", "arson"), ("convicted", "convicted"), False, 0),
    ],
)
def test_a_slip_of_one_word_between_two_sentences_of_one_text(
    terms: tuple[str, str], outcome: tuple[str, str], sentence: bool, wanted: int
) -> None:
    made = Terms(apart=frozenset({("grand theft", "petty theft"), ("grand big theft", "petty theft"), ("arson", "theft")}))
    facts = [
        fact(
            "charge",
            "a",
            term,
            term,
            start=200 * i,
            sentence=(0, 9) if sentence else (200 * i, 200 * i + 9),
            details={"outcome": outcome[i]},
        )
        for i, term in enumerate(terms)
    ]
    assert len(told("term", *facts, terms=made, **CHARGE)) == wanted
    if wanted:
        again = fact("charge", "a", terms[0], terms[0], start=900, sentence=(900, 909), details={"outcome": outcome[0]})
        assert told("term", *facts, again, terms=made, **CHARGE) == []


def test_two_words_for_one_thing_in_one_text_are_style() -> None:
    facts = [
        fact("charge", source, term, term, start=start)
        for source, term, start in (("a", "arms trafficking", 0), ("a", "arms smuggling", 99))
    ]
    assert told("term", *facts, terms=OFFENCES, **CHARGE) == []
    other = fact("charge", "b", "arms smuggling", "arms smuggling")
    assert len(told("term", facts[0], other, terms=OFFENCES, **CHARGE)) == 1
    gated = fact("charge", "b", "arson", "arson", qualifiers=("event=previous",))
    assert told("term", fact("charge", "a", "burglary", "burglary"), gated, terms=OFFENCES, **CHARGE) == []


def test_without_a_genus_two_unrelated_words_are_not_compared() -> None:
    assert charged(("a", "burglary"), ("b", "perjury"), genus="") == []
    assert len(charged(("a", "burglary"), ("b", "perjury"))) == 1
    assert charged(("a", "zymurgy"), ("b", "perjury")) == []


def outcome(
    left: str, right: str, *, days: tuple[str | None, str | None] = ("2021-05-04", "2021-05-04"), **more: tuple[str, str]
) -> list[str]:
    counts = more.get("counts", (None, None))
    charges = more.get("charges", ("perjury", "perjury"))
    facts = [
        fact("charge", source, "x", charges[i], details={"outcome": word, **({"counts": counts[i]} if counts[i] else {})})
        for i, (source, word) in enumerate((("a", left), ("b", right)))
    ]
    return told("outcome", *facts, dates=sources(a=days[0], b=days[1]), terms=OFFENCES, **OUTCOME)


@pytest.mark.parametrize("guilty", ["convicted", "pleaded-guilty", "sentenced"])
@pytest.mark.parametrize("cleared", ["acquitted", "cleared", "dropped"])
def test_guilty_and_cleared(guilty: str, cleared: str) -> None:
    assert sorted(
        outcome(guilty, cleared)[0].removeprefix("conflict: ").removesuffix(": opposite outcomes of one charge").split(", ")
    ) == sorted([f"{guilty} in a", f"{cleared} in b"])
    assert len(outcome(cleared, guilty)) == 1
    assert outcome(guilty, "charged") == outcome("charged", cleared) == []
    assert outcome(guilty, cleared, charges=("perjury", "arson")) == []


def test_a_plea_may_change_but_not_on_one_day() -> None:
    assert outcome("denied", "pleaded-guilty") == ["conflict: the charge is denied and admitted on one day"]
    for days in (("2021-05-04", "2021-06-04"), ("2021-05-04", None)):
        assert outcome("denied", "pleaded-guilty", days=days) == [
            "variant: the charge is denied in one source and admitted in another: a plea may change with time"
        ]
    assert outcome("denied", "charged") == []


def test_counts_of_one_charge() -> None:
    assert outcome("convicted", "convicted", counts=("2", "4")) == ["conflict: 2 counts against 4 counts"]
    assert outcome("convicted", "convicted", counts=("2", "2")) == []
    assert outcome("charged", "convicted", counts=("2", "4")) == []
    assert outcome("convicted", "convicted", counts=("2", "")) == []
    assert len(outcome("charged", "charged", counts=("2", "4"), charges=("fraud", "card fraud"))) == 1
    bare = [fact("charge", s, "x", "perjury", details={"counts": n}) for s, n in (("a", "2"), ("b", "4"))]
    assert told("outcome", *bare, terms=OFFENCES) == ["conflict: 2 counts against 4 counts"]
    (found,) = ask("outcome", claim(*bare, fact("charge", "c", "x", "perjury")), terms=OFFENCES)
    assert [shown for shown, _ in found.sides] == ["2 counts of perjury", "4 counts of perjury"]


def test_outcomes_are_shown_with_their_charge_and_kept_apart_by_time() -> None:
    facts = [
        fact("charge", "a", "x", "perjury", details={"outcome": "convicted"}),
        fact("charge", "b", "x", "perjury", details={"outcome": "acquitted", "counts": "2"}),
    ]
    (found,) = ask("outcome", claim(*facts), terms=OFFENCES)
    assert [shown for shown, _ in found.sides] == ["acquitted 2 counts of perjury", "convicted perjury"]


def test_a_broader_and_a_narrower_charge_of_one_source_are_no_list() -> None:
    for first, second in (("manslaughter", "homicide"), ("homicide", "manslaughter")):
        assert "conflict" in [line.split(":")[0] for line in charged(("a", first), ("a", second), ("b", "arson"))]
