"""Physical quantities: substance, attribute, twins."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts, stated


def test_the_substance_has_its_place() -> None:
    text = "The barge spilled 2.4 kg (5.3 lb) of crude resin."
    first, second = facts("quantity", text)
    assert (first.of, second.of, second.detail("twin")) == ("crude resin", "crude resin", "yes")
    assert first.of_start is not None
    assert text[first.of_start : first.of_end] == "crude resin"
    assert first.head == "resin"


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("The boat is 15 m long.", "length"),
        ("The boat is 4 m wide.", "width"),
        ("It lay at a depth of 10 km.", "depth"),
        ("It lay 38 km east of the mill.", "distance"),
        ("He fell 200 feet.", "fall"),
        ("Gusts of 37 mph came.", "wind speed"),
        ("The stove weighs 11 ounces.", "weight"),
        ("A 6.1-magnitude quake struck.", "magnitude"),
    ],
)
def test_what_is_measured(text: str, attribute: str) -> None:
    (fact,) = facts("quantity", text)
    assert fact.attribute == attribute


def test_bare_degrees_follow_the_country() -> None:
    assert stated("quantity", "In Ohio and Texas the temperature hit 100 degrees.")[0][3] == "fahrenheit"
    assert stated("quantity", "In Spain the temperature hit 40 degrees.")[0][3] == "celsius"
    assert stated("quantity", "The mast leans 8 degrees.")[0][3] == "degree"


def test_a_ton_says_that_it_is_ambiguous() -> None:
    (fact,) = facts("quantity", "They mined 40 tons of ore.")
    assert fact.detail("ambiguous") == "unit"


def test_a_yard_in_japan_is_no_length() -> None:
    assert stated("quantity", "Built by a yard in Japan.") == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The arrow missed its target and travelled 40 metres before it hit a horse.", None),
        ("The firm dropped its plan and shipped 30 tonnes of barley.", None),
        ("The club intended to move and rented 900 square metres of ice.", None),
        ("The firm planned to ship 30 tonnes of barley.", "planned"),
    ],
)
def test_what_was_done_is_not_planned(text: str, modality: str | None) -> None:
    assert [fact.qualifier("modality") for fact in facts("quantity", text)] == [modality]
