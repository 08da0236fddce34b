"""Ages of things: "a 300-year-old letter", "the lighthouse, which is 240 years old"."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import BE
from discrepancy.lang.en.meaning.lexicon import is_person_noun, singular, verb_lemma
from discrepancy.lang.en.words.closed_class import CLOSED, DETERMINERS
from discrepancy.lang.en.words.name_particles import PREPOSITIONS, SAYING
from discrepancy.scan.document import Document
from discrepancy.scan.measures.counted_noun import head_after

# Words between a thing and its age that are looked at: a noun phrase with one phrase after it.
_BACK = 10


def find_aged_thing(document: Document, first: int, stop: int) -> str | None:
    """The singular noun of the thing whose age is at the words from `first` to `stop` (excluded); None for a person or if unknown."""
    words = document.words
    noun = _thing_after(document, stop) if words.lowers[stop - 1 : stop] == ("old",) else None
    return noun or _before(document, first)


def _thing_after(document: Document, stop: int) -> str | None:
    words = document.words
    if stop >= len(words) or not words.texts[stop].isalpha() or words.texts[stop][0].isupper():
        return None
    if words.lowers[stop] in CLOSED or words.lowers[stop] in SAYING or words.lowers[stop].endswith(("ing", "ed")):
        return None
    if verb_lemma(words.lowers[stop]) not in (None, words.lowers[stop]) and not words.lowers[stop].endswith("s"):
        return None  # "the 33-year-old drove"
    last = min(len(words), stop + 5)
    end = next((i for i in range(stop, last) if not words.texts[i].isalpha()), last)
    head = head_after(words, stop, end, plural=False)
    if head is None or any(is_person_noun(singular(word)) for word in words.lowers[stop : head.at + 1]):
        return None
    return head.noun


def _before(document: Document, first: int) -> str | None:
    words = document.words
    at = first - 1
    while at > 0 and first - at < 4 and (words.lowers[at] in ("about", "around", "some", "nearly", "almost", "over", "than", "more")):
        at -= 1
    if at < 2 or words.lowers[at] not in BE:
        return None
    at -= 1
    at -= words.lowers[at] in ("which", "that")
    low = max(0, at - _BACK)
    starts = [i for i in range(at, low - 1, -1) if words.lowers[i] in DETERMINERS or words.texts[i] in ".;!?"]
    if not starts or words.lowers[starts[0]] not in DETERMINERS:
        return None
    place = starts[0]
    while place > low and words.lowers[place - 1] in PREPOSITIONS and len(starts) > 1 and words.lowers[starts[1]] in DETERMINERS:
        place = starts[1]  # "the tower of the church is 900 years old"
        starts = starts[1:]
    stop = place + 1
    while stop <= at and words.texts[stop].isalpha() and words.texts[stop].islower() and words.lowers[stop] not in CLOSED:
        if stop > place + 1 and verb_lemma(words.lowers[stop]) is not None:
            break  # "the beads belong to", and perhaps "the oak beam": not sure is no
        stop += 1
    noun = singular(words.lowers[stop - 1])
    follows = stop > at or words.texts[stop] == "," or words.lowers[stop] in PREPOSITIONS
    return noun if stop > place + 1 and follows and not is_person_noun(noun) else None
