"""Place names, with the preposition before them, the larger place around them, and the direction from them."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.lang.en.meaning.lexicon import is_demonym, place_kind
from discrepancy.lang.en.names.places import AREAS, BEFORE_PLACES, INNER, LAND_OPENERS, NO_SURNAMES, NO_TOWN, PLACE_PARTICLES, SURE_LEADS
from discrepancy.lang.en.words.parties import PARTIES
from discrepancy.lang.en.words.place_words import BUILDINGS, INSTITUTIONS, SEAS, STREETS, SURE_PREPOSITIONS, WATERS_AND_LAND
from discrepancy.scan.names.name_scan import NameMention
from discrepancy.scan.places.addresses import addresses
from discrepancy.scan.places.containment import containing_places, plain_place_name, short_state
from discrepancy.scan.places.place import Place
from discrepancy.scan.places.place_role import is_object, marks_a_place, named_spot, place_role
from discrepancy.scan.places.preceding_words import PrecedingWords, address_start
from discrepancy.scan.places.region_of_country import region_direction
from discrepancy.scan.places.unnamed_places import dateline_place, headline_places, numbered_places
from discrepancy.scan.words import Words
from discrepancy.system.gc_pause import gc_paused


@gc_paused
def scan_places(text: str, words: Words, names: tuple[NameMention, ...]) -> Iterator[Place]:
    """All places in order, none overlapping."""
    found: list[Place] = []
    surnames = {name.parts[-1] for name in names if name.label == "person" and len(name.parts) > 1}
    n = 0
    while n < len(names):
        if _is_no_place(words, names[n]) or (names[n].text in surnames and len(names[n].parts) == 1 and not _sure_place(words, names[n])):
            n += 1
            continue
        place, used = _place(text, words, names, n)
        if place is not None and (not found or place.first >= found[-1].last):
            route = _route(words, found[-1], place) if found else None
            if route is not None:
                found[-1] = route
            else:
                found.append(place)
        n = max(n + 1, used)
    found += (*dateline_place(text, words), *headline_places(words), *numbered_places(words))
    streets = list(addresses(text, words))
    found = [place for place in found if not any(each.first < place.last and place.first < each.last for each in streets)] + streets
    found.sort(key=lambda place: (place.first, -place.last))
    return iter([place for n, place in enumerate(found) if not n or place.first >= found[n - 1].last])


_LAST = BUILDINGS | STREETS | WATERS_AND_LAND


def _is_no_place(words: Words, name: NameMention) -> bool:
    """Whether nothing in or next to a person's or organisation's name can make it a place: a quick test that spares most names the slow ones."""
    if words.lowers[name.first] in PARTIES and name.first == name.last:
        return True
    if name.label != "person" and name.label != "organisation":
        return False
    first, lowers = name.first, words.lowers
    last = _word_after(words, name)
    tail = lowers[name.last]
    if (
        not first
        or lowers[first - 1] in BEFORE_PLACES
        or lowers[first - 1] == "the"
        or lowers[first] in LAND_OPENERS
        or tail.removesuffix("'s") in _LAST
    ):
        return False
    after = lowers[last] if last < len(lowers) else ""
    state = after == "," and short_state(words, last) is not None
    return after != "-" and after not in PLACE_PARTICLES and not _is_area(words, last) and not state


def _is_area(words: Words, at: int) -> bool:
    """Whether a noun for a part of a town is at word `at`: "the city's Park Manor neighborhood"."""
    return at < len(words.texts) and words.lowers[at] in AREAS and words.texts[at].islower()


def _sure_place(words: Words, name: NameMention) -> bool:
    """Whether a name that is also a person's surname is led to as a place: "in Lincoln", and not "a letter from Lincoln", "Lincoln's death"."""
    return name.first > 0 and not name.possessive and words.lowers[name.first - 1] in SURE_LEADS


def _word_after(words: Words, name: NameMention) -> int:
    """The word after a name and its full stop."""
    last = name.last + 1
    return last + 1 if last < len(words.starts) and words.starts[last] < name.end else last


def _joined_names(words: Words, names: tuple[NameMention, ...], n: int, last: int) -> tuple[int, int]:
    """The last name that is part of the place that name `n` begins, and the word after it: "Cwm yr Eglwys", "Stoke-on-Trent"."""
    lowers, joined = words.lowers, n
    particles = names[n].label != "person"
    while (
        particles and joined < n + 3 and joined + 1 < len(names) and names[joined + 1].first == last + 1 and lowers[last] in PLACE_PARTICLES
    ):
        joined += 1
        last = _word_after(words, names[joined])
    if last + 2 < len(lowers) and lowers[last] == "-" and lowers[last + 1] in INNER and lowers[last + 2] == "-":
        last += 4
        while joined < n + 3 and joined + 1 < len(names) and names[joined + 1].first < last:
            joined += 1
    return joined, last


