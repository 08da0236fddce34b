"""Plurals and past forms: from lemmas to words that a reader would use."""

from __future__ import annotations

from functools import cache

from discrepancy.lang.en.morphology.irregular import NOUNS, UNCHANGED, VERBS

_VOWELS = frozenset("aeiou")
_DOUBLED = frozenset(
    "admit commit permit submit omit transmit emit remit refer prefer infer defer confer transfer occur incur recur concur compel expel propel"
    " dispel repel rebel abet regret control patrol equip acquit allot enrol".split()
)
"""Verbs of two syllables and more that are stressed on the last, so that its letter is doubled."""


_REGULAR_TOO = frozenset("burnt dreamt leant learnt leapt spelt spilt spoilt smelt knelt knit lit".split())
"""Irregular past forms whose regular form is as common and understood everywhere."""


@cache
def _many() -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in NOUNS.replace("\n", " ").split(","):
        one, many = pair.split()
        found.setdefault(one, many)
    return found


@cache
def _past() -> dict[str, tuple[str, str]]:
    """Verb -> (past, participle) of irregular verbs."""
    found: dict[str, tuple[str, str]] = {}
    for entry in VERBS.replace("\n", " ").split(","):
        base, past, *more = entry.split()
        if past in _REGULAR_TOO:
            continue
        participle = more[0] if more and more[0] not in ("has", "does", "goes") else past
        found.setdefault(base, (past, participle))
    return found


def plural_form(noun: str) -> str:
    """The plural of a lower-case noun; in a hyphenated word or a phrase, the last word changes."""
    before, mark, last = noun.rpartition(" ")
    if mark:
        return f"{before} {plural_form(last)}"
    if noun in _many():
        return _many()[noun]
    if noun in UNCHANGED:
        return noun
    if noun.endswith("man") and noun not in ("human", "german", "roman"):
        return f"{noun[:-3]}men"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in _VOWELS else f"{noun}s"


def past_form(verb: str) -> str:
    """The past form of a lower-case verb: "die" -> "died"; a particle stays: "lay off" -> "laid off"."""
    return _turned(verb, 0)


def past_participle(verb: str) -> str:
    """The past participle of a lower-case verb: "steal" -> "stolen"."""
    return _turned(verb, 1)


def _turned(verb: str, form: int) -> str:
    head, mark, rest = verb.partition(" ")
    made = _past()[head][form] if head in _past() else _regular(head)
    return f"{made}{mark}{rest}"


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("ic"):
        return f"{verb}ked"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ied"
    last, before, third = verb[-1:], verb[-2:-1], verb[-3:-2]
    short = sum(a in _VOWELS and b not in _VOWELS for a, b in zip(verb, f"{verb[1:]} ", strict=True)) == 1
    closed = last not in _VOWELS and last not in "wxy" and before in _VOWELS and third not in _VOWELS
    return f"{verb}{last}ed" if closed and (short or verb in _DOUBLED) else f"{verb}ed"
