"""The part a person has in what happened is a role that other sources can give too."""

from __future__ import annotations

import datetime

from discrepancy.extraction import extract
from discrepancy.link.entities.entity_clusters import cluster_entities
from discrepancy.model.entity import Entity
from discrepancy.model.source import Source


def people(text: str) -> dict[str, set[str]]:
    return {entity.name: {role for role, _ in entity.roles} for entity in _entities("a.txt", text)}


def _entities(name: str, text: str) -> tuple[Entity, ...]:
    return tuple(
        e for e in extract(Source(id=name, text=text, published=datetime.date(2020, 1, 2))).entities if e.label in ("person", "role")
    )


def one_person(left: str, right: str) -> bool:
    found = cluster_entities([*_entities("a.txt", left), *_entities("b.txt", right)])
    return any({entity.source for entity in members} == {"a.txt", "b.txt"} for members in found.members.values())


def test_the_dead() -> None:
    assert "dead" in people("Carla Mendes died when the crane fell on Friday.")["Carla Mendes"]
    assert "dead" in people("The diver was pronounced dead at the harbour.")["diver"]
    assert "dead" in people("An inquiry into the death of Carla Mendes opened on Monday.")["Carla Mendes"]
    assert "dead" in people("Carla Mendes, a crane driver from Porto, was killed on Friday.")["Carla Mendes"]
    assert "dead" not in people("Carla Mendes killed two foxes on Friday.")["Carla Mendes"]
    assert "dead" not in people("Carla Mendes said that two foxes died.")["Carla Mendes"]


def test_the_accused_the_hurt_and_the_rescued() -> None:
    assert "accused" in people("Police arrested Olle Strand in Malmö on Sunday.")["Olle Strand"]
    assert "accused" in people("The baker was jailed for two years for fraud.")["baker"]
    assert "accused" not in people("Olle Strand arrested the thief.")["Olle Strand"]
    assert "injured" in people("A cyclist was seriously injured. Olle Strand was also injured in the race.")["Olle Strand"]
    assert "rescued" in people("Olle Strand, who was rescued on Sunday, is well.")["Olle Strand"]


def test_an_age_alone_stands_for_a_person() -> None:
    assert "dead" in people("A 23-year-old was killed in a crash near Ghent on Sunday.")["23-year-old"]
    assert set(people("Officers found a 31-year-old female in the yard.")) == {"female"}
    assert "Corby woman" in people("A 66-year-old Corby woman was hurt.")


def test_one_dead_in_each_source_is_one_person() -> None:
    named = "Carla Mendes, 41, died when a crane fell in the port of Sines on Friday."
    assert one_person("A 39-year-old woman died when a crane fell in the port of Sines.", named)
    assert not one_person("A 39-year-old man died when a crane fell in the port of Sines.", named)
    assert not one_person("A 39-year-old woman saw how a crane fell in the port of Sines.", named)
    assert not one_person("A woman died when a crane fell in the port of Sines, and her colleague, a nurse, was killed.", named)


def test_a_thing_is_nobody() -> None:
    text = "Plumber finds 300-year-old letter\n\nGarry Stokes, 55, found the letter in a loft."
    ages = [fact for fact in extract(Source(id="a.txt", text=text)).facts if fact.kind == "age"]
    assert [(fact.value.text, fact.subject) for fact in ages] == [("300", None), ("55", "Garry Stokes")]


def test_a_name_that_is_given_to_somebody() -> None:
    assert "dead" in people("The man who died in his car was Julian Moreno, 73, a retired teacher.")["Julian Moreno"]
    assert "dead" in people("A man died at sea. Police said the man was named as Julian Moreno.")["Julian Moreno"]
    assert "dead" not in people("The man who died owed money. Julian Moreno was his landlord.")["Julian Moreno"]


def test_appositions_stand_between_a_name_and_its_verb() -> None:
    assert "dead" in people("Yann Moal, 61, a dairy farmer and father of three, died near Vannes.")["Yann Moal"]
    assert "injured" in people("A woman aged 28 was seriously hurt at Lorient.")["woman"]
    assert "dead" not in people("Yann Moal, 61, a dairy farmer, saw how his dog died.")["Yann Moal"]


def test_what_a_speaker_calls_himself_is_nobody_new() -> None:
    assert set(people('"I\'m an old woman. They used me," Hanna Wit told the court.')) == {"Hanna Wit"}
