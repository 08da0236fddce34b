"""The substance of a physical measure, and its attribute: weight, length, height, depth, distance, speed …"""

from __future__ import annotations

from discrepancy.lang.en.meaning.lexicon import singular, verb_lemma
from discrepancy.lang.en.quantities.measures import ATTRIBUTES_OF_DIMENSIONS, LENGTHS, NEXT_CLAUSE, UPWARDS, WINDS
from discrepancy.lang.en.words.closed_class import CLOSED
from discrepancy.scan.document import Document
from discrepancy.scan.measures.counted_noun import head_after
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.number_words import HYPHENS

_BY_WORD = {word: attribute for attribute, words in LENGTHS.items() for word in words.split()}
_BY_WORD |= dict.fromkeys(("nw", "ne", "sw", "se", "northwards", "southwards", "inside", "downwind", "upstream", "downstream"), "distance")


def attribute_of(measure: Measure, before: tuple[str, ...], after: tuple[str, ...]) -> str:
    """What is measured, by the measure's dimension and the words next to it; else the dimension."""
    if measure.label == "speed":
        return "wind speed" if WINDS & {*before[-4:], *after[:2]} else "speed"
    if measure.label != "length":
        if measure.label == "mass" and ("dose" in before or measure.per == "day" or measure.unit in ("milligram", "microgram")):
            return "dose"
        return ATTRIBUTES_OF_DIMENSIONS.get(measure.label, measure.label)
    for near in (after[:2], before[:-6:-1], after[2:4]):
        for word in near:
            if word in ".;:(" or word in NEXT_CLAUSE:
                break
            attribute = _BY_WORD.get(word)
            if attribute is not None:
                return attribute
    return "height" if before[-1:] == ("to",) and not UPWARDS.isdisjoint(before[-3:]) else "length"


def substance_after(document: Document, measure: Measure, stop: int) -> tuple[tuple[int, int] | None, str | None, tuple[str, ...], int]:
    """The span of the substance after "of" ("hashish"), the head noun, its modifiers, and the word after the phrase."""
    words = document.words
    lowers = words.lowers
    at = measure.stop
    if at < stop and lowers[at] == "(":  # "2.4 kg (5.3 lb) of heroin"
        close = next((place for place in range(at, min(stop, at + 9)) if lowers[place] == ")"), -1)
        at = close + 1 if close > 0 else at
    elif at < stop and lowers[at] == ")" and at + 1 < stop and lowers[at + 1] == "of":
        at += 1
    if at + 1 < stop and lowers[at] == "of":
        first = at + 1
        if measure.label == "length" and lowers[first] in ("the", "it", "its", "their"):  # "within 3 km of the village"
            return None, None, (), at + 1
        while first < stop and lowers[first] in ("the", "a", "an", "suspected", "pure", "what"):
            first += 1
        last = _substance_end(document, first, stop)
        if last > first:
            head = singular(lowers[last - 1])
            return (words.starts[first], words.ends[last - 1]), head, tuple(w for w in lowers[first : last - 1] if w.isalpha()), last
        return None, None, (), at + 1
    if measure.joined or (at < stop and lowers[at] not in CLOSED and lowers[at][0].isalpha()):
        first = at + 1 if at < stop and lowers[at] in HYPHENS else at
        found = head_after(words, first, stop, plural=False)
        if found is not None and lowers[found.at] not in _BY_WORD and (measure.joined or found.at == first):
            return None, found.noun, found.modifiers, found.at + 1
    return None, None, (), at


def _substance_end(document: Document, first: int, stop: int) -> int:
    """The word after a substance's noun phrase: it ends before a closed-class word, a mark or a verb."""
    words = document.words
    place = first
    while place < min(stop, first + 5):
        word = words.lowers[place]
        if not word[0].isalpha() or word in CLOSED:
            if word in HYPHENS and place > first and place + 1 < stop and words.starts[place] == words.ends[place - 1]:
                place += 1
                continue
            break
        if place > first and (word.endswith("ed") or verb_lemma(word) not in (None, word)) and not word.endswith(("s", "ing")):
            break
        place += 1
    return place
