"""Write discrepancy/lang/en/data/calendar_names.json: month and weekday names of European languages, from the Unicode CLDR.

Run where Babel is installed (`pip install babel`); Babel carries the CLDR (Unicode licence, permissive). English is left out:
`text/datewords.py` has it by hand, with the abbreviations of newspapers. Where two languages use one word for different
months or days it is left out: nothing is guessed.
"""

from __future__ import annotations

import json
import pathlib

import babel
from babel import Locale

LANGUAGES = [
    "ca",
    "cs",
    "da",
    "de",
    "el",
    "es",
    "et",
    "fi",
    "fr",
    "hr",
    "hu",
    "is",
    "it",
    "lt",
    "lv",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
    "sl",
    "sv",
    "tr",
    "uk",
]


def names(attribute: str) -> dict[str, int]:
    """Lower-case names of one word in both grammatical forms (nominative and genitive), numbered as CLDR does."""
    found: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for form in ("format", "stand-alone"):
            for number, name in getattr(Locale(language), attribute)[form]["wide"].items():
                if name.replace("-", "").isalpha():
                    found.setdefault(name.lower(), set()).add(number)
    return {name: min(numbers) for name, numbers in sorted(found.items()) if len(numbers) == 1}


def main() -> None:
    """Build the table."""
    target = pathlib.Path(__file__).parent.parent / "discrepancy" / "text" / "data" / "calendar_names.json"
    table = {"source": f"Unicode CLDR by Babel {babel.__version__}", "months": names("months"), "weekdays": names("days")}
    target.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
