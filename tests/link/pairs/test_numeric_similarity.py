"""How two numbers compare: agreement, powers of ten, and the same figures in another order."""

from __future__ import annotations

import pytest

from discrepancy.link.pairs.numeric_similarity import agree_but_for_rounding, digits_transposed, orders_apart
from tests.link.build import extract, source


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("The load weighed 3 tonnes.", "The load weighed 3,000 kilograms.", True),
        ("The load weighed 3 tonnes.", "It weighed 4 tonnes.", False),
    ],
)
def test_values_that_agree(left: str, right: str, one: bool) -> None:
    a, b = (next(fact for fact in extract(source("a", text)).facts if fact.kind == "quantity") for text in (left, right))
    assert agree_but_for_rounding(a, b) is one


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("12 boats sank.", "15 boats sank.", False),
        ("12 boats sank.", "480 boats sank.", True),
        ("470 boats sank.", "47 boats sank.", False),
    ],
)
def test_another_order_counts_against(left: str, right: str, apart: bool) -> None:
    a, b = (next(fact for fact in extract(source("a", text)).facts if fact.kind == "count") for text in (left, right))
    assert (orders_apart(a, b) > 0) is apart


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("61,204 guests came.", "64,201 guests came.", True),
        ("The sale brought in $212.6 million.", "The sale brought in $221.6 million.", True),
        ("61,204 guests came.", "61,205 guests came.", False),
        ("12 boats sank.", "12 boats sank.", False),
    ],
)
def test_figures_that_change_places(left: str, right: str, same: bool) -> None:
    a, b = (next(fact for fact in extract(source("a", text)).facts if fact.kind in ("count", "money")) for text in (left, right))
    assert digits_transposed(a, b) is same
    assert digits_transposed(b, a) is same
