"""Freezes nouns that name what happens, with the verbs that tell the same: events.tsv ("collision": collide)."""

from __future__ import annotations

from collections import defaultdict
from functools import partial

from tables import frozen, wordnet

HAPPENINGS = frozenset({4, 11, 19, 22})
"""The lexicographer files noun.act, noun.event, noun.phenomenon and noun.process."""
SAID = frozenset({10})
"""noun.communication: what is said happens at a time where a verb derives from it (an order, a call, a distress signal)."""


def events() -> list[str]:
    """A line for each noun a third or more of whose uses are a happening, or something said where it derives from a verb."""
    known = {synset.offset: synset for synset in wordnet.synsets("noun")}
    verbs = {synset.offset: synset for synset in wordnet.synsets("verb")}
    usual = {lemma: set(wordnet.frequent(ranked, most=3)) for lemma, ranked in wordnet.senses("verb").items()}
    found: dict[str, set[str]] = defaultdict(set)
    for lemma, ranked in wordnet.senses("noun").items():
        if lemma.count(" ") > 1 or not lemma.replace(" ", "").isalpha():
            continue
        chosen = wordnet.frequent(ranked, most=2)
        derived = set()
        for offset in chosen:
            synset = known[offset]
            if lemma not in (word.lower() for word in synset.words):
                continue
            for symbol, part, target, place in synset.pointers:
                if symbol != "+" or part != "v" or synset.words[int(place[:2], 16) - 1].lower() != lemma:
                    continue
                verb = verbs[target].words[int(place[2:], 16) - 1].lower()
                if verb.isalpha() and target in usual[verb]:
                    derived.add(verb)
        weights = [(known[offset].file, tags + 1 / rank) for rank, (offset, tags) in enumerate(ranked, 1)]
        happens = sum(weight for file, weight in weights if file in HAPPENINGS)
        said = sum(weight for file, weight in weights if file in SAID) if derived or " " in lemma else 0.0
        if 3 * (happens + said) >= sum(weight for _, weight in weights):
            found[lemma] |= derived
    return [f"{lemma}\t{' '.join(sorted(derived))}" for lemma, derived in found.items()]


def main() -> None:
    """Write the table."""
    freeze = partial(frozen.write, source=wordnet.SOURCE, licence=wordnet.LICENCE, script="tables.events")
    freeze("events.tsv", events(), columns="noun that names a happening, the verbs it derives from")


if __name__ == "__main__":
    main()
