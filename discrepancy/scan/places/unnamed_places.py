"""Places that are not names: the capitals of a dateline, and spots with a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.lang.en.meaning.lexicon import place_kind
from discrepancy.lang.en.names.places import BEFORE_UNNAMED
from discrepancy.lang.en.words.date_words import MONTH_SHORT, MONTHS
from discrepancy.lang.en.words.place_words import NUMBERED, PREPOSITIONS
from discrepancy.scan.places.containment import short_state
from discrepancy.scan.places.place import Place
from discrepancy.scan.words import Words

_HEAD = 1500
_DATELINE = re.compile(
    r"^[ \t]*(?:\([A-Z]{2,6}\)[ \t]*)?([A-ZÀ-Þ][A-ZÀ-Þ.'’]{2,}(?:[ -][A-ZÀ-Þ][A-ZÀ-Þ.'’]+){0,3})(?=[^\n\r]{0,60}?(?:[–—-][ \t]|\())",
    re.MULTILINE,
)
"""Characters of a text that may hold its dateline; and capitals at a line's head with a dash or a bracket soon after them."""


def dateline_place(text: str, words: Words) -> Iterator[Place]:
    """The place in capitals that opens a report: MILWAUKEE, Aug 3 (Agency) -, ARROWMOUTH, B.C. —, SAN LEON —."""
    for match in _DATELINE.finditer(text, 0, _HEAD):
        first, last = words.at(match.start(1)), words.at(match.end(1))
        dash = next((at for at in range(last, len(words.texts)) if words.texts[at] in "(–—-"), last)
        clause = any(word.islower() and len(word) > 2 for word in words.texts[last:dash])  # "CREW serves as a clinic - one of many"
        if last <= first or last >= len(words.texts) or words.texts[last] == ":" or clause:
            continue
        state = short_state(words, last)
        city = " ".join(word.capitalize() for word in match.group(1).split())
        if state is not None:
            yield Place(first=first, last=state[0], value=f"{city}, {state[1]}", relation="dateline", within=state[1])
        elif (
            words.lowers[last] == ","
            and words.texts[last + 1].istitle()
            and words.lowers[last + 1] not in MONTHS
            and words.lowers[last + 1] not in MONTH_SHORT
        ):
            yield Place(
                first=first, last=last + 2, value=f"{city}, {words.texts[last + 1]}", relation="dateline", within=words.texts[last + 1]
            )
        else:
            yield Place(first=first, last=last, value=city, relation="dateline")
        return


def headline_places(words: Words) -> list[Place]:
    """Places in a headline in capitals, which has no names: "SHIP RUNS AGROUND OFF MOMBASA"; only those that the gazetteer has."""
    found = []
    for at in words.among(BEFORE_UNNAMED):
        first = at + 1
        if not words.texts[at].isupper() or len(words.texts[at]) < 2 or first >= len(words.texts) or not _shouted(words, at):
            continue
        for size in (2, 1):
            name = " ".join(word.capitalize() for word in words.texts[first : first + size])
            if len(words.texts) >= first + size and all(word.isupper() for word in words.texts[first : first + size]) and place_kind(name):
                found.append(Place(first=first, last=first + size, value=name, preposition=words.lowers[at], confidence=0.7))
                break
    return found


def _shouted(words: Words, at: int) -> bool:
    """Whether the words around word `at` are in capitals."""
    around = [word for word in words.texts[max(0, at - 3) : at + 3] if word.isalpha()]
    return len(around) > 2 and all(word.isupper() for word in around)


def numbered_places(words: Words) -> list[Place]:
    """Spots with a number: deck 5, car deck 2, from Buoy 3 to Buoy 9."""
    lowers = words.lowers
    found: list[Place] = []
    for i in words.among(NUMBERED):
        if i + 1 >= len(words.texts) or not lowers[i + 1].isdecimal() or len(lowers[i + 1]) > 3:
            continue
        first = i
        while (
            first > 0
            and i - first < 2
            and words.texts[first - 1].islower()
            and lowers[first - 1].isalpha()
            and lowers[first - 1] not in PREPOSITIONS
            and lowers[first - 1] not in ("the", "a", "and", "or")
        ):
            first -= 1
        value = " ".join(words.texts[first : i + 2])
        before = lowers[first - 1] if first else ""
        if found and before == "to" and found[-1].preposition == "from" and found[-1].last == first - 1:
            found[-1] = found[-1]._replace(
                last=i + 2, value=f"{found[-1].value} to {value}", relation="route", within=found[-1].value, other=value
            )
        elif before in PREPOSITIONS:
            found.append(Place(first=first, last=i + 2, value=value, preposition=before))
    return found
