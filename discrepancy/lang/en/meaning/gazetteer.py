"""Well-known places and given names."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from discrepancy.lang.en.morphology.inflection import REMEMBERED
from discrepancy.lang.en.tables.frozen_table import table

SEXES = {"f": "female", "m": "male"}


def _plain(name: str) -> str:
    """A name in lower case, without accents, a leading article and a possessive."""
    name = name.strip().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return name.lower().removeprefix("the ").removesuffix("'s")


@lru_cache(maxsize=REMEMBERED)
def given_gender(name: str) -> str | None:
    """female, male or None for a given name of any case."""
    return SEXES.get(table("given.tsv").get(_plain(name)) or "")


@lru_cache(maxsize=REMEMBERED)
def is_given_name(name: str) -> bool:
    """Whether a word of any case is known as a given name, of whichever sex."""
    return table("given.tsv").get(_plain(name)) is not None


_SAINTS = ("saint ", "st. ", "st ")


@lru_cache(maxsize=REMEMBERED)
def _place(name: str) -> tuple[str, str] | None:
    """Kind and country of a name without accents in lower case."""
    found = table("countries.tsv").get(name) or table("places.tsv").get(name)
    if found is None and name.startswith(_SAINTS):  # the tables know one of the three spellings
        rest = name.split(" ", 1)[1]
        found = next((row for saint in _SAINTS if (row := table("places.tsv").get(saint + rest)) is not None), None)
    if found is None:
        return None
    kind, code = found.split("\t")
    return kind, code


@lru_cache(maxsize=REMEMBERED)
def place_kind(name: str) -> str | None:
    """country, region, city or None for a place name as written."""
    found = _place(_plain(name))
    return found[0] if found is not None and found[0] != "demonym" else None


def are_two_places(left: str, right: str) -> bool:
    """Whether two names are of two towns, two regions or two countries. False where either is empty or unknown."""
    kind = place_kind(left) if left and right and left != right else None
    return kind is not None and kind == place_kind(right)


@lru_cache(maxsize=REMEMBERED)
def country_of(name: str) -> str | None:
    """ISO 3166 code for a country's name, short name or demonym ("Danish" -> "DK"); the country of a region or city; None if unknown."""
    plain = _plain(name)
    found = _place(plain) or (_place(plain[:-1]) if plain.endswith("s") else None)
    return found[1] if found is not None else None


@lru_cache(maxsize=REMEMBERED)
def is_demonym(name: str) -> bool:
    """Whether a word as written is the adjective or the noun for a country's people: "Kenyan", "Danes"."""
    plain = _plain(name)
    found = _place(plain) or (_place(plain[:-1]) if plain.endswith("s") else None)
    return found is not None and found[0] == "demonym"
