"""Judicial terms: imposed, sought, suspended, at most, for life."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "modality"),
    [
        ("She was sentenced to seven and a half years in prison.", 7.5, 7.5, "year", None),
        ("The poacher is serving a 7.5-year term after the trial.", 7.5, 7.5, "year", None),
        ("He faces up to 20 years behind bars.", None, 20, "year", "maximum"),
        ("The court jailed him for 18 months, suspended for two years.", 18, 18, "month", "suspended"),
        ("Prosecutors sought five to seven years.", 5, 7, "year", "sought"),
        ("The judge gave her just over 40 months.", 40, None, "month", None),
        ("The maximum sentence is ten years’ imprisonment.", None, 10, "year", "maximum"),
        ("He got two consecutive five-year terms in prison.", 10, 10, "year", None),
        ("He was sentenced to penal servitude for a term of nine years.", 9, 9, "year", None),
        ("He was spared the two-year prison term.", 2, 2, "year", "sought"),
        ("She must do 200 hours of unpaid work.", 200, 200, "hour", None),
    ],
)
def test_terms(text: str, low: float | None, high: float | None, unit: str, modality: str | None) -> None:
    (fact,) = facts("sentence", text)
    assert (fact.value.low, fact.value.high, fact.value.unit, fact.qualifier("modality")) == (low, high, unit, modality)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was jailed for life.", "life"),
        ("She was sentenced to life in prison without parole.", "life without parole"),
        ("They were sentenced to death.", "death"),
    ],
)
def test_terms_without_a_number(text: str, value: str) -> None:
    (fact,) = facts("sentence", text)
    assert (fact.value.text, fact.value.low) == (value, None)


@pytest.mark.parametrize(
    "text",
    [
        "He served with the guild for 19 years.",
        "The sentence ends three years of waiting.",
        "The mayor began a four-year term.",
        "A life of joy.",
    ],
)
def test_what_is_no_sentence(text: str) -> None:
    assert facts("sentence", text) == []


def test_how_many_for_life_and_what_comes_on_top() -> None:
    found = facts("sentence", "Ida Holm got two life sentences and four sentences of life without parole, plus 30 years in prison.")
    assert {(fact.quote, fact.detail("counts"), fact.detail("added")) for fact in found} == {
        ("two life sentences", "2", None),
        ("four sentences of life without parole", "4", None),
        ("30 years", None, "yes"),
    }
