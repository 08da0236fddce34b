"""The first look at two names: what it rules out, the comparison rules out too; most strangers it does rule out."""

from __future__ import annotations

import csv
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.scan.names.comparison.compare_names import compare_names
from discrepancy.scan.names.comparison.match_prefilter import may_name_one

PAIRS = [(row["left"], row["right"]) for row in csv.DictReader(Path("benchmarks/names.csv").read_text(encoding="utf-8").splitlines())]
NAMES = sorted({name for pair in PAIRS for name in pair})
SORTS = ("person", "organisation", None)

_PARTS = st.sampled_from(sorted({part for name in NAMES for part in name.split()}))
_NAMES = st.lists(_PARTS, min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize("label", SORTS)
def test_what_compares_as_one_passes_the_first_look(label: str | None) -> None:
    for left, right in PAIRS:
        for a, b in ((left, right), (right, left)):
            assert may_name_one(a, b, label) or compare_names(a, b, label).score < 0.5, (a, b)


@given(_NAMES, _NAMES, st.sampled_from(SORTS))
def test_what_it_rules_out_is_never_one(left: str, right: str, label: str | None) -> None:
    assert may_name_one(left, right, label) or compare_names(left, right, label).score < 0.5


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(SORTS))
def test_nor_is_it_for_any_text(left: str, right: str, label: str | None) -> None:
    assert may_name_one(left, right, label) or compare_names(left, right, label).score < 0.5


def test_strangers_are_ruled_out() -> None:
    people = ["Ngozi Obi", "Farid Mansour", "Ilse Brandt", "Pekka Lahtinen", "Rosa Quiroga", "Tomasz Wrona", "Hye-jin Seo", "Amara Diallo"]
    passed = [pair for pair in combinations(people, 2) if may_name_one(*pair, "person")]
    assert not passed
