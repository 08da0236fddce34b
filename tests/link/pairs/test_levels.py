"""Levels of two words: the quick answer is the thorough one."""

from __future__ import annotations

from itertools import product

import pytest

from discrepancy.link.pairs import levels
from discrepancy.link.pairs.levels import Level, noun_level, verb_level, word_level

_WORDS = """
person people man soldier suspect Soldier child teenager animal dog sheep cow shark bird ship vessel boat barge car lorry truck
fire blaze Blaze crash collide collision die death kill killed murder arrest detain detention sentence jail release resign
appoint appointment open close opening explode explosion attack shooting protest march rally be have say make fraud theft drug
cannabis hashish gram tonne kilometre day week Olmar Holm school hospital bridge road river house building office minister
president
"""
WORDS = [*_WORDS.split(), "credit card fraud", "card fraud", "possession of drugs", "carry out", "carry on", "fishing boat"]


def test_words_that_nothing_ties_are_of_no_level_however_they_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    scales = [scale.__wrapped__ for scale in (noun_level, verb_level, word_level)]
    quick = {pair: [scale(*pair) for scale in scales] for pair in product(WORDS, WORDS)}
    apart = sum(levels._apart(*pair) for pair in quick)
    monkeypatch.setattr(levels, "_apart", lambda left, right: False)
    for scale in (noun_level, verb_level, word_level):
        scale.cache_clear()
    thorough = {pair: [scale(*pair) for scale in scales] for pair in quick}
    assert quick == thorough
    assert 0.8 < apart / len(quick) < 1
    assert len({level for found in quick.values() for level in found}) > 4


def test_a_word_of_no_letters_is_like_no_other() -> None:
    assert (noun_level("", "boat"), noun_level("boat", ""), noun_level("", "")) == (Level.DIFFERENT, Level.DIFFERENT, Level.EQUAL)
