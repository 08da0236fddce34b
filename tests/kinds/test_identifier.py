"""Figures that name a thing."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts


@pytest.mark.parametrize(
    ("text", "value", "label"),
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
        ("Its plates, KB 418 727, were stolen.", "KB 418 727", "registration"),
        ("It crashes Internet Explorer 6.", "Internet Explorer 6", "version"),
        ("The No. 3 seed lost.", "3", "seed"),
        ("Shares (NYSE: ABCD) fell.", "ABCD", "ticker"),
        ("It breaks Public Law 204-36.", "204-36", "bill"),
        ("Law 12/2004 applies.", "12/2004", "bill"),
        ("Notice 2019-14 was sent.", "2019-14", "order"),
        ("They passed H.R. 1910 at last.", "H.R. 1910", "bill"),
        ("She signed Executive Order 14999.", "14999", "order"),
    ],
)
def test_identifiers_by_class(text: str, value: str, label: str) -> None:
    assert [(fact.value.text, fact.attribute) for fact in facts("identifier", text)] == [(value, label)]


@pytest.mark.parametrize("text", ["Storm kills 12 in Spain.", "The ship carried 20 tonnes.", "He is 43.", "Rovers 2 City 1."])
def test_figures_that_count_are_no_identifiers(text: str) -> None:
    assert facts("identifier", text) == []


@pytest.mark.parametrize("text", ["It costs RM299 now.", "It is a top-of-the-line 17-inch laptop."])
def test_sums_and_sizes_are_no_identifiers(text: str) -> None:
    assert facts("identifier", text) == []


@pytest.mark.parametrize("text", ["CBS9 said so.", "A man told WQXL4 so.", "Copyright 2015 LORN 3 News.", "See lorn.com/1q4QG5x for more."])
def test_stations_and_addresses_are_no_codes(text: str) -> None:
    assert facts("identifier", text) == []


def test_a_number_in_letters_after_a_blank() -> None:
    assert [fact.value.text for fact in facts("identifier", "Call 1-800 HARBOR1 now.")] == ["1-800 HARBOR1"]


@pytest.mark.parametrize("text", ["It breaks Public Law 204-36.", "They passed H.R. 1910 at last.", "She signed Executive Order 14999."])
def test_the_number_of_a_law_is_no_score_year_or_office(text: str) -> None:
    assert [fact.value.text for kind in ("count", "date", "name", "title") for fact in facts(kind, text)] == []
