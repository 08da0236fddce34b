"""Where sentences end, and what kind of line they stand in."""

from __future__ import annotations

import pytest

from discrepancy.scan.sentences import LONGEST, split_sentences


def sentences(text: str) -> list[str]:
    return [text[found.start : found.end] for found in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Varga met Dr. No. He left.", 2),
        ("The U.S. Army left at 5 p.m. on Monday. It rained.", 2),
        ("She lives in the U.S. The rest moved.", 2),
        ("“Stop!” she cried. “No?” he asked.", 2),
        ("The pumps failed at 5.30. Nobody knew.", 2),
        ("He trained in Russia.In his view it was cold.", 2),
        ("Goods worth $5.30 and No. 7 of the list.", 1),
    ],
)
def test_full_stops(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_one_sentence_a_line_with_a_title_at_its_end() -> None:
    assert sentences('"It burned," said the Rev.\nAda Moss of the chapel.\nRain came.\n') == [
        '"It burned," said the Rev.\nAda Moss of the chapel.',
        "Rain came.",
    ]


def test_wrapped_lines_go_on() -> None:
    text = (
        "The ferry left the harbour of Lund on Monday with ninety people aboard and\nsank in the strait before anybody could call the coast guard. A search\n"
        "found nobody. The owners said that the ship had been inspected in May and\nThe Shipping Board said that it knew of no fault.\n"
    )
    assert len(sentences(text)) == 3


def test_carriage_returns_are_no_part_of_a_sentence() -> None:
    assert sentences("Rain fell.\r\nSnow fell.\r\n") == ["Rain fell.", "Snow fell."]


def test_places_of_lines() -> None:
    text = "Two die in fall\nBy Ann Lee\n3 May 2012\n\nRain fell all day.\n\nPhoto: The cliff on Monday\n\n• one rope\n• two boots\n"
    places = [found.place for found in split_sentences(text)]
    assert places == ["headline", "dateline", "dateline", "body", "caption", "list", "list"]


@pytest.mark.parametrize("piece", ["killed 5 people and ", "five-year-", "5 km/h ", "x"])
def test_no_sentence_is_longer_than_every_stage_can_look_at(piece: str) -> None:
    text = "Rain fell. " + piece * (20_000 // len(piece))
    found = split_sentences(text)
    assert max(sentence.end - sentence.start for sentence in found) <= LONGEST
    assert " ".join(text[sentence.start : sentence.end] for sentence in found).replace(" ", "") == text.replace(" ", "")
