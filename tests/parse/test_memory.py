"""Trees from one run to the next: the same trees, and none of another sentence or parser."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from discrepancy.model.syntax import Syntax
from discrepancy.parse import memory
from discrepancy.parse.memory import LONGEST_PASSAGE, TreeMemory, passages
from discrepancy.parse.pipeline import Parser, load

PASSAGE = ("Nine boats sank off Olmar.", "Greta Holm, 34, said so \ud83d.", "The crew wasn't told; it waited…", "")


def parser() -> Parser:
    found = load()
    assert found is not None
    return found


def tokens(trees: tuple[tuple[Syntax, ...], ...]) -> list[list[object]]:
    return [[tree.tokens for tree in of_sentence] for of_sentence in trees]


def test_kept_trees_are_the_trees_that_were_parsed() -> None:
    first = TreeMemory()
    parsed = first.trees(parser(), PASSAGE)
    second = TreeMemory(first.packed())
    assert tokens(second.trees(parser(), PASSAGE)) == tokens(parsed)
    assert second.packed() == first.packed()
    assert [token.text for token in parsed[1][0].tokens][:3] == ["Greta", "Holm", ","]


def test_another_passage_or_parser_is_parsed() -> None:
    first = TreeMemory()
    first.trees(parser(), PASSAGE)
    known = TreeMemory(first.packed())
    other = replace(parser(), release=replace(parser().release, version="0"))
    for who, passage in ((parser(), PASSAGE[:3]), (other, PASSAGE)):
        before = memory.parse.cache_info()
        known.trees(who, passage)
        after = memory.parse.cache_info()
        assert (after.hits + after.misses) - (before.hits + before.misses) == 1


def test_what_is_no_memory_is_parsed_again() -> None:
    first = TreeMemory()
    parsed = tokens(first.trees(parser(), PASSAGE))
    for damaged in (b"", b"x", first.packed()[:-5]):
        assert tokens(TreeMemory(damaged).trees(parser(), PASSAGE)) == parsed


def test_only_what_was_asked_for_is_kept() -> None:
    first = TreeMemory()
    first.trees(parser(), PASSAGE)
    second = TreeMemory(first.packed())
    second.trees(parser(), PASSAGE[:2])
    third = TreeMemory(second.packed())
    third.trees(parser(), PASSAGE[:2])
    assert third.packed() == second.packed() != first.packed()


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(min_size=1), unique=True, max_size=80))
def test_passages_hold_every_sentence_in_order(sentences: list[str]) -> None:
    found = passages(sentences)
    assert [sentence for passage in found for sentence in passage] == sentences
    assert all(0 < len(passage) <= LONGEST_PASSAGE for passage in found)


def test_an_edit_moves_no_other_end() -> None:
    sentences = [f"{number} boats sank." for number in range(200)]
    edited = [*sentences[:100], "Something else happened.", *sentences[101:]]
    before, after = set(passages(sentences)), set(passages(edited))
    assert len(before ^ after) <= 4
    assert len(before) > 15
