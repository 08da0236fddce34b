"""Freezes nouns with their synsets, the synsets' broader ones, and opposites: terms.tsv, synsets.tsv, opposites.tsv."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, partial

from tables import frozen, wordnet

BROAD = 1200
"""A synset with more kinds below it than this ("artifact", "person", "act") says nothing about what a thing is."""

FAMILY = 60
"""Two kinds of one synset are siblings only where it has at most this many kinds directly below."""


def digits(number: int) -> str:
    """A number in base 36."""
    text = ""
    while number or not text:
        number, rest = divmod(number, 36)
        text = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + text
    return text


def main() -> None:
    """Write the three tables."""
    known = {synset.offset: synset for synset in wordnet.synsets("noun")}
    parents = {o: [p[2] for p in s.pointers if p[0] == "@"] for o, s in known.items()}
    instances = {o for o, s in known.items() if any(p[0] == "@i" for p in s.pointers)}
    children: dict[int, set[int]] = defaultdict(set)
    for offset, above in parents.items():
        for parent in above:
            children[parent].add(offset)

    @cache
    def below(offset: int) -> frozenset[int]:
        return frozenset(children[offset]).union(*(below(child) for child in children[offset]))

    case = {(o, w.lower()): w for o, s in known.items() for w in s.words}
    chosen: dict[str, list[int]] = {}
    for lemma, ranked in wordnet.senses("noun").items():
        kept = [o for o, tags in ranked if o not in instances and case.get((o, lemma), "").islower()]
        first = [pair for pair in ranked if pair[0] in kept]
        if first and lemma.count(" ") < 3:
            chosen[lemma] = wordnet.frequent(first)
    needed: set[int] = set()
    todo = [offset for offsets in chosen.values() for offset in offsets]
    while todo:
        offset = todo.pop()
        if offset not in needed:
            needed.add(offset)
            todo += parents[offset]
    number = {offset: digits(i) for i, offset in enumerate(sorted(needed))}
    rows = []
    for offset in sorted(needed):
        size = len(below(offset))
        mark = "!" if size > BROAD else "*" if len(children[offset]) > FAMILY else ""
        rows.append(mark + " ".join(number[parent] for parent in parents[offset]))
    freeze = partial(frozen.write, source=wordnet.SOURCE, licence=wordnet.LICENCE, script="tables.terms")
    columns = "broader synsets of synset 0, 1, 2 … (base 36); ! too broad to mean kinship, * too many kinds for siblings"
    freeze("synsets.tsv", rows, columns=columns, ordered=True)
    lines = (f"{lemma}\t{' '.join(number[offset] for offset in offsets)}" for lemma, offsets in chosen.items())
    freeze("terms.tsv", lines, columns="noun, its frequent synsets (line numbers of synsets.tsv, base 36)")
    freeze("opposites.tsv", opposites(), columns="word, its antonyms")


def opposites() -> list[str]:
    """Antonyms of nouns, verbs and adjectives, among frequent senses."""
    pairs: dict[str, set[str]] = defaultdict(set)
    for part in ("noun", "verb", "adj"):
        known = {synset.offset: synset for synset in wordnet.synsets(part)}
        usual = {(lemma, offset) for lemma, ranked in wordnet.senses(part).items() for offset in wordnet.frequent(ranked, most=2)}
        for offset, synset in known.items():
            for symbol, _, target, place in synset.pointers:
                if symbol != "!" or target not in known:
                    continue
                left, right = synset.words[int(place[:2], 16) - 1].lower(), known[target].words[int(place[2:], 16) - 1].lower()
                if (left, offset) in usual and (right, target) in usual:
                    pairs[left].add(right)
                    pairs[right].add(left)
    return [f"{word}\t{','.join(sorted(others))}" for word, others in pairs.items()]


if __name__ == "__main__":
    main()
