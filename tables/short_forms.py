"""Freeze the short forms of given names: python tables/short_forms.py > discrepancy/lang/en/data/short_forms.tsv

From the table of the package `nicknames` (Carlton Northern and others, Apache-2.0), made from genealogical lists.
One line a name: the full name, a tab, its short forms separated by blanks. Needs `pip install nicknames`; the program does not.
"""

from __future__ import annotations

from collections import defaultdict

from nicknames import name_triplets


def main() -> None:
    """Write the table to standard output, sorted."""
    forms: dict[str, set[str]] = defaultdict(set)
    for triplet in name_triplets():
        if " " not in triplet.name1 + triplet.name2:
            forms[triplet.name1.lower()].add(triplet.name2.lower())
    print("# Short forms of given names, from the package nicknames (Apache-2.0); made by tables/short_forms.py")
    for name in sorted(forms):
        print(name, " ".join(sorted(forms[name] - {name})), sep="\t")


if __name__ == "__main__":
    main()
