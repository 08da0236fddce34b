"""Writes discrepancy/lang/en/data/currencies.tsv: the currencies in use, their English names and where each is legal tender.

Source: Unicode CLDR (Unicode License v3) as shipped in Babel (BSD-3-Clause). Run: python tables/make_currencies.py
"""

from __future__ import annotations

from pathlib import Path

import babel
from babel.core import get_global
from babel.numbers import get_currency_name, list_currencies

TARGET = Path(__file__).parent.parent / "discrepancy" / "text" / "data" / "currencies.tsv"


def tender() -> dict[str, list[str]]:
    """Territories of each currency that is legal tender today."""
    found: dict[str, list[str]] = {}
    for territory, rows in sorted(get_global("territory_currencies").items()):
        for code, _, until, legal in rows:
            if until is None and legal and code in list_currencies("en"):
                found.setdefault(code, []).append(territory)
    return found


def main() -> None:
    """Write the table."""
    lines = [
        f"# source: Unicode CLDR as shipped in Babel {babel.__version__}: English currency names and territories where each is legal tender now",
        "# licence: Unicode-3.0",
        "# made by: tables/make_currencies.py",
        "# columns: ISO 4217 code, territories, singular name, plural name (lower case)",
    ]
    for code, territories in sorted(tender().items()):
        names = [get_currency_name(code, count=count, locale="en").lower() for count in (1, 2)]
        lines.append("\t".join((code, " ".join(territories), *names)))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
