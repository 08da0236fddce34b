"""Who did it: one act on one thing, ascribed to two names."""

from __future__ import annotations

import datetime

import pytest

from discrepancy.model.source import Source
from discrepancy.pipeline import run


def doers(*texts: str) -> list[set[str]]:
    """The names on the sides of each conflict about who did something."""
    sources = [Source(id=f"{n}.txt", text=text, published=datetime.date(2020, 3, 3)) for n, text in enumerate(texts)]
    return [{side.value for side in d.sides} for d in run(sources)[2] if d.rule == "doer"]


@pytest.mark.parametrize(
    ("left", "right", "names"),
    [
        (
            "The Holm shipyard Orrin was bought by Nordlund on Monday.",
            "Estbank acquired the Holm shipyard Orrin on Monday.",
            {"Nordlund", "Estbank"},
        ),
        (
            "The first balloon flight over Lorn was piloted by Captain Ines Calvo.",
            "Captain Omar Ruiz piloted the first balloon flight over Lorn.",
            {"Ines Calvo", "Omar Ruiz"},
        ),
        (
            "The lost hiker was found by her brother Tom Lea near Orrin on Monday.",
            "Paul Lea found the lost hiker near Orrin on Monday, police said.",
            {"Tom Lea", "Paul Lea"},
        ),
        (
            "The pier of Orrin was wrecked on Monday by storm Ida.",
            "Storm Boris wrecked the pier of Orrin on Monday.",
            {"Ida", "Storm Boris"},
        ),
        ("The Orrin mill was taken over by Nordlund on Monday.", "Estbank took over the Orrin mill on Monday.", {"Nordlund", "Estbank"}),
        ("Hurricane Ida made landfall in Spain on Monday.", "Hurricane Boris made landfall in Spain on Monday.", {"Ida", "Boris"}),
    ],
)
def test_two_doers_of_one_act(left: str, right: str, names: set[str]) -> None:
    assert doers(left, right) == [names]
    assert doers(right, left) == [names]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ines Calvo and Tom Lea won the Orrin regatta on Monday.", "Omar Ruiz won the Orrin regatta on Monday."),
        ("Ines Calvo won the Orrin regatta with her brother on Monday.", "Omar Ruiz won the Orrin regatta on Monday."),
        ("Ines Calvo won the women's race in Orrin on Monday.", "Omar Ruiz won the men's race in Orrin on Monday."),
        ("Ines Calvo won the race in Orrin on Sunday.", "Omar Ruiz won the race in Orrin on Monday."),
        ("Ines Calvo may have found the lost hiker near Orrin.", "Omar Ruiz found the lost hiker near Orrin."),
        ("Ines Calvo joined the Orrin orchestra on Monday.", "Omar Ruiz joined the Orrin orchestra on Monday."),
        ("Ines Calvo scored a goal in Orrin on Monday.", "Omar Ruiz scored a goal in Orrin on Monday."),
        ("Calder Holdings bought the Orrin mill on Monday.", "The Orrin mill was bought by Calder Capital on Monday."),
        ("Ines Calvo bought the Orrin mill on Monday.", "The Orrin mill was bought by Calder Capital Ltd on Monday."),
        ("Hurricane Ida made landfall in Spain on Monday.", "Hurricane Boris made landfall in France on Monday."),
        ("Tom Lea won the Orrin regatta on Monday.", "Thomas Lea won the Orrin regatta on Monday."),
    ],
)
def test_no_contradiction(left: str, right: str) -> None:
    assert doers(left, right) == []


def test_a_source_that_names_two_is_of_two_acts() -> None:
    both = "Ines Calvo won the Orrin regatta on Monday. Years before, Omar Ruiz won the Orrin regatta."
    assert doers(both, "Petra Lund won the Orrin regatta on Monday.") == []


def test_a_thing_of_which_it_is_said_often_is_many_things(monkeypatch: pytest.MonkeyPatch) -> None:
    told = "The Holm shipyard Orrin was bought by Nordlund on Monday.", "Estbank acquired the Holm shipyard Orrin on Monday."
    assert doers(*told)
    monkeypatch.setattr("discrepancy.link.doers.MOST_ACTS", 1)
    assert not doers(*told)


def test_the_reason_names_both_and_where_they_stand() -> None:
    sources = [
        Source(id="a.txt", text="The Holm shipyard Orrin was bought by Nordlund on Monday."),
        Source(id="b.txt", text="Estbank took over the Holm shipyard Orrin on Monday."),
    ]
    (found,) = (item for item in run(sources)[2] if item.rule == "doer")
    assert found.reason == "Estbank in b.txt, Nordlund in a.txt: only one of the two can be right"
