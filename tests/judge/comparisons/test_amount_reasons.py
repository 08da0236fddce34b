"""Numbers, shares, rates and sentences: what keeps two apart, and the sentence a reader gets."""

from __future__ import annotations

import datetime

import pytest

from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from tests.judge.made import ask, claim, fact, number, of_rule, sources

SENTENCE, _ = of_rule("sentence-length")


def told(
    how: str,
    *facts: Fact,
    days: tuple[str | None, str | None] = ("2021-05-04", "2021-05-04"),
    story: tuple[Claim, ...] = (),
    **settings: object,
) -> list[str]:
    """Verdict and reason of each finding, the same whichever fact comes first."""
    dates = sources(a=days[0], b=days[1])
    lines = [f"{found.verdict}: {found.reason}" for found in ask(how, claim(*facts), dates=dates, story=story, **settings)]
    assert lines == [f"{found.verdict}: {found.reason}" for found in ask(how, claim(*facts[::-1]), dates=dates, story=story, **settings)]
    return lines


def amount(source: str, low: float | None, unit: str | None = "gram", **fields: object) -> Fact:
    high = fields.pop("high", None)
    resolution = fields.pop("resolution", 1.0)
    single = high is None and fields.get("hedge", "exact") in ("exact", "approximate")
    return fact("quantity", source, "x", number(low, high, unit, resolution, one=single), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "settings", "wanted"),
    [
        (7.4, 7, {}, ["variant: 7 grams and 7.4 grams differ by 5.4 %: one is the other rounded"]),
        (7.4, 7, {"rounding": False}, ["conflict: 7 grams is not 7.4 grams: they differ by 0.4"]),
        (7.4, 7, {"notable": 0.1}, []),
        (49, 48.1, {}, ["conflict: 48.1 grams is not 49 grams: they differ by 0.9"]),
        (48.0, 48.96, {}, ["conflict: 48 grams is not 48.96 grams: they differ by 0.96"]),
    ],
)
def test_the_settings_of_the_rule_hold(left: float, right: float, settings: dict[str, object], wanted: list[str]) -> None:
    def stated(source: str, value: float) -> Fact:
        return amount(source, value, resolution=1.0 if value == int(value) else 0.1)

    assert told("interval", stated("a", left), stated("b", right), **settings) == wanted


@pytest.mark.parametrize(
    ("value", "settings", "wanted"), [(91, {}, 1), (89, {}, 1), (98, {}, 0), (80, {"approximate": 0.2}, 1), (98, {"notable": 0.01}, 1)]
)
def test_about_a_hundred(value: float, settings: dict[str, object], wanted: int) -> None:
    found = told("interval", amount("a", 100, hedge="approximate"), amount("b", value), **settings)
    assert len(found) == wanted
    if found:
        assert found[0].startswith("conflict" if value == 89 else "variant")


def test_two_percent_is_not_yet_notable() -> None:
    def pair(value: float) -> list[str]:
        return told("interval", amount("a", 100, hedge="approximate"), amount("b", value, resolution=0.1))

    assert pair(98) == []
    assert pair(97.9) == ["variant: 97.9 grams and about 100 grams differ by 2.1 %: the hedge allows both"]


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ({"attribute": "population"}, 0),
        ({"head": "soldier", "attribute": "count"}, 0),
        ({"attribute": "length", "head": "bridge"}, 1),
    ],
)
def test_what_changes_is_compared_at_one_time_only(more: dict[str, object], wanted: int) -> None:
    settings = {"changing": ["population", "soldier"]}
    assert len(told("interval", amount("a", 100, as_of="2008", **more), amount("b", 150, as_of="2021", **more), **settings)) == wanted
    assert len(told("interval", amount("a", 100, as_of="2008", **more), amount("b", 150, as_of="2008", **more), **settings)) == 1
    assert len(told("interval", amount("a", 100, as_of="2008", **more), amount("b", 150, **more), **settings)) == 1
    plain = {"attribute": "length"}
    assert len(told("interval", amount("a", 100, as_of="2008", **more), amount("b", 150, as_of="2021", **plain), **settings)) == wanted
    assert len(told("interval", amount("a", 100, as_of="2008", **plain), amount("b", 150, as_of="2021", **more), **settings)) == wanted


