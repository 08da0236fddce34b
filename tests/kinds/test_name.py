"""The kind name: one fact for each distinct full form."""

from __future__ import annotations

from discrepancy.kinds.name import KIND
from discrepancy.model.source import Source
from discrepancy.scan.document import Document


def forms(text: str) -> list[str]:
    return [fact.value.text for fact in KIND.extract(Document(Source(id="t", text=text)))]


def test_each_full_form_once_at_its_first_mention() -> None:
    text = "Pavel Sedlak sang. Critics loved Pavel Sedlak. Sedlak bowed. The label spells him Pavel Sedlack."
    assert forms(text) == ["Pavel Sedlak", "Pavel Sedlack"]


def test_organisations_and_abbreviations_count_and_places_do_not() -> None:
    assert forms("The report by Corran Dairies Ltd went to the WHO in Geneva.") == ["Corran Dairies Ltd", "WHO"]


def test_a_name_in_capitals_counts_where_it_is_written_small() -> None:
    text = "CORRAN DAIRIES LTD RECALLS MILK\n\nThe firm, Corran Dairies Ltd, said so on Monday."
    assert forms(text) == ["Corran Dairies Ltd"]


def test_a_given_name_that_kin_introduces_counts() -> None:
    assert "Oonagh" in forms("Bill Farr, 66, and wife Oonagh, 63, were aboard.")


def test_the_office_travels_with_the_name() -> None:
    (fact,) = KIND.extract(Document(Source(id="t", text="It was signed by Danish Culture Minister Bodil Krag.")))
    assert (fact.detail("office"), fact.detail("body")) == ("culture minister", "Danish")


def test_a_name_keeps_the_status_of_its_office() -> None:
    (fact,) = KIND.extract(Document(Source(id="t", text="Former mayor Lena Orr opened the hall.")))
    assert (fact.detail("office"), fact.detail("status")) == ("mayor", "former")


def test_a_compound_of_common_nouns_in_capitals_is_no_name() -> None:
    assert forms("She went to the Emergency Room after Spring Training.") == []


def test_a_name_before_a_figure_is_a_model() -> None:
    assert forms("The jet, a Lund Airlines Boeing 737, landed.") == []


def test_a_name_inside_an_address_is_a_street() -> None:
    assert forms("Officers were called to the 1200 block of Alder Woods.") == []
