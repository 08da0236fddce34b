"""Offices and titles: who may hold what, when, and the sentence a reader gets."""

from __future__ import annotations

from typing import Any

import pytest

from discrepancy.judge.terms import Terms
from discrepancy.model.fact import Fact
from tests.judge.made import ask, claim, fact, of_rule, sources

OFFICE, OFFICES = of_rule("office-holder")
TITLE, _ = of_rule("title-mismatch")


def holder(source: str, name: str, office: str = "mayor", **details: str) -> Fact:
    return fact("name", source, name, name, subject=name, details={"office": office, "body": "Castleton", **details})


def office(
    *facts: Fact, when: tuple[str | None, str | None] = ("2020-05-01", "2020-05-01"), subject: str = "mayor", **settings: Any
) -> list[str]:
    made = claim(*facts, subject=subject, label="office", attribute="holder")
    found = ask("office", made, dates=sources(a=when[0], b=when[1]), terms=OFFICES, **{**OFFICE, **settings})
    return [f"{finding.verdict}: {finding.reason}" for finding in found]


HENDRY, OAKES = holder("a", "Paul Hendry"), holder("b", "Denis Oakes")


@pytest.mark.parametrize(
    ("second", "wanted"),
    [
        ("2020-05-01", "conflict: one mayor, two holders: Denis Oakes on 1 May 2020 and Paul Hendry on 1 May 2020 (on one day)"),
        ("2020-05-02", "conflict: one mayor, two holders: Denis Oakes on 2 May 2020 and Paul Hendry on 1 May 2020 (1 day apart)"),
        ("2020-05-03", "conflict: one mayor, two holders: Denis Oakes on 3 May 2020 and Paul Hendry on 1 May 2020 (2 days apart)"),
        ("2020-05-31", "conflict: one mayor, two holders: Denis Oakes on 31 May 2020 and Paul Hendry on 1 May 2020 (30 days apart)"),
        ("2020-06-01", None),
        ("2020-04-01", "conflict: one mayor, two holders: Denis Oakes on 1 April 2020 and Paul Hendry on 1 May 2020 (30 days apart)"),
        ("2020-03-31", None),
        (None, "conflict: one mayor, two holders: Denis Oakes and Paul Hendry on 1 May 2020 (b has no date)"),
    ],
)
def test_an_office_changes_hands_after_the_days_of_the_rule(second: str | None, wanted: str | None) -> None:
    assert office(HENDRY, OAKES, when=("2020-05-01", second)) == ([wanted] if wanted else [])
    if second == "2020-06-01":
        assert len(office(HENDRY, OAKES, when=("2020-05-01", second), days=31)) == 1


@pytest.mark.parametrize(
    ("second", "wanted"),
    [
        (
            "2022-05-01",
            [
                "conflict: one team leader, one surname, two given names: Marek Novak on 1 May 2020 and Pavel Novak on 1 May 2022 (730 days apart)"
            ],
        ),
        ("2022-05-02", []),
    ],
)
def test_namesakes_in_one_post_are_one_person_for_longer(second: str, wanted: list[str]) -> None:
    pair = holder("a", "Marek Novak", "team leader"), holder("b", "Pavel Novak", "team leader")
    assert office(*pair, when=("2020-05-01", second), subject="team leader") == wanted


def test_namesakes_of_no_post_and_posts_that_several_hold() -> None:
    assert office(holder("a", "Marek Novak", "police"), holder("b", "Pavel Novak", "police"), subject="police") == []
    assert office(holder("a", "Paul Hendry", "judge"), holder("b", "Denis Oakes", "judge"), subject="judge") == []


@pytest.mark.parametrize("offices", [("mayor", "judge"), ("judge", "mayor")])
def test_both_must_hold_what_one_alone_can_hold(offices: tuple[str, str]) -> None:
    assert office(holder("a", "Paul Hendry", offices[0]), holder("b", "Denis Oakes", offices[1])) == []


def test_the_office_of_a_fact_may_be_its_value_a_detail_or_the_claims() -> None:
    def titled(source: str, name: str, title: str) -> Fact:
        return fact("title", source, title, title, subject=name, details={"body": "Castleton"})

    assert len(office(titled("a", "Paul Hendry", "mayor"), titled("b", "Denis Oakes", "mayor"))) == 1
    assert office(titled("a", "Paul Hendry", "judge"), titled("b", "Denis Oakes", "judge")) == []
    bare = [
        fact("name", source, name, name, subject=name, details={"body": "Castleton"})
        for source, name in (("a", "Paul Hendry"), ("b", "Denis Oakes"))
    ]
    assert len(office(*bare)) == 1
    assert office(*bare, subject="judge") == []