def test_words_that_say_when_keep_two_values_apart() -> None:
    then = {"as_of": "2008", "details": {"at": "2008"}}
    assert told("interval", amount("a", 100, **then), amount("b", 150, as_of="2021")) == []
    assert told("interval", amount("a", 100, as_of="2021"), amount("b", 150, **then)) == []
    assert len(told("interval", amount("a", 100, **then), amount("b", 150, as_of="2008-06"))) == 1  # the day lies in the year
    assert len(told("interval", amount("a", 100, as_of="2008"), amount("b", 150, as_of="2021"))) == 1


@pytest.mark.parametrize(
    ("first", "second", "later", "wanted"),
    [
        (10, 25, "2021-05-06", 0),
        (25, 10, "2021-05-06", 1),
        (10, 25, "2021-05-04", 1),
        (10, 25, None, 1),
    ],
)
@pytest.mark.parametrize("more", [{"attribute": "collected"}, {"predicate": "collected"}])
def test_what_adds_up_may_have_grown(first: float, second: float, later: str | None, wanted: int, more: dict[str, object]) -> None:
    days = ("2021-05-04", later)
    settings = {"growing": ["collected"]}
    assert len(told("interval", amount("a", first, **more), amount("b", second, **more), days=days, **settings)) == wanted
    assert len(told("interval", amount("a", first, **more), amount("b", second), days=days, **settings)) == wanted
    assert len(told("interval", amount("a", first), amount("b", second, **more), days=days, **settings)) == wanted
    assert len(told("interval", amount("a", first), amount("b", second), days=days, **settings)) == 1


def test_a_bound_that_has_no_number_has_not_grown() -> None:
    below = amount("a", None, high=9, hedge="less-than", attribute="collected")
    assert (
        len(told("interval", below, amount("b", 25, attribute="collected"), days=("2021-05-04", "2021-05-06"), growing=["collected"])) == 1
    )


def lasting(source: str, length: float, unit: str = "day", **more: object) -> Fact:
    return fact("duration", source, "x", number(length, unit=unit), attribute="siege", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("second", "days", "wanted"),
    [(8, 4, 0), (9, 4, 0), (7, 4, 0), (10, 4, 1), (6, 4, 1), (8, 0, 1), (8, None, 1)],
)
def test_a_siege_runs_on_from_source_to_source(second: float, days: int | None, wanted: int) -> None:
    later = None if days is None else (datetime.date(2021, 5, 4) + datetime.timedelta(days)).isoformat()
    assert len(told("interval", lasting("a", 4), lasting("b", second), days=("2021-05-04", later))) == wanted


def test_only_a_length_of_time_runs_on_and_a_bound_is_no_length() -> None:
    days = ("2021-05-04", "2021-05-08")
    other = [fact("count", source, "x", number(value, unit="day")) for source, value in (("a", 4), ("b", 8))]
    assert len(told("interval", *other, days=days)) == 1
    bound = fact("duration", "b", "x", number(8, unit="day", one=False), attribute="siege", hedge="at-least")
    assert len(told("interval", lasting("a", 4), bound, days=days)) == 1
    assert told("interval", lasting("a", 2, "week"), lasting("b", 3, "week"), days=("2021-05-04", "2021-05-11")) == []
    assert told("interval", lasting("a", 2, "week"), lasting("b", 20), days=("2021-05-04", "2021-05-10")) == []


def test_equal_values_stand_together_whatever_their_unit() -> None:
    facts = (amount("a", 1, "kilogram"), amount("b", 1000, "gram"), amount("c", 3, "kilogram"))
    (found,) = ask("interval", claim(*facts))
    assert [[stated.source for stated in side] for _, side in found.sides] == [["a", "b"], ["c"]]


@pytest.mark.parametrize(
    "more", [{"as_of": "2020"}, {"details": {"direction": "rise"}}, {"details": {"basis": "points"}}, {"qualifiers": ("scope=here",)}]
)
def test_values_that_differ_in_time_or_direction_are_judged_each_by_itself(more: dict[str, object]) -> None:
    facts = (amount("a", 5, place="headline"), amount("b", 5, **more), amount("c", 9, details={"basis": "percent"}))
    (found,) = ask("interval", claim(*facts), dates=sources(a="2021-05-04", b="2021-05-04", c="2021-05-04"))
    sides = dict(found.sides)
    assert len(sides["5 grams"]) == (1 if more == {"details": {"basis": "points"}} else 2)


