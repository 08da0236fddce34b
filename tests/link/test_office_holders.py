"""One post, two given names: the surname, and the post, its kin or a remark in common."""

from __future__ import annotations

import datetime

import pytest

from discrepancy.link.entities.role_matching import contains_role, gender_neutral, related_roles
from discrepancy.model.source import Source
from discrepancy.pipeline import run


def holders(*texts: str) -> list[set[str]]:
    """The names on the sides of each conflict about who holds a post."""
    sources = [Source(id=f"{n}.txt", text=text, published=datetime.date(2020, 3, 3)) for n, text in enumerate(texts)]
    return [{side.value for side in d.sides} for d in run(sources)[2] if d.rule == "office-holder"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("His barrister, Owen Slattery SC, said the thief was ill.", "Defence counsel Eoin Slattery said that the thief was ill."),
        (
            '"They were cold and hungry but they had kept a candle burning," said Captain Bruno Vasseur. Léa Fontaine left the cave near Doubs.',
            'Léa Fontaine left the cave near Doubs. Rescue chief Bernard Vasseur said: "They were freezing and starving, but they had kept one candle burning."',
        ),
        ("A hiker, Dan Ford, 33, saw the plane near Aspen.", "Hiker Don Ford saw the plane near Aspen."),
        ("A lawyer in Turin, Carlo Fabbri, will ask for bail.", "Her lawyer, Marco Fabbri, will ask for bail."),
    ],
)
def test_one_post_by_its_kin_or_a_remark(left: str, right: str) -> None:
    found = holders(left, right)
    assert len(found) == 1
    assert len(found[0]) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The baker Carlo Fabbri sold the oven.", "The pilot Marco Fabbri landed in a field."),
        ("Judge Anna Bell sent the jury home.", "Judge Ruth Amsel sent the case back."),
        ("The brothers Carlo Fabbri and Marco Fabbri are lawyers. The lawyer Carlo Fabbri spoke.", "The lawyer Marco Fabbri spoke."),
    ],
)
def test_two_people(left: str, right: str) -> None:
    assert holders(left, right) == []


def test_roles_without_the_sex_of_their_holder() -> None:
    assert [gender_neutral(role) for role in ("chair", "chairwoman of the board", "spokesperson", "salesman", "woman")] == [
        "chairman",
        "chairman of the board",
        "spokesman",
        "salesman",
        "woman",
    ]
    assert contains_role("chair of the board", "chairman")
    assert not contains_role("deputy chair", "chairman")
    assert related_roles("barrister", "defence counsel")
    assert not related_roles("baker", "judge")
