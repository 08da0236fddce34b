"""Groups of words written as lines of text: which groups a word is in, and whether two words meet in one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Groups = Mapping[str, frozenset[int]]
"""From a word to the numbers of the groups it is in."""
_NONE: frozenset[int] = frozenset()


def parse_groups(lines: Iterable[str]) -> Groups:
    """One group a line, its words apart by blanks; a word may be in several."""
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(lines):
        for word in line.split():
            found[word] = found.get(word, _NONE) | {number}
    return found


def share_group(known: Groups, left: str, right: str) -> bool:
    """Whether two words are in one group."""
    return not known.get(left, _NONE).isdisjoint(known.get(right, _NONE))
