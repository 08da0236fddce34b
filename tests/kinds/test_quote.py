"""The words between quotation marks."""

from __future__ import annotations

from tests.kinds.stating import facts


def test_a_quotation_has_its_words() -> None:
    (found,) = facts("quote", "“We saw the water rise,” said Maria Okafor, a nurse.")
    assert found.value.text == "We saw the water rise"
    assert found.quote == "We saw the water rise,"


def test_scare_quotes_and_titles_are_left_out() -> None:
    assert facts("quote", "The “expert” read “The Long Winter” aloud.") == []
