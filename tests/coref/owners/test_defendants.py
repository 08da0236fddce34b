"""Whose sentence or charge it is: by the verb or noun of the judgement, and nobody's where its accused is not named."""

from __future__ import annotations

import pytest

from discrepancy.extraction import extract
from discrepancy.model.source import Source


def owners(text: str, kind: str = "charge", *, parsed: bool = True) -> list[str | None]:
    """The owner of each fact of a kind, in order."""
    source = Source(id="a.txt", text=text)
    found = extract(source) if parsed else extract(source, parser=None)
    assert found.problems == ()
    return [fact.subject for fact in found.facts if fact.kind == kind]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Prosecutor Ole Berg told the court that Ana Ruiz was charged with arson.", "Ana Ruiz"),
        ("A jury convicted Ana Ruiz of arson after Ole Berg had spoken.", "Ana Ruiz"),
        ("The jury found Ana Ruiz guilty of arson.", "Ana Ruiz"),
        ("Ana Ruiz pleaded guilty to arson, said her friend Greta Holm.", "Ana Ruiz"),
        ("The court ordered Jan Bos to face trial on arson charges.", "Jan Bos"),
        ("The charge of arson against Ana Ruiz was dropped, Jan Bos said.", "Ana Ruiz"),
        ("Ana Ruiz, jailed for arson, met Jan Bos.", "Ana Ruiz"),
        ("Jan Bos spoke of Ana Ruiz's conviction for arson.", "Ana Ruiz"),
    ],
)
def test_the_accused_is_the_object_of_who_judges_and_the_subject_of_who_is_judged(text: str, who: str) -> None:
    assert owners(text) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The judge, Ole Berg, sentenced Ana Ruiz to six years in prison.", ["Ana Ruiz"]),
        ("Ana Ruiz was jailed for six years and Jan Bos got four years.", ["Ana Ruiz", "Jan Bos"]),
        ("The lawyer Jan Bos received a four-year prison sentence.", ["Jan Bos"]),
        ("The minister is freeing Ana Ruiz, serving a six-year prison sentence.", ["Ana Ruiz"]),
    ],
)
def test_sentences_are_whose_who_serves_them(text: str, who: list[str]) -> None:
    assert owners(text, "sentence") == who


def test_a_victim_is_not_the_accused() -> None:
    assert owners("A jury found Jan Bos guilty of the murder of Greta Holm.") == ["Jan Bos"]


def test_nobody_named_is_charged() -> None:
    text = "Jan Bos was charged with theft. Both of the others are charged with arson."
    assert owners(text) == ["Jan Bos", None]
    assert owners("Anyone who lights a fire here can be charged with arson, Jan Bos said.") == [None]


def test_without_a_parser_the_only_person_of_the_sentence_is_the_accused() -> None:
    assert owners("Ana Ruiz was charged with arson.", parsed=False) == ["Ana Ruiz"]
    assert owners("Jan Bos saw that Ana Ruiz was charged with arson.", parsed=False) == [None]
