"""The quick question whether two names are the same has the answer of the thorough comparison."""

from __future__ import annotations

from itertools import product

import pytest

from discrepancy.scan.names.comparison.compare_names import compare_names, is_same_name
from discrepancy.scan.names.comparison.name_verdict import NameVerdict

NAMES = (
    "Greta Holm", "GRETA HOLM", "Greta  Holm", "Gretta Holm", "Holm", "G. Holm", "Holm Greta", "the Holm Bank", "The Holm Bank", "Holm Bank",
    "HOLM BANK", "Bank of Holm", "Holm Bank Ltd", "FBI", "Federal Bureau of Investigation", "The", "the", "", " ", "José Vik", "Jose\u0301 Vik", "Jose Vik",
)  # fmt: skip


@pytest.mark.parametrize(("left", "right"), list(product(NAMES, NAMES)))
def test_a_name_is_the_same_only_where_the_comparison_says_so(left: str, right: str) -> None:
    labels = ("person", "organisation", "place", None)
    assert {compare_names(left, right, label).verdict is NameVerdict.SAME for label in labels} == {is_same_name(left, right)}
