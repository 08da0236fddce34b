"""How a small taxonomy is written down: "broad: kind, kind" a line, and groups of words for one thing a line."""

from __future__ import annotations


def broader_terms(tree: str) -> dict[str, tuple[str, ...]]:
    """Term -> the terms that it is a kind of. A line that starts with two blanks continues the one before."""
    found: dict[str, tuple[str, ...]] = {}
    for line in tree.replace(",\n  ", ", ").strip().splitlines():
        above, _, kinds = line.partition(": ")
        for kind in kinds.split(", "):
            found[kind] = (*found.get(kind, ()), above)
    return found


def synonym_map(groups: str) -> dict[str, str]:
    """Word -> the first word of its group."""
    return {word: line.split(", ")[0] for line in groups.strip().splitlines() for word in line.split(", ")[1:]}
