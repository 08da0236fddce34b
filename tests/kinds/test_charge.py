"""Offences, with the stage of the law."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "He was charged on Friday with third degree murder and two counts of arson.",
            [("third degree murder", "charged"), ("arson", "charged")],
        ),
        ("She pleaded not guilty to conspiracy to defraud.", [("conspiracy to defraud", "denied")]),
        ("A jury acquitted him of perjury.", [("perjury", "acquitted")]),
        ("He was convicted of first- and second-degree manslaughter on Monday.", [("first- and second-degree manslaughter", "convicted")]),
        ("Jailed for nine years for smuggling 3 kg of cocaine, he wept.", [("smuggling cocaine", "sentenced")]),
        ("They face drug trafficking charges.", [("drug trafficking", "charged")]),
        ("He is wanted for bank robbery.", [("bank robbery", "wanted")]),
        ("He got six years in jail in Spain for arms smuggling.", [("arms smuggling", "sentenced")]),
        ("The court cleared Ida Holm of bribery.", [("bribery", "acquitted")]),
        ("They cleared the road of snow.", []),
        ("The phone was charged with a cable.", []),
        ("The charges rose by 5 per cent.", []),
    ],
)
def test_charges_carry_the_stage_of_the_law(text: str, values: list[tuple[str, str]]) -> None:
    assert [(fact.value.text, fact.detail("outcome")) for fact in facts("charge", text)] == values


def test_counts_and_denials_of_charges() -> None:
    (found,) = facts("charge", "She was convicted of three counts of bribery.")
    assert found.detail("counts") == "3"
    (found,) = facts("charge", "He was not charged with theft.")
    assert found.detail("negated") == "yes"


def test_a_task_is_no_offence() -> None:
    assert facts("charge", "The agency charged with protecting the coast failed.") == []


def test_the_next_charge_of_a_list_comes_with_its_own_verb() -> None:
    text = "She admitted stealing a boat, denied assaulting a sailor, and he was accused of bribery and suspected of fraud."
    assert [(fact.value.text, fact.detail("outcome")) for fact in facts("charge", text)] == [
        ("stealing a boat", "pleaded-guilty"),
        ("assaulting a sailor", "denied"),
        ("bribery", "suspected"),
        ("fraud", "suspected"),
    ]
