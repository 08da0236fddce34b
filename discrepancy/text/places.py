"""Where something is or happens: place names with what leads to them, what they lie in, and the direction from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from discrepancy.text.lexicon import country_of, place_kind, verb_lemma
from discrepancy.text.names import NameMention
from discrepancy.text.placewords import (
    BUILDINGS,
    DIRECTIONS,
    DOTTED_STATES,
    PEOPLE,
    PREPOSITIONS,
    SHORT_DIRECTIONS,
    SIDES,
    SITES,
    SORT_NOUNS,
    SPOT_NOUNS,
    STATES,
    STREETS,
    SURE_PREPOSITIONS,
    WATERS_AND_LAND,
)
from discrepancy.text.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place, from word `first` up to, not including, word `last`; `value` is its name without preposition and sort noun.

    `relation` is what the words beside it say (origin, destination, residence, birthplace, seat, dateline), else "".
    `within` is the larger place named with it, `direction` the way from the named place ("north-west").
    """

    first: int
    last: int
    value: str
    relation: str = ""
    preposition: str = ""
    within: str | None = None
    direction: str | None = None
    other: str | None = None
    """The other end of a route."""
    confidence: float = 1.0


def scan_places(text: str, words: Words, names: tuple[NameMention, ...]) -> Iterator[Place]:
    """All places in order, none overlapping."""
    found: list[Place] = []
    n = 0
    while n < len(names):
        place, used = _place(text, words, names, n)
        if place is not None and (not found or place.first >= found[-1].last):
            route = _route(words, found[-1], place) if found else None
            if route is not None:
                found[-1] = route
            else:
                found.append(place)
        n = max(n + 1, used)
    return iter(found)


def _place(text: str, words: Words, names: tuple[NameMention, ...], n: int) -> tuple[Place | None, int]:
    """The place that name `n` begins, and the index of the first name behind it."""
    name = names[n]
    lowers = words.lowers
    first, last = words.at(name.start), words.at(name.end)
    if last <= first:
        return None, n + 1
    tail = lowers[last - 1] if lowers[last - 1] != "." or last - 2 < first else lowers[last - 2]
    tail = tail.removesuffix("'s")
    building, street = tail in BUILDINGS and last - first > 1, tail in STREETS and last - first > 1
    if name.title and not building:
        return None, n + 1
    start, number = _address(words, first, street)
    lead = _Lead.of(words, start)
    likely = name.sort == "place" or building or street or tail in WATERS_AND_LAND and last - first > 1 and name.sort != "person"
    if not likely:
        known = name.sort != "person" and bool(place_kind(name.text))
        if not known and not (name.sort == "unknown" and (lead.preposition in SURE_PREPOSITIONS or lead.preposition == "from") and _place_like(words, first, last)):
            return None, n + 1
    relation = _relation(words, lead, first, last, name)
    if relation is None and not building and not street:
        return None, n + 1
    end, parts, used = _within(text, words, names, n, last)
    value = " ".join(text[words.starts[lead.value] : words.ends[last - 1]].split()) if lead.side or number else name.text
    value = _plain(value)
    if lead.spot:
        value = f"{lead.spot} of {value}"
    place = Place(
        first=min(lead.first, start) if lead.spot or lead.direction else lead.value,
        last=end,
        value=", ".join((value, *parts)),
        relation=relation or "",
        preposition=lead.preposition,
        within=", ".join(parts) or None,
        confidence=1.0 if name.sort == "place" or building or street else 0.7,
    )
    if lead.direction:
        place = replace(place, value=f"{lead.direction} of {place.value}", direction=lead.direction)
    return place, used


def _plain(value: str) -> str:
    value = value.removesuffix("'s").removesuffix("’s")
    return value[4:] if value[:4].lower() == "the " else value


