"""Whose countryman somebody is, by two sources."""

from __future__ import annotations

import datetime

import pytest

import discrepancy

DAY = datetime.date(2013, 9, 16)


def found(left: str, right: str) -> list[tuple[str, list[str]]]:
    given = [discrepancy.Source(id=name, text=text, published=DAY) for name, text in (("a.txt", left), ("b.txt", right))]
    report = discrepancy.check(given)
    told = (*report.discrepancies, *report.possible)
    return [(str(d.verdict), [s.value for s in d.sides]) for d in told if d.attribute == "nationality"]


@pytest.mark.parametrize(
    ("left", "right", "sides"),
    [
        ("Danish diver Olle Holm drowned off Skagen.", "Swedish diver Olle Holm drowned off Skagen.", ["Danish", "Swedish"]),

        ("The Kenyan runner Ruth Abera won the Corby marathon.", "The Ethiopian runner Ruth Abera won the Corby marathon.", ["Ethiopian", "Kenyan"]),
    ],
)  # fmt: skip
def test_two_countries(left: str, right: str, sides: list[str]) -> None:
    assert found(left, right) == [("variant", sides)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Danish diver Olle Holm drowned off Skagen.", "Olle Holm drowned off Skagen. The Dane, who was 36, lived in Sweden."),
        ("The British prime minister met Ana Ruiz.", "Ana Ruiz, a Spanish painter, met the prime minister."),
        ("French teacher Ida Brun retired.", "Ida Brun, a Belgian teacher, retired."),
        ("The American team beat Olle Holm.", "Swedish sprinter Olle Holm was beaten."),
    ],
)
def test_one_country_or_two_people(left: str, right: str) -> None:
    assert found(left, right) == []
