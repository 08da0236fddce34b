"""One thing told in other words, and another thing told in much the same: made-up reports of many trades."""

from __future__ import annotations

import pytest

from tests.align.build import claims, source, together


@pytest.mark.parametrize(
    ("left", "right", "quotes"),
    [
        ("Nine men are trapped in the salt works at Iverk.", "The eleven trapped divers at Iverk are alive.", ("Nine", "eleven")),
        ("Three men broke into the jeweller's in Elm Row.", "Four burglars broke into the jeweller's in Elm Row.", ("Three", "Four")),
    ],
)
def test_people_named_by_no_trade_are_those_of_the_other_report(left: str, right: str, quotes: tuple[str, str]) -> None:
    assert together(claims(source("a", left), source("b", right)), *quotes)


@pytest.mark.parametrize(
    ("left", "right", "quotes"),
    [
        ("Divers searched the lake at Imst for nine hours.", "The search in the lake at Imst ended after six hours.", ("nine", "six")),
        ("The debate lasted 19 hours.", "They voted after 16 hours of debate.", ("19", "16")),
        (
            "The governor of Palu imposed a curfew for ten days.",
            "In Palu the curfew, which is the first in years, holds for 20 days.",
            ("ten", "20"),
        ),
    ],
)
def test_what_lasts_is_told_by_a_noun_or_a_verb(left: str, right: str, quotes: tuple[str, str]) -> None:
    assert together(claims(source("a", left), source("b", right)), *quotes)


@pytest.mark.parametrize(
    ("left", "right", "quotes"),
    [
        ("The choir of Stade has 40 singers.", "The choir of Stade wants to take in 25 further singers.", ("40", "25")),
        ("Twelve other sailors swam ashore at Cape Lorn.", "Fifteen sailors are lost off Cape Lorn.", ("Twelve", "Fifteen")),
        ("The library in Tarn has 300 chairs.", "Another 120 chairs were bought for the library in Tarn.", ("300", "120")),
    ],
)
def test_what_comes_on_top_is_something_else(left: str, right: str, quotes: tuple[str, str]) -> None:
    assert not together(claims(source("a", left), source("b", right)), *quotes)


@pytest.mark.parametrize(
    ("left", "right", "quotes"),
    [
        ("The bakery chain Lutz opened nine shops last year.", "The bakery chain Lutz closed 11 shops last year.", ("nine", "11")),
        ("The yard in Orso hired 40 welders in May.", "The yard in Orso dismissed 60 welders in May.", ("40", "60")),
        ("Rovers won 14 games this season.", "Rovers lost 12 games this season.", ("14", "12")),
    ],
)
def test_what_is_done_is_not_what_undoes_it(left: str, right: str, quotes: tuple[str, str]) -> None:
    assert not together(claims(source("a", left), source("b", right)), *quotes)


@pytest.mark.parametrize(
    ("left", "right", "quotes"),
    [
        (
            "The brewer Lodd made a pre-tax profit of $96 million.",
            "Lodd, the brewer, had a first-half pre-tax profit of $69 million.",
            ("96", "69"),
        ),
        ("Toll Bridge Ltd was fined £40,000.", "In 2018 Toll Bridge Ltd was fined £70,000.", ("40,000", "70,000")),
    ],
)
def test_a_period_that_one_report_leaves_out(left: str, right: str, quotes: tuple[str, str]) -> None:
    assert together(claims(source("a", left), source("b", right)), *quotes)


def test_a_figure_that_a_newer_one_is_held_against() -> None:
    left = source("a", "The brewer Lodd made a profit of $96 million.")
    right = source("b", "The profit of the brewer Lodd was $69 million a year earlier.")
    assert not together(claims(left, right), "96", "69")


def test_a_share_of_voters_who_vote_is_the_turnout() -> None:
    left = source("a", "Turnout in the village of Lorn was 48 per cent.")
    right = source("b", "In the village of Lorn 44 per cent of voters went to the polls.")
    assert together(claims(left, right), "48", "44")


def test_a_rise_on_the_year_before_is_the_rise() -> None:
    left = source("a", "Sales at the baker Holt rose 4.1 per cent.")
    right = source("b", "Holt, the baker, said that sales rose 1.4 per cent on the year before.")
    assert together(claims(left, right), "4.1", "1.4")


def test_two_figures_of_one_text_are_not_joined_by_a_third() -> None:
    found = claims(
        source("a", "Skarvair has ordered 40 new aircraft. The aircraft will replace its 28 ageing jets, which burn too much fuel."),
        source("b", "Skarvair, a carrier in Bergheim, wants to buy 40 narrow-body jets at list price."),
        source("c", "The carrier Skarvair flies 28 regional jets, which it will replace; they burn too much fuel."),
    )
    assert together(found, "28 ageing", "28 regional")
    assert not together(found, "40 new", "28 regional")
    assert not together(found, "40 narrow", "28 ageing")


@pytest.mark.parametrize(
    ("left", "right", "quotes"),
    [
        ("The tomb near Tarsk is 6 metres long.", "In a barley field near Tarsk they found a grave nine metres in length.", ("6", "nine")),
        ("The wall at Orso has a length of 90 metres.", "At Orso stands a wall that is 120 metres long.", ("90", "120")),
    ],
)
def test_a_length_that_is_called_one(left: str, right: str, quotes: tuple[str, str]) -> None:
    assert together(claims(source("a", left), source("b", right)), *quotes)


def test_metres_that_were_walked_are_no_length() -> None:
    left = source("a", "The tomb near Tarsk is 60 metres long.")
    right = source("b", "A farmer walked 90 metres to his barn when he saw smoke above Tarsk.")
    assert not together(claims(left, right), "60", "90")


@pytest.mark.parametrize(
    ("left", "right", "quotes"),
    [
        ("The driver, 53, was hurt when a train left the rails near Hollin.", "The train driver, 35, walked home to Hollin.", ("53", "35")),
        ("The nurse, 29, was praised at Orso.", "The ward nurse, 39, had run through the smoke at Orso.", ("29", "39")),
    ],
)
def test_a_role_with_a_noun_before_it_is_that_role(left: str, right: str, quotes: tuple[str, str]) -> None:
    assert together(claims(source("a", left), source("b", right)), *quotes)


def test_a_toll_of_another_year_is_another_toll() -> None:
    left = source("a", "Three skiers were killed by an avalanche above Valmora on 24 April.")
    right = source("b", "An avalanche above Valmora killed two skiers in 2009.")
    assert not together(claims(left, right), "Three", "two")


def test_the_one_time_of_day_of_two_reports_is_of_one_event() -> None:
    left = source("a", "The operation on the farm near Orso began at 4 a.m. Five men were taken away.")
    right = source("b", "The raid on the farm near Orso started at six in the morning. It was over soon.")
    assert together(claims(left, right), "4 a.m.", "six")


def test_whoever_is_taken_is_seized() -> None:
    left = source("a", "Rafael Montes was seized on 11 April outside his office in Solana.")
    right = source("b", "Rafael Montes was taken on 1 April when he left his office in Solana.")
    assert together(claims(left, right), "11 April", "1 April")
