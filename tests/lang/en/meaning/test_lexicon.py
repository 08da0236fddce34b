"""The lexicon answers as a reader would, on words of several domains."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files

import pytest

from discrepancy.lang.en.meaning import lexicon as lexicon


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("lorries", "lorry"), ("people", "person"), ("children", "child"), ("lives", "life"), ("knives", "knife"), ("buses", "bus"),
        ("series", "series"), ("news", "news"), ("ties", "tie"), ("movies", "movie"), ("crises", "crisis"), ("diseases", "disease"),
        ("witnesses", "witness"), ("boxes", "box"), ("vaccines", "vaccine"), ("grandchildren", "grandchild"), ("firemen", "fireman"),
        ("potatoes", "potato"), ("shoes", "shoe"), ("crew members", "crew member"), ("cannabis", "cannabis"), ("gas", "gas"),
        ("specimen", "specimen"), ("dress", "dress"), ("wounded", "wounded"), ("mothers-in-law", "mother-in-law"),
    ],
)  # fmt: skip
def test_singular(plural: str, one: str) -> None:
    assert lexicon.singular(plural) == one
    assert lexicon.singular(one) == one


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("found", "find"), ("killed", "kill"), ("was", "be"), ("stopped", "stop"), ("dying", "die"), ("carried", "carry"),
        ("wounded", "wound"), ("trafficked", "traffic"), ("freed", "free"), ("fined", "fine"), ("caused", "cause"), ("hopped", "hop"),
        ("hoped", "hope"), ("travelled", "travel"), ("rose", "rise"), ("felled", "fell"), ("sentencing", "sentence"), ("falls", "fall"),
    ],
)  # fmt: skip
def test_verb_lemma(form: str, base: str) -> None:
    assert lexicon.verb_lemma(form) == base


@pytest.mark.parametrize("word", ["the", "and", "gram", "people", "dead", "xyzzy"])
def test_what_is_no_verb(word: str) -> None:
    assert lexicon.verb_lemma(word) is None


def test_person_nouns() -> None:
    people = [
        "passenger",
        "miner",
        "nurse",
        "dead",
        "wounded",
        "injured",
        "elderly",
        "crew",
        "family",
        "voter",
        "goalkeeper",
        "investor",
        "scientist",
        "woman",
        "fatality",
    ]
    things = ["ship", "gram", "case", "tanker", "vehicle", "gem", "euro", "percent", "house", "bullet"]
    assert [word for word in people if not lexicon.is_person_noun(word)] == []
    assert [word for word in things if lexicon.is_person_noun(word)] == []


def test_rarity_grows() -> None:
    order = ["the", "people", "killed", "smuggling", "zxcv"]
    scores = [lexicon.rarity(word) for word in order]
    assert scores == sorted(scores)
    assert scores[0] == 0
    assert scores[-1] == 100


MIRROR = {"same": "same", "narrower": "broader", "sibling": "sibling", "opposite": "opposite", None: None}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("hashish", "cannabis", "narrower"), ("hashish", "drug", "narrower"), ("ferry", "boat", "narrower"), ("car", "vehicle", "narrower"),
        ("credit card fraud", "fraud", "narrower"), ("drug smuggling", "drug trafficking", "narrower"), ("burglary", "theft", "narrower"),
        ("murder", "manslaughter", "sibling"), ("card fraud", "tax fraud", "sibling"), ("heroin", "cocaine", "sibling"),
        ("possession of drugs", "drug possession", "same"), ("quake", "quakes", "same"), ("gemstones", "jewels", "same"),
        ("guilty", "innocent", "opposite"), ("rise", "fall", "opposite"), ("north", "south", "opposite"),
        ("surgeon", "banana", None), ("computer hacking", "credit card fraud", None),
    ],
)  # fmt: skip
def test_relation_and_its_mirror(left: str, right: str, expected: str | None) -> None:
    assert lexicon.term_relation(left, right) == expected
    assert lexicon.term_relation(right, left) == MIRROR[expected]


def test_predicates() -> None:
    for left, right in (("kill", "die"), ("seize", "confiscate"), ("arrest", "detain"), ("sentence", "jail"), ("injure", "wound")):
        assert lexicon.are_synonyms(left, right)
        assert lexicon.are_synonyms(right, left)
    for left, right in (("kill", "injure"), ("arrest", "sentence"), ("seize", "smuggle"), ("rise", "fall"), ("buy", "sell")):
        assert not lexicon.are_synonyms(left, right)


def test_given_names() -> None:
    assert lexicon.given_gender("Margaret") == "female"
    assert lexicon.given_gender("HENRY") == "male"
    assert lexicon.given_gender("Granite") is None


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Kenya", "country", "KE"), ("U.S.", "country", "US"), ("the Netherlands", "country", "NL"), ("Saxony", "region", "DE"),
        ("Virginia", "region", "US"), ("Lagos", "city", "NG"), ("São Paulo", "city", "BR"), ("Paris", "city", "FR"),
        ("Danish", None, "DK"), ("Kenyans", None, "KE"), ("Costa Rican", None, "CR"), ("Middle-earth", None, None),
    ],
)  # fmt: skip
def test_places(name: str, kind: str | None, country: str | None) -> None:
    assert lexicon.place_kind(name) == kind
    assert lexicon.country_of(name) == country


def test_every_table_says_where_it_comes_from() -> None:
    tables = [path for path in (files("discrepancy.lang.en") / "data").iterdir() if path.name.endswith(".tsv")]
    assert tables
    for path in tables:
        head = " ".join(line for line in path.read_text(encoding="utf-8").split("\n", 5)[:5] if line.startswith("# "))
        assert "made by" in head, path.name


def test_nothing_is_read_before_it_is_asked_for() -> None:
    code = "from discrepancy.lang.en.meaning import lexicon; from discrepancy.lang.en.tables import frozen_table; assert frozen_table.table.cache_info().currsize == 0; print(lexicon.singular('lorries'))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "lorry\n"


@pytest.mark.parametrize("word", ["Date", "Central", "South", "Drama", "Most"])
def test_a_word_of_every_day_is_no_place(word: str) -> None:
    assert lexicon.place_kind(word) is None


@pytest.mark.parametrize(
    "noun", ["bridge", "box", "city", "dress", "horse", "house", "judge", "prize", "shoe", "torch", "toe", "boy", "vase"]
)
def test_a_regular_plural_comes_back(noun: str) -> None:
    ending = "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else "es" if noun.endswith(("s", "x", "ch")) else "s"
    stem = noun[:-1] if ending == "ies" else noun
    assert lexicon.singular(stem + ending) == noun


@pytest.mark.parametrize(
    ("verb", "past", "going"),
    [("hope", "hoped", "hoping"), ("hop", "hopped", "hopping"), ("care", "cared", "caring"), ("agree", "agreed", "agreeing"), ("tie", "tied", "tying")],
)  # fmt: skip
def test_regular_forms_come_back(verb: str, past: str, going: str) -> None:
    assert [lexicon.verb_lemma(form) for form in (verb, past, going)] == [verb] * 3


def test_a_term_without_words_is_related_to_none() -> None:
    assert lexicon.term_relation("", "credit card fraud") is None
    assert lexicon.term_relation("credit card fraud", " ") is None
