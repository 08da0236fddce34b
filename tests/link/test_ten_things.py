"""The ten things that go wrong on texts nobody has seen, each in made-up stories of three domains at least: what must not meet does not.

Where a guard could be passed by linking nothing, a pair beside it must meet.
"""

from __future__ import annotations

import datetime

import pytest

import discrepancy
from tests.link.build import claims, source, together

Pair = tuple[str, str]


def _met(left: str, right: str, quotes: Pair) -> bool:
    return together(claims(source("a", left), source("b", right)), *quotes)


def _conflicts(left: str, right: str, days: tuple[int, int] = (3, 3)) -> list[str]:
    sources = [
        discrepancy.Source(id=name, text=text, published=datetime.date(2021, 5, day))
        for name, text, day in zip("ab", (left, right), days, strict=True)
    ]
    return [f"{d.kind}: {[side.value for side in d.sides]}" for d in discrepancy.check(sources).discrepancies if d.verdict == "conflict"]


@pytest.mark.parametrize(
    ("left", "right", "apart", "one"),
    [
        (
            "The avalanche buried 16 skiers, three of them children.",
            "The avalanche near the hut buried 19 skiers on Sunday.",
            ("three", "19 skiers"),
            ("16 skiers", "19 skiers"),
        ),
        (
            "The crash injured 30 passengers, including two infants.",
            "The crash on the viaduct injured 33 passengers.",
            ("two infants", "33 passengers"),
            ("30 passengers", "33 passengers"),
        ),
    ],
)
def test_3_a_part_is_not_its_whole(left: str, right: str, apart: Pair, one: Pair | None) -> None:
    assert not _met(left, right, apart)
    assert one is None or _met(left, right, one)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The quake injured 80 residents of Lom.", "An aftershock injured four residents of Lom."),
        ("The spill killed 500 cormorants in the bay.", "An earlier spill killed 30 cormorants in the bay."),
        ("The raid on Monday led to nine arrests.", "A previous raid led to 21 arrests."),
        ("The eruption displaced 2,000 villagers.", "The previous eruption displaced 700 villagers."),
    ],
)
def test_4_another_such_event_is_another(left: str, right: str) -> None:
    assert _conflicts(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "quotes"),
    [
        (
            "Skipper Olga Reuter, 51, and her daughter Nele Reuter, 19, crossed the strait.",
            "The younger Reuter, Nele, is 20 and studies law, her mother said.",
            ("51", "20"),
        ),
        (
            "Farmer Jon Aske, 70, sold the herd to his brother Per Aske, 64.",
            "Per Aske, 66, bought the herd from his brother.",
            ("70", "66"),
        ),
        (
            "Violinist Ada Lind, 33, played with her sister Eva Lind, 28.",
            "Eva Lind, 29, and her sister played a duet.",
            ("33", "29"),
        ),
    ],
)
def test_5_kin_of_one_surname_are_two(left: str, right: str, quotes: Pair) -> None:
    assert not _met(left, right, quotes)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Finnish foreign minister Aino Salo met the envoys in Turku.",
            "Estonian foreign minister Mari Tamm met the envoys in Turku.",
        ),
        ("Rovers coach Ben Amadi praised the referee.", "United coach Carl Ness praised the referee."),
        ("The chairman of Ostbank, Rolf Emmer, resigned.", "The chairman of Westbank, Tilo Grau, resigned."),
        ("The mayor of Lom, Vera Pek, opened the fair.", "The mayor of Brod, Jan Sik, opened the fair."),
    ],
)
def test_6_one_office_of_two_bodies_is_two(left: str, right: str) -> None:
    assert not any(claim.attribute == "holder" for claim in claims(source("a", left), source("b", right)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Ivo Maran was sentenced to three years in prison for smuggling falcons.",
            "The prosecutor demanded seven years in prison for Ivo Maran, who smuggled falcons.",
        ),
        (
            "Dario Festa was sentenced to four years in prison for arson at a vineyard near Alba.",
            "Dario Festa faces up to 12 years in prison for arson at the vineyard near Alba.",
        ),
        ("The tram line is expected to cost 80 million euros.", "In 1998 the tram line cost 31 million euros."),
        ("The dockers won a rise of 3 percent.", "The dockers had demanded a rise of 8 percent."),
        (
            "In another hour there would have been 300 guests in the ballroom.",
            "There were 40 guests in the ballroom when the ceiling fell.",
        ),
        ("The choir of Stade has 40 singers.", "The choir of Stade wants to take in 25 further singers."),
        ("The library in Tarn has 300 chairs.", "Another 120 chairs were bought for the library in Tarn."),
        ("The brewer Lodd made a profit of $96 million.", "The profit of the brewer Lodd was $69 million a year earlier."),
    ],
)
def test_7_what_is_sought_planned_averted_or_on_top_contradicts_nothing(left: str, right: str) -> None:
    assert _conflicts(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The spire is 154 m (505 ft) tall.", "The spire is 154 metres tall."),
        ("The cargo was worth $108 million (85 million euros).", "The cargo was worth $108 million."),
        ("Divers went down to 30 metres (98 feet).", "Divers went down to 98 feet."),
        ("The parcel weighed 2 kg (4.4 lb).", "The parcel weighed 2 kilograms."),
    ],
)
def test_8_two_renderings_are_one_value(left: str, right: str) -> None:
    assert _conflicts(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The landslide killed 12 villagers, the governor said.", "The landslide killed 19 villagers, the governor said."),
        ("Rescuers said 40 hikers were missing after the flood.", "Rescuers said 22 hikers were missing after the flood."),
        ("Eleven ships are waiting at anchor off the port.", "Fourteen ships are waiting at anchor off the port."),
    ],
)
def test_9_what_changes_with_time_has_changed(left: str, right: str) -> None:
    assert _conflicts(left, right, (3, 5)) == []


@pytest.mark.parametrize(
    ("left", "right", "quotes"),
    [
        (
            "Burglars purloined 41 violins from the conservatory in Udine.",
            "Burglars stole 14 violins from the conservatory in Udine.",
            ("41 violins", "14 violins"),
        ),
        (
            "The bridge at Senn, 38 metres high, was closed.",
            "The 83-metre bridge at Senn was closed.",
            ("38 metres", "83-metre"),
        ),
        ("Bad oysters made 37 diners ill at the gala.", "At the gala 73 diners fell ill after eating oysters.", ("37 diners", "73 diners")),
        (
            "Customs officers impounded 620 parrots at the border near Vig.",
            "Customs officers confiscated 260 parrots at the border near Vig.",
            ("620 parrots", "260 parrots"),
        ),
    ],
)
def test_10_other_words_for_one_thing_meet(left: str, right: str, quotes: Pair) -> None:
    assert _met(left, right, quotes)