def _is_likely(words: Words, lead: PrecedingWords, name: NameMention, first: int, last: int, tail: str) -> bool:
    """Whether a name is a place by its own words or by what leads to it; `tail` is its last word."""
    opens = words.lowers[first] in LAND_OPENERS
    land = last - first > 1 and (tail in WATERS_AND_LAND or (opens and lead.preposition in SURE_PREPOSITIONS))
    if name.label == "place" or lead.led or (land and (name.label != "person" or opens)):
        return True
    return name.label == "unknown" and (tail in SEAS or marks_a_place(words, lead, first, last) or bool(place_kind(name.text)))


def _place(text: str, words: Words, names: tuple[NameMention, ...], n: int) -> tuple[Place | None, int]:
    """The place that name `n` begins, and the index of the first name after it."""
    name = names[n]
    lowers, label = words.lowers, name.label
    first, last = name.first, _word_after(words, name)
    joined, last = _joined_names(words, names, n, last)
    whole = text[name.start : words.ends[last - 1]] if joined > n else name.text
    tail = lowers[last - 1] if lowers[last - 1] != "." or last - 2 < first else lowers[last - 2]
    tail = tail.removesuffix("'s")
    building, street = tail in BUILDINGS and last - first > 1, tail in STREETS and last - first > 1
    if name.title and (not building or (label == "person" and tail not in NO_SURNAMES)):
        return None, n + 1
    body = label in ("person", "organisation") and not (building or street or tail in WATERS_AND_LAND or lowers[first] in LAND_OPENERS)
    body = body and (first == 0 or lowers[first - 1] != "of")
    located = body and (_located(words, names, n, first, last) or _is_area(words, last))
    if body and not located:
        return None, n + 1
    start, number = address_start(words, first, street)
    lead = PrecedingWords.of(words, start)
    after = lowers[last] if last < len(words.texts) else ""
    if after.isdecimal() or (is_demonym(name.text) and not place_kind(name.text)):
        return None, n + 1
    if not (located or building or street or _is_likely(words, lead, name, first, last, tail)):
        return None, n + 1
    relation = place_role(words, lead, first, last, name)
    acts = _acts(words, lead, first, last, tail) or not (building or street)
    if relation is None and acts and not (located and _is_area(words, last)):
        return None, n + 1
    if after in WATERS_AND_LAND and words.texts[last].islower() and not words.texts[last - 1].endswith("s"):
        last += 1  # the Aosta valley
    end, parts, used = containing_places(text, words, names, joined, last)
    longer = lead.side or number or last > _word_after(words, name)
    value = plain_place_name(" ".join(text[words.starts[lead.value] : words.ends[last - 1]].split()) if longer else whole)
    place = Place(
        first=min(lead.first, start) if lead.spot or lead.direction else lead.value, last=end,
        value=", ".join((f"{lead.spot} of {value}" if lead.spot else value, *parts)), relation=relation or "", preposition=lead.preposition,
        within=", ".join(parts) or None, confidence=1.0 if name.label == "place" or building or street else 0.7,
        side=None if lead.direction or lead.side or lead.spot else region_direction(words, first),
    )  # fmt: skip
    return (place._replace(value=f"{lead.direction} of {place.value}", direction=lead.direction) if lead.direction else place), used


def _acts(words: Words, lead: PrecedingWords, first: int, last: int, tail: str) -> bool:
    """Whether a building that nothing happens at is a body that acts, or the object of a relation; `tail` is the last word of its name."""
    court = tail == "court" and words.lowers[first] not in NO_TOWN
    acting = tail in INSTITUTIONS and lead.preposition in ("", "by", "of") and not court
    return acting or is_object(words, lead, last)


def _located(words: Words, names: tuple[NameMention, ...], n: int, first: int, last: int) -> bool:
    """Whether what looks like a person's name is a place's: "near Pedro Moncada, in Carchi Province"."""
    if first > 1 and words.lowers[first - 1] == "the":
        spot = names[n].label == "organisation" and words.lowers[first - 2] in SURE_PREPOSITIONS
        return spot and named_spot(words, first, last)  # "in the Oval Office"
    if not first or words.lowers[first - 1] not in ("near", "in", "at", "outside", "of"):
        return False
    if words.lowers[last : last + 1] == (",",) and short_state(words, last) is not None:
        return True  # "in Key Biscayne, Fla."
    if n + 1 >= len(names):
        return False
    begin = words.at(names[n + 1].start)
    known = names[n + 1].label == "place" or place_kind(names[n + 1].text) is not None
    return known and words.lowers[last:begin] in ((",", "in"), ("in",))


def _route(words: Words, left: Place, right: Place) -> Place | None:
    """from A to B, to B from A, left A for B: one place with two ends."""
    gap = words.lowers[left.last : right.first]
    if len(gap) > 2 or not gap or words.lowers[left.last - 1] == ".":
        return None
    pair = (left.relation, right.relation)
    if pair == ("origin", "destination") and gap[0] in ("to", "for"):
        return left._replace(
            last=right.last, value=f"{left.value} to {right.value}", relation="route", within=left.value, other=right.value
        )
    if pair == ("destination", "origin") and gap[0] == "from":
        return left._replace(
            last=right.last, value=f"{right.value} to {left.value}", relation="route", within=right.value, other=left.value
        )
    return None
