"""Plurals and past forms that a reader would use."""

from __future__ import annotations

import pytest

from discrepancy.lang.en.meaning.lexicon import singular
from discrepancy.lang.en.morphology.word_forms import past_form, past_participle, plural_form


@pytest.mark.parametrize(
    ("noun", "many"),
    [
        ("person", "people"),
        ("woman", "women"),
        ("policeman", "policemen"),
        ("human being", "human beings"),
        ("box", "boxes"),
        ("church", "churches"),
        ("baby", "babies"),
        ("boy", "boys"),
        ("knife", "knives"),
        ("sheep", "sheep"),
    ],
)
def test_plurals(noun: str, many: str) -> None:
    assert plural_form(noun) == many
    assert singular(many) == noun


@pytest.mark.parametrize(
    ("verb", "did", "done"),
    [
        ("die", "died", "died"),
        ("carry", "carried", "carried"),
        ("play", "played", "played"),
        ("stop", "stopped", "stopped"),
        ("visit", "visited", "visited"),
        ("offer", "offered", "offered"),
        ("occur", "occurred", "occurred"),
        ("panic", "panicked", "panicked"),
        ("steal", "stole", "stolen"),
        ("lay off", "laid off", "laid off"),
        ("go", "went", "gone"),
    ],
)
def test_past_forms(verb: str, did: str, done: str) -> None:
    assert (past_form(verb), past_participle(verb)) == (did, done)
