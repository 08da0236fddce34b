"""Whose age it is, where a list, a misplaced apposition or another age shows that the nearest person is not meant."""

from __future__ import annotations

from discrepancy.extraction import extract
from discrepancy.model.source import Source


def ages(text: str) -> list[tuple[str, str | None]]:
    """(words, owner) of each age, in order."""
    found = extract(Source(id="a.txt", text=text))
    assert found.problems == ()
    return [(fact.quote, fact.subject) for fact in found.facts if fact.kind == "age"]


def test_a_list_of_ages_is_not_the_mothers() -> None:
    text = "The dead are Ilse Brandt, 32; his wife, Marta Brandt; and their three sons, ages 10, 8 and 4."
    assert ages(text)[0] == ("32", "Ilse Brandt")
    assert "Marta Brandt" not in {owner for _, owner in ages(text)}


def test_a_description_is_nobody_of_quite_another_age() -> None:
    text = "Ida Lund, 6, sang.\n\nThe teacher wept. The 44-year-old girl scout leader met her."
    assert ("44-year-old", "Ida Lund") not in ages(text)


def test_an_age_alone_means_who_has_it() -> None:
    text = "Per Vik, 51, met Ana Ruiz, 34, at the court. “It is a shame,” the 34-year-old said."
    assert ages(text)[-1] == ("34-year-old", "Ana Ruiz")


def test_the_mother_speaks_and_is_not_the_daughter() -> None:
    text = "Nora Lind, 26, was jailed. Her mother, Yara Lind, told the station: “I want her to come home.” The 25-year-old appealed."
    assert ages(text) == [("26", "Nora Lind"), ("25-year-old", "Nora Lind")]
    facts = extract(Source(id="a.txt", text=text)).facts
    assert [fact.said_by for fact in facts if fact.kind == "quote"] == ["Yara Lind"]


def test_some_of_a_group_is_no_age() -> None:
    text = "The dead are Olaf Brandt, 51, his wife, Marta Brandt, 40, and three of their children."
    assert [words for words, _ in ages(text)] == ["51", "40"]


def test_kin_and_others_are_people_of_their_own() -> None:
    assert ages("Ana Ruiz spoke on Monday. Her 4-year-old sister was hurt.") == [("4-year-old", None)]
    assert ages("Jan Bos was jailed for shooting his 12-year-old daughter.") == [("12-year-old", None)]
    assert ages("Jan Bos, 21, was arrested. Another 21-year-old was fined.") == [("21", "Jan Bos"), ("21-year-old", None)]
    assert ages("Jan Bos was arrested. Two other men, aged 21 and 25, were fined.") == [("21", None), ("25", None)]


def test_a_nickname_stands_inside_a_name() -> None:
    assert ages('Officers arrested Anton "Tony" Lund, 22, on Monday.') == [("22", 'Anton "Tony" Lund')]
    assert ages("Officers arrested Zorvan “Big Zee” Lund, 22, on Monday.") == [("22", "Zorvan “Big Zee” Lund")]


def test_an_age_before_a_home_town_needs_no_comma() -> None:
    assert ages("Greta Holm, 31 of Milton, was fined.") == [("31", "Greta Holm")]
    assert ages("Of the sailors of Greta Holm, 31 of them were saved.") == []
