"""What the clause around a figure says of it: what became of people, what is wished for, what might have been, what is left of a time."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts, stated


@pytest.mark.parametrize(
    ("text", "attribute", "low"),
    [
        ("Eight pupils are in hospital.", "hospitalised", 8),
        ("Four of the jurors are still in the hospital.", "hospitalised", 4),
        ("Some 45 guests fell ill after dinner.", "sickened", 45),
        ("Bad oysters made 37 diners ill.", "sickened", 37),
        ("Seven people who work at the mill were taken ill.", "sickened", 7),
        ("Three hikers who were with Ms Lund were rescued.", "rescued", 3),
        ("Two roofers who were in the cabin have died.", "killed", 2),
        ("Three died.", "killed", 3),
    ],
)
def test_what_became_of_people(text: str, attribute: str, low: float) -> None:
    (fact,) = facts("count", text)
    assert (fact.attribute, fact.value.low, fact.value.unit) == (attribute, low, "person")


@pytest.mark.parametrize(
    ("text", "noun", "low"),
    [
        ("A maker of kettles has recalled 22,000 of them.", "kettle", 22000),
        ("The dairy has a workforce of 1,600.", "employee", 1600),
        ("It was her second victory here.", "victory", 2),
        ("She won the regatta for the third time.", "time", 3),
    ],
)
def test_what_is_counted(text: str, noun: str, low: float) -> None:
    (fact,) = facts("count", text)
    assert (fact.head, fact.value.low) == (noun, low)


def test_more_of_what_was_counted_before() -> None:
    first, more = facts("count", "The ferry line ordered 40 boats, with options on 15 more.")
    assert (first.head, more.head, more.value.low) == ("boat", "boat", 15)


def test_the_first_of_a_row_are_a_part() -> None:
    (fact,) = facts("count", "Garcia completed his first 12 throws.")
    assert fact.qualifier("part") == "first"


def test_what_some_of_them_are_is_no_scope() -> None:
    assert facts("count", "The bank had 52 complaints, including three by pensioners.")[0].qualifier("scope") is None


def test_what_would_have_been_was_averted() -> None:
    (fact,) = facts("count", "In another hour there would have been 300 shoppers inside.")
    assert fact.qualifier("modality") == "averted"


@pytest.mark.parametrize(
    ("kind", "text", "modality"),
    [
        ("percent", "The nurses ask for a rise of 6 per cent.", "sought"),
        ("percent", "Pilots want 7.5 per cent more.", "sought"),
        ("money", "Of this, 52 million francs are to flow into the dairy.", "planned"),
        ("duration", "Leave of up to six months has been promised to the weavers.", "planned"),
        ("money", "The tunnel is expected to cost 80 million euros.", "planned"),
    ],
)
def test_the_standing_of_a_figure(kind: str, text: str, modality: str) -> None:
    (fact,) = facts(kind, text)
    assert fact.qualifier("modality") == modality


def test_who_wants_a_rise_is_not_what_rises() -> None:
    (fact,) = facts("percent", "The nurses ask for a rise of 6 per cent.")
    assert fact.attribute == "rise"


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("The balloon reached an altitude of 31 kilometres and burst.", "height"),
        ("It rose to 31 kilometres and fell into the sea.", "length"),
        ("The drone climbed to 4,200 metres before noon.", "height"),
    ],
)
def test_a_measure_belongs_to_its_own_clause(text: str, attribute: str) -> None:
    assert facts("quantity", text)[0].attribute == attribute


def test_a_rate_behind_its_substance() -> None:
    (fact,) = facts("quantity", "The pool leaks 40 cubic metres of water every day.")
    assert fact.detail("per") == "day"


@pytest.mark.parametrize(
    ("text", "attribute", "low"),
    [
        ("With nine minutes remaining Silva scored.", "remaining", 9),
        ("He was booked with 31 minutes left.", "remaining", 31),
        ("She spent six years as director of the clinic.", "director", 6),
        ("He won the marathon in 2:07:42 on Sunday.", "time", 7662),
        ("She ran the course in 34:21 minutes.", "time", 2061),
    ],
)
def test_durations(text: str, attribute: str, low: float) -> None:
    (fact,) = facts("duration", text)
    assert (fact.attribute, fact.value.low) == (attribute, low)


@pytest.mark.parametrize("text", ["He arrived at 10:30.", "The verse is John 3:16:18.", "They walked out for a second day."])
def test_what_is_no_duration(text: str) -> None:
    assert stated("duration", text) == []


def test_terms_that_one_verb_gives_to_several() -> None:
    text = "Two men were sentenced on Monday: Ola Brandt to four and a half years for arson and Lena Vik to three years for perjury."
    assert [fact.value.low for fact in facts("sentence", text)] == [4.5, 3]


def test_a_term_asked_for_somebody() -> None:
    imposed, asked = facts("sentence", "Brandt was jailed for two years. The prosecutor had asked for seven years for Brandt.")
    assert (imposed.qualifier("modality"), asked.qualifier("modality")) == (None, "sought")


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("A school concert was held for parents, the teacher said on Monday.", "statement", "2021-05-31"),
        ("The chalice was made in 1340 in Bruges.", "building", "1340"),
        ("The union has called a strike for Monday.", "strike", "2021-06-07"),
        ("The chain was set up in 1989.", "founding", "1989"),
    ],
)
def test_dates(text: str, attribute: str, value: str) -> None:
    assert [(fact.attribute, fact.value.text) for fact in facts("date", text)] == [(attribute, value)]


def test_a_noun_that_narrows_another_is_no_event() -> None:
    (fact,) = facts("date", "A wedding cake was sold for a record sum on 3 May 2021.")
    assert fact.attribute != "wedding"


def test_a_section_of_so_many_metres_has_no_number() -> None:
    assert facts("identifier", "A section 70 metres long fell into the river.") == []
