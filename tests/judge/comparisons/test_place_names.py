"""Names of places: streets, compass points, containment and spellings."""

from __future__ import annotations

import pytest

from tests.judge.made import fact, of_rule, told

PLACE, PLACES = of_rule("place-conflict")


def placed(left: str, right: str) -> list[str]:
    facts = [fact("place", source, text, text, attribute="shooting") for source, text in (("a", left), ("b", right))]
    return told("place", *facts, terms=PLACES, **PLACE)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("Mill Road", "Mill Lane", ["conflict: Mill Lane is not Mill Road: two streets with one name"]),
        (
            "200 block of Mill Street",
            "202 Mill Drive",
            ["conflict: 200 block of Mill Street is not 202 Mill Drive: two streets with one name"],
        ),
        ("Mill Avenue", "Mill Ave", []),
        ("Mill Rd", "Mill Road", []),
        ("St Mary Street", "Saint Mary St", []),
        ("Mill Avenue", "Mill Avenue and Quay Street", []),
        ("West Mill Avenue", "Mill Avenue", []),
        ("99 Mill Road", "Mill Road, near Lorn", []),
        ("300 block of Mill Road", "342 Mill Road", []),
        ("East Harlem", "Harlem", ["variant: East Harlem is narrower than Harlem, or another place"]),
        ("SW Houston", "Houston", []),
        ("South Wales", "Wales", []),
        ("Seattle", "Washington State", []),
        ("U.S. Supreme Court", "United States Supreme Court", []),
        ("Lea, Scotland", "Lea, near Falkirk", []),
        ("Larne Island", "Larrne Island, Maine", ["variant: Larne Island and Larrne Island, Maine look like two spellings of one place"]),
        ("east of Lea", "north of Lorn", []),
    ],
)
def test_two_names_of_places(left: str, right: str, wanted: list[str]) -> None:
    assert placed(left, right) == wanted
