"""What common words mean: person nouns, lemmas, broader and narrower terms, rarity. Frozen tables, made at build time."""

from __future__ import annotations


def singular(noun: str) -> str:
    """The singular of a lower-case English noun: "lorries" -> "lorry", "people" -> "person", "children" -> "child"."""
    return noun


def verb_lemma(word: str) -> str | None:
    """The base form of a lower-case English verb form ("found" -> "find", "killed" -> "kill"), or None where it is no verb."""
    return None


def is_person_noun(noun: str) -> bool:
    """Whether a lower-case singular noun names people in its first senses: "passenger", "miner", "dead"; not "ship"."""
    return False


def rarity(word: str) -> int:
    """How rare a lower-case word is in English at large: 0 for "the", 100 for a word never seen."""
    return 50


def relation(left: str, right: str) -> str | None:
    """How two lower-case terms of one or more words stand: same, narrower (left is a kind of right), broader, opposite, sibling; None if unknown."""
    return "same" if left == right else None


def same_predicate(left: str, right: str) -> bool:
    """Whether two verb lemmas say the same of a thing, as "kill" and "die", "seize" and "confiscate" do."""
    return left == right


def given_gender(name: str) -> str | None:
    """female, male or None for a given name of any case."""
    return None


def place_kind(name: str) -> str | None:
    """country, region, city or None for a place name as written."""
    return None


def country_of(name: str) -> str | None:
    """ISO 3166 code for a country's name, short name or demonym ("Russian" -> "RU"); the country of a region ("Virginia" -> "US"); None if unknown."""
    return None
