"""Trees from one run to the next: the same trees, and none of another sentence or parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from discrepancy.model.syntax import Syntax
from discrepancy.parse.memory import TreeMemory
from discrepancy.parse.pipeline import Parser, load

SENTENCES = ("Nine boats sank off Olmar.", "Greta Holm, 34, said so \ud83d.", "The crew wasn't told; it waited…", "")


def parser() -> Parser:
    found = load()
    assert found is not None
    return found


def tokens(trees: Sequence[tuple[Syntax, ...]]) -> list[list[object]]:
    return [[tree.tokens for tree in of_sentence] for of_sentence in trees]


def test_kept_trees_are_the_trees_that_were_parsed() -> None:
    first = TreeMemory()
    parsed = first.trees(parser(), SENTENCES)
    second = TreeMemory(first.packed())
    assert tokens(second.trees(parser(), SENTENCES)) == tokens(parsed)
    assert second.packed() == first.packed()
    assert [token.text for token in parsed[1][0].tokens][:3] == ["Greta", "Holm", ","]


def test_another_sentence_or_parser_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    first = TreeMemory()
    first.trees(parser(), SENTENCES)
    known = TreeMemory(first.packed())
    parsed: list[str] = []
    real = Parser.parse

    def noted(who: Parser, sentences: Sequence[str]) -> list[tuple[Syntax, ...]]:
        parsed.extend(sentences)
        return real(who, sentences)

    monkeypatch.setattr(Parser, "parse", noted)
    known.trees(parser(), (*SENTENCES[:2], "Nine boats sank.", *SENTENCES[2:]))
    assert parsed == ["Nine boats sank."]
    known.trees(replace(parser(), release=replace(parser().release, version="0")), SENTENCES)
    assert parsed == ["Nine boats sank.", *SENTENCES]


def test_what_is_no_memory_is_parsed_again() -> None:
    first = TreeMemory()
    parsed = tokens(first.trees(parser(), SENTENCES))
    for damaged in (b"", b"x", first.packed()[:-5]):
        assert tokens(TreeMemory(damaged).trees(parser(), SENTENCES)) == parsed


def test_only_what_was_asked_for_is_kept() -> None:
    first = TreeMemory()
    first.trees(parser(), SENTENCES)
    second = TreeMemory(first.packed())
    second.trees(parser(), SENTENCES[:2])
    third = TreeMemory(second.packed())
    third.trees(parser(), SENTENCES[:2])
    assert third.packed() == second.packed() != first.packed()
