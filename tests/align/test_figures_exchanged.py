"""The same figures in another order are the commonest slip in copying a number: they speak for one number, where the nouns do not speak against."""

from __future__ import annotations

import pytest

from tests.align.build import claims, source, together


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        ("The fair at Lorn drew 61,204 guests, the town said.", "Lorn counted 64,201 people at its fair.", ("61,204", "64,201")),
        ("The two clinics have 7,800 people between them.", "A union speaks for the 8,700 staff of both clinics.", ("7,800", "8,700")),
        ("The sale at Tarvin brought in $212.6 million.", "In Tarvin $221.6 million changed hands.", ("212.6", "221.6")),
        ("Some 187 geese were ringed on Lake Orr.", "Wardens at Lake Orr ringed 178 birds.", ("187", "178")),
    ],
)
def test_two_orders_of_the_same_figures_meet(left: str, right: str, values: tuple[str, str]) -> None:
    assert together(claims(source("a", left), source("b", right)), *values)


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        ("The school in Lorn has 312 pupils.", "Lorn has 321 lamp posts.", ("312", "321")),
        ("The ferry carried 140 cars.", "The ferry was built for 410 crates.", ("140", "410")),
        ("He owes 540 euros in rent.", "The choir has 450 singers.", ("540", "450")),
    ],
)
def test_other_nouns_are_not_joined_by_it(left: str, right: str, values: tuple[str, str]) -> None:
    assert not together(claims(source("a", left), source("b", right)), *values)


def test_an_animal_may_be_any_beast() -> None:
    found = claims(
        source("a", "The fire at the Lorn zoo killed 14 penguins."),
        source("b", "Sixteen animals died in the fire at the Lorn zoo."),
    )
    assert together(found, "14 penguins", "Sixteen animals")
