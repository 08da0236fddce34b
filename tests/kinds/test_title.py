"""The kind title: an office with its holder, or an office that stands for someone."""

from __future__ import annotations

import pytest

from discrepancy.kinds.title import KIND
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.scan.document import Document
from tests.kinds.stating import facts


def titles(text: str) -> list[Fact]:
    return list(KIND.extract(Document(Source(id="t", text=text))))


def test_the_span_covers_office_and_holder_and_the_value_is_the_office() -> None:
    (fact,) = titles("Talks with Finnish Trade Minister Aino Salo failed.")
    assert (fact.quote, fact.value.text) == ("Finnish Trade Minister Aino Salo", "Trade Minister")
    assert (fact.detail("body"), fact.detail("country")) == ("Finnish", "FI")


def test_status_is_a_detail() -> None:
    (fact,) = titles("The wing was opened by acting director Ruben Castell.")
    assert (fact.value.text, fact.detail("status")) == ("director", "acting")


def test_an_office_without_a_name() -> None:
    (fact,) = titles("A former bus driver who ran the yard was fined.")
    assert (fact.value.text, fact.detail("status"), fact.detail("holder")) == ("bus driver", "former", "")


def test_an_age_is_no_part_of_the_office() -> None:
    (fact,) = titles("It was found by a 44-year-old geologist in a cave.")
    assert fact.value.text == "geologist"


def test_people_in_general_hold_no_office() -> None:
    assert titles("A man and a woman told a friend that the victim had left the family.") == []


def test_the_body_behind_an_office_is_in_its_span() -> None:
    (fact,) = titles("We thank Ms Ines Alba, First Deputy Chair of the Board of Public Works, for her help.")
    assert (fact.quote, fact.value.text) == ("Ines Alba, First Deputy Chair of the Board of Public Works", "First Deputy Chair")


def test_an_office_says_more_than_a_form_of_address() -> None:
    assert (
        titles("Dr Ines Alba, chief scientific officer of the clinic, said so.")[0].value.text == "chief scientific officer of the clinic"
    )
    assert titles("Dr Ines Alba, chief scientific officer of the French maker Alba, said so.")[0].value.text == "chief scientific officer"
    assert titles("The guests were lucky, said Ines Alba, leader of the ski rescue team.")[0].value.text == "leader of the ski rescue team"


def test_headlines_leave_the_article_out() -> None:
    found = titles(
        "Six years for savings bank boss who sold houses of air\n\nA man was jailed in Leeds on Monday. He had lied to the bank."
    )
    assert [fact.value.text for fact in found] == ["savings bank boss"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Running back J.T. Holm scored twice.", "running back"),
        ("The pass went to tight end Per Lund.", "tight end"),
        ("Former Otters defensive back Ola Vik retired.", "defensive back"),
        ("The ball reached loosehead prop Ian Reid.", "loosehead prop"),
    ],
)
def test_players_by_their_position(text: str, office: str) -> None:
    assert office in [fact.value.text.lower() for fact in titles(text)]


def test_what_comes_back_is_no_player() -> None:
    assert titles("He paid back Holm in May. In the end Lund won.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("She served under President Lena Orr for years.", "President"),
        ("The firm hired under secretary Lena Orr for years.", "under secretary"),
        ("Lena Orr, the president's second secretary of state, left.", "secretary of state"),
        ("Lena Orr, second secretary of the embassy, left.", "second secretary of the embassy"),
    ],
)
def test_under_and_an_ordinal_are_a_rank_only_as_part_of_the_office(text: str, wanted: str) -> None:
    assert [fact.value.text for fact in titles(text)] == [wanted]


@pytest.mark.parametrize("text", ["He signed an executive order.", "He tested the free-agent market.", "A host of questions followed."])
def test_what_is_no_office(text: str) -> None:
    assert not titles(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("According to researcher Rahul Mohan it failed.", "researcher"),
        ("Maurice Cheek is out as Otley 76ers head coach.", "Otley 76ers head coach"),
        ("She became the 45th president of the union.", "president of the union"),
    ],
)
def test_offices_behind_to_as_and_figures(text: str, value: str) -> None:
    assert value in [fact.value.text for fact in titles(text)]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Tomas Lind, 54, who chairs the harbour board, resigned.", "chair of the harbour board"),
        ("Sara Bonde captains Denmark.", "captain of Denmark"),
        ("Anna Berg, who now heads the customs service, flew to Lund.", "head of the customs service"),
        ("Marta Ruiz edits the Evening Post.", "editor of the Evening Post"),
    ],
)
def test_an_office_that_a_verb_gives(text: str, office: str) -> None:
    assert [fact.value.text for fact in titles(text) if fact.confidence == 0.8] == [office]


@pytest.mark.parametrize(
    "text", ["Sara Bonde leads the race.", "Tomas Lind heads the ball away.", "Anna Berg manages a smile.", "Ivo Brandt coaches children."]
)
def test_a_verb_that_gives_no_office(text: str) -> None:
    assert [fact.value.text for fact in titles(text) if fact.confidence == 0.8] == []


@pytest.mark.parametrize(
    "text",
    [
        "The 13-inch model costs more.",
        "The basic model sold well.",
        "Peter Holm, a Republican, spoke.",
        "It struck near Port-au-Prince.",
        "He lives in Biloxi, Miss.",
    ],
)
def test_things_places_and_members_of_parties_hold_no_office(text: str) -> None:
    assert facts("title", text) == []


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("They met Secretary of State Holm in May.", "Secretary of State"),
        ("The former secretary of state's campaign ended.", "secretary of state"),
        ("She is a fashion model.", "fashion model"),
    ],
)
def test_offices_end_where_they_end(text: str, office: str) -> None:
    assert [fact.value.text for fact in facts("title", text)] == [office]


def test_a_former_secretary_of_state_keeps_the_status() -> None:
    assert [fact.detail("status") for fact in facts("title", "They met former Secretary of State Anna Holm.")] == ["former"]


@pytest.mark.parametrize(
    "text",
    [
        "They spoke of the need of hiring a new treasurer.",
        "They asked whether an armed guard is needed.",
        "The ledger doesn't name a treasurer.",
        "The elder Holm owned a house.",
    ],
)
def test_nobody_holds_an_imagined_office(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("Words came.\n\nShe met Jan Holm, the former New Hampshire sheriff, there.", "New Hampshire sheriff", "former"),
        ("Words came.\n\nShe met Jan Holm, a retired New Lorn County officer, there.", "New Lorn County officer", "retired"),
        ("Words came.\n\nShe met new mayor Jan Holm there.", "mayor", "new"),
        ("Mayor of Lisbon Is Held at Sea", "Mayor of Lisbon", None),
    ],
)
def test_a_title_whole_and_no_longer(text: str, value: str, status: str | None) -> None:
    assert [(fact.value.text, fact.detail("status")) for fact in titles(text)] == [(value, status)]
