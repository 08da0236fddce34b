"""Wrapped lines are read as one, and nothing else is."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.scan.unwrap import unwrap

FERRY = (
    "The ferry Brightwater left the quay at noon with 212 passengers, four of them children, and came back an hour later on one engine. "
    "Nobody was hurt. “We heard a bang,” said Ilse Marten, 61, who had been standing at the rail with her sister and a dog called Biscuit."
)
TRIAL = (
    "A phase-three trial of the drug enrolled 1,204 patients in nine countries. Two thirds of them were women, and the median age was 58."
)


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_wrapped_paragraphs_are_one_line_each(width: int, newline: str) -> None:
    wrapped = "\n\n".join(textwrap.fill(text, width, break_on_hyphens=False) for text in (FERRY, TRIAL)).replace("\n", newline) + newline
    read = unwrap(wrapped)
    assert [" ".join(line.split()) for line in read.splitlines() if line.strip()] == [FERRY, TRIAL]
    assert len(read) == len(wrapped)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line.",
        f"{FERRY}\n{TRIAL}\n",  # a line a paragraph
        "Ferry limps home on one engine this afternoon\nPassengers praise crew\n\nNobody was hurt.\n",  # headlines
        "Dead: 4\nInjured: 31\nMissing: 2\nPassengers aboard at the time: 212 in all\n",
        "- four dead and many more hurt, hospitals say\n- thirty-one injured, most of them very lightly\n- two missing\n",
        "I wandered lonely\nas a cloud that floats\non high o'er vales and hills\n",
        "The council met for two hours on Monday evening.\nIt rejected the plan by nine votes to seven.\nA second reading follows in the spring.\n",
    ],
)
def test_what_is_not_wrapped_stays_as_it_is(text: str) -> None:
    assert unwrap(text) == text


def test_a_headline_and_a_list_over_and_under_wrapped_text_keep_their_lines() -> None:
    text = f"Ferry limps home\n{textwrap.fill(FERRY, 72)}\n\n- 212 passengers\n- one dog\n"
    lines = unwrap(text).splitlines()
    assert lines[0] == "Ferry limps home"
    assert " ".join(lines[1].split()) == FERRY
    assert lines[-2:] == ["- 212 passengers", "- one dog"]


@given(st.text(st.sampled_from("ab .,\n\r-")))
def test_every_character_keeps_its_place(text: str) -> None:
    read = unwrap(text)
    assert len(read) == len(text)
    assert all(
        left == right or (left in "\r\n" and right == " ") or (left.isspace() and right == " ")
        for left, right in zip(text, read, strict=True)
    )
