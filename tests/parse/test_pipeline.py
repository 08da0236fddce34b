"""The parser behind its interface: offsets and long sentences."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Any

import pytest

from discrepancy.extraction import extract
from discrepancy.model.frame import SlotState
from discrepancy.model.source import Source
from discrepancy.parse import pipeline as parsing
from discrepancy.parse.installed import installed
from discrepancy.parse.pipeline import LONGEST, Parser, load


def parser() -> Parser:
    found = load()
    assert found is not None
    return found


def numbers_of(pipeline: Any, docs: list[Any]) -> tuple[list[Any], list[Any], list[Any]]:
    """The vectors of each text's words, the scores of their tags, and what the parser first makes of them."""
    vectors = pipeline.get_pipe("tok2vec").predict(docs)
    pipeline.get_pipe("tok2vec").set_annotations(docs, vectors)
    tagger, reader = (pipeline.get_pipe(name).model for name in ("tagger", "parser"))
    ends = list(accumulate(map(len, docs)))
    rows = reader.get_ref("lower").predict(reader.get_ref("tok2vec").predict(docs))[1:].tolist()
    return (
        [each.tolist() for each in vectors],
        [each.tolist() for each in tagger.predict(docs)],
        [rows[end - len(doc) : end] for end, doc in zip(ends, docs, strict=True)],
    )


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


def test_the_trees_of_a_sentence_are_its_own_in_any_company() -> None:
    """Compared by the numbers that the trees are made from, which differ sooner than trees do."""
    pipeline = parser()._pipeline
    texts = [
        f"{name}, {n}, was fined {n} dollars{' on Monday' * n} in Olmar." for n, name in enumerate(("Greta Holm", "Ida", "A. Roe") * 9, 1)
    ]
    docs = [pipeline.make_doc(text) for text in texts]
    vectors, scores, hidden = numbers_of(pipeline, docs)
    for place in (0, 7, 26):
        alone = numbers_of(pipeline, [pipeline.make_doc(texts[place])])
        assert alone == ([vectors[place]], [scores[place]], [hidden[place]])


def test_a_sentence_is_parsed_once_until_many_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = replace(parser(), _known={})
    first = fresh.parse(["Nine boats sank.", "Ten sank.", "Nine boats sank."])
    assert first[0] is first[2] is fresh.parse(["Nine boats sank."])[0]
    monkeypatch.setattr(parsing, "REMEMBERED", 1)
    again = fresh.parse(["Ten sank."])[0]
    assert again is not first[1]
    assert [tree.tokens for tree in again] == [tree.tokens for tree in first[1]]


def test_half_a_character_is_parsed_as_an_unknown_one() -> None:
    ((tree,),) = parser().parse(["Nine \ud83d boats sank."])
    assert [token.start for token in tree.tokens if token.text in ("boats", "sank")] == [7, 13]
    broken = extract(Source(id="a.txt", text="Nine boats sank \ud83d on Monday."))
    assert broken.problems == ()


def test_a_package_that_is_not_installed_is_no_parser() -> None:
    assert load("no_such_pipeline_package") is None


def test_a_loaded_parser_is_the_installed_release() -> None:
    assert parser().release == installed()
