"""Groups of nouns that one story uses for one set of counted things and that WordNet's frequent senses do not connect."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.lang.en.meaning.hypernyms import term_relation
from discrepancy.lang.en.meaning.person_nouns import is_person_noun
from discrepancy.lang.en.morphology.inflection import REMEMBERED
from discrepancy.lang.en.tables.word_groups import parse_groups, share_group

ANYONE = frozenset({"person", "people", "individual", "human", "being", "soul"})

SOMEONE = frozenset({"man", "member", "colleague", "suspect", "victim", "survivor"})
"""People by no more than sex, membership or what befell them: another word may give their trade."""
_OF_THEIR_OWN = frozenset("man woman girl boy child kid baby infant toddler teenager teen youth minor youngster bystander relative".split())
"""People by age, sex or presence: with these nouns, another word does not mean their trade."""

_GROUPS = """
job position post role vacancy redundancy layoff
employee worker staff staffer
employee worker job
item object piece artefact artifact article find
home house dwelling residence property
home household
warder guard jailer
wagon carriage
carriage coach
building structure
shot round bullet gunshot
count charge offence
vote ballot
person people individual human being soul
passenger traveller traveler occupant
child kid youngster minor
pupil schoolchild student
resident inhabitant
villager resident
patient case
case report incident complaint instance
gunman attacker assailant shooter
robber raider thief burglar gangster
hacker intruder attacker
customer client
voter elector
lawmaker deputy legislator parliamentarian senator
runner participant starter competitor entrant athlete
climber mountaineer hiker
swimmer bather
prisoner inmate detainee convict
hostage captive
miner pitman
farmer grower
body corpse remains
dose jab shot injection vaccination
bomb device explosive
bus coach
dinghy boat raft
school classroom
town city
farm holding
goal point
error mistake fault
firefighter crew
officer policeman policewoman
soldier troop serviceman
demonstrator protester marcher
spectator fan supporter onlooker
visitor tourist guest
migrant refugee
participant subject volunteer patient enrolee
plane aircraft airliner jet aeroplane airplane
ship vessel boat
car vehicle automobile
lorry truck
helicopter chopper aircraft
weapon gun firearm
animal head
painting picture canvas work
shop store outlet branch
flat apartment unit
pill tablet capsule
copy unit
blaze fire
tremor aftershock quake
award prize medal
seat place
game match
"""
"""One set of things a line; a noun may be in several."""

_SETS = parse_groups(_GROUPS.strip().splitlines())


@lru_cache(maxsize=REMEMBERED)
def compare_counted_nouns(left: str, right: str) -> str | None:
    """How two singular nouns that count things compare: same, synonym ("job", "position"), anyone ("people", "passengers"), or as terms do."""
    stand = term_relation(left, right)
    if stand == "same":
        return stand
    if share_group(_SETS, left, right):
        return "synonym"
    if (left in ANYONE and is_person_noun(right)) or (right in ANYONE and is_person_noun(left)):
        return "anyone"
    for one, other in ((left, right), (right, left)):
        if one in SOMEONE and stand is None and other not in _OF_THEIR_OWN and is_person_noun(other):
            return "anyone"
    if stand is None and any(one in _BEASTS and is_animal(other) for one, other in ((left, right), (right, left))):
        return "broader" if left in _BEASTS else "narrower"
    return stand


_BEASTS = frozenset({"animal", "creature", "beast", "head"})
_CLASSES = ("mammal", "bird", "fish", "reptile", "amphibian", "insect", "crustacean")


@lru_cache(maxsize=REMEMBERED)
def is_animal(noun: str) -> bool:
    """Whether a noun names a kind of animal, by the classes of animals above it."""
    return any(term_relation(noun, above) in ("same", "narrower") for above in _CLASSES)


def may_count_one_set(left: str, right: str) -> bool:
    """Whether two nouns can count one set of things."""
    return compare_counted_nouns(left, right) in ("same", "synonym")


def counting_ties(noun: str) -> frozenset[str]:
    """What can relate two nouns for counted things besides their relation as terms: `compare_counted_nouns` relates no two nouns that share none of these."""
    found = {f"counted {number}" for number in _SETS.get(noun, ())}
    if noun in ANYONE or noun in SOMEONE or is_person_noun(noun):
        found.add("a person")
    if noun in _BEASTS or is_animal(noun):
        found.add("a beast")
    return frozenset(found)