def _place_like(words: Words, first: int, last: int) -> bool:
    """Whether an unknown name may be a place: letters only, and nothing that goes on as a thing's name ("in Windows 7")."""
    lowers, count = words.lowers, len(words)
    if last < count and (lowers[last].isdecimal() or (words.texts[last][0].isupper() and lowers[last] not in ("and",))):
        return False
    return not words.texts[first].isupper() or last - first > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lead:
    """What stands before a name: a preposition, directions, sort nouns."""

    first: int
    value: int
    preposition: str
    side: bool = False
    spot: str = ""
    direction: str | None = None

    @staticmethod
    def of(words: Words, start: int) -> _Lead:
        lowers = words.lowers
        j = start - 1
        value, side = start, False
        while j >= 0 and lowers[j] in SIDES and start - j < 4:
            value, side, j = j, True, j - 1
            if j > 0 and lowers[j] == "-" and lowers[j - 1] in DIRECTIONS | SIDES:
                value, j = j - 1, j - 2
        if j >= 0 and lowers[j] in ("the", "his", "her", "its", "their", "a"):
            j -= 1
        if j > 0 and lowers[j] == "of":
            noun = lowers[j - 1]
            if noun in SORT_NOUNS:
                j -= 2
                while j >= 0 and (lowers[j] in SIDES or lowers[j] in ("the", "a", "small", "seaside", "coastal", "port", "mountain", "capital", "its", "remote", "nearby")):
                    j -= 1
                if not (j > 0 and lowers[j] == "of" and lowers[j - 1] in DIRECTIONS):
                    return _Lead(first=value, value=value, preposition=lowers[j] if j >= 0 and lowers[j] in PREPOSITIONS else "in", side=side)
            if lowers[j - 1] in DIRECTIONS or lowers[j - 1] in SHORT_DIRECTIONS and words.texts[j - 1].isupper():
                k = j - 1
                said = lowers[k]
                if k > 1 and lowers[k - 1] == "-" and lowers[k - 2] in DIRECTIONS:
                    k -= 2
                    said = f"{lowers[k]}-{said}"
                return _Lead(first=k, value=value, preposition="of", side=side, direction=SHORT_DIRECTIONS.get(said, said))
            if noun in SPOT_NOUNS:
                k = j - 1
                while k > 0 and k > j - 4 and (lowers[k - 1] in SIDES or lowers[k - 1] in DIRECTIONS or lowers[k - 1].isdecimal()):
                    k -= 1
                spot = " ".join(words.texts[k:j])
                p = k - 1
                if p >= 0 and lowers[p] in ("the", "a"):
                    p -= 1
                return _Lead(first=k, value=value, preposition=lowers[p] if p >= 0 and lowers[p] in PREPOSITIONS else "in", side=side, spot=spot)
        preposition = lowers[j] if j >= 0 and lowers[j] in PREPOSITIONS else ""
        return _Lead(first=value, value=value, preposition=preposition, side=side)


def _address(words: Words, first: int, street: bool) -> tuple[int, bool]:
    """Where an address begins: 412 Garnet Street, 200 W. American Blvd.; St. before a saint's name."""
    lowers = words.lowers
    if first > 1 and lowers[first - 1] == "." and lowers[first - 2] in ("st", "ste", "mt", "ft"):
        return first - 2, True
    if not street:
        return first, False
    j = first
    while j > 0 and (lowers[j - 1] == "." or (len(lowers[j - 1]) == 1 and words.texts[j - 1] in "NSEW")):
        j -= 1
    if j > 0 and lowers[j - 1].isdecimal() and len(lowers[j - 1]) < 6:
        return j - 1, True
    return first, False


def _relation(words: Words, lead: _Lead, first: int, last: int, name: NameMention) -> str | None:
    """What the words beside a place say it is, "" for where something happens, None where the name is only mentioned."""
    lowers, count = words.lowers, len(words)
    after = lowers[last] if last < count else ""
    j = lead.value - 1
    while j >= 0 and lowers[j] in ("the", *SIDES):
        j -= 1
    before = lowers[j] if j >= 0 else ""
    earlier = lowers[j - 1] if j > 0 else ""
    if after == "-" and last + 1 < count and lowers[last + 1] in ("based", "headquartered"):
        return "seat"
    if after == "-" and last + 1 < count and lowers[last + 1] in ("born", "bred", "raised"):
        return "birthplace"
    if lead.direction or lead.spot:
        return ""
    possessive = after in ("'", "’") or words.texts[last - 1].endswith(("'s", "’s")) or name.possessive
    if possessive and lead.preposition not in SURE_PREPOSITIONS:
        k = last + (2 if after in ("'", "’") else 0)
        noun = lowers[k] if k < count else ""
        return "seat" if noun.endswith("est") or noun in ("most", "only", "main") else None
    if lead.preposition == "of":
        if before == "of" and (earlier in (",", "(") or earlier.isdecimal()):
            return "residence"
        return "" if lead.first < lead.value else ("residence" if earlier in ("resident", "native", "citizen") else None)
    if lead.preposition:
        if before == "in" and earlier in ("born", "raised"):
            return "birthplace"
        if before == "in" and earlier in ("based", "headquartered", "office", "headquarters"):
            return "seat"
        if before in ("in", "at", "near") and earlier in ("lives", "lived", "living", "resides", "resided", "resident", "live"):
            return "residence"
        if before == "for":
            return "destination" if earlier and _motion(words, j) else None
        if before == "to" and verb_lemma(lowers[first]) is not None and name.sort != "place":
            return None
        if before == "by" or before == "between" and name.sort != "place":
            return None
        if before == "on" and name.sort == "unknown":
            return None
        return PREPOSITIONS.get(lead.preposition, "")
    if before in ("departed", "left", "leaving", "departing", "leaves"):
        return "origin"
    if before in ("reached", "visited", "entered", "visiting", "reaching", "entering"):
        return "destination"
    if after in SITES and before_the(words, lead.value):
        return ""
    if after in PEOPLE and words.texts[last].islower():
        return "residence"
    if _dateline(words, first, last):
        return "dateline"
    return None


