"""Capitalised words that are only a part of a name, or stand for a word: "OH", "LLC", "Tova" in "Tova-locka", "Lorn News" in "Lorn News 8"."""

from __future__ import annotations

from discrepancy.lang.en.meaning.lexicon import country_of, is_demonym, place_kind
from discrepancy.lang.en.names.abbreviations import NO_NAMES
from discrepancy.lang.en.names.persons import COMPOUND_ENDS
from discrepancy.lang.en.words.name_particles import CALENDAR_WORDS, FUNCTION_WORDS, PARTICLES
from discrepancy.lang.en.words.titles import is_office
from discrepancy.scan.document import Document
from discrepancy.scan.identifiers.identifier_scan import is_number_of_bill
from discrepancy.scan.names.name_scan import NameMention

_DASHES = "-‐‑–"
_ADJECTIVAL = ("ic", "an", "ish", "ese")


def is_partial_name(document: Document, place: int) -> bool:
    """Whether the name at this place among the names is only a part of one, short for a state, a company's form, or an adjective."""
    name = document.names[place]
    lower, text = name.text.lower(), document.text
    if name.text.isupper() and lower.replace(".", "") in NO_NAMES:
        return True
    last = name.parts[-1].lower()
    if len(name.parts) > 1 and (last in PARTICLES or (name.text.isupper() and last in FUNCTION_WORDS)):
        return True  # a broken line, or the opening of a story in capitals
    if name.possessive and len(name.parts) > 1 and name.label != "person" and is_office(last):
        return True  # "Orrin County Sheriff's office"
    if _is_glued(text, name) or _before_number(document, name) or _is_adjective(document, name):
        return True
    return _goes_on(document, place) or _ends_longer(document, place)


def is_numbered(document: Document, name: NameMention) -> bool:
    """Whether a figure comes right after a name: "Lund Airlines Boeing 737", "H.R. 1319"."""
    at = name.last + 1 + (document.words.texts[name.last + 1 : name.last + 2] == (".",) and name.text.endswith("."))
    after = document.words.texts[at : at + 1]
    return after != () and after[0].isdecimal() and (at == name.last + 1 or is_number_of_bill(document.words, at))


def _is_glued(text: str, name: NameMention) -> bool:
    """Whether a hyphen or a stop without a blank joins more to a name: "Tova-locka", "In-Harbour Works", "LNDT.com"."""
    if name.start > 1 and text[name.start - 1] in _DASHES and text[name.start - 2].isalnum():
        return True
    if name.text.endswith(".") and text[name.end : name.end + 1].isalpha():
        return True
    mark, rest = text[name.end : name.end + 1], text[name.end + 1 : name.end + 16]
    if not rest[:1].isalpha() or not rest[:1].islower():
        return False
    word = rest.partition(" ")[0].strip(".,;:!?\"”’'").lower()
    return mark == "." or (mark != "" and mark in _DASHES and not (word in COMPOUND_ENDS or word.endswith("ed")))


def _before_number(document: Document, name: NameMention) -> bool:
    """Whether a figure goes on with the name of a body: "News 8", "Channel 4"."""
    if name.label != "organisation" or name.possessive or not is_numbered(document, name):
        return False
    return len(document.words.texts[name.last + 1]) < 4 and document.words.starts[name.last + 1] == name.end + 1


def _is_adjective(document: Document, name: NameMention) -> bool:
    """Whether a word that looks like a place describes the noun behind it: "in Orrinic headquarters"."""
    after = document.words.texts[name.last + 1 : name.last + 2]
    described = bool(after) and after[0].isalpha() and after[0].islower() and after[0] not in FUNCTION_WORDS
    return (
        described and name.label == "place" and len(name.parts) == 1 and name.text.endswith(_ADJECTIVAL) and place_kind(name.text) is None
    )


def _goes_on(document: Document, place: int) -> bool:
    """Whether "of" or "for" joins more capitals to a name that is no person's, and they are of no person, place or day: "Lorn Order of Farmers"."""
    words, name = document.words, document.names[place]
    link, at = "".join(words.lowers[name.last + 1 : name.last + 2]), name.last + 2
    if name.label in ("person", "place") or len(name.parts) < 2 or name.possessive or link not in ("of", "for"):
        return False
    at += words.lowers[at : at + 1] == ("the",)
    follow = "".join(words.texts[at : at + 1])
    if not follow[:1].isupper() or follow.lower() in CALENDAR_WORDS or is_demonym(follow) or place_kind(follow) or country_of(follow):
        return False
    if link == "for" and not "".join(words.texts[at + 1 : at + 2])[:1].isupper():
        return False
    other = document.names[place + 1] if place + 1 < len(document.names) else None
    return other is None or other.first > at + 1 or (other.label not in ("person", "place") and not other.title)


def _ends_longer(document: Document, place: int) -> bool:
    """Whether "of" joins a name to a capitalised noun inside a sentence that is no office: "Our Lady of Lorn", "Advancement of Orrin People"."""
    words, name = document.words, document.names[place]
    head = name.first - 2
    if head < 1 or words.lowers[name.first - 1] != "of" or not words.texts[head][0].isupper():
        return False
    if words.texts[head - 1] in _STOPS and not (head > 1 and words.texts[head - 1] == "." and len(words.texts[head - 2]) == 1):
        return False
    if is_office(words.lowers[head]) or words.lowers[head] in FUNCTION_WORDS:
        return False
    at = next((at for at in range(place - 1, -1, -1) if document.names[at].last <= head), -1)
    return at < 0 or document.names[at].last < head or _goes_on(document, at)


_STOPS = frozenset('.!?:"“\n•')
