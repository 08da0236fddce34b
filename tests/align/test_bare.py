"""Sentences that say nothing but a value meet; one sentence in two sources meets."""

from __future__ import annotations

import datetime

import pytest

import discrepancy


def verdicts(left: str, right: str) -> set[str]:
    day = datetime.date(2019, 3, 6)
    given = [discrepancy.Source(id=name, text=text, published=day) for name, text in (("a", left), ("b", right))]
    return {str(found.verdict) for found in discrepancy.check(given).discrepancies}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("€50 a day.", "€50 a week."),
        ("In western Kenya.", "In eastern Kenya."),
        ("Acquitted of bribery.", "Found guilty of bribery."),
        ("Detained in Lisbon.", "Detained in Porto."),
        ("The pump delivers 40 litres.", "The pump delivers 60 litres."),
    ],
)
def test_bare_sentences_meet(left: str, right: str) -> None:
    assert "conflict" in verdicts(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The pump delivers 40 litres.", "The tank holds 60 litres."),
        ("Wanted for bribery.", "The mayor was fined for speeding."),
    ],
)
def test_what_says_more_does_not(left: str, right: str) -> None:
    assert "conflict" not in verdicts(left, right)
