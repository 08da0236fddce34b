from __future__ import annotations

from typing import Any

import pytest

from discrepancy.model.value import Value
from tests.judge.made import ask, claim, fact, number, sources, verdicts


def two(left: Value, right: Value, left_hedge: str = "exact", right_hedge: str = "exact", **settings: Any) -> list[str]:
    a = fact("quantity", "a", "x", left, hedge=left_hedge)
    b = fact("quantity", "b", "y", right, hedge=right_hedge)
    return verdicts(ask("interval", claim(a, b), **settings))


GRAM = "gram"


@pytest.mark.parametrize(
    ("left", "right", "hedges", "expected"),
    [
        (number(7.4, unit=GRAM, resolution=0.1), number(7, unit=GRAM), ("exact", "exact"), ["variant"]),
        (number(7.7, unit=GRAM, resolution=0.1), number(7, unit=GRAM), ("exact", "exact"), ["conflict"]),
        (number(7.7, unit=GRAM, resolution=0.1), number(8, unit=GRAM), ("exact", "approximate"), ["variant"]),
        (number(7.7, unit=GRAM, resolution=0.1), number(77, unit=GRAM), ("exact", "exact"), ["conflict"]),
        (number(7.7, unit=GRAM, resolution=0.1), number(7.7, unit=GRAM, resolution=0.01), ("exact", "exact"), []),
        (number(200, unit="foot"), number(61, unit="metre"), ("exact", "exact"), []),
        (number(200, unit="foot"), number(100, unit="metre"), ("exact", "exact"), ["conflict"]),
        (number(2.4, unit="kilogram", resolution=0.1), number(2385.6, unit=GRAM, resolution=0.1), ("exact", "exact"), []),
        (number(30, unit="celsius"), number(86, unit="fahrenheit"), ("exact", "exact"), []),
        (number(1, unit="year"), number(12, unit="month"), ("exact", "exact"), []),
        (number(5, unit="week"), number(3, unit="month"), ("exact", "exact"), ["conflict"]),
        (number(6, unit="metre"), number(6, unit="second"), ("exact", "exact"), []),
        (number(6), number(7), ("approximate", "approximate"), ["conflict"]),
        (number(1400), number(1412), ("exact", "exact"), []),
        (number(1400), number(1600), ("approximate", "exact"), ["conflict"]),
        (number(100), number(60), ("exact", "exact"), ["conflict"]),
    ],
)
def test_two_points(left: Value, right: Value, hedges: tuple[str, str], expected: list[str]) -> None:
    assert two(left, right, *hedges) == expected
    assert two(right, left, *reversed(hedges)) == expected


@pytest.mark.parametrize(
    ("left", "hedge", "right", "expected"),
    [
        (number(24, one=False), "at-least", number(11), ["conflict"]),
        (number(24, one=False), "at-least", number(300), []),
        (number(None, 42, one=False), "less-than", number(41.7, resolution=0.1), []),
        (number(None, 42, one=False), "less-than", number(47.1, resolution=0.1), ["conflict"]),
        (number(9, 10, one=False), "range", number(9.6, resolution=0.1), []),
        (number(9, 10, one=False), "range", number(12), ["conflict"]),
        (number(10, one=False), "more-than", number(9.6, resolution=0.1), ["conflict"]),
    ],
)
def test_bounds_and_ranges(left: Value, hedge: str, right: Value, expected: list[str]) -> None:
    assert two(left, right, hedge) == expected


def test_two_lower_bounds_always_meet() -> None:
    assert two(number(5, one=False), number(3, one=False), "at-least", "more-than") == []


def test_ton_is_read_as_each_of_its_weights_and_the_reason_says_which() -> None:
    a = fact("quantity", "a", "1,000 tons", number(1000, unit="ton"))
    b = fact("quantity", "b", "907 tonnes", number(907, unit="tonne"))
    (found,) = ask("interval", claim(a, b))
    assert found.verdict == "variant"
    assert "short ton" in found.reason


def test_currencies_are_not_compared() -> None:
    a = fact("money", "a", "€5,000", number(5000, unit="EUR"))
    b = fact("money", "b", "£9,000", number(9000, unit="GBP"))
    assert ask("interval", claim(a, b)) == []


def test_reason_can_be_checked_with_a_pencil() -> None:
    a = fact("count", "a", "236 passengers", number(236, unit="passenger"))
    b = fact("count", "b", "263 passengers", number(263, unit="passenger"))
    (found,) = ask("interval", claim(a, b))
    assert found.reason == "236 is not 263: the same figures in another order"
    c = fact("money", "a", "Rs 36 million", number(36e6, unit="INR", resolution=1e6))
    d = fact("money", "b", "3.6 million rupees", number(3.6e6, unit="INR", resolution=1e5))
    (found,) = ask("interval", claim(c, d))
    assert "10 times" in found.reason


def test_values_that_agree_with_the_bound_stay_out_of_the_conflict() -> None:
    a = fact("count", "a", "at least 20", number(20, one=False), hedge="at-least")
    b = fact("count", "b", "25", number(25))
    c = fact("count", "c", "31", number(31), start=40)
    (found,) = ask("interval", claim(a, b, c))
    assert [shown for shown, _ in found.sides] == ["25", "31"]


