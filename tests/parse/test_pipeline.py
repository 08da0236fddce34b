"""The parser behind its interface: offsets and long sentences."""

from __future__ import annotations

from itertools import pairwise

from discrepancy.extraction import extract
from discrepancy.model.frame import SlotState
from discrepancy.model.source import Source
from discrepancy.parse.installed import installed
from discrepancy.parse.pipeline import LONGEST, Parser, load


def parser() -> Parser:
    found = load()
    assert found is not None
    return found


def test_each_sentence_has_its_trees_in_order() -> None:
    first, second = parser().parse(["Nine boats sank.", "The sailors reached the shore."])
    assert [token.text for tree in first for token in tree.tokens] == ["Nine", "boats", "sank", "."]
    assert [token.lemma for tree in second for token in tree.tokens if token.pos == "VERB"] == ["reach"]
    assert all(0 <= token.head < len(tree.tokens) for tree in (*first, *second) for token in tree.tokens)


def test_a_long_sentence_is_cut_and_keeps_its_offsets() -> None:
    text = "The list names " + ", ".join(f"{n} boats" for n in range(2 * LONGEST)) + "."
    (trees,) = parser().parse([text])
    assert len(trees) > 1
    assert all(len(tree.tokens) <= LONGEST for tree in trees)
    tokens = [token for tree in trees for token in tree.tokens]
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(left.end <= right.start for left, right in pairwise(tokens))
    assert "".join(token.text for token in tokens) == text.replace(" ", "")


def test_words_beyond_a_cut_keep_what_the_tokenizer_says_of_them() -> None:
    text = "They say " + "so and " * LONGEST + "they can't swim."
    (trees,) = parser().parse([text])
    assert [(token.text, token.lemma) for token in trees[-1].tokens[-5:-2]] == [("they", "they"), ("ca", "can"), ("n't", "not")]


def test_the_facts_of_a_long_sentence_are_all_parsed() -> None:
    text = "The list names " + ", ".join(f"{n} boats" for n in range(10, LONGEST)) + "."
    counts = [fact for fact in extract(Source(id="a.txt", text=text)).facts if fact.kind == "count"]
    assert len(counts) > LONGEST - 20
    assert all(fact.frame.noun.state is not SlotState.UNKNOWN for fact in counts)


def test_no_words_no_tree() -> None:
    assert list(parser().parse([])) == []
    assert [len(trees) for trees in parser().parse([""])] == [0]


def test_half_a_character_is_parsed_as_an_unknown_one() -> None:
    ((tree,),) = parser().parse(["Nine \ud83d boats sank."])
    assert [token.start for token in tree.tokens if token.text in ("boats", "sank")] == [7, 13]
    broken = extract(Source(id="a.txt", text="Nine boats sank \ud83d on Monday."))
    assert broken.problems == ()


def test_a_package_that_is_not_installed_is_no_parser() -> None:
    assert load("no_such_pipeline_package") is None


def test_a_loaded_parser_is_the_installed_release() -> None:
    assert parser().release == installed()
