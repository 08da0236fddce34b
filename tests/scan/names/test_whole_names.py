"""Names whose parts are joined by hyphens, marks and small words are whole, and what only stands beside a name is no part of it."""

import pytest

from discrepancy.model.source import Source
from discrepancy.scan.document import Document


def names(text: str) -> list[str]:
    return [name.text for name in Document(Source(id="a", text=text)).names]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The envoy met Kang Dae-hyun on Friday.", "Kang Dae-hyun"),
        ("The envoy met Lim Jae-in on Friday.", "Lim Jae-in"),
        ("The envoy met Ho Ing-wen on Friday.", "Ho Ing-wen"),
        ("They thanked William 'Bud' Lund on Friday.", "William 'Bud' Lund"),
        ("They thanked Vladimir (Vova) Kern on Friday.", "Vladimir (Vova) Kern"),
        ('The board chose the former Chief of Staff William "Bud" Lund.', 'William "Bud" Lund'),
        ("She works at Orrin Children's Hospital now.", "Orrin Children's Hospital"),
        ("She works at St Olga's Hospital now.", "St Olga's Hospital"),
        ("He asked the Teachers' Union for advice.", "Teachers' Union"),
        ("He asked the Bureau of Alcohol, Tobacco and Firearms for advice.", "Bureau of Alcohol, Tobacco and Firearms"),
        (
            "He runs the Centre for Translation and Study of Ancient Languages.",
            "Centre for Translation and Study of Ancient Languages",
        ),
        ("They ratified the Convention on Inland Fisheries.", "Convention on Inland Fisheries"),
        ("He gave the money to Mothers Against Drunk Driving.", "Mothers Against Drunk Driving"),
        ("He gave the money to Bridges to Friendship.", "Bridges to Friendship"),
    ],
)
def test_a_name_is_whole(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("They met the Boeing-led group.", "Boeing-led"),
        ("They met Goldman Lund-owned rivals.", "Goldman Lund-owned"),
        ("They asked William (Republican) Lund.", "William (Republican) Lund"),
        ("They asked the Department of Justice and Congress.", "Department of Justice and Congress"),
        ("They asked the University of Michigan and Ohio State.", "University of Michigan and Ohio State"),
        ("They asked the Office for National Statistics and Microsoft.", "Office for National Statistics and Microsoft"),
        ("They asked Republicans in Congress.", "Republicans in Congress"),
        ("They asked Marines in Iraq.", "Marines in Iraq"),
    ],
)
def test_what_stands_beside_is_no_part(text: str, whole: str) -> None:
    assert whole not in names(text)