def test_a_holder_may_be_named_in_a_detail_and_facts_without_one_are_left_out() -> None:
    def told(source: str, name: str | None) -> Fact:
        return fact("title", source, "mayor", "mayor", details={"body": "Castleton", **({"holder": name} if name else {})})

    assert len(office(told("a", "Paul Hendry"), told("b", "Denis Oakes"))) == 1
    assert office(told("a", "Paul Hendry"), told("b", None)) == []


@pytest.mark.parametrize("status", ["former", "retired", "late", "elect", "outgoing", "acting", "interim", "new"])
def test_who_holds_it_no_more_or_not_yet_does_not_contradict(status: str) -> None:
    assert office(holder("a", "Paul Hendry", status=status), OAKES) == []
    assert office(HENDRY, holder("b", "Denis Oakes", status=status)) == []


def test_a_status_that_says_nothing_of_time() -> None:
    assert len(office(holder("a", "Paul Hendry", status="present"), OAKES)) == 1


def test_another_town_has_another_mayor_and_an_unnamed_one_is_nobody_s() -> None:
    assert office(HENDRY, holder("b", "Denis Oakes", body="Millford")) == []
    assert office(HENDRY, holder("b", "Denis Oakes", body="")) == []
    assert len(office(HENDRY, holder("b", "Denis Oakes", body="CASTLETON"))) == 1
    named = [fact("title", s, "q", "mayor of Castleton", subject=n) for s, n in (("a", "Paul Hendry"), ("b", "Denis Oakes"))]
    assert len(office(*named)) == 1


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("Marek Novak", "Pavel Novak", 1),
        ("Marek Novak", "Anna Novak", 0),  # a man and a woman
        ("Marek Jan Novak", "Pavel Jan Novak", 0),  # more in common than the surname
        ("Rights Project", "Farms Project", 0),  # no people
        ("Jenna Coleman", "Olivia Colman", 0),  # two surnames
    ],
)
def test_namesakes_are_of_one_sex_and_have_the_surname_alone_in_common(left: str, right: str, found: int) -> None:
    pair = holder("a", left, "team leader", body=""), holder("b", right, "team leader", body="")
    assert len(office(*pair, subject="team leader")) == found


def test_a_source_that_names_both_namesakes_knows_them_as_two() -> None:
    facts = [holder("a", "Marek Novak", "team leader"), holder("b", "Pavel Novak", "team leader")]
    both = claim(fact("name", "b", "Marek Novak", "Marek Novak", start=80))
    made = claim(*facts, subject="team leader", label="office", attribute="holder")
    assert len(ask("office", made, terms=OFFICES, **OFFICE)) == 1
    assert ask("office", made, story=[both], terms=OFFICES, **OFFICE) == []


def test_the_country_counts_before_the_body() -> None:
    left = holder("a", "Paul Hendry", country="Norland", body="Council")
    assert len(office(left, holder("b", "Denis Oakes", country="Norland", body="Senate"))) == 1
    assert office(left, holder("b", "Denis Oakes", country="Sudland", body="Council")) == []


def test_one_holder_at_two_times_is_judged_at_each() -> None:
    early, late = fact("name", "a", "Paul Hendry", "Paul Hendry", subject="Paul Hendry", as_of="2015-05-01"), HENDRY
    (found,) = ask(
        "office",
        claim(early, late, OAKES, subject="mayor", label="office"),
        dates=sources(a="2020-05-01", b="2020-05-01"),
        terms=OFFICES,
        **OFFICE,
    )
    assert [(shown, len(side)) for shown, side in found.sides] == [("Denis Oakes", 1), ("Paul Hendry", 1)]
    former = holder("c", "Paul Hendry", status="former")
    lines = office(former, HENDRY, OAKES)
    assert len(lines) == 1


