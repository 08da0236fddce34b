"""Quotation marks of several kinds."""

from __future__ import annotations

import pytest

from discrepancy.scan.quotations import scan_quotes


def quotes(text: str) -> list[str]:
    return [text[found.start : found.end] for found in scan_quotes(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “We didn’t know” twice.", ["We didn’t know"]),
        ('He said "we did not know" twice.', ["we did not know"]),
        ("Er sagte „Wir gehen“ und ging.", ["Wir gehen"]),
        ("Il dit «on part» et part.", ["on part"]),
        ("‘We thought this was it’: terror on the boys’ bus", ["We thought this was it"]),
        ("She called it 'a right mess' and didn't stay.", ["a right mess"]),
        ("“She told me ‘go now’ and left,” he said.", ["She told me ‘go now’ and left,"]),
        ('A 6" pipe, a man of 5\'10", and "really nice" folk.', ["really nice"]),
        ('"There was ice.\n"It was steep. "\nMr Ode left.', ["There was ice.", "It was steep."]),
        ("“One.\n\n“Two,” he said.", ["One.", "Two,"]),
        ('"Never closed.\n\nThen "closed one" here.', ["closed one"]),
        ("Don't. Won't. The '90s.", []),
    ],
)
def test_marks(text: str, found: list[str]) -> None:
    assert quotes(text) == found
