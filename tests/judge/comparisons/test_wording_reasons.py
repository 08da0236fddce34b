"""Quotations: what is told of two renderings, and what is let be."""

from __future__ import annotations

from typing import Any

import pytest

from discrepancy.model.fact import Fact
from discrepancy.model.frame import EMPTY, Frame, Slot, SlotState
from tests.judge.made import fact, of_rule, sources, told

QUOTE, _ = of_rule("quote-wording")
CHARGE, OFFENCES = of_rule("charge-conflict")
OUTCOME, _ = of_rule("charge-outcome")
PLACE, PLACES = of_rule("place-conflict")
DAYS = sources(a="2019-05-01", b="2019-05-01")


def quoted(left: str, right: str, *, said: tuple[str | None, str | None] = ("Greta Holm", "Holm"), **settings: Any) -> list[str]:
    a = fact("quote", "a", left, left, said_by=said[0])
    b = fact("quote", "b", right, right, said_by=said[1])
    return told("wording", a, b, **{**QUOTE, **settings})


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("We will sell the mine", "We will not sell the mine", "conflict: only one of the two wordings has a negation"),
        ("We lost 12 boats in the storm", "We lost 20 boats in the storm", "conflict: the numbers differ: 12 and 20"),
        ("We lost twelve boats in the storm", "We lost 20 big boats in the storm", "conflict: the numbers differ: 12 and 20"),
        (
            "We will sell the northern mine this year",
            "We will sell the southern mine this year",
            "conflict: one version has northern where the other has southern",
        ),
        ("I never wanted the prize", "I never wanted the prize [the Holberg]", "variant: only one has the editor's “[the Holberg]”"),
        ("We saw 2 in 3 of them fail", "We saw two in three of them fail", None),
        (
            "Nobody told us that the bridge was closed",
            "No one had told us the bridge was shut",
            "variant: two wordings of one statement: “closed” against “shut”",
        ),
        ("We will sell the mine", "Our workers deserve better wages", None),
        ("So be it", "Let it be", None),
        ("We will sell the mine", "we will  sell the mine", None),
        ("[We] will sell the mine", "[We] will sell the mine!", None),
    ],
)
def test_two_renderings(left: str, right: str, wanted: str | None) -> None:
    found = quoted(left, right)
    shown = [line.replace("20 and 12", "12 and 20").replace("“shut” against “closed”", "“closed” against “shut”") for line in found]
    assert shown == ([wanted] if wanted else [])


def test_how_close_is_close_is_the_rules() -> None:
    pair = "We will sell the mine", "We will not sell the mine"
    assert quoted(*pair, close=1.01) != ["conflict: only one of the two wordings has a negation"]
    assert quoted(*pair, close=0.5) == ["conflict: only one of the two wordings has a negation"]
    far = "The strangers bought the harbour by auction", "The harbour has an old bridge of stone that strangers painted"
    assert [line.split(":")[0] for line in quoted(*far, alike=0.1)] == ["variant"]
    assert quoted(*far) == []


def test_two_remarks_of_one_interview_are_two() -> None:
    def spoken(source: str, text: str, start: int, place: str = "body") -> Fact:
        return fact("quote", source, text, text, start=start, place=place, said_by="Greta Holm")

    one, other = "We will sell the mine", "We will not sell the mine"
    assert told("wording", spoken("a", one, 0), spoken("a", other, 90), **QUOTE) == []
    assert len(told("wording", spoken("a", one, 0, "headline"), spoken("a", other, 90), **QUOTE)) == 1
    assert len(told("wording", spoken("a", one, 0), spoken("b", other, 90), **QUOTE)) == 1
    assert told("wording", spoken("a", one, 0), spoken("b", one, 0), spoken("a", other, 90), **QUOTE) == []


WORDS = "No vessel has left this port since Monday"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("Greta Holm", "Nuno Dias"), "conflict: the same words are Greta Holm's in a and Nuno Dias's in b"),
        (("Greta Holm", "Holm"), None),
        (("Greta Holm", "Greta Holme"), None),
        (("Holm", "Nuno Dias"), None),
        (("Greta Holm", "New Harbour Board"), None),
        (("Greta Holm", "the harbour master"), None),
        (("police", "the harbour master"), None),
        (("Greta Holm", None), None),
        ((None, "Nuno Dias"), None),
    ],
)
def test_one_remark_from_two_mouths(said: tuple[str | None, str | None], wanted: str | None) -> None:
    found = quoted(WORDS, WORDS, said=said)
    assert [line.replace("Nuno Dias's in b and Greta Holm's in a", "Greta Holm's in a and Nuno Dias's in b") for line in found] == (
        [wanted] if wanted else []
    )


def test_a_speaker_is_the_subject_of_the_verb() -> None:
    def by(source: str, name: str, agent: str) -> Fact:
        frame = Frame(agent=Slot(SlotState.FILLED, agent) if agent else EMPTY)
        return fact("quote", source, WORDS, WORDS, said_by=name, frame=frame)

    assert len(told("wording", by("a", "Greta Holm", "Ms. Holm"), by("b", "Nuno Dias", "Nuno Dias"), **QUOTE)) == 1
    assert told("wording", by("a", "Greta Holm", "Ms. Holm"), by("b", "Nuno Dias", "he"), **QUOTE) == []
    assert told("wording", by("a", "Greta Holm", "Ms. Holm"), by("b", "Nuno Dias", ""), **QUOTE) == []


def test_few_words_may_be_anybodys() -> None:
    said = ("Greta Holm", "Nuno Dias")
    assert quoted("No comment at all", "No comment at all", said=said) == []
    assert len(quoted("There is no comment today", "There is no comment today", said=said)) == 1
    assert quoted(WORDS, WORDS, said=said, least_words=9) == []
    assert len(quoted(WORDS, WORDS, said=said, least_words=8)) == 1


def test_all_numbers_of_both_renderings_are_told() -> None:
    assert quoted("We lost 12 boats and 3 men in the storm", "We lost 20 boats and 3 men in the storm") == [
        "conflict: the numbers differ: 12, 3 and 20, 3"
    ]


def test_two_translations_share_their_words_of_content() -> None:
    one, other = "From the ruined tower the fishermen watched the storm", "The storm was what the fishermen watched at the ruined tower"
    (line,) = quoted(one, other)
    assert line == "variant: two wordings of one statement: the same words in another order"


def test_a_number_that_only_one_has_is_no_other_number() -> None:
    for pair in (
        ("We lost boats in the storm", "We lost 20 boats in the storm"),
        ("We lost 20 boats in the storm", "We lost boats in the storm"),
    ):
        assert [line.split(":")[0] for line in quoted(*pair)] == ["variant"]


def test_a_number_that_one_rendering_leaves_out_is_no_other_number() -> None:
    found = quoted("We lost half of the 12 boats in the great storm", "We lost some of the 12 boats in the great storm")
    assert not [line for line in found if line.startswith("conflict")]
