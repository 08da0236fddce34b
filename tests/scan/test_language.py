"""Which language a text is in, and what is read from one that is not English."""

from __future__ import annotations

import datetime

import pytest

import discrepancy
from discrepancy.model.source import Source
from discrepancy.scan.foreign_text import UNSURE
from discrepancy.scan.language import foreign_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("El alcalde dijo que los tres barcos de la ciudad fueron vendidos por dos hombres.", "es"),
        ("O prefeito disse que não vai renunciar, segundo a polícia.", "pt"),
        ("Le maire a déclaré que les trois bateaux ont été vendus dans la ville.", "fr"),
        ("Der Bürgermeister sagte, dass die Stadt nicht mit den Bauern verhandelt.", "de"),
        ("Il sindaco ha detto che non è stato lui.", "it"),
        ("De burgemeester zei dat het college niet met de boeren onderhandelt.", "nl"),
        ("Borgmästaren sade att kommunen inte förhandlar med bönderna.", "sv"),
        ("Burmistrz powiedział, że nie jest to jego wina.", "pl"),
        ("Мэр заявил, что в пожаре погибли три человека.", "ru"),
        ("ראש העיר אמר ביום שני כי שלושה בני אדם נהרגו.", "he"),
        ("قال رئيس البلدية إن ثلاثة أشخاص قتلوا في الحريق.", "ar"),
        ("市長は月曜日、火災で三人が死亡したと述べた。", "ja"),
        ("시장은 월요일 화재로 세 명이 숨졌다고 말했다.", "ko"),
        ("Ο δήμαρχος είπε ότι τρεις άνθρωποι πέθαναν.", "el"),
    ],
)
def test_other_languages(text: str, code: str) -> None:
    found = foreign_language(text)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "text",
    [
        "JAILED FOR LIFE",
        "Three dead",
        "Results: Ida Brun 2:24:17; Nora Falk 2:25:01",
        "Police in San Luis arrested El Gordo in Las Palmas de la Sierra.",
        "Le Phare and Der Turm reported it.",
        "The mayor called it “la fin de la ville et de la mer”, a phrase that he had read in a book about the war.",
        "12.01.2020, 34 %, 5 km",
        "",
    ],
)
def test_english_and_what_cannot_be_known(text: str) -> None:
    assert foreign_language(text) is None


def test_a_source_may_say_its_language() -> None:
    spanish = "El alcalde dijo que los tres barcos de la ciudad fueron vendidos por dos hombres."
    assert foreign_language(spanish, "en") is None
    assert foreign_language("Tres muertos en Lorn", "es-MX") is not None
    assert foreign_language("Мэр заявил, что в пожаре погибли три человека.", "en") is not None


def test_only_what_rests_on_no_word_is_read_and_none_of_it_counts() -> None:
    day = datetime.date(2020, 1, 16)
    left = Source(
        id="a", text="El alcalde dijo el 12.01.2020 que los 3 millones de euros y los 40 kg fueron robados por dos hombres.", published=day
    )
    right = Source(id="b", text="The mayor said on Monday that two men had stolen 30 kg of copper from the port.", published=day)
    report = discrepancy.check([left, right])
    facts = [fact for fact in report.facts if fact.source == "a"]
    assert {(fact.kind, fact.quote) for fact in facts if fact.kind != "name"} == {("date", "12.01.2020"), ("quantity", "40 kg")}
    assert all(fact.confidence <= UNSURE for fact in facts)
    assert [problem.path for problem in report.problems if "Spanish" in problem.message] == ["a"]
    assert not any(problem.fatal for problem in report.problems)
    assert not report.discrepancies


def test_where_nothing_is_english_nothing_could_be_done() -> None:
    report = discrepancy.check([Source(id="a", text="Мэр заявил, что 12.01.2020 в пожаре погибли три человека.")])
    assert [problem.fatal for problem in report.problems if "Cyrillic" in problem.message] == [True]
