"""What a share is a share of, and whether it is a change against a level."""

from __future__ import annotations

from discrepancy.lang.en.meaning.lexicon import singular, verb_lemma
from discrepancy.lang.en.words.closed_class import CLOSED, PREPOSITIONS
from discrepancy.lang.en.words.modality import AUXILIARIES, NOUNS, VERBS
from discrepancy.scan.document import Document
from discrepancy.scan.measures.counted_noun import head_after
from discrepancy.scan.measures.measure_scan import Measure

_RISE = frozenset(
    """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth up gain gains gained climb climbs climbed
    jump jumps jumped surge surges surged soar soared soaring higher more advance advanced leap leapt added expanded expand widened rally rallied
    improved improvement hike raise raised upturn boost boosted increments""".split()
)
_FALL = frozenset(
    """fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping down lose
    loses lost cut cuts cutting reduce reduces reduced reducing reduction lower less fewer slump slumped slip slipped slide slid tumble tumbled
    plunge plunged plummet plummeted shrink shrank shrunk sank sink dip dipped loss losses shed contracted contraction lowered halved discount""".split()
)
_NOT_CHANGE_AFTER = frozenset("to at from".split())
# Nouns that a share in per cent states of itself, in news prose: elections, economy, medicine, chemistry.
_NOUNS = frozenset(
    """turnout unemployment inflation interest growth share vote votes support approval majority stake margin rate purity humidity tax yield accuracy
    efficacy effectiveness probability confidence containment contained capacity occupancy literacy poverty mortality attendance discount premium
    commission deposit stake holding popularity rating ratings probability certain sure chance risk alcohol silver gold""".split()
)
_SKIP = frozenset(
    """
    only just still now was is were are be been at of the a an stood stands standing about around nearly almost over under than more less
    with
    """.split()
)


def change_of(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    """rise or fall where the share is a change ("rose 3%", "a 5% fall", "25% less likely"), else ""."""
    for place, word in enumerate(after[:3]):
        if word in ".,;:()":
            break
        if word in _RISE and not (word == "more" and place == 0 and after[1:2] == ("than",)):
            return "rise"
        if word in _FALL:
            return "fall"
        if word in ("of", "in", "to", "on"):
            break
    for place, word in enumerate(reversed(before[-6:])):
        if word in ".;:()" or (word == "," and place > 1):
            break
        if word in _NOT_CHANGE_AFTER and place < 2:
            return ""
        if word in _RISE and word not in ("more", "higher"):
            return "rise"
        if word in _FALL and word not in ("less", "lower", "fewer"):
            return "fall"
    return ""


def noun_of(
    document: Document, measure: Measure, before: tuple[str, ...], after: tuple[str, ...], direction: str
) -> tuple[str, str | None]:
    """The attribute of a share and its head noun: the noun that it is of or that comes before it; else the direction, or "share"."""
    words = document.words
    at = measure.stop
    if after[:1] == ("of",) and len(after) > 1 and not direction:
        first = at + 1
        while first < len(words.texts) and words.lowers[first] in ("the", "its", "their", "all", "his", "her", "those", "our", "a", "an"):
            first += 1
        head = head_after(words, first, min(len(words.texts), first + 6), plural=False)
        if head is not None:
            stated = next((word for word in reversed(before[-5:]) if word in _NOUNS), None)
            return stated or "share", head.noun
    for word in after[:2]:
        if word in _NOUNS:
            return singular(word) if word != "contained" else "containment", singular(word)
        if word in CLOSED or not word[0].isalpha():
            break
    for word in reversed(before[-8:]):
        if word in ".;":
            break
        if word in _NOUNS:
            return singular(word), singular(word)
    if direction:
        noun = _subject(before)
        if after[1:2] == ("in",) and len(after) > 2:  # "a 5% fall in orders"
            head = head_after(words, at + 2, min(len(words.texts), at + 6), plural=False)
            noun = head.noun if head is not None else noun
        return (noun or direction), noun
    if after[:1] and after[0][0].isalpha() and after[0] not in CLOSED:
        head = head_after(words, at, min(len(words.texts), at + 4), plural=False)
        if head is not None:
            return "share", head.noun
    return "share", None


def _subject(before: tuple[str, ...]) -> str | None:
    """The noun whose change is stated: "sales rose", "shares have fallen by"."""
    clause: list[str] = []
    for word in reversed(before):
        if word in ".;:,()":
            break
        clause.append(word)
    clause.reverse()
    if any(_modality(word) in ("sought", "offered") for word in clause):
        return None  # who wants a rise is not what rises
    moved = next((place for place, word in enumerate(clause) if word in _RISE or word in _FALL), len(clause))
    subject, rest = clause[:moved], clause[moved + 1 :]
    subject = (
        rest if any(word[0].isalpha() and word not in CLOSED and word not in _SKIP for word in rest) else subject
    )  # "cut infections by a quarter"
    first = next((place for place, word in enumerate(subject) if word in PREPOSITIONS and place), len(subject))
    for word in reversed(subject[:first]):
        if (
            word[0].isalpha()
            and word not in CLOSED
            and word not in _SKIP
            and _modality(word) is None
            and not word.endswith("ed")
            and (verb_lemma(word) in (None, word) or word.endswith("s"))
            and len(word) > 2
        ):
            return singular(word)
    return None


def _modality(word: str) -> str | None:
    """What a verb, noun or auxiliary says of a figure's modality."""
    return VERBS.get(verb_lemma(word) or word) or NOUNS.get(singular(word) or word) or AUXILIARIES.get(word)
