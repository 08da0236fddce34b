"""What cannot be true of one person at one time, and the party that stands before an office."""

from __future__ import annotations

import pytest

from discrepancy.lang.en.words.casualty_verbs import are_two_fates
from discrepancy.lang.en.words.parties import party_of


@pytest.mark.parametrize(("left", "right"), [("killed", "injured"), ("injured", "killed"), ("missing", "rescued"), ("killed", "missing")])
def test_two_fates(left: str, right: str) -> None:
    assert are_two_fates(left, right)


@pytest.mark.parametrize(
    ("left", "right"), [("killed", "killed"), ("injured", "hospitalised"), ("casualties", "killed"), ("killed", "infected")]
)
def test_what_may_be_one_fate(left: str, right: str) -> None:
    assert not are_two_fates(left, right)


@pytest.mark.parametrize(
    ("words", "party"),
    [
        (("tory",), "conservative"),
        (("veteran", "gop"), "republican"),
        (("liberal", "democrat"), "liberal-democrat"),
        (("backbench",), None),
    ],
)
def test_party_before_an_office(words: tuple[str, ...], party: str | None) -> None:
    assert party_of(words) == party
