"""What is remembered of words is what spaCy's own components say of them, and what a word's neighbours decide is not remembered."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from discrepancy.parse import word_vectors
from discrepancy.parse.installed import PACKAGES, installed
from discrepancy.parse.pipeline import load
from discrepancy.parse.word_forms import WordForms
from tests.laws.sentences import EVERY

SPOKEN = (
    "I ain't gonna say that nothin' happened.",
    "Let's go, y'all, and he'd have got ta leave.",
    "There is a man who saw the saw.",
    "They saw it, and there're nothin' left.",
    "She found the lost boys; to found a town is harder.",
    "The left wing left; those left behind were left-handed.",
)
SENTENCES = (*SPOKEN, *EVERY[::5])


@pytest.fixture(scope="module")
def plain() -> Any:
    """The pipeline as its makers ship it."""
    release = installed()
    assert release is not None
    assert release.name in PACKAGES
    return importlib.import_module(release.name).load(exclude=["ner", "senter"])


def as_spacy_says(pipeline: Any, sentence: str) -> list[tuple[str, str, str, str, int, str]]:
    doc = pipeline(sentence)
    return [
        (t.text, t.lemma_ if t.pos_ == "PROPN" else t.lemma_.lower(), t.pos_, t.tag_, t.head.i - t.sent.start, t.dep_) for t in doc
    ]  # fmt: skip


def test_words_are_what_the_whole_pipeline_says(plain: Any) -> None:
    parser = load()
    assert parser is not None
    for _ in range(2):  # the second time from memory
        for sentence, trees in zip(SENTENCES, parser.parse(SENTENCES), strict=True):
            found = [(t.text, t.lemma, t.pos, t.tag, t.head, t.relation) for tree in trees for t in tree.tokens]
            assert found == as_spacy_says(plain, sentence), sentence


def test_neighbours_are_looked_at_only_where_a_pattern_of_several_words_may_begin(plain: Any) -> None:
    forms = WordForms(plain)
    asked: list[str] = []
    forms._others = lambda doc, allow_missing: asked.append(doc.text)
    for sentence in ("The ferry left the harbour.", *SPOKEN[:2]):
        list(forms.trees(plain(sentence), 0))
    assert asked == list(SPOKEN[:2])


def test_a_pipeline_without_a_ruler_keeps_its_own_parts_of_speech(plain: Any) -> None:
    """Some pipelines predict them; here they are set by hand."""
    bare = importlib.import_module("spacy").blank("en")
    bare.add_pipe("lemmatizer", source=plain)
    doc = bare.make_doc("Dogs bark")
    for token, pos in zip(doc, ("NOUN", "VERB"), strict=True):
        token.pos_, token.tag_, token.dep_ = pos, "X", "dep"
    (tree,) = WordForms(bare).trees(doc, 7)
    assert [(t.start, t.text, t.lemma, t.pos) for t in tree.tokens] == [(7, "Dogs", "dog", "NOUN"), (12, "bark", "bark", "VERB")]


def test_a_word_has_one_vector_in_any_company(plain: Any) -> None:
    parser = load()
    assert parser is not None
    ours, theirs = parser._pipeline.get_pipe("tok2vec").model, plain.get_pipe("tok2vec").model
    docs = [plain.make_doc(sentence) for sentence in SENTENCES]
    for whole, alone, spacys in zip(ours.predict(docs), ([ours.predict([doc])[0] for doc in docs]), theirs.predict(docs), strict=True):
        assert abs(whole - alone).max() < 1e-5
        assert abs(whole - spacys).max() < 1e-4
    embed = ours.layers[0]
    remembered = [vectors.tolist() for vectors in embed.predict(docs)]
    fresh = word_vectors._Remembered(theirs.layers[0])
    fresh._rest = embed._func._rest
    assert [fresh(None, [doc], False)[0][0].tolist() for doc in docs] == remembered


def test_words_are_forgotten_when_there_are_many(monkeypatch: pytest.MonkeyPatch, plain: Any) -> None:
    monkeypatch.setattr(word_vectors, "REMEMBERED", 3)
    embed = plain.get_pipe("tok2vec").model.layers[0]
    small = word_vectors._Remembered(embed)
    docs = [plain.make_doc(sentence) for sentence in SENTENCES]
    for doc, vectors in zip(docs, embed.predict(docs), strict=True):
        assert abs(small(None, [doc], False)[0][0] - vectors).max() < 1e-4


def test_a_layer_of_another_make_is_left_alone(plain: Any) -> None:
    bare = importlib.import_module("spacy").blank("en")
    word_vectors.remember_words(bare)
    assert bare.pipe_names == []


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("She hoped that he rated it, and hopped about.", {"hoped": "hope", "rated": "rate", "hopped": "hop"}),
        ("They were staring at the scraped walls, stirring the pot.", {"staring": "stare", "scraped": "scrape", "stirring": "stir"}),
        ("He was dying while they were singing; she is riding home.", {"dying": "die", "singing": "sing", "riding": "ride"}),
        ("He hates that she rides and is putting it off.", {"hates": "hate", "rides": "ride", "putting": "put"}),
        ("The taxes had other motives.", {"taxes": "tax", "motives": "motive"}),
    ],
)
def test_of_several_lemmas_the_tables_give_one(sentence: str, wanted: dict[str, str]) -> None:
    """Not "hop", "rat", "star", "dye", "singe", "rid" and "taxis", which rules for endings also give."""
    parser = load()
    assert parser is not None
    (tree,) = parser.parse([sentence])[0]
    lemmas = {token.text: token.lemma for token in tree.tokens}
    assert {word: lemmas[word] for word in wanted} == wanted
