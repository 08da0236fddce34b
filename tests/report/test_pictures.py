"""What stands in the pictures, by numbers that were worked out by hand."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from discrepancy.model.timeline import Timeline, Toll
from discrepancy.report.content.matrix import Cell, Matrix, Row, Standing
from discrepancy.report.pictures.album import CELLS, album
from discrepancy.report.pictures.axis import Axis, day_ticks, number_ticks
from discrepancy.report.pictures.births import births
from discrepancy.report.pictures.dissent import dissent
from discrepancy.report.pictures.toll import of_facts, of_timeline
from tests.browser.made import many
from tests.report.story import AGE, AGE_41, AGE_44, REPORT, SOURCES, TOLL, TOLL_9, TOLL_12, TOLL_H


def test_ages_are_ranges_of_birth_dates() -> None:
    found = births(AGE, SOURCES)
    assert found is not None
    # 41 on 4 May 2021: born from 5 May 1979 to 4 May 1980; 44 on 5 May 2021: born from 6 May 1976 to 5 May 1977.
    assert [(bar.letter, bar.value, bar.born_from, bar.born_to) for bar in found.bars] == [
        ("A", "41", "1979-05-05", "1980-05-04"),
        ("B", "44", "1976-05-06", "1977-05-05"),
    ]
    assert found.common is None
    assert [(each.letter, each.value, each.source) for each in found.undated] == [("A", "41", "a|b `x` <img src=x>.md")]
    assert [each.y for each in (*found.bars, *found.undated)] == sorted({each.y for each in (*found.bars, *found.undated)})
    assert found.bars[1].x + found.bars[1].width < found.bars[0].x


def test_ages_that_a_birthday_explains_have_days_in_common() -> None:
    near = replace(AGE_44, value=replace(AGE_44.value, low=42, high=42))
    found = births(replace(AGE, sides=(AGE.sides[0], replace(AGE.sides[1], facts=(near,)))), SOURCES)
    assert found is not None
    # 42 on 5 May 2021: born to 5 May 1979; 41 on 4 May: born from 5 May 1979. One day is left.
    assert found.common is not None
    assert found.common[1] > 0


def test_the_twenty_ninth_of_february_has_no_birthday_in_most_years() -> None:
    leap = datetime.date(2024, 2, 29)
    sources = {id: replace(source, published=leap) for id, source in SOURCES.items()}
    dated = replace(AGE_41, as_of="2024-02-29")
    other = replace(AGE_44, as_of="2024-02-29")
    found = births(replace(AGE, sides=(replace(AGE.sides[0], facts=(dated,)), replace(AGE.sides[1], facts=(other,)))), sources)
    assert found is not None
    assert (found.bars[0].born_from, found.bars[0].born_to) == ("1982-03-01", "1983-02-28")


def test_a_toll_has_a_low_a_best_and_a_high_for_each_day() -> None:
    found = of_facts(TOLL.id, "people killed", (TOLL_12, TOLL_9, TOLL_H), SOURCES)
    assert found is not None
    assert [(day.date, day.low, day.best, day.high, day.more) for day in found.days] == [
        ("2021-05-04", 12, 12, 12, True),
        ("2021-05-05", 9, 9, 9, False),
    ]
    assert found.others == (("no date", "Nine people", "a|b `x` <img src=x>.md"),)
    assert found.days[0].best_y < found.days[1].best_y  # more is higher up


def test_the_best_is_what_most_say_and_copies_speak_once() -> None:
    ids = ("p", "q", "r", "s")
    day = datetime.date(2021, 5, 5)
    wire = {"q": "Wire", "r": "Wire"}
    sources = {id: replace(SOURCES["wire.txt"], id=id, published=day, derived_from=wire.get(id)) for id in ids}
    low = [replace(TOLL_9, source=id) for id in ("q", "r")]
    high = [replace(TOLL_9, source=id, value=replace(TOLL_9.value, low=14, high=14)) for id in ("p", "s")]
    found = of_facts("x", "people killed", (*low, *high), sources)
    assert found is not None
    assert [(each.low, each.best, each.high) for each in found.days] == [(9, 14, 14)]


def test_a_timeline_of_a_rule_is_drawn_as_it_is() -> None:
    tolls = (
        Toll(day="2021-05-04", low=10, best=12, high=None, witnesses=("a",), facts=(TOLL_12,)),
        Toll(day="2021-05-06", low=15, best=15, high=17, witnesses=("b",), facts=(TOLL_9,)),
    )
    line = Timeline(story="s", subject="person kill", attribute="killed", course="rising", tolls=tolls, older=(TOLL_H,))
    found = of_timeline(TOLL.id, line)
    assert found is not None
    assert found.subject == "people killed"
    assert [(day.low, day.best, day.high, day.more) for day in found.days] == [(10, 12, 12, True), (15, 15, 17, False)]
    assert found.others[0][1] == "Nine people"
    drawn = album(replace(REPORT, timelines=(line,)))
    assert [each.id for each in drawn.tolls] == [TOLL.id]


def test_who_contradicts_most_stands_first() -> None:
    def row(standing: Standing, *sides: int | None) -> Row:
        cells = tuple(Cell() if side is None else Cell(values=((f"v{side}", side),)) for side in sides)
        return Row(subject="x", attribute="y", kind="count", standing=standing, cells=cells)

    table = Matrix(
        sources=("a", "b", "c"),
        rows=(
            row(Standing.CONFLICT, 1, 2, None),
            row(Standing.CONFLICT, None, 2, 1),
            row(Standing.VARIANT, 1, 1, 2),
            row(Standing.AGREE, 0, None, 0),
            row(Standing.AGREE, 0, None, None),
        ),
    )
    found = dissent([table])
    assert found is not None
    assert [(voice.source, voice.conflicts, voice.variants, voice.rest) for voice in found.voices] == [
        ("b", 2, 1, 0),
        ("a", 1, 1, 1),
        ("c", 1, 1, 1),
    ]
    assert dissent([Matrix(sources=("a", "b"), rows=(row(Standing.AGREE, 0, 0),))]) is None


def test_a_matrix_of_thousands_is_cut() -> None:
    found = album(many(2000))
    assert sum(len(table.rows) * len(table.sources) for table in found.tables) <= CELLS
    assert found.left_out == 2000 - sum(len(table.rows) for table in found.tables)


@pytest.mark.parametrize(("days", "label"), [(3, "2021-05-05"), (200, "2021-07"), (2000, "2022"), (30_000, "2040")])
def test_an_axis_of_days_has_few_labels(days: int, label: str) -> None:
    first = datetime.date(2021, 5, 4).toordinal()
    ticks = day_ticks(Axis(low=first, high=first + days, start=0, end=600))
    assert label in [tick.label for tick in ticks]
    assert 2 <= len(ticks) <= 9
    assert [tick.at for tick in ticks] == sorted(tick.at for tick in ticks)


def test_an_axis_of_numbers_has_round_ones() -> None:
    assert [tick.label for tick in number_ticks(Axis(low=0, high=26, start=100, end=0))] == ["0", "10", "20"]
    assert [tick.label for tick in number_ticks(Axis(low=0, high=1_300_000, start=100, end=0), 4)] == ["0", "500,000", "1,000,000"]
