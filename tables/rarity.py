"""Freezes how rare words are: rarity.tsv."""

from __future__ import annotations

import math

from tables import frozen
from tables.fetch import pypi

WORDS = 40_000
SOURCE = "Google Books Ngram counts of words that SCOWL spells, as in symspellpy 6.10.1 (frequency_dictionary_en_82_765.txt)"
LICENCE = "Google Books Ngram CC BY 3.0, SCOWL permissive, symspellpy MIT"


def main() -> None:
    """Write the table: 0 for the commonest word, then by the logarithm of the count; a word that is not in it is 100."""
    path = pypi("symspellpy", "6.10.1") / "symspellpy" / "frequency_dictionary_en_82_765.txt"
    counts = [(word, int(count)) for word, count in map(str.split, path.read_text(encoding="utf-8-sig").splitlines())]
    counts = sorted(counts, key=lambda pair: (-pair[1], pair[0]))[:WORDS]
    most, least = math.log(counts[0][1]), math.log(counts[-1][1])
    lines = (f"{word}\t{round(99 * (most - math.log(count)) / (most - least))}" for word, count in counts)
    frozen.write("rarity.tsv", lines, source=SOURCE, licence=LICENCE, script="tables.rarity", columns="word, rarity 0 to 99")


if __name__ == "__main__":
    main()
