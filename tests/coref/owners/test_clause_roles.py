"""Whose an amount, a length, a day or a place is: its possessor's, or who does or undergoes what the clause says."""

from __future__ import annotations

import pytest

from discrepancy.extraction import extract
from discrepancy.model.source import Source


def owners(text: str, kind: str) -> list[str | None]:
    """The owner of each fact of a kind, in order."""
    found = extract(Source(id="a.txt", text=text))
    assert found.problems == ()
    return [fact.subject for fact in found.facts if fact.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Ana Ruiz, who met Jan Bos, paid a fee of $750.", "money", "Ana Ruiz"),
        ("Jan Bos saw Ana Ruiz's $5 million house.", "money", "Ana Ruiz"),
        ("Ana Ruiz was ordered by Jan Bos to pay $750.", "money", "Ana Ruiz"),
        ("A fee of $750 was paid by Ana Ruiz to Jan Bos.", "money", "Ana Ruiz"),
        ("Officers found 9 kilograms of saffron in Ana Ruiz's suitcase.", "quantity", "Ana Ruiz"),
        ("Jan Bos said that Ana Ruiz spent three years in Rome.", "duration", "Ana Ruiz"),
        ("Officers who know Jan Bos arrested Ana Ruiz on 3 May 2021.", "date", "Ana Ruiz"),
        ("Ana Ruiz married on 3 May 2021 while Jan Bos was abroad.", "date", "Ana Ruiz"),
    ],
)
def test_the_owner(text: str, kind: str, who: str) -> None:
    assert owners(text, kind) == [who]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The judge Jan Bos ordered a payment of $750.", "money"),
        ("Jan Bos said the storm cost $5 million.", "money"),
        ("Greta Holm measured waves of 9 metres.", "quantity"),
        ("After Greta Holm spoke, the mill burned for three hours.", "duration"),
    ],
)
def test_who_speaks_imposes_or_measures_owns_nothing(text: str, kind: str) -> None:
    assert owners(text, kind) == [None]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Per Vik met Ana Ruiz, a retired dentist.", "Ana Ruiz"),
        ("A retired dentist, Ana Ruiz, met Per Vik.", "Ana Ruiz"),
        ("Ana Ruiz, who met Per Vik, is a retired dentist.", "Ana Ruiz"),
        ("Per Vik described Ana Ruiz as a retired dentist.", "Ana Ruiz"),
    ],
)
def test_an_office_in_apposition_or_as_a_complement(text: str, who: str) -> None:
    assert owners(text, "title") == [who]
