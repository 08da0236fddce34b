"""The words of the clause that states a fact, without its value."""

from __future__ import annotations

from collections import Counter

from discrepancy.lang.en.grammar.dependencies import CLAUSES
from discrepancy.model.syntax import Syntax

VERBS = frozenset({"VERB", "AUX"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})


class Clauses:
    """The clauses of trees, each read once however many facts it states."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int, frozenset[int]], _Clause] = {}

    def words(self, tree: Syntax, verb: int, top: int, value: range) -> tuple[str, ...]:
        """Sorted lemmas of the content words of the clause of a verb (of the whole tree for -1), without those of `value`.

        Subordinate clauses are left out, except those that contain `top`. The tree must live as long as this object.
        """
        kept = _kept(tree, verb, top)
        clause = self._known.get((id(tree), verb, kept))
        if clause is None:
            clause = self._known[id(tree), verb, kept] = _Clause(tree, verb, kept)
        return clause.without(tree, value)


class _Clause:
    """How often each lemma is in a clause."""

    def __init__(self, tree: Syntax, verb: int, kept: frozenset[int]) -> None:
        self._places = frozenset(i for i in _clause(tree, verb, kept) if tree.tokens[i].pos in CONTENT)
        self._count = Counter(tree.tokens[i].lemma.lower() for i in self._places)
        self._all = tuple(sorted(self._count))

    def without(self, tree: Syntax, value: range) -> tuple[str, ...]:
        own = Counter(tree.tokens[i].lemma.lower() for i in value if i in self._places)
        gone = {lemma for lemma, count in own.items() if count == self._count[lemma]}
        return tuple(lemma for lemma in self._all if lemma not in gone) if gone else self._all


def _kept(tree: Syntax, verb: int, top: int) -> frozenset[int]:
    """The words that open a clause on the way from `top` up to the verb."""
    if verb < 0:
        return frozenset()
    kept = set()
    at = top
    while at != verb and tree.tokens[at].head != at:
        if _opens(tree, at):
            kept.add(at)
        at = tree.tokens[at].head
    return frozenset(kept)


def _opens(tree: Syntax, at: int) -> bool:
    """Whether a word opens a separate clause."""
    token = tree.tokens[at]
    return token.relation in CLAUSES or (token.relation == "conj" and token.pos in VERBS)


def _clause(tree: Syntax, verb: int, kept: frozenset[int]) -> list[int]:
    if verb < 0:
        return list(range(len(tree.tokens)))
    found, todo = [], [verb]
    while todo:
        at = todo.pop()
        found.append(at)
        todo.extend(i for i in tree.children(at) if i in kept or not _opens(tree, i))
    return found
