"""Quotations: what is told of two renderings, and what is let be."""

from __future__ import annotations

from typing import Any

import pytest

from discrepancy.model.fact import Fact
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
        ("We will sell the mine", "We will not sell the mine", "conflict: one rendering says not what the other says"),
        ("We lost 12 boats in the storm", "We lost 20 boats in the storm", "conflict: the numbers differ: 12 and 20"),
        ("We lost twelve boats in the storm", "We lost 20 big boats in the storm", "conflict: the numbers differ: 20 and twelve"),
        (
            "We will sell the northern mine this year",
            "We will sell the southern mine this year",
            "conflict: one rendering has northern where the other has southern",
        ),
        (
            "I never wanted the prize",
            "I never wanted the prize [the Holberg]",
            "variant: the same words, with an editor's gloss in brackets in one source",
        ),
        (
            "Nobody told us that the bridge was closed",
            "No one had told us the bridge was shut",
            "variant: two renderings of one statement: only one has shut; only one has close",
        ),
        ("We will sell the mine", "Our workers deserve better wages", None),
        ("So be it", "Let it be", None),
        ("We will sell the mine", "we will  sell the mine", None),
        ("[We] will sell the mine", "[We] will sell the mine!", None),
    ],
)
def test_two_renderings(left: str, right: str, wanted: str | None) -> None:
    found = quoted(left, right)
    assert [line.split(":")[0] for line in found] == ([wanted.split(":")[0]] if wanted else [])
    if wanted and "only one has" not in wanted:
        assert found == [wanted]
    elif wanted:
        parts = sorted(found[0].removeprefix("variant: two renderings of one statement: ").split("; "))
        assert parts == sorted(wanted.removeprefix("variant: two renderings of one statement: ").split("; "))


def test_how_close_is_close_is_the_rules() -> None:
    pair = "We will sell the mine", "We will not sell the mine"
    assert quoted(*pair, close=1.01) != ["conflict: one rendering says not what the other says"]
    assert quoted(*pair, close=0.5) == ["conflict: one rendering says not what the other says"]
    far = "The harbour and the bridge and the tower burned", "The harbour and the bridge were sold to strangers by auction"
    assert [line.split(":")[0] for line in quoted(*far, alike=0.1)] == ["variant"]


def test_the_words_that_only_one_has_are_four_at_most() -> None:
    (line,) = quoted(
        "The harbour and the bridge burned",
        "The harbour and the bridge burned while sailors, cooks, bakers, tailors, priests and painters watched",
        alike=0.1,
        close=1.5,
    ) or [""]
    assert line.count(",") <= 3


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


def test_few_words_may_be_anybodys() -> None:
    said = ("Greta Holm", "Nuno Dias")
    assert quoted("No comment at all", "No comment at all", said=said) == []
    assert len(quoted("There is no comment today", "There is no comment today", said=said)) == 1
    assert quoted(WORDS, WORDS, said=said, least_words=9) == []
    assert len(quoted(WORDS, WORDS, said=said, least_words=8)) == 1


def test_the_speaker_may_stand_in_a_detail() -> None:
    facts = [fact("quote", s, WORDS, WORDS, details={"speaker": name}) for s, name in (("a", "Greta Holm"), ("b", "Nuno Dias"))]
    assert len(told("wording", *facts, **QUOTE)) == 1


def test_all_numbers_of_both_renderings_are_told() -> None:
    assert quoted("We lost 12 boats and 3 men in the storm", "We lost 20 boats and 3 men in the storm") == [
        "conflict: the numbers differ: 12, 3 and 20, 3"
    ]


def test_four_words_that_only_one_has_are_told_and_no_more() -> None:
    short = "The harbour, the bridge and the tower burned"
    long = "The burned tower, the bridge and the harbour, the bakery, the chapel, the granary, the mill, the tannery"
    for pair in ((short, long), (long, short)):
        assert quoted(*pair, close=2.0) == ["variant: two renderings of one statement: only one has bakery, chapel, granary, mill"]


def test_a_number_that_only_one_has_is_no_other_number() -> None:
    for pair in (
        ("We lost boats in the storm", "We lost 20 boats in the storm"),
        ("We lost 20 boats in the storm", "We lost boats in the storm"),
    ):
        assert [line.split(":")[0] for line in quoted(*pair)] == ["variant"]


def test_a_number_that_one_rendering_leaves_out_is_no_other_number() -> None:
    found = quoted("We lost half of the 12 boats in the great storm", "We lost some of the 12 boats in the great storm")
    assert not [line for line in found if line.startswith("conflict")]
