"""Sums, ranks and results: what is told of two, and what is let be."""

from __future__ import annotations

from typing import Any

import pytest

from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact
from tests.judge.made import ask, claim, fact, number, of_rule, sources, told

QUOTE, _ = of_rule("quote-wording")
CHARGE, OFFENCES = of_rule("charge-conflict")
OUTCOME, _ = of_rule("charge-outcome")
PLACE, PLACES = of_rule("place-conflict")
DAYS = sources(a="2019-05-01", b="2019-05-01")


def counted(source: str, count: float | None, attribute: str, *, start: int = 0, sentence: tuple[int, int] = (0, 90), **more: Any) -> Fact:
    high = more.pop("high", None)
    single = high is None and more.get("hedge", "exact") in ("exact", "approximate")
    return fact(
        "count",
        source,
        f"{count or high}",
        number(count, high, unit="person", one=single),
        attribute=attribute,
        start=start,
        sentence=sentence,
        **more,
    )


def parts(dead: Fact, hurt: Fact) -> list[Claim]:
    return [claim(dead), claim(hurt)]


def summed(whole: Fact, dead: Fact, hurt: Fact, *, days: tuple[str | None, str | None] = ("2021-05-04", "2021-05-04")) -> list[str]:
    return told("sum", whole, story=parts(dead, hurt), dates=sources(a=days[0], b=days[1]))


NINE, THIRTY = counted("a", 9, "killed"), counted("a", 30, "injured", start=20)


@pytest.mark.parametrize(
    ("whole", "dead", "hurt", "wanted"),
    [
        (counted("b", 55, "casualties"), NINE, THIRTY, "conflict: 9 killed and 30 injured make 39, not 55 on 4 May 2021"),
        (counted("b", 38, "casualties"), NINE, THIRTY, "conflict: 9 killed and 30 injured make 39, not 38 on 4 May 2021"),
        (counted("b", 39, "casualties"), NINE, THIRTY, None),
        (counted("b", 55, "casualties", hedge="approximate"), NINE, THIRTY, None),
        (counted("b", 55, "casualties", details={"negated": "yes"}), NINE, THIRTY, None),
        (counted("b", 0, "casualties"), NINE, THIRTY, None),
        (counted("b", 55, "casualties"), counted("a", 9, "killed", hedge="at-least"), THIRTY, None),
        (
            counted("b", 38, "casualties"),
            counted("a", 9, "killed", hedge="at-least"),
            THIRTY,
            "conflict: 9 killed and 30 injured make 39, not 38 on 4 May 2021",
        ),
        (counted("b", 55, "casualties"), NINE, counted("a", 30, "injured", start=20, hedge="at-least"), None),
        (counted("b", 55, "casualties"), NINE, counted("c", 30, "injured", start=20), None),
        (counted("b", 55, "casualties"), NINE, counted("a", 30, "injured", start=120, sentence=(100, 190)), None),
        (counted("b", 55, "casualties"), NINE, counted("a", 30, "missing", start=20), None),
        (counted("b", 55, "casualties"), NINE, counted("a", 30, "injured", start=20, qualifiers=("part=child",)), None),
        (counted("b", 55, "casualties"), NINE, counted("a", None, "injured", start=20, high=30, hedge="less-than"), None),
        (counted("b", 55, "casualties", as_of="2021-05-05"), NINE, THIRTY, None),
        (counted("b", 55, "casualties", as_of="2021-05-03"), NINE, THIRTY, None),
        (
            counted("b", 55, "casualties", as_of="2021-05-03/2021-05-04"),
            NINE,
            THIRTY,
            "conflict: 9 killed and 30 injured make 39, not 55 between 3 May 2021 and 4 May 2021",
        ),
        (
            counted("b", 55, "casualties", as_of="2021-05-04/2021-05-06"),
            NINE,
            THIRTY,
            "conflict: 9 killed and 30 injured make 39, not 55 between 4 May 2021 and 6 May 2021",
        ),
    ],
)
def test_dead_and_injured_make_the_casualties(whole: Fact, dead: Fact, hurt: Fact, wanted: str | None) -> None:
    assert summed(whole, dead, hurt) == ([wanted] if wanted else [])


def test_a_sum_shows_both_parts_on_one_side_and_needs_no_day() -> None:
    whole = counted("b", 5500, "casualties")
    (found,) = ask("sum", claim(whole), story=parts(NINE, THIRTY), dates=sources(a="2021-05-04", b=None))
    assert found.sides == (("5,500 casualties", (whole,)), ("9 + 30", (NINE, THIRTY)))
    assert found.reason == "9 killed and 30 injured make 39, not 5,500"
    two = claim(whole, counted("c", 60, "casualties"))
    assert len(ask("sum", two, story=parts(NINE, THIRTY))) == 1
    assert ask("sum", claim(counted("b", 55, "killed")), story=parts(NINE, THIRTY)) == []
    assert len(ask("sum", claim(counted("b", 55, "hurt")), story=parts(NINE, THIRTY), wholes=["hurt"])) == 1
    assert ask("sum", claim(whole), story=parts(NINE, THIRTY), dead=["missing"]) == []
    assert ask("sum", claim(whole), story=parts(NINE, THIRTY), hurt=["missing"]) == []


