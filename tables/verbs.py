"""Freezes verb lemmas, their synonyms, and nouns that name people: verbs.tsv, people.tsv."""

from __future__ import annotations

from collections import defaultdict
from functools import partial

from tables import frozen, wordnet

PERSON = 18
"""The lexicographer file noun.person."""


def verbs() -> list[str]:
    """Single-word verbs with their frequent synsets; "-" before the word where its plain form is nearly always a noun."""
    nouns = {lemma: sum(tags for _, tags in ranked) for lemma, ranked in wordnet.senses("noun").items()}
    ranked = {lemma: senses for lemma, senses in wordnet.senses("verb").items() if lemma.isalpha()}
    number = {offset: str(i) for i, offset in enumerate(sorted({o for senses in ranked.values() for o, _ in senses}))}
    lines = []
    for lemma, senses in ranked.items():
        seldom = 10 * sum(tags for _, tags in senses) < nouns.get(lemma, 0)
        lines.append(f"{lemma}\t{'-' if seldom else ''}\t{' '.join(number[o] for o in wordnet.frequent(senses, most=2))}")
    return lines


def people() -> list[str]:
    """Single-word nouns whose senses are people, weighed by how often each is tagged and by its rank."""
    file = {synset.offset: synset.file for synset in wordnet.synsets("noun")}
    case: dict[int, set[str]] = defaultdict(set)
    for synset in wordnet.synsets("noun"):
        case[synset.offset] = set(synset.words)
    found = []
    for lemma, ranked in wordnet.senses("noun").items():
        usual = [(offset, tags) for offset, tags in ranked if lemma in case[offset]]
        if " " in lemma or not usual or file[usual[0][0]] != PERSON:
            continue
        weights = [(file[offset] == PERSON, tags + 1 / rank) for rank, (offset, tags) in enumerate(usual, 1)]
        if 2 * sum(weight for person, weight in weights if person) >= sum(weight for _, weight in weights):
            found.append(lemma)
    return found


def main() -> None:
    """Write the two tables."""
    freeze = partial(frozen.write, source=wordnet.SOURCE, licence=wordnet.LICENCE, script="tables.verbs")
    freeze("verbs.tsv", verbs(), columns="verb, - if its plain form is nearly always a noun, its frequent synsets")
    freeze("people.tsv", people(), columns="noun whose first senses are people")


if __name__ == "__main__":
    main()
