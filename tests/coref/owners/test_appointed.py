"""Whose office it is that a verb gives, keeps or takes."""

from __future__ import annotations

import pytest

import discrepancy


@pytest.mark.parametrize(
    ("text", "office", "holder"),
    [
        ("Tony Lund was named interim coach on Monday.", "coach", "Tony Lund"),
        ("The bank said that Ida Holm will take over as chief executive in May.", "chief executive", "Ida Holm"),
        ("Per Vik will replace Ana Ruiz as the interim director of the museum.", "director of the museum", "Per Vik"),
        ("The club sacked Olle Brandt as head coach.", "head coach", "Olle Brandt"),
        ("Carla Mendes has been fired as prison governor.", "prison governor", "Carla Mendes"),
        ("Jon Aune was elected bishop of Lea.", "bishop of Lea", "Jon Aune"),
        ("Rosa Diaz became police chief in 2011.", "police chief", "Rosa Diaz"),
    ],
)
def test_the_holder(text: str, office: str, holder: str) -> None:
    facts = discrepancy.check([discrepancy.Source(id="a.txt", text=text)]).facts
    assert (office, holder) in [(fact.value.text, fact.subject) for fact in facts if fact.kind == "title"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Tony Lund was named interim coach of the Otters.", "Tony Lund was named coach of the Otters."),
        ("The bank said that Ida Holm will take over as the acting chief executive.",
         "The bank said that Ida Holm will take over as chief executive."),
        ("Rosa Diaz was appointed interim police chief.", "Rosa Diaz was appointed police chief."),
    ],
)  # fmt: skip
def test_only_one_says_that_it_is_for_a_time(left: str, right: str) -> None:
    given = [discrepancy.Source(id=name, text=text) for name, text in (("a.txt", left), ("b.txt", right))]
    assert [str(d.verdict) for d in discrepancy.check(given).everything] == ["variant"]


def test_two_matters_are_two_findings() -> None:
    left = "Assistant manager Tony Lund was named interim coach of the Otters."
    right = "Tony Lund, assistant manager and vice president, was named coach of the Otters."
    given = [discrepancy.Source(id=name, text=text) for name, text in (("a.txt", left), ("b.txt", right))]
    assert [len(d.sides) for d in discrepancy.check(given).discrepancies if d.kind == "title"] == [2, 2]
