"""What a run of capitalised words is: person, organisation, place, or no name."""

from __future__ import annotations

import re

from discrepancy.lang.en.meaning.hypernyms import is_noun
from discrepancy.lang.en.meaning.lexicon import EVERYDAY, country_of, is_demonym, is_given_name, is_person_noun, place_kind, rarity
from discrepancy.lang.en.names.bodies import ARABIC_BODIES, BODY_NOUNS, WORK_NOUNS
from discrepancy.lang.en.names.persons import BODY_OPENERS, GROUPS_OF_PEOPLE, PLACE_OPENERS, STATES
from discrepancy.lang.en.words.identifier_words import CARS
from discrepancy.lang.en.words.name_particles import (
    CALENDAR_WORDS,
    FAITHS_AND_LANGUAGES,
    GENERATIONS,
    OF_HEADS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    POSTNOMINALS,
    PREPOSITIONS_OF_PLACE,
    SAYING,
    SITE_ENDINGS,
    THING_HEADS,
    is_function_word,
)
from discrepancy.lang.en.words.place_words import COMPASS, CONTINENTS, ENDS_OF_TOWNS, REGIONAL, SIDES, STREETS, SURE_STREETS
from discrepancy.lang.en.words.titles import HONORIFICS, is_office
from discrepancy.scan.names.capitalisation import Vocabulary
from discrepancy.scan.names.name_chains import NameChain, is_dotted
from discrepancy.scan.names.no_names import is_common_noun, names_nobody
from discrepancy.scan.names.title_spans import Title, without_possessive
from discrepancy.scan.words import Words

_COMMON_ACRONYMS = frozenset(
    """GDP GNP VAT IPO CEO CFO COO CTO MP MPs DNA RNA CCTV HIV AIDS TV PC PCs UFO GPS MRI CT ATM ATMs DIY VIP VIPs PR HR IT AI IQ ID SUV SUVs
    DJ DJs CV PhD MBA FAQ PDF USB WIFI SMS EV EVs HGV PPE ICU A&E GP GPs PTSD ADHD IVF STD OAP CPI RPI PMI QE EBITDA ETF NGO NGOs LGBT LGBTQ
    BAME B&B DUI GBH HD UHD DG HDMI SD SSD RAM CPU GPU URL IP OS IE LTE HSPA NFC GSM QWERTY ET CPR ECG DWI OWI ABH ASBO AC DC AM PM RIP SOS
    ETA ASAP FYI PS OK DIYS IOU IED IEDS LPG LNG CO NOX PVC LED LCD VR AR LOL AKA""".split()
)
"""Initials that abbreviate a common noun and name nobody."""
_EMPHASISED = frozenset("HE SHE ME MY NOT ALL NO".split())
"""Function words that writers put in capitals, and that no body has for its initials."""


def name_label(
    words: Words, run: tuple[int, ...], title: Title | None, chain: NameChain, vocabulary: Vocabulary
) -> tuple[str, tuple[str, ...], str | None]:
    """Sort ("" for what is no name), parts without generation, generation."""
    if len(run) == 1:
        lower, text = without_possessive(words.lowers[run[0]]), words.texts[run[0]]
        text = text[: len(lower)]
        if is_demonym(text) or lower in FAITHS_AND_LANGUAGES:
            return "", (text,), None
        return _single(words, run[0], lower, text, title, vocabulary), (text,), None
    every = words.lowers
    lowers = [every[i] for i in run]
    lowers = [lower[:-2] if lower.endswith("'s") else lower for lower in lowers]
    texts = [words.texts[i] for i in run]
    texts[-1] = texts[-1][: len(lowers[-1])]
    if names_nobody(words, run, lowers, texts):
        return "", tuple(texts), None
    generation = lowers[-1] if lowers[-1] in GENERATIONS else None
    if generation and not title and not is_given_name(lowers[0]) and rarity(lowers[0]) < EVERYDAY:
        return "unknown", tuple(texts), None
    if generation or (len(lowers) > 2 and lowers[-1] in POSTNOMINALS):
        lowers.pop()
        texts.pop()
    parts = tuple(texts)
    if len(lowers) == 1:
        return _single(words, run[0], lowers[0], texts[0], title, vocabulary), parts, generation
    return _several(words, run, lowers, texts, title, chain, vocabulary), parts, generation


