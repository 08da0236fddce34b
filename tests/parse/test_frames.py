"""Frames: what the clause of a fact says, slot by slot, and the difference between empty and unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.extraction import extract
from discrepancy.model.fact import Fact
from discrepancy.model.frame import UNPARSED, Frame, SlotState
from discrepancy.model.source import Source
from discrepancy.parse.frames import frames
from discrepancy.parse.pipeline import load
from discrepancy.parse.stage import parse_sentences


def stated(text: str, kind: str = "count") -> Fact:
    """The first fact of a kind."""
    return next(fact for fact in extract(Source(id="a.txt", text=text)).facts if fact.kind == kind)


def filled(frame: Frame) -> dict[str, str]:
    return {name: slot.text for name, slot in frame.filled()}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("The fire killed 12 miners.", {"noun": "miner", "predicate": "kill", "agent": "fire", "patient": "miner"}),
        ("Twelve miners were killed by a rockfall.", {"noun": "miner", "predicate": "kill", "agent": "rockfall", "patient": "miner"}),
        ("Some 300 villagers fled the island.", {"noun": "villager", "predicate": "flee", "agent": "villager", "patient": "island"}),
        ("The ferry carried 60 sheep.", {"noun": "sheep", "predicate": "carry", "agent": "ferry", "patient": "sheep"}),
    ],
)
def test_who_did_what_to_whom(text: str, slots: dict[str, str]) -> None:
    assert filled(stated(text).frame) == slots


@pytest.mark.parametrize(
    ("text", "part"),
    [("Eleven other passengers were injured.", "other"), ("All 12 miners were rescued.", "all"), ("The fire killed 12 miners.", None)],
)
def test_a_part_or_a_whole(text: str, part: str | None) -> None:
    assert filled(stated(text).frame).get("part") == part


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The council will not close 14 schools.", "will not"),
        ("The plan would move 300 families.", "would"),
        ("The council closed 14 schools.", None),
    ],
)
def test_what_is_not_simply_so(text: str, status: str | None) -> None:
    assert filled(stated(text).frame).get("status") == status


def test_who_says_so_and_when_and_where() -> None:
    said = filled(stated("The minister said the flood had destroyed 40 houses.").frame)
    assert said["speaker"] == "minister"
    assert said["agent"] == "flood"
    assert filled(stated("The fire killed 12 miners on Monday.").frame)["time"] == "Monday"
    assert filled(stated("Twelve miners were killed in Lisbon.").frame)["area"] == "Lisbon"


def test_the_owner_is_who_bears_the_value() -> None:
    frame = stated("The former judge Ada Lind, 41, resigned.", "age").frame
    assert frame.owner.text == "Ada Lind"
    assert frame.owner.entity is not None


def test_a_phrase_hangs_on_its_noun() -> None:
    frame = stated("The death of 12 miners shocked the town.").frame
    assert filled(frame)["host"] == "death"
    assert frame.role == "of"


def test_phrases_and_words_of_the_clause() -> None:
    frame = stated("The fire killed 12 miners in the tunnel.").frame
    assert "in tunnel" in frame.obliques
    assert frame.clause == ("fire", "kill", "tunnel"), "the value's own words are left out"


def test_a_slot_of_a_parsed_clause_without_a_filler_is_empty_and_not_unknown() -> None:
    frame = stated("The fire killed 12 miners.").frame
    assert frame.host.state is frame.complement.state is frame.status.state is SlotState.EMPTY
    assert SlotState.UNKNOWN not in {slot.state for _, slot in frame.slots()}


def test_slots_give_back_their_words() -> None:
    text = "It rained. Olga Reuter sold 14 boats to the harbour."
    fact = stated(text)
    for name in ("noun", "predicate", "agent"):
        slot = getattr(fact.frame, name)
        assert text[slot.start : slot.end] in ("boats", "sold", "Olga Reuter")
    assert text[fact.frame.agent.start : fact.frame.agent.end] == "Olga Reuter"


def test_without_a_parser_every_slot_of_syntax_is_unknown() -> None:
    text = "The fire killed 12 miners. The former judge Ada Lind, 41, resigned."
    parsed = extract(Source(id="a.txt", text=text))
    bare = extract(Source(id="a.txt", text=text), parser=None)
    assert bare.problems == ()
    assert [fact.id for fact in bare.facts] == [fact.id for fact in parsed.facts]
    for fact in bare.facts:
        assert replace(fact.frame, owner=UNPARSED.owner) == UNPARSED
    assert next(fact for fact in bare.facts if fact.kind == "age").frame.owner.text == "Ada Lind", "coreference needs no parser"


def test_a_fact_whose_sentence_has_no_tree_has_an_unparsed_frame() -> None:
    fact = stated("The fire killed 12 miners.")
    assert frames([fact], {}, {}) == (UNPARSED,)


def test_equal_sentences_have_equal_trees_where_they_stand() -> None:
    text = "The fire killed 12 miners. It rained. The fire killed 12 miners."
    parser = load()
    assert parser is not None
    facts = [fact for fact in extract(Source(id="a.txt", text=text)).facts if fact.kind == "count"]
    trees = parse_sentences(parser, text, facts)
    assert len(trees) == 2
    for (start, end), sentence in trees.items():
        assert [token.text for tree in sentence for token in tree.tokens] == ["The", "fire", "killed", "12", "miners", "."]
        for tree in sentence:
            for token in tree.tokens:
                assert start <= token.start < token.end <= end
                assert text[token.start : token.end] == token.text