def part_and_whole(part: Fact, whole: Fact, **more: Any) -> list[str]:
    return told("sum", part, story=[claim(whole, subject="people")], dates=sources(a="2021-05-04", b="2021-05-04"), **more)


@pytest.mark.parametrize(
    ("part", "whole", "wanted"),
    [
        (
            counted("a", 15, "killed", head="civilian"),
            counted("b", 12, "killed", head="person"),
            "conflict: 15 killed against 12 killed in all: a part is larger than the whole",
        ),
        (counted("a", 12, "killed", head="civilian"), counted("b", 12, "killed", head="person"), None),
        (
            counted("a", 15, "killed", head="civilian"),
            counted("b", 12, "killed"),
            "conflict: 15 killed against 12 killed in all: a part is larger than the whole",
        ),
        (counted("a", 15, "killed", head="person"), counted("b", 12, "killed", head="person"), None),
        (counted("a", 15, "killed", head="civilian"), counted("b", 12, "killed", head="soldier"), None),
        (counted("a", 15, "killed", head="civilian"), counted("b", 12, "killed", hedge="approximate"), None),
        (counted("a", 15, "killed", head="civilian"), counted("b", 12, "killed", hedge="at-least"), None),
        (
            counted("a", 15, "killed", head="civilian"),
            counted("b", None, "killed", high=12, hedge="less-than"),
            "conflict: 15 killed against 12 killed in all: a part is larger than the whole",
        ),
        (counted("a", None, "killed", high=15, hedge="less-than", head="civilian"), counted("b", 12, "killed"), None),
        (counted("a", 15, "killed", head="civilian", as_of="2021-05-03"), counted("b", 12, "killed"), None),
        (counted("a", 15, "killed", head="civilian", qualifiers=("scope=here",)), counted("b", 12, "killed"), None),
        (counted("a", 15, "killed", head="civilian"), counted("b", 12, "injured"), None),
        (counted("a", 25, "killed", head="civilian"), counted("b", 12, "killed"), None),  # a war beside one raid
        (counted("a", 15, "killed", head="civilian"), counted("b", 12, "killed", modifiers=("more",)), None),
        (counted("a", 15, "killed", head="side"), counted("b", 12, "killed"), None),
        (
            counted("a", 15, "killed", modifiers=("elderly",)),
            counted("b", 12, "killed"),
            "conflict: 15 killed against 12 killed in all: a part is larger than the whole",
        ),
    ],
)
def test_no_part_is_larger_than_its_whole(part: Fact, whole: Fact, wanted: str | None) -> None:
    assert part_and_whole(part, whole) == ([wanted] if wanted else [])


def test_a_list_of_many_events_has_no_whole() -> None:
    part = counted("a", 15, "killed", head="civilian")
    for many, wanted in ((200, 1), (201, 0)):
        wholes = [claim(counted("b", 12, "killed", start=200 * index), subject=f"event {index}") for index in range(many)]
        assert len(ask("sum", claim(part), story=wholes)) == wanted
    (found,) = ask("sum", claim(part), story=[claim(counted("b", 12, "killed"), subject="people")])
    assert [shown for shown, _ in found.sides] == ["15 killed", "12 killed in all"]


def ranked(source: str, place: int, **more: Any) -> Fact:
    given: dict[str, object] = {"head": "woman", "subject": "Ida Holm", "predicate": "lead", **more}
    return fact("count", source, f"{place}.", number(place, unit="rank"), attribute="rank", **given)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (ranked("a", 1), ranked("b", 2), "conflict: the 1st woman is not the 2nd: a rank is exact"),
        (ranked("a", 3), ranked("b", 11), "conflict: the 3rd woman is not the 11th: a rank is exact"),
        (ranked("a", 12), ranked("b", 13), "conflict: the 12th woman is not the 13th: a rank is exact"),
        (ranked("a", 21), ranked("b", 112), "conflict: the 21st woman is not the 112th: a rank is exact"),
        (ranked("a", 4), ranked("b", 22), "conflict: the 4th woman is not the 22nd: a rank is exact"),
        (
            ranked("a", 1, modifiers=("young", "tall")),
            ranked("b", 2, modifiers=("tall", "young")),
            "conflict: the 1st young tall woman is not the 2nd: a rank is exact",
        ),
        (
            ranked("a", 1, head=None, modifiers=("largest",)),
            ranked("b", 2, head=None, modifiers=("largest",)),
            "conflict: the 1st largest  is not the 2nd: a rank is exact",
        ),
        (
            ranked("a", 1),
            ranked("b", 2, details={"correction": "yes"}),
            "variant: the 1st woman is not the 2nd: a rank is exact; b says that it corrects the value (2021-05-04)",
        ),
        (ranked("a", 1), ranked("b", 2, subject="Rut Carver"), None),
        (ranked("a", 1), ranked("b", 2, subject="I. Holm"), "conflict: the 1st woman is not the 2nd: a rank is exact"),
        (ranked("a", 1, subject=None), ranked("b", 2, subject="Rut Carver"), "conflict: the 1st woman is not the 2nd: a rank is exact"),
        (ranked("a", 1), ranked("a", 2, start=70), None),
        (ranked("a", 1), ranked("b", 2, qualifiers=("event=second",)), None),
    ],
)
def test_two_ranks(left: Fact, right: Fact, wanted: str | None) -> None:
    assert [line.replace("  ", " ") for line in told("order", left, right)] == ([wanted.replace("  ", " ")] if wanted else [])


