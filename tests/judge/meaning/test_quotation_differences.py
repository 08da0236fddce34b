"""Where two wordings of one statement part."""

from __future__ import annotations

import pytest

from discrepancy.judge.meaning.quotation_differences import wording_differences


def parted(left: str, right: str) -> list[tuple[str, str]] | None:
    found = wording_differences(left, right)
    return None if found is None else [(" ".join(part.left), " ".join(part.right)) for part in found]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        # another word, a word more
        ("They left angry stockholders in every port", "They left angry shareholders in every port", [("stockholders", "shareholders")]),
        ("It is a dangerous thing for every port", "It is a very dangerous thing for every port", [("", "very")]),
        ("We saw the harbour and the bridge burn", "We saw the harbour and the old bridge burn", [("", "old")]),
        ("The pursuit of happiness and safe travel", "The pursuit to happiness and safe travel", [("of", "to")]),
        ("Nobody here believes what they are finding", "Nobody here believes what they are saying", [("finding", "saying")]),
        # two translations of one length, and two short remarks that begin alike
        (
            "We are set for long and bitter talks",
            "We are braced for lengthy and tough talks",
            [("set", "braced"), ("long", "lengthy"), ("bitter", "tough")],
        ),
        ("was calm and useful", "was calm and to the point", [("useful", "to the point")]),
        # an excerpt, an ellipsis, a gloss, small words, other endings and owners, a blank, a number in words
        ("He built a wall or a steel barrier", "He built a wall or steel barrier", []),
        ("Your plan reflects the values of your party", "his plan reflect the values of his party", []),
        ("In the end we saw the harbour and the bridge burn", "we saw the harbour and the bridge", []),
        ("We saw the harbour … and the bridge burn", "We saw the harbour catch fire and the bridge burn", []),
        ("We saw the harbour [of Lorn] and the bridge burn", "We saw the harbour there and the bridge burn", []),
        ("It hurts our work force and the harbour", "It hurts our workforce and the harbour", []),
        ("There is a 2 in 3 chance of rain", "There is a two in three chance of rain", []),
        ("All twenty-five boats of the fleet sank", "All 25 boats of the fleet sank", []),
        # two statements
        ("We will sell the mine", "Our workers deserve better wages", None),
        ("I want to see the harbour today", "Nobody wants to see the ruined bridge", None),
    ],
)
def test_partings(left: str, right: str, wanted: list[tuple[str, str]] | None) -> None:
    assert parted(left, right) == wanted
    turned = None if wanted is None else [(b, a) for a, b in wanted]
    assert parted(right, left) == turned
