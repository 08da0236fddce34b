"""Python refuses to turn more than 4,300 figures into an integer: wherever figures can stand, so many of them are read without harm."""

from __future__ import annotations

import itertools

import pytest

from discrepancy.extraction import extract
from tests.laws.sentences import source

PHRASES = (
    "# people were killed", "$#", "$#m", "€# million", "$1-# million", "#%", "#/#", "1/#", "#th", "the #th century", "#-year-old", "# years in prison", "#:#", "10:#", "#-#", "#–# kg",
    "# May 2020", "May #, 2020", "May #", "3 May #", "#s", "1,#", "1.#", "#.5", "#e5", "No. #", "Flight KX#", "case 2019-#", "won 3-#", "magnitude #", "aged #", "Anna Ruiz, #,", "# of the #",
    "one in #", "# and a half", "# hundred", "half #", "#½", "²#", "# ft # in", "minus #", "# p.m.", "in #", "from 1260 to # BC", "AD #", "#-#-#", "#/#/#", "up # points to #", "Article #", "Psalm #:#",
)  # fmt: skip
FIGURES = {
    "many": "7" * 5_000,
    "noughts": "0" * 5_000,
    "grouped": "1" + ",000" * 1_500,
    "Arabic": "٣" * 5_000,
    "raised": "²",
    "Roman": "Ⅻ",
    "circled": "②",
}


@pytest.mark.parametrize(("phrase", "figures"), [*itertools.product(PHRASES, FIGURES)])
def test_figures_without_end_are_read(phrase: str, figures: str) -> None:
    text = f"Greta Holm said it was {phrase.replace('#', FIGURES[figures])} in London."
    for fact in extract(source(text)).facts:
        assert text[fact.start : fact.end] == fact.quote
