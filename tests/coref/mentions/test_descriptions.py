"""Whom a description stands for, and that it stands for nobody named where two fit or none does."""

from __future__ import annotations

import pytest

from discrepancy.extraction import extract
from discrepancy.model.fact import Fact
from discrepancy.model.frame import SlotState
from discrepancy.model.source import Source


def ages(text: str) -> list[tuple[str, str | None]]:
    return [(fact.quote, fact.subject) for fact in extract(Source(id="t", text=text)).facts if fact.kind == "age"]


def age(text: str, quote: str) -> Fact:
    return next(fact for fact in extract(Source(id="t", text=text)).facts if fact.kind == "age" and fact.quote == quote)


@pytest.mark.parametrize(
    ("text", "quote", "who"),
    [
        ("Ilse Brandt, 51, hit Marco Fenn, 26, on the pier. The 26-year-old fell.", "26-year-old", "Marco Fenn"),
        ("Twenty-six-year-old Marco Fenn fell. Ilse Brandt, 51, ran. The 26-year-old was hurt.", "26-year-old", "Marco Fenn"),
        ("Officers identified the 25-year-old as Hugo Brandt.", "25-year-old", "Hugo Brandt"),
        ("Ilse Brandt, 26, hit Marco Fenn, 26, on the pier. The 26-year-old fell.", "26-year-old", None),
        ("Ilse Brandt, 51, and Marco Fenn, 26, were on the pier. The 14-year-old fell.", "14-year-old", None),
    ],
)
def test_an_age_that_stands_for_a_person(text: str, quote: str, who: str | None) -> None:
    assert ages(text)[-1] == (quote, who)


def test_a_person_named_later_is_not_of_another_age() -> None:
    text = "An 8-year-old was hurt on Sunday. Ilse Brandt, 51, was charged."
    assert dict(ages(text))["8-year-old"] is None


def test_another_person_of_an_age_is_somebody_else() -> None:
    text = "Marco Fenn, 21, was hurt. Another 21-year-old ran away."
    found = extract(Source(id="t", text=text))
    other = next(entity for entity in found.entities if entity.name == "21-year-old")
    assert next(entity.id for entity in found.entities if entity.name == "Marco Fenn") in other.unlike
    assert dict(ages(text))["21-year-old"] is None


def test_the_owner_slot_has_the_place_of_the_mention() -> None:
    text = "Marco Fenn sings. On Sunday Marco Fenn turned 26."
    owner = age(text, "26").frame.owner
    assert (owner.state, text[owner.start : owner.end], owner.start) == (SlotState.FILLED, "Marco Fenn", text.rindex("Marco"))


def test_without_a_parser_the_owner_is_unknown() -> None:
    found = extract(Source(id="t", text="They counted 26 gulls."), parser=None)
    assert [fact.frame.owner.state for fact in found.facts] == [SlotState.UNKNOWN]
