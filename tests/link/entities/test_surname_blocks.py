"""People of a crowd are held against few others, and those of a small story against all."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from discrepancy.extraction import extract
from discrepancy.link import office_holders
from discrepancy.link.claims import link_sources
from discrepancy.link.entities.surname_blocks import CROWD, Blocks, surname_candidates
from discrepancy.model.source import Source


def names(number: int) -> list[str]:
    choose = random.Random(number)
    return ["".join(choose.choice("bdfgklmnprst") + choose.choice("aeiou") for _ in range(4)).capitalize() for _ in range(number)]


def test_of_a_few_all_pairs_are_looked_at() -> None:
    assert list(surname_candidates(["Ida Lund", "Otto Riva", "Jana Lund"])) == list(combinations(range(3), 2))


def test_of_a_crowd_those_with_a_part_in_common() -> None:
    crowd = [*names(CROWD), "Ida Lund", "Jana Lund"]
    assert (CROWD, CROWD + 1) in set(surname_candidates(crowd))
    assert len(set(surname_candidates([f"{name} Lund" for name in names(4 * CROWD)]))) < 4 * CROWD * 50


def test_a_thing_is_found_by_its_keys_once_there_are_many() -> None:
    blocks = Blocks()
    for number in range(CROWD + 1):
        blocks.put(number, [f"key {number}", "all"])
    assert list(blocks.near(["key 7"])) == [7]
    assert len(blocks.near(["all"])) < CROWD


@pytest.mark.slow
def test_a_list_of_office_holders_takes_no_square(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []
    real = office_holders._one_office
    monkeypatch.setattr(office_holders, "_one_office", lambda *given: looks.append(1) or real(*given))
    counted = []
    for number in (160, 480):
        text = " ".join(f"The lawyer Ida {name} spoke on Monday." for name in names(number))
        sources = [Source(id="a", text=text), Source(id="b", text=f"{text} That is all.")]
        looks.clear()
        link_sources(sources, [extract(source) for source in sources])
        counted.append(len(looks))
    assert counted[1] < 4.5 * counted[0], counted
