"""The role of a place in the report: origin, destination, residence, seat, or where something happens."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.lang.en.meaning.lexicon import is_person_noun, place_kind, singular, verb_lemma
from discrepancy.lang.en.names.places import AT_HOME, COMING, FLYING, HYPHENED, NO_PLACE_BEFORE, TRANSPORT
from discrepancy.lang.en.words.closed_class import BE_WITH_CONTRACTIONS
from discrepancy.lang.en.words.place_words import (
    COMPASS,
    EVENTS,
    INSTITUTIONS,
    LABELS,
    NAMED_SPOTS,
    PEOPLE,
    PREPOSITIONS,
    SIDES,
    SITES,
    SORT_NOUNS,
    SPOT_NAMES,
    SPOT_NOUNS,
    STRUCK,
    SURE_PREPOSITIONS,
    WATERS_AND_LAND,
)
from discrepancy.scan.names.name_chains import is_dotted
from discrepancy.scan.names.name_scan import NameMention
from discrepancy.scan.places.preceding_words import PrecedingWords, before_the, past_adjective
from discrepancy.scan.words import Words


def marks_a_place(words: Words, lead: PrecedingWords, first: int, last: int) -> bool:
    """Whether the words around an unknown name make it a place."""
    lowers, count = words.lowers, len(words.texts)
    after = lowers[last] if last < count else "."
    before = lowers[first - 1] if first else ""
    if after in SITES and words.texts[last].islower():
        return before_the(words, first) or _preposition_marks(lowers, lead)  # "from Dartmoor prison"
    if before == ":" and first > 1 and lowers[first - 2] in LABELS:
        return True
    if after == "," and last + 2 < count and lowers[last + 1] in ("a", "the") and lowers[last + 2] in SORT_NOUNS:
        return True
    if lowers[last - 1].endswith("'s") and after.endswith("est") and len(after) > 5:
        return True
    if after == "-" and last + 1 < count and lowers[last + 1] in ("based", "headquartered", "born"):
        return True
    if before == "the":
        return lead.preposition in SURE_PREPOSITIONS and named_spot(words, first, last)
    if (words.texts[first].isupper() and last - first == 1) or is_dotted(words, first):
        return False
    if last < count and words.texts[last][0].isupper() and after != "and":
        return False
    return _preposition_marks(lowers, lead)


def _preposition_marks(lowers: Sequence[str], lead: PrecedingWords) -> bool:
    """Whether the preposition before an unknown name makes it a place."""
    preposition = lead.preposition
    if preposition == "of":
        return lowers[lead.value - 1] == "of" and (lowers[lead.value - 2] == "," or lowers[lead.value - 2].isdecimal())
    if preposition in ("to", "into", "towards", "toward"):
        return any(verb_lemma(word) in TRANSPORT for word in lowers[max(0, lead.value - 5) : lead.value - 1])
    if preposition in ("over", "above", "across"):
        return any(verb_lemma(word) in FLYING for word in lowers[max(0, lead.value - 5) : lead.value - 1])  # "a row over Medicare"
    if preposition == "from":  # "a teacher from Tolva", "came from Tolva", but not "money from Medicare"
        at = next(at for at in range(lead.value - 1, -1, -1) if lowers[at] == "from")
        before = lowers[max(0, at - 5) : at]
        return (
            before[-1:] == ()
            or is_person_noun(singular(before[-1]))
            or before[-1] in BE_WITH_CONTRACTIONS
            or any(verb_lemma(w) in COMING for w in before)
        )
    return preposition in SURE_PREPOSITIONS


def named_spot(words: Words, first: int, last: int) -> bool:
    """Whether a name after "the" is of a spot or a gathering: its last word says so ("the Round Hall", "the Lorn Party Conference")."""
    tail = words.lowers[last - 1].removesuffix("'s")
    return tail in (SPOT_NAMES if last - first == 1 else NAMED_SPOTS)


def place_role(words: Words, lead: PrecedingWords, first: int, last: int, name: NameMention) -> str | None:
    """The role of a place by the words next to it; "" where something happens there, None where the name is only mentioned."""
    lowers, count = words.lowers, len(words.texts)
    after = lowers[last] if last < count else ""
    j = lead.value - 1
    while j >= 0 and lowers[j] in ("the", *SIDES):
        j -= 1
    j = past_adjective(words, j)
    before = lowers[j] if j >= 0 else ""
    earlier = lowers[j - 1] if j > 0 else ""
    if after == "-" and last + 1 < count and lowers[last + 1] in HYPHENED:
        return HYPHENED[lowers[last + 1]]
    if after == "-" and "".join(words.texts[last + 1 : last + 2]).islower() and words.starts[last] == words.ends[last - 1]:
        return None  # "Tova-locka", "a London-bound train"
    if before == ":" and earlier in LABELS and not (lead.direction or lead.spot):
        return LABELS[earlier]
    if lead.direction or lead.spot or verb_lemma(before) in STRUCK:
        return ""
    possessive = after in ("'", "’") or words.texts[last - 1].endswith(("'s", "’s")) or name.possessive
    if possessive and lead.preposition not in SURE_PREPOSITIONS:
        k = last + (2 if after in ("'", "’") else 0)
        noun = lowers[k] if k < count else ""
        return "seat" if noun.endswith("est") or noun in ("most", "only", "main") else None
    if singular(after) in EVENTS and ((last - first == 1 and lowers[first] in INSTITUTIONS) or lead.preposition in ("of", "to")):
        return (
            None if last - first == 1 and lowers[first] in INSTITUTIONS else ""
        )  # "at a House hearing", but "in the wake of the Lorn School fire"
    if lead.preposition == "of":
        return _after_of(lead, before, earlier)
    if lead.preposition:
        return _after_preposition(words, lead, first, j, name)
    return _without_preposition(words, lead, last, before, earlier)


def _after_of(lead: PrecedingWords, before: str, earlier: str) -> str | None:
    """The relation of a place after "of": "34, of Milton", "the streets of Lea"; `earlier` is the word before "of"."""
    if before == "of" and (earlier in (",", "(") or earlier.isdecimal()):
        return "residence"
    if lead.side or earlier in SITES or earlier in WATERS_AND_LAND or earlier in SPOT_NOUNS:
        return ""
    if earlier == "out":
        return "origin"
    return "" if lead.led else ("residence" if earlier in AT_HOME else None)


def _after_preposition(words: Words, lead: PrecedingWords, first: int, j: int, name: NameMention) -> str | None:
    """The relation of a place after another preposition than "of"; word `j` is the one before the place and what leads to it."""
    lowers = words.lowers
    before, earlier = lowers[j] if j >= 0 else "", lowers[j - 1] if j > 0 else ""
    if before == "in" and earlier in ("born", "raised"):
        return "birthplace"
    if before == "in" and earlier in ("based", "headquartered", "office", "headquarters"):
        return "seat"
    if before in ("in", "at", "near") and earlier in ("lives", "lived", "living", "resides", "resided", "resident", "live"):
        return "residence"
    if before == "from" and earlier in ("corner", "street", "road", "block", "blocks"):
        return ""  # "around the corner from the hospital"
    if before == "for":
        return "destination" if earlier and _motion(words, j) else None
    no_place = (
        is_object(words, lead, name.last + 1)
        or (before == "outside" and place_kind(name.text) is not None and not _is_site(words, name))
        or (before in ("a", "an") and lead.preposition in ("for", "to", "of", "by"))  # "the last bid for a Lornmart win"
        or (before == "to" and verb_lemma(lowers[first]) is not None and name.label != "place")
        or before == "by"
        or (before == "between" and (name.label != "place" or _against_no_place(words, name)))
        or (lowers[first - 1] == "at" and place_kind(name.text) == "country")  # "anger at Russia"
        or (before == "under" and place_kind(name.text) is not None)  # "under Colorado law"
        or (before == "on" and name.label == "unknown" and lowers[first] not in COMPASS)
    )
    return None if no_place else PREPOSITIONS.get(lead.preposition, "")


def is_object(words: Words, lead: PrecedingWords, last: int) -> bool:
    """Whether the word before a preposition makes what follows the object of a relation: "a threat to Lorn", "information from Lea"."""
    at = lead.value - 1
    at -= at > 0 and words.lowers[at] == "the"
    event = singular("".join(words.lowers[last : last + 1])) in EVENTS  # "related to the Lorn fires"
    return at > 0 and not event and words.lowers[at - 1] in NO_PLACE_BEFORE.get(words.lowers[at], ())


def _is_site(words: Words, name: NameMention) -> bool:
    """Whether a common noun goes on after a place: "outside Lorn station"."""
    after = "".join(words.texts[name.last + 1 : name.last + 2])
    return after.islower() and after in SITES


def _against_no_place(words: Words, name: NameMention) -> bool:
    """Whether "and" joins a country to no other: "the war between Israel and Hamas"."""
    other = "".join(words.texts[name.last + 2 : name.last + 3])
    joined = words.lowers[name.last + 1 : name.last + 2] == ("and",) and other[:1].isupper()
    return joined and place_kind(name.text) == "country" and place_kind(other) is None


def _without_preposition(words: Words, lead: PrecedingWords, last: int, before: str, earlier: str) -> str | None:
    """The relation of a place that no preposition leads to, by the verb before it or the noun after it."""
    lowers, count = words.lowers, len(words.texts)
    after = lowers[last] if last < count else ""
    if before in ("departed", "left", "leaving", "departing", "leaves", "fled", "fleeing", "flees"):
        return "origin"
    if before in ("reached", "visited", "entered", "visiting", "reaching", "entering"):
        return "destination"
    if before == "as" and earlier in ("away", "far", "north", "south", "east", "west"):
        return ""  # "felt as far away as Lea"
    if (after in SITES and before_the(words, lead.value)) or after in EVENTS:
        return ""
    if after == "," and last + 2 < count and lowers[last + 1] in ("a", "the") and lowers[last + 2] in SORT_NOUNS:
        return ""
    if after in PEOPLE and words.texts[last].islower():
        return "residence"
    return None


def _motion(words: Words, j: int) -> bool:
    """Whether a verb of leaving is a few words before the "for" at word `j`."""
    return any(
        word in ("departed", "left", "leaving", "departing", "bound", "sailed", "heading", "headed", "flight", "set", "en", "leaves")
        for word in words.lowers[max(0, j - 5) : j]
    )
