"""Names of one word that the text introduces as a name: "a dog named Fenn", "the village of Koohi", "Hurricane Klara", "the website Infowell"."""

from __future__ import annotations

import re

from discrepancy.lang.en.meaning.lexicon import is_demonym, place_kind
from discrepancy.lang.en.words.closed_class import BE_WITH_CONTRACTIONS, CLOSED
from discrepancy.lang.en.words.kinship import KIN
from discrepancy.lang.en.words.place_words import SORT_NOUNS
from discrepancy.scan.document import Document
from discrepancy.scan.names.name_scan import NameMention

_NAMING = frozenset("named called nicknamed dubbed christened renamed codenamed titled styled".split())
_STORMS = frozenset("hurricane typhoon cyclone storm".split())
_BEARERS = frozenset(
    """website site blog newspaper daily weekly tabloid magazine broadcaster station network app platform startup firm company airline carrier retailer
    supermarket grocer brewer drugmaker carmaker automaker chipmaker bank insurer charity brand band group rapper singer model ship ferry vessel freighter
    tanker trawler yacht boat liner barge submarine warship frigate horse dog cat puppy elephant tiger lion bear panda collie terrier planet
    spacecraft satellite probe rocket missile militia gang cartel sect cult village hamlet town suburb island river volcano drug vaccine""".split()
)
"""Nouns that a name of one word comes right after: what has a name and is no person with a surname."""
_SORTS = frozenset(
    "village town city province district region island county suburb neighbourhood neighborhood prefecture governorate river mountain volcano".split()
)
_GROUPS = frozenset("gang group cartel militia clan sect band airline ferry missile rocket dialect tribe organization organisation".split())
"""Nouns that come after a name: "Zinbi village", "the Avenida gang"."""
_COMPOUND = re.compile(r"(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’])[A-Z])[A-Z][a-z]+[A-Z]\w*$")
"""A capital inside a word makes it the name of a firm or product, unless a surname has it."""


def is_introduced_name(document: Document, name: NameMention, place: int) -> bool:
    """Whether a name of one word is said to be a name where it is; `place` is its index among the names."""
    words = document.words
    behind = words.texts[name.last + 1] if name.last + 1 < len(words.texts) else ""
    if name.text.isupper() or behind.isdecimal() or (name.first and words.texts[name.first - 1] in ("#", "@")):
        return False  # "Amendment 64", "#SaveTheBay"
    said = name.label != "place" and (_kin(document, name) or _named(document, name) or _COMPOUND.match(name.text) is not None)
    said = said or _sorted(document, name) or _listed(document, name, place)
    return said and not (place_kind(name.text) or is_demonym(name.text))


def _listed(document: Document, name: NameMention, place: int) -> bool:
    """Whether "and" joins a name to one that a noun introduces: "the villages of Lea and Lorn"."""
    if document.words.lowers[name.first - 1] != "and" or not place:
        return False
    before = document.names[place - 1]
    return before.last + 2 == name.first and len(before.parts) == 1 and _sorted(document, before)


def _kin(document: Document, name: NameMention) -> bool:
    """Whether a kin noun gives a person's one name: "wife Clara", "her mother, Ines"."""
    lowers = document.words.lowers
    before = name.first - 2 if lowers[name.first - 1 : name.first] == (",",) else name.first - 1
    return name.label != "organisation" and before >= 0 and lowers[before] in KIN


def _named(document: Document, name: NameMention) -> bool:
    """Whether a verb of naming, the noun of what is named, or a storm's noun comes before a name: "a cat called Milly", "Storm Ida"."""
    lowers, first = document.words.lowers, name.first
    before = lowers[first - 1] if first else ""
    if before in ("as", "born") and first > 1:
        return lowers[first - 2 : first] in (("known", "as"), ("named", "as")) or (before == "born" and lowers[first - 2] in ",(.")
    if before in ('"', "“", "‘", "'") and first > 1:
        first, before = first - 1, lowers[first - 2]  # "nicknamed “Chin”"
    lead = lowers[first - 2] if first > 1 else ""
    if before == "called":
        return lead in BE_WITH_CONTRACTIONS or (
            lead.isalpha() and document.words.texts[first - 2].islower() and lead not in CLOSED and not lead.endswith("ly")
        )
    return before in _NAMING or before in _STORMS or (before in _BEARERS and lead != "to" and document.words.texts[first - 1].islower())


def _sorted(document: Document, name: NameMention) -> bool:
    """Whether a common noun of place or group comes before or after a name: "the town of Lea", "Lea village", "Lea, a town of"."""
    words = document.words
    lowers, first, last = words.lowers, name.first, name.last + 1
    if first > 1 and lowers[first - 1] == "of" and lowers[first - 2] in SORT_NOUNS and words.texts[first - 2].islower():
        return True
    if first and lowers[first - 1].removesuffix("s") in ("village", "hamlet", "town"):
        return True
    behind = lowers[last] if last < len(lowers) else ""
    if name.possessive or words.texts[last : last + 1] == (behind.title(),):
        return False
    if behind == "," and last + 2 < len(lowers):
        return lowers[last + 1] in ("a", "the") and any(lowers[at] in _SORTS for at in range(last + 2, min(last + 5, len(lowers))))
    return behind in _SORTS or (name.label != "place" and behind in _GROUPS)
