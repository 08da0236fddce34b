"""What a share is a share of, and whether it is a change against a level."""

from __future__ import annotations

from discrepancy.lang.en.events.modality import AUXILIARIES, NOUNS, VERBS
from discrepancy.lang.en.grammar.function_words import ARTICLES_OR_POSSESSIVES
from discrepancy.lang.en.meaning.lexicon import singular, verb_lemma
from discrepancy.lang.en.quantities.shares import FALL, RISE, SHARED, SKIP
from discrepancy.lang.en.words.closed_class import CLOSED, PREPOSITIONS
from discrepancy.scan.document import Document
from discrepancy.scan.measures.counted_noun import head_after
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.words import Words

_POINTING = ARTICLES_OR_POSSESSIVES | {"all", "those"}
_NOT_CHANGE_AFTER = frozenset("to at from".split())


def change_of(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    """ "rise" or "fall" if the share is a change ("rose 3%", "a 5% fall", "25% less likely"), else ""."""
    return _change_after(after) or _change_before(before)


def _change_after(after: tuple[str, ...]) -> str:
    for place, word in enumerate(after[:3]):
        if word in ".,;:()":
            break
        if word in RISE and not (word == "more" and place == 0 and after[1:2] == ("than",)):
            return "rise"
        if word in FALL:
            return "fall"
        if word in ("of", "in", "to", "on"):
            break
    return ""


def _change_before(before: tuple[str, ...]) -> str:
    for place, word in enumerate(reversed(before[-6:])):
        if word in ".;:()" or (word == "," and place > 1):
            break
        if word in _NOT_CHANGE_AFTER and place < 2:
            return ""
        if word in RISE and word not in ("more", "higher"):
            return "rise"
        if word in FALL and word not in ("less", "lower", "fewer"):
            return "fall"
    return ""


def noun_of(
    document: Document, measure: Measure, before: tuple[str, ...], after: tuple[str, ...], direction: str
) -> tuple[str, str | None]:
    """The attribute of a share and its head noun: the noun that it is of or that comes before it; else the direction, or "share"."""
    words = document.words
    at = measure.stop
    if after[:1] == ("of",) and len(after) > 1 and not direction and (whole := _whole(words, at + 1)) is not None:
        return next((word for word in reversed(before[-5:]) if word in SHARED), "share"), whole
    if (named := _shared_noun(before, after)) is not None:
        return named
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


def _whole(words: Words, first: int) -> str | None:
    """The noun of which a share is stated, after "of" and words that only point: "of its workforce"."""
    while first < len(words.texts) and words.lowers[first] in _POINTING:
        first += 1
    head = head_after(words, first, min(len(words.texts), first + 6), plural=False)
    return None if head is None else head.noun


def _shared_noun(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, str] | None:
    """Attribute and noun of a share with a special name ("stake", "turnout"): next after it, or nearest before it."""
    for word in after[:2]:
        if word in SHARED:
            return singular(word) if word != "contained" else "containment", singular(word)
        if word in CLOSED or not word[0].isalpha():
            break
    for word in reversed(before[-8:]):
        if word in ".;":
            break
        if word in SHARED:
            return singular(word), singular(word)
    return None


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
    moved = next((place for place, word in enumerate(clause) if word in RISE or word in FALL), len(clause))
    subject, rest = clause[:moved], clause[moved + 1 :]
    subject = (
        rest if any(word[0].isalpha() and word not in CLOSED and word not in SKIP for word in rest) else subject
    )  # "cut infections by a quarter"
    first = next((place for place, word in enumerate(subject) if word in PREPOSITIONS and place), len(subject))
    for word in reversed(subject[:first]):
        if (
            word[0].isalpha()
            and word not in CLOSED
            and word not in SKIP
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
