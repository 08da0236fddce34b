"""A word for many beside a figure, a decade of life beside an age: both true, and an editor would like to know."""

from __future__ import annotations

import datetime

import pytest

import discrepancy

DAY = datetime.date(2018, 9, 12)


def found(*texts: str) -> list[tuple[str, str]]:
    given = [discrepancy.Source(id=f"{at}.txt", text=text, published=DAY) for at, text in enumerate(texts)]
    return [(str(d.verdict), d.kind) for d in discrepancy.check(given).discrepancies]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("The bus crash near Ourense injured dozens.", "The bus crash near Ourense injured at least 40 people.", "count"),
        ("Police arrested hundreds of fans in Genoa.", "Police arrested 340 fans in Genoa.", "count"),
        ("Arne Vik, in his fifties, won the Rondane ski race.", "Arne Vik, 57, won the Rondane ski race.", "age"),
        ("The swindler Ida Holm was sentenced to ten years, and to hundreds more years.",
         "The swindler Ida Holm was sentenced to ten years, and to an additional 240 years.", "sentence"),
    ],
)  # fmt: skip
def test_a_word_for_many_and_a_figure(left: str, right: str, kind: str) -> None:
    assert found(left, right) == [("variant", kind)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bus crash near Ourense injured dozens.", "Dozens were injured when a bus crashed near Ourense."),
        ("Arne Vik, in his fifties, won the Rondane ski race. Vik, 57, keeps bees.", "Arne Vik, 57, won the Rondane ski race."),
        ("Hundreds of homes lost power when the Tarvin substation failed.", "Some 640 homes lost power when the Tarvin substation failed."),
        ("The bus crash near Ourense injured at least 40 people.", "The bus crash near Ourense injured 41 people."),
    ],
)
def test_what_agrees_or_is_told_by_one_source(left: str, right: str) -> None:
    assert found(left, right) == []


def test_a_figure_that_the_word_does_not_reach_is_a_conflict() -> None:
    assert found("The bus crash near Ourense injured dozens.", "The bus crash near Ourense injured three people.") == [
        ("conflict", "count")
    ]


@pytest.mark.parametrize(
    ("text", "attribute", "part"),
    [
        ("The wave killed 40 people in the port and dozens more inland.", "killed", "other"),
        ("Police arrested 14 fans at the stadium and about 30 more.", "arrested", "other"),
        ("The spill sickened 5 workers at the Lund plant of the paint maker and dozens more.", "sickened", "other"),
        ("The wave killed 40 people and injured 60.", "injured", None),
    ],
)
def test_what_is_joined_shares_the_verb(text: str, attribute: str, part: str | None) -> None:
    counts = [f for f in discrepancy.check([discrepancy.Source(id="a.txt", text=text, published=DAY)]).facts if f.kind == "count"]
    assert (counts[-1].attribute, counts[-1].qualifier("part")) == (attribute, part)


def test_who_was_never_recovered_is_not_rescued() -> None:
    text = "The flood took 60 people, with 12 bodies never recovered."
    facts = discrepancy.check([discrepancy.Source(id="a.txt", text=text, published=DAY)]).facts
    assert next(f for f in facts if f.value.text == "12").attribute == "missing"


@pytest.mark.parametrize(
    "text",
    [
        "A woman died when a crane fell in Porto. The victim lived nearby and was in her 60s.",
        "A diver was found dead off Skagen. The victim, 44, was an engineer.",
        "A cyclist was killed in Ghent on Monday. The victim, aged 19, was a student.",
    ],
)
def test_the_victim_is_who_died(text: str) -> None:
    report = discrepancy.check([discrepancy.Source(id="a.txt", text=text, published=DAY)])
    assert next(f for f in report.facts if f.kind == "age").subject in ("woman", "diver", "cyclist")


@pytest.mark.parametrize(
    "text",
    [
        "The court jailed the man who set fire to the mill. The man, Ole Brandt, 37, had confessed to fraud.",
        "Firefighters praised the driver who stopped the tram. The driver, Ana Ruiz, 51, was unhurt.",
        "The museum thanked the diver who raised the bell. The diver, Per Holm, 29, lives in Arendal.",
    ],
)
def test_a_name_in_apposition_to_the_man(text: str) -> None:
    report = discrepancy.check([discrepancy.Source(id="a.txt", text=text, published=DAY)])
    assert next(f for f in report.facts if f.kind == "age").subject in ("Ole Brandt", "Ana Ruiz", "Per Holm")