def _joined(lowers: list[str], title: Title | None, chain: NameChain) -> str | None:
    """What a run is by its last word or by the "of" inside it; None where neither says."""
    if title is not None and (title.honorific or not chain.joined):
        return None
    if lowers[-1] in ORGANISATION_HEADS or (lowers[-1] in ("s", "a") and len(lowers) > 3):
        return "organisation"
    if not chain.joined or (title is not None and {"of", "for", "on"}.isdisjoint(lowers)):
        return None
    head = next((w for w in lowers if w in OF_HEADS or is_office(w)), None)
    return "place" if head in PLACE_HEADS else "organisation"


def _several(
    words: Words, run: tuple[int, ...], lowers: list[str], texts: list[str], title: Title | None, chain: NameChain, vocabulary: Vocabulary
) -> str:
    first, last = lowers[0], lowers[-1]
    by_words = _joined(lowers, title, chain)
    if by_words is not None or title is not None:
        return by_words or "person"
    after = words.lowers[run[-1] + 1] if run[-1] + 1 < len(words.texts) else ""
    before = words.lowers[run[0] - 1] if run[0] else ""
    if len(lowers) == 2 and is_given_name(first) and ((after in (",", "(") and _age_after(words, run[-1] + 2)) or is_person_noun(before)):
        return "person"  # "her friend Zoe Park, 20"
    if (by_ends := _by_ends(lowers, texts, before, after) or _of_no_person(words, run, lowers, texts, before)) is not None:
        return by_ends
    bodily = " ".join(lowers) in vocabulary.articled or _opens_like_a_body(words, run, lowers, texts) or any(map(is_compound, texts))
    bodily = bodily or _is_after_person(words, run, vocabulary)
    if len(lowers) <= 4 and not bodily and (is_given_name(first) or (len(first) == 1 and len(last) > 1)) and last not in OF_HEADS:
        return "person"
    if first in BODY_OPENERS:
        return "organisation"
    if (after in SAYING and len(lowers) <= 3 and not bodily) or (
        len(lowers) <= 4 and after in (",", "(") and _age_after(words, run[-1] + 2)
    ):
        return "person"
    if (before in PREPOSITIONS_OF_PLACE and before != "from") or _is_street(words, run, last, before):
        return "place"
    bodily = bodily or (place_kind(texts[0]) is not None and is_noun(last))  # "Lorn Lantern"
    rare = not bodily and all(len(word) > 1 and rarity(word) >= EVERYDAY and not country_of(word) for word in lowers)
    return "person" if 2 <= len(lowers) <= 3 and rare and before not in ("the", "off", "mv", "ms", "ss", "of") else "unknown"


def _by_ends(lowers: list[str], texts: list[str], before: str, after: str) -> str | None:
    """What a run is by its first or last word, or by the noun after it; None where they do not say."""
    first, last = lowers[0], lowers[-1]
    if place_kind(" ".join(texts)) or last in PLACE_HEADS or first in PLACE_OPENERS or _is_part_of_place(lowers, texts, before):
        return "place"
    if last in SITE_ENDINGS or last in SURE_STREETS:
        return "place"
    if is_common_noun(lowers) or last in THING_HEADS or (len(lowers) > 2 and all(map(_is_everyday, lowers))):
        return "unknown"
    return "organisation" if after in GROUPS_OF_PEOPLE else None


def _is_after_person(words: Words, run: tuple[int, ...], vocabulary: Vocabulary) -> bool:
    """Whether "of" joins a run to somebody whose body it then is: "Ana Ruiz of Holm Lund"."""
    at = run[0] - 2
    if at < 1 or words.lowers[at + 1] != "of" or at in vocabulary.loud or not words.texts[at].istitle() or is_noun(words.lowers[at]):
        return False
    return is_given_name(words.lowers[at - 1]) and words.texts[at - 1].istitle()


def _of_no_person(words: Words, run: tuple[int, ...], lowers: list[str], texts: list[str], before: str) -> str | None:
    """What a run that may look like a person's name is by the noun before it or by its first word; None where they do not say."""
    lead = words.texts[run[0] - 1] if run[0] else ""
    if lead.islower() and (before in BODY_NOUNS or before in WORK_NOUNS):
        return "organisation" if before in BODY_NOUNS else "unknown"  # "the law firm Holm Ruiz"
    if lowers[0] == "al" and lowers[1] in ARABIC_BODIES:
        return "organisation"
    if (
        is_dotted(words, run[0])
        or lowers[0] in CARS
        or ((is_demonym(texts[0]) or lowers[0] in FAITHS_AND_LANGUAGES) and not is_given_name(lowers[0]))
    ):
        return "unknown"  # "the I.L.O.", "a Skoda Tovar", "Buddhist Lamp"
    return None


