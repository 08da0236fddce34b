"""Dates, places and identifiers meet across sources by what happened, to whom, and whether it is the only one of its name."""

from __future__ import annotations

import datetime

import pytest

from discrepancy.align.happens import one_event
from discrepancy.model.source import Source
from discrepancy.pipeline import check

DAY = datetime.date(2022, 5, 20)


def verdicts(kind: str, *texts: str) -> set[str]:
    """The verdicts on facts of one kind, each text a source of 20 May 2022."""
    sources = [Source(id=f"source{n}", text=text, published=DAY) for n, text in enumerate(texts)]
    return {str(found.verdict) for found in check(sources).discrepancies if found.kind == kind}


@pytest.mark.parametrize(
    ("left", "right", "stand"),
    [
        ("collision", "collide", 2),
        ("hit", "collision", 2),
        ("landing", "land", 2),
        ("quake", "earthquake", 2),
        ("mayday", "distress call", 2),
        ("crash", "accident", 1),
        ("wedding", "burial", 0),
    ],
)
def test_one_event_in_two_words(left: str, right: str, stand: int) -> None:
    assert one_event(left, right) == one_event(right, left) == stand


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("date", "The derailment happened at 7.40am, the operator said.", "The train derailed at about 6.05am on the line to Bodo."),
        ("date", "The dam was completed in 1958. It serves two million people.", "Completed in 1985, the dam serves two million people."),
        ("date", "The museum will reopen on 12 March after repairs.", "The museum, shut since a storm, is to reopen on 19 March."),
        (
            "date",
            "The road will stay closed until Friday, residents were told.",
            "The road would remain closed until Sunday, the council said.",
        ),
        (
            "date",
            "The quake struck at 9:14 p.m. local time. Schools were shut on Monday.",
            "The earthquake hit the island at 10:41 p.m. local time, the institute said.",
        ),
        ("place", "The suspect was arrested in Lyon on Monday.", "Police in Marseille arrested the suspect on Monday."),
        ("place", "The plane landed in Tbilisi after a passenger fell ill.", "A passenger fell ill and the plane landed in Yerevan."),
        ("place", "A fire broke out in a warehouse at 18 Mill Lane.", "A blaze destroyed a warehouse at 81 Mill Lane."),
        ("place", "The hikers were found 12 km north of Selva.", "Rescuers found the hikers 12 kilometres east of Selva."),
        ("place", "The farm lies near Lindow, in Kent.", "A hoard was found near the village of Lindow, Norfolk."),
        ("identifier", "Case number 22-01487 was filed in the county court.", "The county court case, no. 22-01478, is still open."),
        ("identifier", "The car, registration KX19 LMB, was in a wood.", "Officers found the car, registration KX19 LBM."),
        ("identifier", "Flight BD 1120 from Riga waited six hours.", "Six hours passed before flight BD 1210 from Riga left."),
    ],
)
def test_a_conflict_in_other_words(kind: str, left: str, right: str) -> None:
    assert "conflict" in verdicts(kind, left, right)


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("date", "The first hearing took place on 3 May. A second hearing was held on 17 May.", "A second hearing was held on 17 May."),
        ("date", "Kemal Aydin died on Tuesday in Izmir.", "Kemal Aydin will be buried on Thursday in Izmir."),
        ("date", "The striker is due for a medical on Wednesday.", "The striker passed his medical on Thursday."),
        ("date", "The minister said on Monday that the dam was safe.", "The minister said on Thursday that the dam was safe."),
        ("date", "The storm flooded the port in May 2019.", "The storm flooded the port in October 2021."),
        ("date", "Pavel Ruzicka was arrested on 2 May. Jan Ruzicka was arrested on 5 May.", "Jan Ruzicka, arrested on 5 May, denies it."),
        ("place", "Anna Weiss, of Graz, and Karl Huber, of Linz, were injured.", "Karl Huber, of Linz, was injured."),
        ("place", "He was born in Turin and lives in Milan.", "He lives in Milan."),
        ("place", "A shot was fired at 412 Orchard Street.", "Officers were sent to the 400 block of Orchard Street."),
        ("place", "They climbed Mt Elgin in the dark.", "They climbed Mount Elgin in the dark."),
        ("identifier", "The airline's flights AX417 and AX522 were delayed.", "Flight AX417 was delayed."),
        ("identifier", "The aircraft, an Airbus A320, skidded.", "The Airbus A320-200 skidded off the runway."),
    ],
)
def test_no_conflict_between_two_things(kind: str, left: str, right: str) -> None:
    assert "conflict" not in verdicts(kind, left, right)


def test_two_spellings_of_one_village_are_told_once() -> None:
    left = "The avalanche hit the village of Karumdi at dawn. Nobody in Karumdi was hurt."
    right = "Rescuers reached the village of Karumde at noon. People in Karumde wait for news."
    sources = [Source(id="a", text=left, published=DAY), Source(id="b", text=right, published=DAY)]
    assert [str(found.verdict) for found in check(sources).discrepancies if found.kind == "place"] == ["variant"]


def test_an_hour_called_local_that_another_source_gives_in_universal_time() -> None:
    left = "The ferry capsized at 0815 GMT off Java in Indonesia."
    right = "The ferry capsized at 8:15 a.m. local time off Java in Indonesia."
    assert "conflict" in verdicts("date", left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The recall covers cars built from March 2015 to June 2017.", "Cars built from March 2015 to January 2017 were recalled."),
        ("The sculptor Ida Brun (1871-1944) lived here.", "The sculptor Ida Brun was born in 1874 and died in 1944."),
        ("The crane tipped over at 2:12 p.m., said a docker.", "The crane tipped over at 3:40 p.m., the port said."),
        ("Kofi Addai was appointed governor in 2011.", "Kofi Addai, governor since 2013, denied it."),
    ],
)
def test_dates_that_do_not_meet(left: str, right: str) -> None:
    assert "conflict" in verdicts("date", left, right)


def test_a_source_that_states_both_places_knows_two_things() -> None:
    left = "The mill in Brno was sold, and the mill in Ostrava was closed."
    assert "conflict" not in verdicts("place", left, "The mill in Ostrava was sold to a bank.")


def test_towns_that_no_gazetteer_has() -> None:
    assert "conflict" in verdicts("place", "The lorry overturned in Felsk on Monday.", "The lorry overturned in Tarnik on Monday.")
    one_in_the_other = "The lorry overturned in Felsk, a village in Tarnik, on Monday."
    assert "conflict" not in verdicts("place", one_in_the_other, "The lorry overturned in Tarnik on Monday.")
