"""Offices: which have one holder at a time, which have several, and how two offices of one person relate to each other."""

from __future__ import annotations

import re

from discrepancy.judge.terms import Terms
from discrepancy.lang.en.names.titles import JUNIOR, PRAISE
from discrepancy.lang.en.words.titles import GROUPS, is_office, is_role

_FIELDS = (
    "foreign|home|defence|defense|finance|interior|justice|health|education|trade|economy|economics|energy|environment|transport|agriculture|labour|labor"
    "|culture|tourism|housing|treasury|prime|colonial|war"
)
FIELDS = frozenset(_FIELDS.split("|")) - {"prime", "home", "treasury"}
"""Fields of government that a minister or a secretary may have."""
_HEADS = (
    "mayor|governor|speaker|bishop|archbishop|ambassador|president|king|queen|prince|premier|chancellor|dean|rector|provost|chairman|chairwoman|chair"
    "|master|captain|director|head|leader|manager|principal|chief"
)
_SINGLE_PATTERN = re.compile(
    r"(?:chief (?:\w+ )?officer|chief executive|chief of (?:staff|police|defence staff)|(?:police|fire) (?:chief|commissioner)"
    r"|(?:minister|secretary) (?:of|for) (?!state\b)(?:the )?[\w ]+|secretary of state(?: for [\w ]+)?"
    rf"|(?:{_FIELDS}) (?:minister|secretary)"
    r"|attorney general|solicitor general|surgeon general|(?:secretary|director|governor|auditor|inspector)[- ]general"
    r"|(?:head|national|first-team|first team) coach|(?:club|team) (?:captain|manager|president|chairman)"
    rf"|editor[- ]in[- ]chief|commander[- ]in[- ]chief|(?:{_HEADS}) (?:of|to) [\w ]+)$"
)
"""Offices that one person holds at a time, by their form; single words are in the term file "offices", list "single"."""


_SEX = re.compile(r"\b(\w{3,})(?:woman|person)\b|\b(chair)\b")


def plain_office(office: str) -> str:
    """An office in lower case without article, praise and the sex of its holder: "the top police spokeswoman" is police spokesman."""
    words = office.lower().replace("’", "'").split()
    while len(words) > 1 and (words[0] == "the" or words[0] in PRAISE):
        words.pop(0)
    return _SEX.sub(lambda match: f"{match[1] or match[2]}man", " ".join(words))


def single_holder(office: str, terms: Terms) -> bool:
    """Whether one person holds such an office at a time; False for a post with several holders and where it is unknown."""
    text = plain_office(office)
    first = text.split(" ", 1)[0].rstrip("-") if text else ""
    if first in JUNIOR or first.startswith(("vice-", "deputy-", "co-")) or terms.holds("several", text):
        return False
    return terms.holds("single", text) or bool(_SINGLE_PATTERN.fullmatch(text))


def is_post(office: str) -> bool:
    """Whether an office is one by its head noun: "team leader", "chairman of the board"; "police" is not. A spokesman counts as a single holder."""
    if office == "speaker":
        return True
    head = re.split(r" (?:of|for|to|in|at) ", plain_office(office), maxsplit=1)[0].split()
    return bool(head) and (is_office(head[-1]) or (is_role(head[-1]) and head[-1] not in GROUPS))


SENIOR = frozenset({"senior", "executive"})
"""Words before an office that place its holder above others of that office: a senior vice president is one of several."""


def seniority(office: str) -> tuple[tuple[str, ...], str]:
    """(the words of rank before an office, the office without them): (("executive",), "vice president")."""
    words = plain_office(office).split()
    count = next((place for place, word in enumerate(words[:-1]) if word not in SENIOR), len(words) - 1)
    return tuple(words[:count]), " ".join(words[count:])


def office_rank(office: str) -> tuple[str, ...]:
    """The words before an office that make it a junior or a parallel one: ("first", "deputy")."""
    words = re.split(r"[\s-]+", plain_office(office))
    found = []
    for word in words[:-1]:
        if word not in JUNIOR:
            break
        found.append(word)
    return tuple(found)


def without_rank(office: str) -> str:
    """The office without the words of its rank."""
    words = re.split(r"[\s-]+", plain_office(office))
    return " ".join(words[len(office_rank(office)) :])
