"""Syntax: the words of one sentence with lemma, tag, head and relation, as a parser gives them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl", "pcomp"})


class Token(NamedTuple):
    """One word. Offsets are code points of the source's text; `head` is the index of the governing word, its own for the root.

    `lemma` is lower case except for proper nouns; `pos` is the universal part of speech (https://universaldependencies.org/u/pos/),
    `tag` the Penn Treebank tag, `relation` the ClearNLP dependency label that spaCy's English pipelines give.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    head: int
    relation: str


class Syntax:
    """The dependency tree of one sentence."""

    __slots__ = ("_appositions", "_children", "_ends", "_starts", "tokens")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tuple(tokens)
        children: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                children[token.head].append(index)
        self._children = tuple(map(tuple, children))
        self._starts = [token.start for token in self.tokens]
        self._ends = [token.end for token in self.tokens]
        self._appositions: dict[int, tuple[int, ...]] = {}

    def placed(self, places: Sequence[int]) -> Syntax:
        """The same tree in another text, in which each character that was parsed has a place."""
        found = Syntax.__new__(Syntax)
        found.tokens = tuple([Token(places[token[0]], places[token[1] - 1] + 1, *token[2:]) for token in self.tokens])
        found._children = self._children
        found._starts = [token[0] for token in found.tokens]
        found._ends = [token[1] for token in found.tokens]
        found._appositions = {}
        return found

    def children(self, index: int) -> tuple[int, ...]:
        """Indices of the words that a word governs, in order."""
        return self._children[index]

    def child(self, index: int, *relations: str) -> int | None:
        """The first word that a word governs by one of these relations, or None."""
        tokens = self.tokens
        return next((i for i in self._children[index] if tokens[i].relation in relations), None)

    def appositions(self, index: int) -> tuple[int, ...]:
        """The words in apposition to a noun that follow it directly or after a mark; parsers attach others to it by mistake."""
        known = self._appositions.get(index)
        if known is not None:
            return known
        tokens = self.tokens
        found = []
        for i in self._children[index]:
            before = self.subtree(i)[0] - 1 if tokens[i].relation == "appos" else -1
            if before >= 0 and (before == index or tokens[before].pos == "PUNCT" or i < index):
                found.append(i)
        self._appositions[index] = tuple(found)
        return self._appositions[index]

    def subtree(self, index: int) -> list[int]:
        """A word and all that depends on it, in order of the text."""
        found, todo = [], [index]
        while todo:
            at = todo.pop()
            found.append(at)
            todo.extend(self._children[at])
        return sorted(found)

    def span(self, start: int, end: int) -> range:
        """Indices of the words that overlap a stretch of the text."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def top(self, span: range) -> int | None:
        """The word of a span that is governed from outside it; the first where there are several, None for an empty span."""
        tokens = self.tokens
        return next((i for i in span if tokens[i].head not in span or tokens[i].head == i), None)

    def _subject_below(self, verb: int) -> int | None:
        """The subject that a verb governs; of a common noun and a name side by side, which parsers take for two, the name."""
        tokens = self.tokens
        found = [i for i in self._children[verb] if tokens[i].relation in _SUBJECTS]
        if len(found) == 2 and tokens[found[1]].pos == "PROPN" and self.subtree(found[1])[0] == found[0] + 1:
            return found[1]
        return found[0] if found else None

    def subject(self, verb: int) -> int:
        """The subject of a verb, through shared subjects and relative pronouns to their antecedents; -1 for none."""
        tokens = self.tokens
        for _ in range(len(tokens)):
            found = self._subject_below(verb)
            token = tokens[verb]
            if found is not None and not (tokens[found].tag in ("WDT", "WP") and token.relation == "relcl"):
                return found
            if token.relation in ("relcl", "acl"):
                return token.head
            if token.relation not in _SHARES_SUBJECT or token.head == verb:
                return -1
            verb = token.head
        return -1


def holding(trees: Sequence[Syntax], start: int, end: int) -> Sequence[Syntax]:
    """Those of one sentence's trees, in order, that hold words of a stretch of the text: a list of thousands has thousands of trees."""
    first = bisect_right(trees, start, key=lambda tree: tree.tokens[-1].end)
    return trees[first : bisect_left(trees, end, key=lambda tree: tree.tokens[0].start)]