def test_a_rate_and_a_value_without_a_number_are_nobody_elses_business() -> None:
    words = fact("quantity", "a", "a lot", "a lot")
    assert told("interval", words, amount("b", 5)) == []
    assert told("interval", amount("a", 5, details={"per": "day"}), amount("b", 9)) == []
    assert len(told("interval", amount("from-nowhere", 5), amount("b", 9))) == 1


def test_nearly_is_read_in_the_text() -> None:
    def given(words: str) -> list[str]:
        dates = {name: Source(id=name, text=words) for name in "ab"}
        near = amount("a", 100, hedge="approximate", start=len(words))
        return [str(found.verdict) for found in ask("interval", claim(near, amount("b", 96)), dates=dates)]

    assert given("It weighs nearly ") == []
    assert given("It weighs some ") == ["variant"]


def test_a_part_a_share_and_a_correction() -> None:
    half = fact("percent", "b", "half", number(50, unit="percent"), sentence=(0, 60), start=0)
    seats = fact("count", "b", "120 seats", number(120), head="seat", sentence=(0, 60), start=len("half of the "))
    others = fact("count", "a", "61 seats", number(61), head="seat")
    assert told("interval", others, seats, story=(claim(half),)) == []
    assert len(told("interval", others, seats)) == 1
    assert told("interval", amount("a", 5), amount("b", 9, details={"correction": "yes"})) == [
        "variant: 5 grams is not 9 grams: they differ by 4; b says that it corrects the value (2021-05-04)"
    ]


def test_two_values_of_one_source_are_two_things() -> None:
    assert told("interval", amount("a", 5), amount("a", 9, start=50)) == []
    assert told("interval", amount("a", 5), amount("b", 9, qualifiers=("period=2020",))) == []


# Shares


def share(
    source: str,
    low: float,
    *,
    hedge: str = "exact",
    attribute: str = "share",
    as_of: str | None = None,
    resolution: float = 1.0,
    **details: str,
) -> Fact:
    value = number(low, unit="percent", resolution=resolution)
    return fact("percent", source, "x", value, hedge=hedge, attribute=attribute, as_of=as_of, details=details)


@pytest.mark.parametrize(
    ("left", "right", "settings", "wanted"),
    [
        (share("a", 10), share("b", 25), {}, ["conflict: 10 % is not 25 %: they differ by 15"]),
        (
            share("a", 4, change="yes", direction="rise"),
            share("b", 4, change="yes", direction="fall"),
            {},
            ["conflict: a rise of +4 % is no fall of -4 %"],
        ),
        (share("a", 4, direction="rise"), share("b", 4, direction="fall"), {}, ["conflict: a rise of 4 % is no fall of 4 %"]),
        (share("a", 4, change="yes", direction="rise"), share("b", 9, change="yes"), {}, ["conflict: 4 % is not 9 %: they differ by 5"]),
        (share("a", 4, change="yes"), share("b", 9), {}, []),
        (share("a", 4, basis="points"), share("b", 9), {}, []),
        (share("a", 4, basis="percent"), share("b", 9), {}, ["conflict: 4 % is not 9 %: they differ by 5"]),
        (
            share("a", 91),
            share("b", 100, hedge="approximate"),
            {},
            ["variant: 91 % and about 100 % differ by 9.0 %: the hedge allows both"],
        ),
        (share("a", 91), share("b", 100, hedge="approximate"), {"notable": 0.1}, []),
        (share("a", 91), share("b", 100, hedge="approximate"), {"approximate": 0.05}, ["conflict: 91 % leaves no room for about 100 %"]),
        (
            share("a", 10),
            share("b", 25, correction="yes"),
            {},
            ["variant: 10 % is not 25 %: they differ by 15; b says that it corrects the value (2021-05-04)"],
        ),
        (
            share("a", 4, direction="rise"),
            share("b", 4, direction="fall", correction="yes"),
            {},
            ["variant: a rise of 4 % is no fall of 4 %; b says that it corrects the value (2021-05-04)"],
        ),
    ],
)
def test_two_shares(left: Fact, right: Fact, settings: dict[str, object], wanted: list[str]) -> None:
    assert told("percent", left, right, **settings) == wanted


@pytest.mark.parametrize(
    ("left", "right", "first", "second", "wanted"),
    [
        ("turnout", "turnout", "2019", "2020", 0),
        ("turnout", "share", "2019", "2020", 0),
        ("share", "turnout", "2019", "2020", 0),
        ("share", "share", "2019", "2020", 1),
        ("turnout", "turnout", "2019", "2019", 1),
        ("turnout", "turnout", None, "2020", 1),
        ("turnout", "turnout", "2019", None, 1),
    ],
)
def test_a_share_that_changes_is_compared_at_one_time(left: str, right: str, first: str | None, second: str | None, wanted: int) -> None:
    pair = share("a", 10, attribute=left, as_of=first), share("b", 25, attribute=right, as_of=second)
    assert len(told("percent", *pair, changing=["turnout"])) == wanted


