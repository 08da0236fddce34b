"""The words between quotation marks."""

from __future__ import annotations

from tests.kinds.stating import facts


def test_a_quotation_has_its_words() -> None:
    (found,) = facts("quote", "“We saw the water rise,” said Maria Okafor, a nurse.")
    assert found.value.text == "We saw the water rise"
    assert found.quote == "We saw the water rise,"


def test_scare_quotes_and_titles_are_left_out() -> None:
    assert facts("quote", "The “expert” read “The Long Winter” aloud.") == []


def test_names_of_works_are_left_out_beside_a_verb_of_saying() -> None:
    text = "Holm said in an interview with “Lund on Air” of “Children of Mars.” with love. “We Will Not Yield,” said Holm."
    assert [fact.value.text for fact in facts("quote", text)] == ["We Will Not Yield"]