def _motion(words: Words, j: int) -> bool:
    """Whether a verb of leaving stands a few words before the "for" at word `j`."""
    return any(word in ("departed", "left", "leaving", "departing", "bound", "sailed", "heading", "headed", "flight", "set", "en", "leaves") for word in words.lowers[max(0, j - 5) : j])


def before_the(words: Words, value: int) -> bool:
    """Whether an article or a preposition stands before word `value`: "the Otley branch", "at Otley branch"."""
    return value > 0 and (words.lowers[value - 1] in ("the", "a", "an", "its", "their", "his", "her", "our") or words.lowers[value - 1] in SURE_PREPOSITIONS)


def _dateline(words: Words, first: int, last: int) -> bool:
    """Whether a name in capitals opens a report: MILWAUKEE, Aug 3 (Agency) -, ATHENS —."""
    lowers, texts, count = words.lowers, words.texts, len(words)
    if not texts[first].isupper() or len(texts[first]) < 3 or first > 200:
        return False
    for j in range(last, min(count, last + 14)):
        if lowers[j] in ("—", "–", "-") and words.starts[j] > words.ends[j - 1] or lowers[j] == "(" and j > last:
            return True
        if lowers[j].isalpha() and texts[j].islower():
            return False
    return False


def _within(text: str, words: Words, names: tuple[NameMention, ...], n: int, last: int) -> tuple[int, tuple[str, ...], int]:
    """The larger places behind a name: ", Virginia", " in Pleven Province", ", B.C.": end, their names, and the next name."""
    lowers, count = words.lowers, len(words)
    parts: list[str] = []
    used = n + 1
    while len(parts) < 3 and last < count:
        state = _state(words, last)
        if state is not None:
            last, said = state
            parts.append(said)
            while used < len(names) and words.at(names[used].start) < last:
                used += 1
            continue
        if used >= len(names):
            break
        nxt = names[used]
        begin = words.at(nxt.start)
        gap = lowers[last:begin]
        if nxt.sort == "person" or len(gap) > 4:
            break
        known = nxt.sort == "place" or place_kind(nxt.text) is not None or country_of(nxt.text) is not None
        if gap == (",",) and known and not _verb_next(words, words.at(nxt.end)):
            pass
        elif gap in ((",", "in"), ("in",), (",", "near"), (",", "outside"), ("in", "the"), (",", "in", "the")) and (known or gap[-1] in ("near", "outside")) and not parts:
            if "outside" in gap or "near" in gap:
                parts.append(f"{gap[-1]} {nxt.text}")
                last, used = words.at(nxt.end), used + 1
                continue
        elif len(gap) == 2 and gap[0] in SITES and gap[1] == "of" and known:
            pass
        elif gap == ("and",) and known and not parts and nxt.sort == "place":
            value = f"and {nxt.text}"
            return words.at(nxt.end), (value,), used + 1
        else:
            break
        parts.append(_plain(nxt.text))
        last, used = words.at(nxt.end), used + 1
    return last, tuple(parts), used


def _verb_next(words: Words, j: int) -> bool:
    """Whether a finite verb follows: "In Malmo, Denmark was blamed"."""
    return j < len(words) and words.lowers[j] in ("was", "is", "has", "had", "will", "said", "were", "says", "would")


def _state(words: Words, last: int) -> tuple[int, str] | None:
    """End and full name of a short form of a state behind the comma at word `last`: ", Calif.", ", B.C.", ", CA"."""
    lowers, texts, count = words.lowers, words.texts, len(words)
    if lowers[last] != "," or last + 1 >= count or not texts[last + 1][0].isupper():
        return None
    j = last + 1
    if j + 3 < count and lowers[j + 1] == "." and lowers[j + 3 : j + 4] == (".",) and (lowers[j], lowers[j + 2]) in DOTTED_STATES:
        return j + 4, DOTTED_STATES[lowers[j], lowers[j + 2]]
    full = STATES.get(lowers[j])
    if full is None:
        return None
    dotted = j + 1 < count and lowers[j + 1] == "." and words.starts[j + 1] == words.ends[j]
    if len(lowers[j]) == 2 and texts[j].isupper() and lowers[j] not in ("on", "me"):
        return j + 1, full
    return (j + 2, full) if dotted and len(lowers[j]) > 1 else None


def _route(words: Words, left: Place, right: Place) -> Place | None:
    """from A to B, to B from A, left A for B: one place with two ends."""
    gap = words.lowers[left.last : right.first]
    if len(gap) > 2 or not gap or words.lowers[left.last - 1] == ".":
        return None
    pair = (left.relation, right.relation)
    if pair == ("origin", "destination") and gap[0] in ("to", "for"):
        return replace(left, last=right.last, value=f"{left.value} to {right.value}", relation="route", within=left.value, other=right.value)
    if pair == ("destination", "origin") and gap[0] == "from":
        return replace(left, last=right.last, value=f"{right.value} to {left.value}", relation="route", within=right.value, other=left.value)
    return None
