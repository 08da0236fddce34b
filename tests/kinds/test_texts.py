"""The kinds whose values are words: charge, date, identifier, place and quote."""

from __future__ import annotations

import datetime

import pytest

from discrepancy.kinds import charge, date, identifier, place, quote
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind


def facts(kind: Kind, text: str) -> list[Fact]:
    found = list(kind.extract(Document(Source(id="x", text=text, published=datetime.date(2020, 1, 16)))))
    assert all(text[fact.start : fact.end] == fact.quote for fact in found)
    return found


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("She was arrested on 3 May 2019.", "arrest", "2019-05-03"),
        ("Born on 9 September 2001, he plays on the left.", "birth", "2001-09-09"),
        ("The 19 December hearing was short.", "hearing", "2019-12-19"),
        ("The earthquake of 14 December cut the road.", "earthquake", "2019-12-14"),
        ("The mill was built in 1874.", "building", "1874"),
    ],
)
def test_dates_belong_to_events(text: str, attribute: str, value: str) -> None:
    assert [(fact.attribute, fact.value.text) for fact in facts(date.KIND, text)] == [(attribute, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "He was charged on Friday with third degree murder and two counts of arson.",
            [("third degree murder", "charged"), ("arson", "charged")],
        ),
        ("She pleaded not guilty to conspiracy to defraud.", [("conspiracy to defraud", "denied")]),
        ("A jury acquitted him of perjury.", [("perjury", "acquitted")]),
        ("He was convicted of first- and second-degree manslaughter on Monday.", [("first- and second-degree manslaughter", "convicted")]),
        ("Jailed for nine years for smuggling 3 kg of cocaine, he wept.", [("smuggling cocaine", "sentenced")]),
        ("They face drug trafficking charges.", [("drug trafficking", "charged")]),
        ("He is wanted for bank robbery.", [("bank robbery", "wanted")]),
        ("The phone was charged with a cable.", []),
        ("The charges rose by 5 per cent.", []),
    ],
)
def test_charges_carry_the_stage_of_the_law(text: str, values: list[tuple[str, str]]) -> None:
    assert [(fact.value.text, fact.detail("outcome")) for fact in facts(charge.KIND, text)] == values


def test_counts_and_denials_of_charges() -> None:
    (found,) = facts(charge.KIND, "She was convicted of three counts of bribery.")
    assert found.detail("counts") == "3"
    (found,) = facts(charge.KIND, "He was not charged with theft.")
    assert found.detail("negated") == "yes"


@pytest.mark.parametrize(
    ("text", "value", "sort"),
    [
        ("Passengers of flight NX204 waited.", "NX204", "flight"),
        ("Flight 731 turned back.", "731", "flight"),
        ("The Airbus A320-200 landed.", "Airbus A320-200", "model"),
        ("The Boeing 757-300 landed.", "Boeing 757-300", "model"),
        ("Case no. 19-00817 was heard.", "19-00817", "case"),
        ("It breaks section 12 of the Act.", "12", "section"),
        ("Registered as NCT01234567 in May.", "NCT01234567", "trial"),
        ("The barge Morven 9 sank.", "Morven 9", "vessel"),
        ("Channel 7 reported it.", "7", "channel"),
        ("It crashes Internet Explorer 6.", "Internet Explorer 6", "version"),
        ("The No. 3 seed lost.", "3", "seed"),
        ("Shares (NYSE: ABCD) fell.", "ABCD", "ticker"),
    ],
)
def test_identifiers_by_class(text: str, value: str, sort: str) -> None:
    assert [(fact.value.text, fact.attribute) for fact in facts(identifier.KIND, text)] == [(value, sort)]


@pytest.mark.parametrize("text", ["Storm kills 12 in Spain.", "The ship carried 20 tonnes.", "He is 43.", "Rovers 2 City 1."])
def test_figures_that_count_are_no_identifiers(text: str) -> None:
    assert facts(identifier.KIND, text) == []


@pytest.mark.parametrize(
    ("text", "value", "relation"),
    [
        ("The tanker ran aground north-west of Bornholm.", "north-west of Bornholm", None),
        ("The train from Vienna to Prague was late.", "Vienna to Prague", "route"),
        ("A teacher from Lisbon won.", "Lisbon", "origin"),
        ("He was born in Zagreb.", "Zagreb", "birthplace"),
        ("She lives in Naples, Italy.", "Naples, Italy", "residence"),
        ("Police searched the 300 block of Elm Street.", "300 block of Elm Street", None),
        ("A fire began at 17 Harbour Road.", "17 Harbour Road", None),
        ("Floods hit the village of Ostrava Mala.", "Ostrava Mala", None),
        ("OSLO, Norway — The fire is out.", "Oslo, Norway", "dateline"),
        ("The Denver-based firm closed.", "Denver", "seat"),
        ("He slept on deck 4.", "deck 4", None),
    ],
)
def test_places(text: str, value: str, relation: str | None) -> None:
    found = facts(place.KIND, text)
    assert value in [fact.value.text for fact in found]
    if relation:
        assert relation in [fact.attribute for fact in found]


def test_a_quotation_has_its_words_and_its_speaker() -> None:
    (found,) = facts(quote.KIND, "“We saw the water rise,” said Maria Okafor, a nurse.")
    assert (found.value.text, found.detail("speaker")) == ("We saw the water rise", "Maria Okafor")
    assert found.quote == "We saw the water rise,"


def test_scare_quotes_and_titles_are_left_out() -> None:
    assert facts(quote.KIND, "The “expert” read “The Long Winter” aloud.") == []
