"""Names of one word that the text introduces as a name: "a dog named Rusk", "Tolva village", "Hurricane Boris", "the site Lundpost", "Lundpost bought"."""

from __future__ import annotations

from discrepancy.lang.en.events.sole_acts import STORMS, is_sole_act
from discrepancy.lang.en.meaning.lexicon import is_demonym, place_kind, singular, verb_lemma
from discrepancy.lang.en.names.persons import BEARERS, GROUPS, NAMING, SORTS
from discrepancy.lang.en.words.closed_class import BE_WITH_CONTRACTIONS, CLOSED
from discrepancy.lang.en.words.kinship import KIN
from discrepancy.lang.en.words.place_words import SORT_NOUNS
from discrepancy.scan.document import Document
from discrepancy.scan.names.name_scan import NameMention
from discrepancy.scan.names.name_types import is_compound


def is_introduced_name(document: Document, name: NameMention, place: int) -> bool:
    """Whether the text introduces a name of one word as a name at this place; `place` is its index among the names."""
    words = document.words
    behind = words.texts[name.last + 1] if name.last + 1 < len(words.texts) else ""
    if name.text.isupper() or behind.isdecimal() or (name.first and words.texts[name.first - 1] in ("#", "@")):
        return False  # "Amendment 64", "#SaveTheBay"
    said = name.label != "place" and (_kin(document, name) or _named(document, name) or _does(document, name) or is_compound(name.text))
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
    return before in NAMING or before in STORMS or (before in BEARERS and lead != "to" and document.words.texts[first - 1].islower())


def _does(document: Document, name: NameMention) -> bool:
    """Whether a name that is no person's is the doer of an act that is done once: "bought by Lundpost", "Lundpost acquired"."""
    words = document.words.lowers
    if name.label == "person" or name.possessive:
        return False
    first, last = name.first, name.last + 1
    if words[first - 1 : first] == ("by",):
        return _is_past_sole_act(*words[max(0, first - 2) : first - 1]) or _is_past_sole_act(*words[max(0, first - 3) : first - 1])
    return _is_past_sole_act(*words[last : last + 1]) or _is_past_sole_act(*words[last : last + 2])


def _is_past_sole_act(word: str = "", particle: str = "") -> bool:
    lemma = verb_lemma(word)
    return lemma is not None and lemma != word and not word.endswith(("s", "ing")) and is_sole_act(f"{lemma} {particle}".rstrip())


def _sorted(document: Document, name: NameMention) -> bool:
    """Whether a common noun of place or group comes before or after a name: "the town of Lea", "Lea village", "Lea, a town of"."""
    words = document.words
    lowers, first, last = words.lowers, name.first, name.last + 1
    if first > 1 and lowers[first - 1] == "of" and singular(lowers[first - 2]) in SORT_NOUNS and words.texts[first - 2].islower():
        return True
    if first and lowers[first - 1].removesuffix("s") in ("village", "hamlet", "town"):
        return True
    behind = lowers[last] if last < len(lowers) else ""
    if name.possessive or words.texts[last : last + 1] == (behind.title(),):
        return False
    if behind == "," and last + 2 < len(lowers):
        return lowers[last + 1] in ("a", "the") and any(lowers[at] in SORTS for at in range(last + 2, min(last + 5, len(lowers))))
    return behind in SORTS or (name.label != "place" and behind in GROUPS)
