"""Which nouns name people."""

from __future__ import annotations

from functools import cache

from discrepancy.lang.en.tables.frozen_table import read_lines

_BY_HAND = """
person people dead wounded injured missing elderly disabled homeless sick poor unemployed young old living deceased fatality casualty
victim survivor crowd crew family population police youth adult child infant minor teenager teen pensioner personnel staff troop
soldier folk audience public household couple community workforce congregation electorate clergy evacuee migrant refugee detainee
inmate passenger commuter motorist cyclist pedestrian bystander onlooker attendee patient employee worker resident villager
townspeople spectator voter protester demonstrator fan supporter participant respondent paramedic firefighter rescuer responder
officer civilian militant gunman assailant defendant accused suspect hostage captive agent climber walker sherpa
crewmember triplet operator paralympian
"""

BY_HAND = frozenset(_BY_HAND.split())
"""Adjectives used as nouns, groups of people, and words of our day that WordNet files elsewhere."""

_NOT_PEOPLE = """
case subject model star head second minute double ace king queen joker jack match hand name object thing character figure body number
account item part element factor type source contact monitor printer computer tanker cutter trawler sweeper bomber cruiser destroyer
liner steamer pole recorder counter buffer sleeper cooler heater
whale hog tiger ostrich skunk weasel adder shrew vixen canary gull piranha kiwi cuckoo jackass bunny shrimp dragon dodo coon primate
harrier setter hammerhead warbler booby loon
"""

NOT_PEOPLE = frozenset(_NOT_PEOPLE.split())
"""Nouns with a sense for people that name things as often where they are counted."""


@cache
def _people() -> frozenset[str]:
    peoples = {fields[0] for line in read_lines("countries.tsv") if (fields := line.split("\t"))[1] == "demonym"}
    return frozenset(((peoples | set(read_lines("people.tsv"))) - NOT_PEOPLE) | BY_HAND)


def is_person_noun(noun: str) -> bool:
    """Whether a lower-case singular noun names people in its first senses: "passenger", "miner", "dead"; not "ship"."""
    return noun in _people()