def test_equal_ranks_of_several_orders_are_judged_each_by_itself() -> None:
    facts = (ranked("a", 1), ranked("b", 1, head="mayor"), ranked("c", 2, head="mayor"), ranked("d", 1, head="mayor", predicate="join"))
    (found,) = ask("order", claim(*facts))
    assert [[stated.source for stated in side] for _, side in found.sides] == [["b"], ["c"]]


def score(source: str, text: str, winner: str | None = None, loser: str | None = None, **more: Any) -> Fact:
    details = {name: value for name, value in (("winner", winner), ("loser", loser)) if value} | dict(more.pop("details", {}))
    return fact("count", source, text, text, attribute="score", head="score", details=details, **more)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (
            score("a", "3-2", "Harwick", "Penmore"),
            score("b", "3-1", "Harwick", "Penmore"),
            "conflict: 3-1 is not 3-2: one match has one score",
        ),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "2-3", "Harwick", "Penmore"), None),
        (
            score("a", "3-2", "Harwick", "Penmore"),
            score("b", "3-2", "PENMORE", "harwick"),
            "conflict: Harwick beat Penmore in a, PENMORE beat harwick in b",
        ),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "3-1", "Harwick", "Ferring"), None),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "3-1", "Ferring", "Penmore"), None),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "3-1", "Ferring", "Harwick"), None),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "3-1", "Penmore", "Ferring"), None),
        (score("a", "3-2", "Harwick"), score("b", "3-1"), None),
        (score("a", "3-2", None, "Penmore"), score("b", "3-1"), "conflict: 3-1 is not 3-2: one match has one score"),
        (score("a", "10-9"), score("b", "9-10"), None),
        (score("a", "10-9"), score("b", "9-8"), "conflict: 10-9 is not 9-8: one match has one score"),
        (score("a", "3-2"), score("a", "3-1", start=50), None),
        (score("a", "3-2"), score("b", "3-1", qualifiers=("event=second",)), None),
        (
            score("a", "3-2"),
            score("b", "3-1", details={"correction": "yes"}),
            "variant: 3-1 is not 3-2: one match has one score; b says that it corrects the value (2019-05-01)",
        ),
    ],
)
def test_two_results(left: Fact, right: Fact, wanted: str | None) -> None:
    found = told("score", left, right, dates=DAYS)
    if wanted and " beat " in wanted:
        assert sorted(found[0].removeprefix("conflict: ").split(", ")) == sorted(wanted.removeprefix("conflict: ").split(", "))
    else:
        assert found == ([wanted] if wanted else [])
    assert len(told("score", right, left, dates=DAYS)) == len(found)


def test_results_are_shown_with_the_winner_first() -> None:
    facts = (score("a", "3-2", "Harwick", "Penmore"), score("b", "3-1", "Harwick", "Penmore"), score("c", "2-3", "Harwick", "Penmore"))
    (found,) = ask("score", claim(*facts), dates=DAYS)
    assert [(shown, len(side)) for shown, side in found.sides] == [("Harwick 3-1 Penmore", 1), ("Harwick 3-2 Penmore", 2)]


def test_a_whole_and_a_sum_that_do_not_count_hide_no_others() -> None:
    about, whole = counted("b", 50, "casualties", hedge="approximate"), counted("c", 55, "casualties")
    assert len(ask("sum", claim(about, whole), story=parts(NINE, THIRTY))) == 1
    other = [claim(counted("d", 25, "killed")), claim(counted("d", 30, "injured", start=20))]
    (found,) = ask("sum", claim(whole), story=[*other, *parts(NINE, THIRTY)])
    assert found.reason == "9 killed and 30 injured make 39, not 55"


def test_a_result_with_one_name_is_shown_by_its_figures() -> None:
    facts = (score("a", "3-2", None, "Penmore"), score("b", "3-1"))
    (found,) = ask("score", claim(*facts), dates=DAYS)
    assert [shown for shown, _ in found.sides] == ["3-1", "3-2"]
    assert told("score", score("a", "3-2", "Harwick"), score("b", "3-1", "Harwick", "Penmore"), dates=DAYS) == []


def test_nobody_injured_is_a_part_too_and_a_winner_alone_is_no_match() -> None:
    nobody = counted("a", 0, "injured", start=20)
    assert summed(counted("b", 55, "casualties"), NINE, nobody) == ["conflict: 9 killed and 0 injured make 9, not 55 on 4 May 2021"]
    assert summed(counted("b", 9, "casualties"), NINE, nobody) == []
    assert told("score", score("a", "3-2", "Harwick"), score("b", "3-3"), dates=DAYS) == []
