"""Days reckoned from another event of the same text, and people without a name who are known by their age."""

from __future__ import annotations

import datetime

import pytest

import discrepancy

DAY = datetime.date(2015, 9, 14)  # a Monday


def dates(text: str) -> list[tuple[str, str, str | None]]:
    facts = discrepancy.check([discrepancy.Source(id="a.txt", text=text, published=DAY)]).facts
    return [(f.value.text, f.attribute, f.subject) for f in facts if f.kind == "date" and f.detail("reckoned-from")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Per Lund drowned off Skagen on Saturday. Lund's death came a day after Olle Holm drowned in the same bay.",
         ("2015-09-11", "drown", "Olle Holm")),
        ("Ana Ruiz was arrested in Porto on Sunday. Two days before Ruiz's arrest, Carla Mendes was detained.",
         ("2015-09-11", "arrest", "Carla Mendes")),
        ("The pianist Ida Brun resigned on 1 September 2015. A week after Brun's resignation, Jon Aune resigned.",
         ("2015-09-08", "resignation", "Jon Aune")),
    ],
)  # fmt: skip
def test_a_day_reckoned_from_what_befell_another(text: str, expected: tuple[str, str, str]) -> None:
    assert dates(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Lund's death came a day after Olle Holm drowned.",
        "Per Lund drowned on Saturday. The day after, Olle Holm left.",
        "Per Lund drowned on Saturday, a day after the storm.",
    ],
)
def test_without_a_day_or_a_person(text: str) -> None:
    assert dates(text) == []


def test_it_is_held_against_another_source() -> None:
    left = "Per Lund, 52, drowned off Skagen on Saturday. The day before Lund's death another diver, 36-year-old Olle Holm, drowned off Skagen."
    right = "Per Lund, 52, was missed on Sunday. On Saturday, a 36-year-old Danish diver drowned off Skagen."
    given = [discrepancy.Source(id=name, text=text, published=DAY) for name, text in (("a.txt", left), ("b.txt", right))]
    assert ("conflict", "date") in [(str(d.verdict), d.kind) for d in discrepancy.check(given).discrepancies]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Olle Holm, 36, died off Skagen. Per Lund, 52, died off Skagen.", "A 36-year-old diver died off Skagen after 40 minutes. A 52-year-old diver died too."),
        ("Carla Mendes, 29, was arrested in Porto. Ana Ruiz, 41, was arrested in Faro.",
         "A 29-year-old nurse was arrested in Porto. In Faro, a 41-year-old baker was arrested."),
    ],
)  # fmt: skip
def test_of_two_the_one_of_that_age(left: str, right: str) -> None:
    given = [discrepancy.Source(id=name, text=text, published=DAY) for name, text in (("a.txt", left), ("b.txt", right))]
    report = discrepancy.check(given)
    assert not [d for d in report.discrepancies if d.kind == "age"]