def test_shares_of_one_source_or_of_another_period_are_two_and_words_are_none() -> None:
    assert told("percent", share("a", 10), fact("percent", "a", "y", number(25, unit="percent"), start=60)) == []
    assert told("percent", share("a", 10), fact("percent", "b", "y", number(25, unit="percent"), qualifiers=("period=2020",))) == []
    assert told("percent", fact("percent", "a", "most", "most"), share("b", 25)) == []
    assert len(told("percent", share("from-nowhere", 10), share("b", 25))) == 1


@pytest.mark.parametrize("more", [{"basis": "points"}, {"direction": "rise"}])
def test_one_number_of_two_kinds_is_judged_each_by_itself(more: dict[str, str]) -> None:
    facts = (share("a", 5), share("b", 5, **more), share("c", 9, direction="fall", basis="percent"))
    (found,) = ask("percent", claim(*facts), dates=sources(a="2021-05-04", b="2021-05-04", c="2021-05-04"))
    assert sorted(len(side) for shown, side in found.sides if shown == "5 %") == ([1] if "basis" in more else [2])


def test_almost_a_share_is_read_in_the_text() -> None:
    def given(words: str) -> list[str]:
        dates = {name: Source(id=name, text=words) for name in "ab"}
        value = number(100, unit="percent")
        near = fact("percent", "a", "100 %", value, hedge="approximate", start=len(words))
        return [str(found.verdict) for found in ask("percent", claim(near, share("b", 96)), dates=dates)]

    assert given("It is almost ") == []
    assert given("It is some ") == ["variant"]


# Rates


def rate(source: str, low: float, per: str | None, unit: str = "GBP", **more: object) -> Fact:
    details = {"per": per, **more.pop("details", {})} if per else more.pop("details", {})  # type: ignore[dict-item]
    return fact("money", source, "x", number(low, unit=unit), details=details, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (rate("a", 12, "day"), rate("b", 13, "day"), ["conflict: 12 GBP a day is not 13 GBP a day"]),
        (
            rate("a", 1200, "month"),
            rate("b", 1300, "week"),
            ["conflict: 1,200 GBP a month is 39.43 a day, 1,300 GBP a week is 185.7 a day"],
        ),
        (rate("a", 52, "week"), rate("b", 2713, "year"), []),  # 52 weeks and a day pass for a year
        (rate("a", 100, "week"), rate("b", 5200, "year"), []),
        (rate("a", 100, "week"), rate("b", 400, "month"), 1),
        (rate("a", 60, "second"), rate("b", 3600, "minute"), []),
        (rate("a", 60, "minute"), rate("b", 3600, "hour"), []),
        (rate("a", 1, "hour"), rate("b", 24, "day"), []),
        (rate("a", 1, "day"), rate("b", 14, "fortnight"), []),
        (rate("a", 1, "month"), rate("b", 3, "quarter"), []),
        (rate("a", 1, "year"), rate("b", 10, "decade"), []),
        (rate("a", 12, "day"), rate("b", 13, "reign"), []),
        (rate("a", 12, "day"), rate("b", 13, None), []),
        (rate("a", 12, "day"), rate("b", 13, "day", "EUR"), []),
        (rate("a", 12, "day"), rate("b", 13, "day", qualifiers=("modality=maximum",)), []),
        (
            rate("a", 12, "day"),
            rate("b", 13, "day", details={"correction": "yes"}),
            ["variant: 12 GBP a day is not 13 GBP a day; b says that it corrects the value (2021-05-04)"],
        ),
    ],
)
def test_two_rates(left: Fact, right: Fact, wanted: list[str] | int) -> None:
    found = told("rate", left, right)
    assert (len(found) if isinstance(wanted, int) else found) == wanted


@pytest.mark.parametrize(
    ("value", "settings", "wanted"),
    [(91, {}, "variant"), (91, {"approximate": 0.05}, "conflict"), (91, {"notable": 0.1}, None), (99.1, {}, None)],
)
def test_about_a_hundred_a_day(value: float, settings: dict[str, object], wanted: str | None) -> None:
    found = told("rate", rate("a", 100, "day", hedge="approximate"), rate("b", value, "day"), **settings)
    assert [line.split(":")[0] for line in found] == ([wanted] if wanted else [])


