"""Synonyms, broader and narrower terms: term files that users extend, then the shipped lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from discrepancy.lang.en.meaning.lexicon import singular, term_relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The term files of a rule. All terms are lower case and singular.

    `same` maps a term to the word that represents it; `broader` maps a term to the terms that it is a kind of;
    `apart` holds pairs that exclude each other; `lists` are named lists of terms that a comparison asks for.
    """

    same: Mapping[str, str] = field(default_factory=dict)
    broader: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    apart: frozenset[tuple[str, str]] = frozenset()
    lists: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def plain(self, term: str) -> str:
        """The word that represents a term."""
        term = " ".join(term.lower().split())
        if term in self.same:
            return self.same[term]
        one = singular(term)
        return self.same.get(one, one)

    def knows(self, term: str) -> bool:
        """Whether a term is in a group of synonyms."""
        return term in self.same or self.plain(term) in self.same.values()

    def relation(self, left: str, right: str) -> str | None:
        """same, narrower (left is a kind of right), broader, opposite, sibling, or None where it is unknown."""
        left, right = self.plain(left), self.plain(right)
        if left == right:
            return "same"
        if (min(left, right), max(left, right)) in self.apart:
            return "opposite"
        if right in self._above(left):
            return "narrower"
        if left in self._above(right):
            return "broader"
        return term_relation(left, right)

    def _above(self, term: str) -> frozenset[str]:
        found: set[str] = set()
        todo = [term]
        while todo:
            for above in self.broader.get(todo.pop(), ()):
                if above not in found:
                    found.add(above)
                    todo.append(above)
        return frozenset(found)

    def holds(self, name: str, term: str) -> bool:
        """Whether a named list holds a term."""
        return self.plain(term) in self.lists.get(name, frozenset())

    def joined(self, other: Terms) -> Terms:
        """Merge two sets of terms; where they differ, the other one takes precedence."""
        lists = {
            name: self.lists.get(name, frozenset()) | other.lists.get(name, frozenset()) for name in sorted({*self.lists, *other.lists})
        }
        broader = {term: (*self.broader.get(term, ()), *other.broader.get(term, ())) for term in sorted({*self.broader, *other.broader})}
        return Terms(same={**self.same, **other.same}, broader=broader, apart=self.apart | other.apart, lists=lists)