def test_a_part_and_the_rest_make_the_whole() -> None:
    ours = fact("count", "a", "19 of ours", number(19), head="one")
    theirs = fact("count", "a", "eight from the next valley", number(8), head="neighbour", start=30)
    all_of_them = fact("count", "b", "27 volunteers", number(27), head="volunteer")
    assert ask("interval", claim(ours, all_of_them), story=[claim(theirs)]) == []


def test_a_sum_that_happens_to_fit_excuses_no_second_figure_for_one_thing() -> None:
    a = fact("count", "a", "168 passengers", number(168), head="passenger")
    crew = fact("count", "a", "six crew", number(6), head="crew", start=30)
    b = fact("count", "b", "174 passengers", number(174), head="passenger")
    assert verdicts(ask("interval", claim(a, b), story=[claim(crew)])) == ["conflict"]


def test_other_modality_is_another_thing() -> None:
    a = fact("money", "a", "up to €2,000", number(2000, unit="EUR"), qualifiers=("modality=maximum",))
    b = fact("money", "b", "€500", number(500, unit="EUR"))
    assert ask("interval", claim(a, b)) == []


def test_a_correction_makes_a_variant() -> None:
    a = fact("count", "a", "12 boats", number(12))
    b = fact("count", "b", "15 boats", number(15), details={"correction": "yes"})
    assert verdicts(ask("interval", claim(a, b))) == ["variant"]


def test_what_changes_with_time_is_compared_at_one_time_only() -> None:
    a = fact("count", "a", "1.1 million", number(1.1e6, resolution=1e5), attribute="population", as_of="2008")
    b = fact("count", "b", "1.3 million", number(1.3e6, resolution=1e5), attribute="population", as_of="2021")
    assert ask("interval", claim(a, b), changing=["population"]) == []
    assert verdicts(ask("interval", claim(a, b))) == ["conflict"]


def test_a_source_that_has_both_knows_them_as_two_unless_it_slipped() -> None:
    def both(left: float, right: float, **fields: Any) -> list[str]:
        a = fact("count", "a", f"{left:g}", number(left), **fields)
        return verdicts(ask("interval", claim(a, fact("count", "a", f"{right:g}", number(right), start=90))))

    assert both(184, 212) == []
    assert both(127, 172) == ["conflict"]
    assert both(40, 30) == []
    assert both(40, 30, place="headline") == ["conflict"]
    assert both(400, 30, place="headline") == []


def test_a_source_that_lists_values_speaks_of_several_things() -> None:
    listed = [fact("count", "a", str(n), number(n), start=20 * n) for n in (12, 21, 120)]
    assert ask("interval", claim(*listed)) == []


def test_a_length_of_time_runs_on() -> None:
    a = fact("duration", "a", "four days", number(4, unit="day"), attribute="riot")
    b = fact("duration", "b", "eight days", number(8, unit="day"), attribute="riot")
    assert ask("interval", claim(a, b), dates=sources(a="2021-05-04", b="2021-05-08")) == []
    assert verdicts(ask("interval", claim(a, b), dates=sources(a="2021-05-04", b="2021-05-05"))) == ["conflict"]
    weeks = fact("duration", "a", "nine weeks", number(9, unit="week"), attribute="trial")
    months = fact("duration", "b", "three months", number(3, unit="month"), attribute="trial")
    assert verdicts(ask("interval", claim(weeks, months), dates=sources(a="2021-05-04", b="2021-05-10"))) == ["conflict"]


def test_values_that_agree_stand_on_one_side() -> None:
    a = fact("quantity", "a", "11 miles", number(11, unit="mile"))
    b = fact("quantity", "b", "18 km", number(18, unit="kilometre"))
    c = fact("quantity", "c", "40 km", number(40, unit="kilometre"))
    (found,) = ask("interval", claim(a, b, c))
    assert [shown for shown, _ in found.sides] == ["11 miles / 18 kilometres", "40 kilometres"]


@pytest.mark.parametrize(
    ("unit", "one", "other", "wanted"),
    [
        ("minute", 9, 10, ["variant: 9 minutes against 10 minutes: a length of time is often rounded"]),
        ("year", 3, 4, ["variant: 3 years against 4 years: a length of time is often rounded"]),
        ("day", 1, 2, ["conflict: 1 day is not 2 days"]),
        ("season", 5, 6, ["conflict: 5 seasons is not 6 seasons"]),
        ("magnitude", 4.2, 4.4, ["variant: magnitude 4.2 against magnitude 4.4: agencies measure one quake differently and revise it"]),
        ("magnitude", 4.2, 6.4, ["conflict: magnitude 4.2 is not magnitude 6.4: they differ by 2.2"]),
    ],
)
def test_lengths_of_time_and_magnitudes_are_estimates(unit: str, one: float, other: float, wanted: list[str]) -> None:
    kind = "quantity" if unit == "magnitude" else "duration"
    facts = [fact(kind, source, "x", number(value, unit=unit, resolution=0.1)) for source, value in (("a", one), ("b", other))]
    assert [f"{found.verdict}: {found.reason}" for found in ask("interval", claim(*facts))] == wanted


def test_a_reason_converts_to_the_unit_of_the_other_source() -> None:
    inches = fact("quantity", "a", "0.71 inches", number(0.71, unit="inch", resolution=0.01))
    metric = fact("quantity", "b", "17 mm", number(17, unit="millimetre"))
    (found,) = ask("interval", claim(inches, metric))
    assert found.reason == "0.71 inches against 17 millimetres, which is 0.669 inches"
