"""Places as sources write them."""

from __future__ import annotations

import pytest

from discrepancy.judge.meaning.place_names import split_place


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2000 block of W. 31st St", "2000 block of West 31st Street", True),
        ("W. Alder Ave.", "West Alder Avenue", True),
        ("East Alder Avenue", "West Alder Avenue", False),
    ],
)
def test_short_forms_of_streets(one: str, other: str, same: bool) -> None:
    assert (split_place(one).key == split_place(other).key) is same
