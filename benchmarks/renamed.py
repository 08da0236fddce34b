"""The published gold with every person renamed: a program that knows its examples by name would do worse on it.

Names of persons are words of the gold's subjects that no dictionary and no gazetteer has. Given names become others of the same
sex, the rest other surnames, the same word always the same. Words that resemble another of their story (spellings to be compared)
stay as they are.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

from benchmarks.gold import GOLD
from discrepancy.lang.en.meaning.lexicon import country_of, given_gender, place_kind, rarity
from discrepancy.lang.en.tables.frozen_table import read_lines
from discrepancy.scan.string_similarity import ratio

SURNAMES = """
Aldana Baumgart Bellweather Castellan Chukwuma Dombrowik Eriksdal Farrugio Feldmann Galvani Gunderson Haraldsen Hashimura Ibragimow
Jankovits Kallas Kovalchik Lindgreen Lombardo Mahlangu Marchetti Mwangale Nakagawara Novotnik Obradowic Okonjo Oyelaran Petrossian
Quintero Radhakrish Rasmusson Saldanha Shevardin Silvestri Tamberlane Thorvaldson Ueland Valdiviezo Verhoefen Wanjala Whitlocke
Yamazato Zielonka Zubairov
""".split()

ALIKE = 70
"""Two words with at least this similarity may be two spellings of one name."""


def persons(folder: Path) -> list[str]:
    """Words of persons' names in a cluster, sorted, without those that resemble another."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    said = " ".join(item.get("subject") or "" for item in [*gold["facts"], *gold["discrepancies"]])
    words = sorted({word for word in re.findall(r"\b[A-Z][a-z]{3,}\b", said) if rarity(word.lower()) == 100 or given_gender(word)})
    words = [word for word in words if not place_kind(word) and not country_of(word)]
    every = set(re.findall(r"\b[A-Z][a-z]{3,}\b", "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.txt"))))
    return [word for word in words if all(other == word or ratio(word, other) < ALIKE for other in every)]


def renaming(words: list[str]) -> dict[str, str]:
    """Word -> another, chosen by the word itself."""
    given = [line.split("\t") for line in read_lines("given.tsv")]
    by_sex = {sex: [name.capitalize() for name, s in given if s == sex and 4 < len(name) < 8] for sex in "mf"}
    found: dict[str, str] = {}
    for word in words:
        pool = by_sex[(given_gender(word) or "")[0]] if given_gender(word) else SURNAMES
        start = int(hashlib.sha256(word.encode()).hexdigest(), 16)
        found[word] = next(name for n in range(len(pool)) if (name := pool[(start + n) % len(pool)]) not in found.values())
    return found


def replace(text: str, names: dict[str, str]) -> str:
    """`text` with each word that is in `names` replaced."""
    return re.sub(r"\b(?:" + "|".join(sorted(names)) + r")\b", lambda match: names[match[0]], text)


def write(target: Path, root: Path = GOLD) -> None:
    """Copy every cluster into `target`, texts and gold renamed alike."""
    for path in sorted(root.rglob("gold.json")):
        folder = target / path.parent.name
        folder.mkdir(parents=True)
        names = renaming(persons(path.parent))
        for file in path.parent.iterdir():
            if names and file.suffix in {".txt", ".json"}:
                text = replace(file.read_text(encoding="utf-8"), names)
                (folder / file.name).write_text(text, encoding="utf-8", newline="")
            else:
                shutil.copy(file, folder)