def test_bounds_of_rates_and_rates_of_one_source() -> None:
    least = fact("money", "a", "x", number(100, unit="GBP", one=False), hedge="at-least", details={"per": "week"})
    assert len(told("rate", least, rate("b", 10, "day"))) == 1
    assert told("rate", least, rate("b", 20, "day")) == []
    assert told("rate", rate("a", 12, "day"), rate("a", 30, "day", start=60)) == []
    words = fact("money", "a", "a lot", "a lot", details={"per": "day"})
    assert told("rate", words, rate("b", 10, "day")) == []


def test_one_number_for_two_periods_is_two_values() -> None:
    facts = (rate("a", 12, "day"), rate("b", 12, "week"), rate("c", 12, "day", qualifiers=("scope=here",)))
    (found,) = ask("rate", claim(*facts))
    assert [(shown, len(side)) for shown, side in found.sides] == [("12 GBP a day", 2), ("12 GBP a week", 1)]


# Judicial sentences


def term(source: str, low: float, unit: str = "year", **fields: object) -> Fact:
    resolution = 1.0 if low == int(low) else 0.1
    return fact("sentence", source, f"{low:g} {unit}s", number(low, unit=unit, resolution=resolution), **fields)  # type: ignore[arg-type]


def life(source: str, text: str = "life", **details: str) -> Fact:
    return fact("sentence", source, text, text, details={"form": "life", **details})


def sentenced(*facts: Fact, days: tuple[str | None, str | None] = ("2021-05-04", "2021-05-04")) -> list[str]:
    return told("legal-term", *facts, days=days, **SENTENCE)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (term("a", 7.5), term("b", 7), ["conflict: 7 years is not 7.5 years"]),
        (term("a", 7.4), term("b", 7), ["conflict: 7 years is not 7.4 years"]),
        (life("a"), term("b", 25), ["conflict: 25 years is not life"]),
        (term("a", 7), term("b", 7, details={"added": "yes"}), []),
        (term("a", 7, details={"added": "yes"}), term("b", 9, details={"added": "yes"}), ["conflict: 7 years is not 9 years"]),
        (life("a"), life("b", "life without parole"), ["variant: only one says without parole"]),
        (life("a", counts="4"), life("b", "life without parole", counts="3"), []),
        (life("a", counts="4"), life("b", "life without parole"), ["variant: only one says without parole"]),
        (life("a", counts="4"), life("b"), ["variant: one of them, and 4"]),
        (life("a", counts="4"), life("b", counts="5"), ["variant: 4 of them, and 5"]),
        (life("a", counts="4"), life("b", counts="4"), []),
        (life("a", counts="2"), term("b", 25), []),
        (life("a"), term("b", 25, details={"counts": "2"}), []),
        (term("a", 20, details={"counts": "2"}), term("b", 25), ["conflict: 20 years is not 25 years"]),
        (
            term("a", 7),
            term("b", 9, details={"correction": "yes"}),
            ["variant: 7 years is not 9 years; b says that it corrects the value (2021-05-04)"],
        ),
        (
            term("a", 7, place="headline"),
            term("b", 9, place="caption"),
            ["conflict: 7 years is not 9 years; 7 years stands in the headline of a; 9 years stands in the caption of b"],
        ),
        (term("a", 7), term("b", 9, place="list"), ["conflict: 7 years is not 9 years"]),
        (fact("sentence", "a", "a while", "a while"), term("b", 9), []),
    ],
)
def test_two_sentences(left: Fact, right: Fact, wanted: list[str]) -> None:
    found = sentenced(left, right)
    assert [line.split(": they differ")[0] for line in found] == wanted


def test_sentences_for_life_that_one_source_counts_out_are_several() -> None:
    assert (
        sentenced(
            life("a", counts="7"),
            fact("sentence", "a", "life without parole", "life without parole", start=40, details={"form": "life", "counts": "4"}),
        )
        == []
    )
    plain, strict = life("a"), fact("sentence", "b", "life without parole", "life without parole", start=40, details={"form": "life"})
    assert sentenced(plain, life("b"), strict) == []