def titles(
    left: str,
    right: str,
    *,
    days: tuple[str | None, str | None] = ("2020-05-01", "2020-05-02"),
    near: int = 30,
    same_source: bool = False,
    **details: str,
) -> list[str]:
    a = fact("title", "a", left, left)
    b = fact("title", "a" if same_source else "b", right, right, start=70, details=details)
    found = ask("title", claim(a, b), dates=sources(a=days[0], b=days[1]), terms=OFFICES, **{**TITLE, "days": near})
    return [f"{finding.verdict}: {finding.reason}" for finding in found]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("premier", "prime minister", "variant: premier and prime minister are two words for one office"),
        ("Premier", "the Prime Minister", "variant: premier and prime minister are two words for one office"),
        ("chief executive officer", "CEO", None),
        ("chief executive", "C.E.O.", None),
        ("health secretary", "health minister", "variant: health minister and health secretary are two words for one office"),
        ("deputy mayor", "mayor", "conflict: deputy mayor is not mayor: another rank"),
        ("first deputy mayor", "deputy mayor", "conflict: deputy mayor is not first deputy mayor: another rank"),
        ("deputy mayor", "governor", None),
        (
            "vice chairman of the harbour board",
            "harbour board chairman",
            "conflict: harbour board chairman is not vice chairman of the harbour board: another rank",
        ),
        ("sergeant", "lieutenant", "conflict: lieutenant is not sergeant: another rank"),
        ("detective sergeant", "detective inspector", "conflict: detective inspector is not detective sergeant: another rank"),
        ("lieutenant colonel", "colonel", None),
        ("finance minister", "health minister", "conflict: finance minister is not health minister: another field"),
        (
            "chief medical officer",
            "chief scientific officer",
            "conflict: chief medical officer is not chief scientific officer: another field",
        ),
        ("finance minister", "chief medical officer", None),
        ("bank boss", "boss of the bank", None),
        ("bank boss and mayor", "mayor", "variant: only one has bank boss"),
        ("mayor", "mayor, treasurer & harbour master", "variant: only one has harbour master and treasurer"),
        ("professor", "epidemiologist", None),
        ("rescue worker", "rescue diver", None),
    ],
)
def test_two_titles(left: str, right: str, wanted: str | None) -> None:
    assert titles(left, right) == ([wanted] if wanted else [])
    turned = titles(right, left)
    assert [line.split(":")[0] for line in turned] == ([wanted.split(":")[0]] if wanted else [])


@pytest.mark.parametrize(("second", "wanted"), [("2020-05-31", 1), ("2020-06-01", 0), ("2020-04-01", 1), ("2020-03-31", 0), (None, 1)])
def test_an_office_may_have_been_left_for_another(second: str | None, wanted: int) -> None:
    assert len(titles("finance minister", "health minister", days=("2020-05-01", second))) == wanted
    assert len(titles("finance minister", "health minister", days=("2020-05-01", "2020-06-01"), near=31)) == 1


def test_one_source_knows_two_offices_of_one_person() -> None:
    assert titles("finance minister", "health minister", same_source=True) == []
    assert titles("bank boss and mayor", "mayor", same_source=True) == []
    assert titles("premier", "prime minister", same_source=True) == ["variant: premier and prime minister are two words for one office"]


def test_a_former_office_beside_a_present_one() -> None:
    assert titles("deputy mayor", "mayor", status="former") == []
    assert titles("bank boss and mayor", "mayor", status="former") == ["variant: only one has bank boss"]
    assert titles("bank boss and mayor", "mayor", status="former", same_source=True) == []
    a = fact("title", "a", "mayor", "mayor", details={"status": "former"})
    b = fact("title", "b", "deputy mayor", "deputy mayor", details={"status": "late"})
    (found,) = ask("title", claim(a, b), terms=OFFICES, **TITLE)
    assert [shown for shown, _ in found.sides] == ["former mayor", "late deputy mayor"]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("company boss", "firm boss", "variant: company boss and firm boss are two descriptions of one boss"),
        ("boss of the company", "firm boss", "variant: boss of the company and firm boss are two descriptions of one boss"),
        ("company boss", "harbour boss", None),
        ("company boss", "boss", None),
        ("company boss", "firm owner", None),
        ("old company boss", "company boss", None),
    ],
)
def test_two_descriptions_of_one_noun(left: str, right: str, wanted: str | None) -> None:
    made = Terms(same={"firm": "company"})
    a, b = fact("title", "a", left, left), fact("title", "b", right, right)
    found = [f"{one.verdict}: {one.reason}" for one in ask("title", claim(a, b), terms=made, **TITLE)]
    assert found == ([wanted] if wanted else [])
