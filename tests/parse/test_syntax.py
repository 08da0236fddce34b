"""A dependency tree: spans, tops, subtrees and subjects, on a tree drawn by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.model.syntax import Syntax, Token, holding

# "The pilot who landed bowed and left."
DRAWN = (
    ("The", "DET", "DT", 1, "det"),
    ("pilot", "NOUN", "NN", 4, "nsubj"),
    ("who", "PRON", "WP", 3, "nsubj"),
    ("landed", "VERB", "VBD", 1, "relcl"),
    ("bowed", "VERB", "VBD", 4, "ROOT"),
    ("and", "CCONJ", "CC", 4, "cc"),
    ("left", "VERB", "VBD", 4, "conj"),
)


def drawn() -> Syntax:
    tokens, at = [], 0
    for text, pos, tag, head, relation in DRAWN:
        tokens.append(Token(at, at + len(text), text, text.lower(), pos, tag, head, relation))
        at += len(text) + 1
    return Syntax(tokens)


def test_children_and_subtree() -> None:
    tree = drawn()
    assert tree.children(4) == (1, 5, 6)
    assert tree.children(0) == ()
    assert tree.subtree(1) == [0, 1, 2, 3]
    assert tree.subtree(4) == [0, 1, 2, 3, 4, 5, 6]


def test_the_first_child_by_any_of_the_relations() -> None:
    tree = drawn()
    assert tree.child(4, "conj", "cc") == 5
    assert tree.child(4, "dobj") is None


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 9, range(2)), (4, 9, range(1, 2)), (5, 6, range(1, 2)), (3, 4, range(0)), (14, 26, range(3, 5)), (90, 99, range(0))],
)
def test_the_words_of_a_stretch_of_text(start: int, end: int, words: range) -> None:
    assert list(drawn().span(start, end)) == list(words)


@pytest.mark.parametrize(("span", "top"), [(range(2), 1), (range(2, 4), 3), (range(4, 7), 4), (range(5, 7), 5), (range(0), None)])
def test_the_top_of_a_span_is_governed_from_outside(span: range, top: int | None) -> None:
    assert drawn().top(span) == top


def test_subjects_are_shared_and_relative_pronouns_stand_for_their_antecedents() -> None:
    tree = drawn()
    assert tree.subject(4) == 1
    assert tree.subject(6) == 1, "a second verb shares the subject of the first"
    assert tree.subject(3) == 1, "who is the pilot"


def test_of_two_subjects_side_by_side_the_name_is_the_subject() -> None:
    words = (
        ("forger", "NOUN", 3, "nsubjpass"),
        ("Omar", "PROPN", 2, "compound"),
        ("Lund", "PROPN", 3, "nsubjpass"),
        ("held", "VERB", 3, "ROOT"),
    )
    tree = Syntax([Token(i, i + 1, text, text, pos, "", head, relation) for i, (text, pos, head, relation) in enumerate(words)])
    assert tree.subject(3) == 2


def test_a_verb_without_a_subject_has_none() -> None:
    assert Syntax([Token(0, 4, "Stop", "stop", "VERB", "VB", 0, "ROOT")]).subject(0) == -1


def test_a_moved_tree_is_the_same_but_for_its_offsets() -> None:
    tree, moved = drawn(), drawn().placed(range(100, 1000))
    assert [(token.start, token.end) for token in moved.tokens] == [(token.start + 100, token.end + 100) for token in tree.tokens]
    assert [token[2:] for token in moved.tokens] == [token[2:] for token in tree.tokens]
    assert list(moved.span(104, 109)) == [1]


def test_an_apposition_follows_its_noun_or_a_mark() -> None:
    def tree(*words: tuple[str, str, int, str]) -> Syntax:
        return Syntax([Token(i, i + 1, text, text, pos, "", head, relation) for i, (text, pos, head, relation) in enumerate(words)])

    beside = tree(("captain", "NOUN", 0, "ROOT"), (",", "PUNCT", 0, "punct"), ("Lund", "PROPN", 0, "appos"))
    hung = tree(("man", "NOUN", 0, "ROOT"), ("meeting", "VERB", 0, "acl"), ("Lund", "PROPN", 0, "appos"))
    assert beside.appositions(0) == (2,)
    assert hung.appositions(0) == ()


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), st.booleans()), min_size=1, max_size=12), st.integers(0, 50), st.integers(0, 9)
)
def test_the_trees_that_hold_a_stretch_are_those_that_have_words_in_it(words: list[tuple[int, int, bool]], start: int, length: int) -> None:
    """Words of some length after some blanks, each in the tree of the one before or in a new one."""
    trees: list[list[Token]] = [[]]
    at = 0
    for blanks, letters, new in words:
        token = Token(at + blanks, at + blanks + letters, "a" * letters, "a", "NOUN", "NN", 0, "ROOT")
        at = token.end
        if new and trees[-1]:
            trees.append([])
        trees[-1].append(token)
    sentence = tuple(map(Syntax, trees))
    found = holding(sentence, start, start + length)
    within = [tree for tree in sentence if tree.span(start, start + length)]
    assert [tree for tree in found if tree.span(start, start + length)] == within
    assert len(found) <= max(1, len(within)), "a stretch of blanks is in one tree at most"