@pytest.mark.parametrize(
    ("more", "days", "wanted"),
    [
        ({"predicate": "cut"}, ("2021-05-04", "2021-11-04"), ["variant: 5 years and 7 years: b tells of a later ruling"]),
        ({"context": ("appeal", "judge")}, ("2021-05-04", "2021-11-04"), ["variant: 5 years and 7 years: b tells of a later ruling"]),
        ({}, ("2021-05-04", "2021-11-04"), ["conflict: 5 years is not 7 years: they differ by 2"]),
        ({"predicate": "cut"}, ("2021-05-04", "2021-05-04"), ["conflict: 5 years is not 7 years: they differ by 2"]),
        ({"predicate": "cut"}, ("2021-05-04", None), ["conflict: 5 years is not 7 years: they differ by 2"]),
        ({"predicate": "cut"}, ("2021-11-04", "2021-05-04"), ["conflict: 5 years is not 7 years: they differ by 2"]),
    ],
)
def test_the_later_source_may_tell_of_a_ruling(more: dict[str, object], days: tuple[str | None, str | None], wanted: list[str]) -> None:
    assert [line.split(": they differ")[0] for line in sentenced(term("a", 7), term("b", 5, **more), days=days)] == [
        line.split(": they differ")[0] for line in wanted
    ]


@pytest.mark.parametrize(
    ("words", "other", "wanted"),
    [
        ("He got two consecutive terms of 5 years", 10, 0),
        ("He got three Consecutive terms of 5 years", 15, 0),
        ("He got 4 consecutive terms of 5 years", 20, 0),
        ("He got SIX consecutive terms of 5 years", 30, 0),
        ("He got two concurrent terms of 5 years", 10, 1),
        ("He got two concurrent terms of 5 years", 5, 0),
        ("He got consecutive terms of 5 years", 5, 0),
        ("He got two such, consecutive, of 5 years", 10, 0),
        ("There were two of them, and in the end he got consecutive terms of 5 years", 5, 0),
    ],
)
def test_consecutive_terms_add_up(words: str, other: float, wanted: int) -> None:
    dates = {name: Source(id=name, text=words) for name in "ab"}
    several = term("a", 5, start=words.index("5 years"))
    assert len(ask("legal-term", claim(several, term("b", other, start=500)), dates=dates, **SENTENCE)) == wanted
    quoted = fact("sentence", "from-nowhere", words, number(5, unit="year"))
    if "There were" not in words:
        assert len(ask("legal-term", claim(quoted, term("b", other, start=500)), dates=dates, **SENTENCE)) == wanted
    on_top = term("a", 5, start=words.index("5 years"), details={"added": "yes"})
    other_on_top = term("b", 5, start=500, details={"added": "yes"})
    assert ask("legal-term", claim(on_top, other_on_top), dates=dates, **SENTENCE) == []


def test_terms_of_one_length_stand_together_and_lives_by_their_number() -> None:
    facts = (term("a", 18, "month"), term("b", 1.5), term("c", 3))
    (found,) = ask("legal-term", claim(*facts), **SENTENCE)
    assert [[stated.source for stated in side] for _, side in found.sides] == [["c"], ["a", "b"]]
    (found,) = ask("legal-term", claim(life("a", counts="4"), life("b", counts="4"), life("c")), **SENTENCE)
    assert [(shown, len(side)) for shown, side in found.sides] == [("life", 1), ("life (4)", 2)]


def test_a_hedged_term_leaves_the_room_of_the_rule() -> None:
    near = term("b", 10, hedge="approximate")
    assert told("legal-term", term("a", 9.2), near, **SENTENCE) == [
        "variant: 9.2 years and about 10 years differ by 8.0 %: the hedge allows both"
    ]
    assert told("legal-term", term("a", 9.2), near, **{**SENTENCE, "approximate": 0.05})[0].startswith("conflict")
    assert told("legal-term", term("a", 9.2), near, **{**SENTENCE, "notable": 0.1}) == []
    assert told("legal-term", term("a", 7), term("a", 30, start=90), **SENTENCE) == []


def test_a_count_may_have_grown_since_yesterday() -> None:
    pair = amount("a", 10, attribute="collected"), amount("b", 25, attribute="collected")
    assert told("interval", *pair, days=("2021-05-04", "2021-05-05"), growing=["collected"]) == []


def test_a_change_whose_direction_nobody_tells_has_no_sign() -> None:
    (found,) = ask("percent", claim(share("a", 4, change="yes", direction="fall"), share("b", 9, change="yes")))
    assert [shown for shown, _ in found.sides] == ["-4 %", "9 %"]
