"""Sources that are copies of one another: a wire story printed twice is one witness."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from discrepancy.model.source import Source

_WORD = re.compile(r"\w+")
SHINGLE = 5
"""Words that make a shingle (Broder 1997 uses four to ten)."""
COPIED = 0.6
"""Share of the shorter text's shingles that are in the longer: a wire story cut from the end keeps nearly all of them."""
CAP = 20
"""A shingle in more originals than this is boilerplate. Copies are not counted."""


def copies(sources: Sequence[Source]) -> dict[str, str]:
    """From a source's id to the id of what it copies, or to "from NAME" where sources.toml names an origin that is not among the sources.

    Of near-identical texts the earliest (then the longest, then the first by id) is the original.
    """
    ordered = sorted(sources, key=lambda s: (s.published is None, str(s.published or ""), -len(s.text), s.id))
    holders: dict[int, list[str]] = defaultdict(list)
    sizes: dict[str, int] = {}
    found: dict[str, str] = {}
    for source in ordered:
        own = _shingles(source.text)
        sizes[source.id] = len(own)
        shared = Counter(name for shingle in own if len(holders[shingle]) <= CAP for name in holders[shingle])
        original = next((name for name in sizes if _copied(shared[name], min(sizes[name], len(own)))), None)
        if original is not None:
            found[source.id] = original
            continue
        for shingle in own:
            holders[shingle].append(source.id)
    by_name = {source.publisher: source.id for source in ordered if source.publisher} | {source.id: source.id for source in ordered}
    for source in ordered:
        if source.derived_from and source.id not in found:
            origin = by_name.get(source.derived_from)
            found[source.id] = origin if origin and origin != source.id else f"from {source.derived_from}"
    return dict(sorted(found.items()))


def _copied(shared: int, least: int) -> bool:
    return least >= 8 and shared >= COPIED * least


def _shingles(text: str) -> frozenset[int]:
    words = _WORD.findall(text.lower())
    return frozenset(hash(tuple(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE + 1))
