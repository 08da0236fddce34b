"""Who said it: the subject of the verb of saying, a person or a body, and nobody where the words do not tell."""

from __future__ import annotations

import pytest

from discrepancy.extraction import extract
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source

PEOPLE = "Ana Ruiz runs the museum. Her deputy is Jan Bos.\n\n"


def read(text: str, *, parsed: bool = True) -> Extract:
    source = Source(id="a.txt", text=text)
    return extract(source) if parsed else extract(source, parser=None)


def speakers(text: str, *, parsed: bool = True) -> list[str | None]:
    """The speaker of each quotation, in order."""
    found = read(text, parsed=parsed)
    assert found.problems == ()
    return [fact.said_by for fact in found.facts if fact.kind == "quote"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We will rebuild the pier,” Ana Ruiz said.", "Ana Ruiz"),
        ("“We will rebuild the pier,” said Ana Ruiz, a director of the museum.", "Ana Ruiz"),
        ("Ana Ruiz, who met Jan Bos on Monday, said: “We will rebuild the pier.”", "Ana Ruiz"),
        ("The mayor, Ole Berg, told Jan Bos that the pier was “a danger to us all”.", "Ole Berg"),
        ("The pier was “a danger to us all”, according to Greta Holm.", "Greta Holm"),
        ("The pier was described by Greta Holm as “a danger to us all”.", "Greta Holm"),
        ("Ana Ruiz was quoted as saying that the pier was “a danger to us all”.", "Ana Ruiz"),
        ("Ruiz joined Ana Ruiz and called the pier “a danger to us all”.", "Ana Ruiz"),
        ("Ana Ruiz's letter called the pier “a danger to us all”.", "Ana Ruiz"),
        ("“We will rebuild the pier!” laughs the coach, Henk Roelofs.", "Henk Roelofs"),
        ("Ole Berg issued a statement saying the pier was “a danger to us all”.", "Ole Berg"),
        ("A statement from Ole Berg called the pier “a danger to us all”.", "Ole Berg"),
        ("“She was a fine pilot,” said her friend Marco Lund.", "Marco Lund"),
        ("The Harbour Trust said it was “deeply sorry for the pain”.", "Harbour Trust"),
    ],
)
def test_the_subject_of_the_verb_of_saying_speaks(text: str, who: str) -> None:
    assert speakers(text) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ana Ruiz: “We will rebuild the pier.”", "Ana Ruiz"),
        ("Mayor Ole Berg: “We will rebuild the pier.”", "Ole Berg"),
        ("On the pier of Ana Ruiz: “We will rebuild.”", None),
        ("A sign read: “We will rebuild the pier.”", None),
    ],
)
def test_a_name_before_a_colon_speaks(text: str, who: str | None) -> None:
    assert speakers(PEOPLE + text) == [who]


def test_each_sentence_of_a_quotation_has_its_speaker() -> None:
    text = "“I have fished here for years. Yes. My father did too,” said Ole Berg, 58."
    assert [(fact.value.text, fact.said_by) for fact in read(text).facts if fact.kind == "quote"] == [
        ("I have fished here for years.", "Ole Berg"),
        ("My father did too", "Ole Berg"),
    ]


def test_a_noun_for_people_speaks_without_a_name() -> None:
    assert speakers("A spokeswoman for the harbour called it “a danger to us all”.") == ["spokeswoman"]
    assert speakers("“It was a loud night,” residents said.") == ["residents"]


@pytest.mark.parametrize(
    "text",
    [
        "“We will rebuild the pier,” the Harbour Gazette reported.",
        "“We will rebuild the pier,” it said.",
        "“We will rebuild the pier,” the sign said.",
        "“We will rebuild the pier,” London said on Monday.",
        "The report called the pier “a danger to us all”.",
        "Jan Bos walked home. The pier was “a danger to us all”.",
    ],
)
def test_a_paper_a_thing_a_place_and_a_pronoun_without_antecedent_say_nothing(text: str) -> None:
    assert speakers(text) == [None]


def test_a_paper_that_reports_a_remark_is_not_its_speaker() -> None:
    assert speakers("Ana Ruiz called the pier “a danger to us all”, the Harbour Gazette reported.") == ["Ana Ruiz"]


def test_a_pronoun_is_the_subject_of_the_sentence_before() -> None:
    text = "Maria Lund, who married Sarah Poole in May, wrote to the council.\n\n“I am sorry for the pain,” she said."
    assert speakers(text) == ["Maria Lund"]


def test_whom_a_quotation_speaks_of_is_no_antecedent_outside_it() -> None:
    text = "Robert Lund spoke first. “I met Peter Hale in May and he was late,” he said. “I was late too, as ever,” he added."
    assert set(speakers(text)) == {"Robert Lund"}


def test_a_pronoun_for_either_of_two_is_nobody_named() -> None:
    text = "The award went to Maria Lund and to Sarah Poole.\n\n“I am proud of the work,” she said."
    assert speakers(text) == [None]


def test_who_goes_on_speaking() -> None:
    text = "“We checked it twice,” said Jan Bos. “Nobody will be hurt by it.”"
    assert speakers(text) == ["Jan Bos", "Jan Bos"]
    assert speakers("Jan Bos said the boat was old. The mast broke. “It could have been any one of us.”") == ["Jan Bos"]


def test_each_paragraph_of_a_long_quotation_opens_anew() -> None:
    text = "Ana Ruiz wrote: “We built the pier in a year.\n\n“Nobody helped us at all.”\n\nThe council met on Monday."
    assert speakers(text) == ["Ana Ruiz", "Ana Ruiz"]


def test_a_paragraph_that_is_all_quotation_goes_on() -> None:
    text = "“We built the pier in a year,” Ana Ruiz said.\n\n“Nobody helped us at all.”\n\nThe pier was called “a danger to us all” later."
    assert speakers(text) == ["Ana Ruiz", "Ana Ruiz", None]


def test_facts_are_said_by_whom_their_clause_says() -> None:
    found = read("Greta Holm said the fire killed 12 miners. The flood killed 9 farmers, according to Jan Bos. Ice killed 4 skaters.")
    assert [fact.said_by for fact in found.facts if fact.kind == "count"] == ["Greta Holm", "Jan Bos", None]


def test_what_is_told_of_the_speaker_is_not_said_by_the_speaker() -> None:
    found = read("Greta Holm, 41, said the pier was closed.")
    assert [fact.said_by for fact in found.facts if fact.kind == "age"] == [None]


def test_the_speaker_fills_its_slot() -> None:
    found = read("“We will rebuild the pier,” said Ana Ruiz.")
    slot = next(fact.frame.speaker for fact in found.facts if fact.kind == "quote")
    assert (slot.state, slot.text, slot.entity) == ("filled", "Ana Ruiz", found.entities[0].id)


def test_without_a_parser_only_a_name_beside_the_verb_speaks() -> None:
    assert speakers("“We will rebuild the pier,” said Ana Ruiz.", parsed=False) == ["Ana Ruiz"]
    assert speakers("The mayor, Ole Berg, told the council that the pier was “a danger to us all”.", parsed=False) == [None]
