"""Sums of money: what they are, per what, and of which standing."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts, stated


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("He was released on bail of €30,000.", "bail"),
        ("The court fined her 500,000 rupees.", "fine"),
        ("She must pay £15m in damages.", "damages"),
        ("The firm had revenue of $1.2bn.", "revenue"),
        ("Net profit fell to $96 million.", "profit"),
        ("The mill lost $3 million.", "loss"),
        ("Weavers earn wages of £400 a week.", "salary"),
        ("A £4m mortgage fraud came to light.", "fraud"),
        ("The harp was sold for €2,000.", "price"),
        ("They saw $20.", "amount"),
    ],
)
def test_the_role_of_a_sum(text: str, attribute: str) -> None:
    (fact,) = facts("money", text)
    assert fact.attribute == attribute


def test_a_level_and_the_one_before_it_are_told_apart() -> None:
    now, before = facts("money", "Net profit fell to $96 million from $108 million.")
    assert (now.attribute, before.attribute) == ("profit", "profit")
    assert (now.qualifier("period"), before.qualifier("period")) == (None, "previous")


def test_rates_and_bounds() -> None:
    (wage,) = facts("money", "He is on £65,000 a week.")
    assert wage.detail("per") == "week"
    assert stated("money", "Maximum fine: $500.") == [("$500", None, 500, "USD")]
    assert stated("money", "The fee can rise to €42 million.") == [("€42 million", None, 42e6, "EUR")]


def test_modality() -> None:
    (offer,) = facts("money", "The club offered £30m.")
    assert offer.qualifiers == ("modality=offered",)
    (plan,) = facts("money", "The club expects revenue of £30m.")
    assert plan.qualifier("modality") == "planned"