def _is_part_of_place(lowers: list[str], texts: list[str], before: str) -> bool:
    """Whether the side of a place opens a run: "North Lund", "Central Asia", "the South Side", "on South Lund"."""
    if lowers[0] not in SIDES | REGIONAL:
        return False
    if place_kind(" ".join(texts[1:])) is not None or (len(lowers) == 2 and lowers[1] in CONTINENTS):
        return True
    return lowers[0] in COMPASS and (lowers[-1] in ENDS_OF_TOWNS or (before == "on" and len(lowers) == 2))


def _is_street(words: Words, run: tuple[int, ...], last: str, before: str) -> bool:
    """Whether a run ends like a street, and, where its last word ends other names too, is led to like one."""
    return last in SURE_STREETS or (last in STREETS and (before in ("on", "along", "down") or before.isdecimal()))


def _is_everyday(lower: str) -> bool:
    """Whether a word is a common noun that everybody uses: "brick", "oven"."""
    return rarity(lower) < EVERYDAY and is_noun(lower)


def _opens_like_a_body(words: Words, run: tuple[int, ...], lowers: list[str], texts: list[str]) -> bool:
    """Whether a run opens as names of people do not, with initials or a point of the compass: "U.S. Pacific Fleet", "BBC Africa", "T-Mobile"."""
    lettered = len(texts[0]) == 1 and words.texts[run[0] + 1] == "-"
    initials = len(texts[0]) > 2 and texts[0].isupper() and not is_given_name(lowers[0])
    shouted = initials and (len(texts[0]) < 5 or not all(map(str.isupper, texts)))
    return lettered or shouted or lowers[0] in COMPASS or tuple(lowers[:2]) in STATES


def _single(words: Words, index: int, lower: str, text: str, title: Title | None, vocabulary: Vocabulary) -> str:
    if title is not None:
        return "person"
    initials = text.isupper() and 2 <= len(text) <= 5 and lower not in vocabulary.written  # "the WHO" in a text that does not ask who
    if (is_function_word(words.lowers[index]) and not initials) or lower in CALENDAR_WORDS or len(lower) == 1 or lower in HONORIFICS:
        return ""
    if lower in vocabulary.surnames:
        return "person"
    if is_office(lower) or (words.starts[index + 1 : index + 2] == (words.ends[index],) and words.texts[index + 1].isdigit()):
        return ""
    if place_kind(text):
        return "place"
    if country_of(text):
        return ""
    if text.isupper() and (said := _in_capitals(words, index, lower, text, vocabulary)) is not None:
        return said
    if lower in ORGANISATION_HEADS:
        return "organisation" if lower not in vocabulary.written else ""
    if lower in vocabulary.written and rarity(lower) < EVERYDAY:
        return ""
    before = words.lowers[index - 1] if index else ""
    return "place" if before in PREPOSITIONS_OF_PLACE and before != "from" else "unknown"


_COMPOUND = re.compile(r"(?!(?:Mc|De|Di|Du|La|Le|Van|Fitz|O['’])[A-Z])[A-Z][a-z]+[A-Z]\w*$")
"""A capital inside a word makes it the name of a firm or product, unless a surname has it."""


def is_compound(text: str) -> bool:
    """Whether a word is written as brands are: "FireWire", "MacBook", and not "MacLeod", "LaRue"."""
    return _COMPOUND.match(text) is not None and not (text.startswith("Mac") and not is_noun(text[3:].lower()))


def _in_capitals(words: Words, index: int, lower: str, text: str, vocabulary: Vocabulary) -> str | None:
    """What a single word in capitals is; None where the capitals say nothing."""
    if index and words.lowers[index - 1] in ("a", "an", "the") and words.texts[index - 1][0].isupper() and len(text) > 3:
        return ""  # "A MOTHER of two": capitals that open a story
    after = words.texts[index + 1 : index + 3]
    if text in _EMPHASISED or (after[:1] == ("-",) and "".join(after[1:]).isdecimal()):
        return ""  # "what HE did", "EML-2"
    if text in _COMMON_ACRONYMS or (words.texts[index + 1 : index + 2] == (":",) and rarity(lower) < EVERYDAY):
        return ""  # "READ: our guide"
    if len(text) <= 6:
        return "organisation" if lower not in vocabulary.written else ""
    if not vocabulary.known[lower] or lower in vocabulary.written:
        return ""
    return None


def _age_after(words: Words, index: int) -> bool:
    return (
        index + 1 < len(words.texts) and words.texts[index].isdigit() and len(words.texts[index]) <= 2 and words.texts[index + 1] in ",.)"
    )
