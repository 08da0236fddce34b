"""Sources that are copies of one another: a wire story printed twice is one witness."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from discrepancy.model.source import Source

_WORD = re.compile(r"\w+")
SHINGLE = 5
"""Words that make a shingle (Broder 1997 uses four to ten)."""
COPIED = 0.6
"""Share of the shorter text's shingles that stand in the longer: a wire story cut from the end keeps nearly all of them."""
CAP = 20
"""A shingle in more texts than this is boilerplate."""


def copies(sources: Sequence[Source]) -> dict[str, str]:
    """From a source's id to the id of what it copies, or to "from NAME" where sources.toml names an origin nobody gave.

    Of near-identical texts the earliest (then the longest, then the first by id) is the original.
    """
    ordered = sorted(sources, key=lambda s: (s.published is None, str(s.published or ""), -len(s.text), s.id))
    shingles = {source.id: _shingles(source.text) for source in ordered}
    holders: dict[int, list[str]] = defaultdict(list)
    for source in ordered:
        for shingle in shingles[source.id]:
            holders[shingle].append(source.id)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for names in holders.values():
        if 1 < len(names) <= CAP:
            for i, a in enumerate(names):
                for b in names[i + 1 :]:
                    shared[a, b] += 1
    found: dict[str, str] = {}
    place = {source.id: at for at, source in enumerate(ordered)}
    for (a, b), count in sorted(shared.items(), key=lambda item: (place[item[0][0]], place[item[0][1]])):
        least = min(len(shingles[a]), len(shingles[b]))
        if least >= 8 and count >= COPIED * least and b not in found:
            found[b] = found.get(a, a)
    by_name = {source.publisher: source.id for source in ordered if source.publisher} | {source.id: source.id for source in ordered}
    for source in ordered:
        if source.derived_from and source.id not in found:
            origin = by_name.get(source.derived_from)
            found[source.id] = origin if origin and origin != source.id else f"from {source.derived_from}"
    return dict(sorted(found.items()))


def _shingles(text: str) -> frozenset[int]:
    words = _WORD.findall(text.lower())
    return frozenset(hash(tuple(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE + 1))
