"""What a run of capitalised words is: person, organisation, place, or an ordinary word that only begins a sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from discrepancy.text.chains import Chain
from discrepancy.text.lexicon import country_of, given_gender, place_kind, rarity
from discrepancy.text.particles import (
    CALENDAR_WORDS, FUNCTION_WORDS, GENERATIONS, OF_HEADS, ORGANISATION_HEADS, PARTICLES, PLACE_HEADS, POSTNOMINALS, PREPOSITIONS_OF_PLACE, SAYING,
)  # fmt: skip
from discrepancy.text.sentences import Sentence
from discrepancy.text.titles import HONORIFICS, is_office, is_role
from discrepancy.text.titling import Title, bare
from discrepancy.text.words import Words

# A line is written in capitals or title case where at least this part of its longer words is capitalised (English title case spares only short words).
_TITLE_CASE = 0.7
# Words of a background frequency list below this rarity are everyday words ("video", "police"); names of people are almost all above it.
_EVERYDAY = 45


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How a text writes its words. `known`: capitalised inside sentences, with counts; `lower`: also without a capital; `shouted`: word ranges in title case."""

    known: Counter[str]
    lower: frozenset[str]
    shouted: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, words: Words, chains: list[Chain], sentences: tuple[Sentence, ...]) -> Vocabulary:
        """The vocabulary of one text; linear."""
        shouted = []
        for sentence in sentences:
            first, last = words.at(sentence.start), words.at(sentence.end)
            long = [t for t in words.texts[first:last] if len(t) > 3 and t[0].isalpha()] if last - first <= 60 else []
            if (
                long
                and (sentence.place != "body" or all(t.isupper() for t in long))
                and sum(t[0].isupper() for t in long) >= _TITLE_CASE * len(long)
            ):
                shouted.append((first, last))
        ranges = tuple(shouted)
        known: Counter[str] = Counter()
        for chain in chains:
            if not is_shouted(ranges, chain.words[0]):
                known.update(bare(words.lowers[i]) for i in chain.words[1 if chain.opens and len(chain.words) < 3 else 0 :])
        return cls(known, frozenset(t for t in set(words.texts) if t.islower()), ranges)


def is_shouted(ranges: tuple[tuple[int, int], ...], index: int) -> bool:
    """Whether a word stands in a line that capitalises everything."""
    at = bisect_right(ranges, (index, 1 << 60)) - 1
    return at >= 0 and ranges[at][0] <= index < ranges[at][1]


def strip_openers(words: Words, chain: Chain, vocabulary: Vocabulary) -> Iterator[Chain]:
    """The part or parts of a run that can be names: without ordinary words that only open the sentence."""
    if is_shouted(vocabulary.shouted, chain.words[0]):
        yield from _in_headline(words, chain, vocabulary)
        return
    run = list(chain.words)
    titled = any(is_office(bare(words.lowers[i])) for i in run[1:-1])
    while run:
        lower = bare(words.lowers[run[0]])
        if (
            lower in FUNCTION_WORDS
            and not (words.texts[run[0]].isupper() and len(lower) > 1)
            or lower in CALENDAR_WORDS
            and not (len(run) > 1 and given_gender(lower))
        ):
            run.pop(0)
        elif chain.opens and not titled and run[0] == chain.words[len(chain.words) - len(run)] and _ordinary(words, run, lower, vocabulary):
            run.pop(0)
        elif lower in PARTICLES and words.texts[run[0]].islower() and run[0] + 1 < len(words) and words.texts[run[0] + 1] not in "-‐‑":
            run.pop(0)
        else:
            break
    while run and (words.texts[run[-1]].islower() or bare(words.lowers[run[-1]]) in CALENDAR_WORDS and len(run) > 1):
        run.pop()
    if run:
        yield Chain(tuple(run), chain.opens and run[0] == chain.words[0], chain.joined)


def _ordinary(words: Words, run: list[int], lower: str, vocabulary: Vocabulary) -> bool:
    """Whether the word that opens a sentence is no name: the text writes it small, or nothing says that it is one."""
    if vocabulary.known[lower] and lower not in vocabulary.lower:
        return False
    if place_kind(words.texts[run[0]]) or given_gender(lower) and lower not in vocabulary.lower:
        return False
    if lower in vocabulary.lower or rarity(lower) < _EVERYDAY:
        return len(run) == 1 or not is_role(lower)
    if len(run) > 1:
        return False
    after = words.lowers[run[0] + 1] if run[0] + 1 < len(words) else ""
    text = words.texts[run[0]]
    return not (
        after in SAYING
        or text.isupper()
        and 2 <= len(text) <= 6
        or words.lowers[run[0]].endswith("'s")
        or after in (",", "’", "'", "and")
        or rarity(lower) > 70
    )


def _in_headline(words: Words, chain: Chain, vocabulary: Vocabulary) -> Iterator[Chain]:
    run: list[int] = []
    heads = ORGANISATION_HEADS
    if (
        len(chain.words) <= 6
        and 2 <= len(chain.words)
        and bare(words.lowers[chain.words[-1]]) in heads
        and not any(words.lowers[i] in FUNCTION_WORDS for i in chain.words[:1])
    ):
        yield chain
        return
    for index in (*chain.words, -1):
        lower = bare(words.lowers[index]) if index >= 0 else ""
        adjacent = not run or index - run[-1] <= 2
        if (
            index >= 0
            and adjacent
            and (vocabulary.known[lower] and (lower not in vocabulary.lower or given_gender(lower)) or run and lower in PARTICLES)
        ):
            run.append(index)
            continue
        while run and bare(words.lowers[run[-1]]) in PARTICLES:
            run.pop()
        if run:
            yield Chain(tuple(run), False, False)
        run = [index] if index >= 0 and not adjacent and vocabulary.known[lower] else []


def sort_of(
    words: Words, run: tuple[int, ...], title: Title | None, chain: Chain, vocabulary: Vocabulary
) -> tuple[str, tuple[str, ...], str | None]:
    """Sort ("" for what is no name), parts without generation, generation."""
    lowers = [bare(words.lowers[i]) for i in run]
    texts = [words.texts[i] for i in run]
    texts[-1] = texts[-1][: len(lowers[-1])] if len(lowers[-1]) < len(texts[-1]) else texts[-1]
    generation = lowers[-1] if len(lowers) > 1 and lowers[-1] in GENERATIONS else None
    if generation or len(lowers) > 2 and lowers[-1] in POSTNOMINALS:
        lowers.pop()
        texts.pop()
    parts = tuple(texts)
    if len(lowers) == 1:
        return _single(words, run[0], lowers[0], texts[0], title, vocabulary), parts, generation
    if title is None or title.honorific is False and chain.joined:
        if lowers[-1] in ORGANISATION_HEADS or lowers[-1] in ("s", "a") and len(lowers) > 3:
            return "organisation", parts, generation
        if chain.joined:
            head = next((w for w in lowers if w in OF_HEADS), None)
            return ("place" if head in PLACE_HEADS else "organisation"), parts, generation
    if title is not None:
        return "person", parts, generation
    whole = " ".join(texts)
    if place_kind(whole) or lowers[-1] in PLACE_HEADS or lowers[0] in ("mount", "lake", "cape", "fort", "port", "saint"):
        return "place", parts, generation
    if generation or given_gender(lowers[0]) and lowers[-1] not in OF_HEADS or any(len(w) == 1 for w in lowers[:-1]):
        return "person", parts, generation
    if country_of(texts[0]) and country_of(whole) is None and len(lowers) > 1:
        return "unknown", parts, generation
    if lowers[0] in ORGANISATION_HEADS and lowers[0] in ("fc", "afc"):
        return "organisation", parts, generation
    after = words.lowers[run[-1] + 1] if run[-1] + 1 < len(words) else ""
    if after in SAYING and len(lowers) <= 3 or len(lowers) <= 4 and after in (",", "(") and _age_after(words, run[-1] + 2):
        return "person", parts, generation
    before = words.lowers[run[0] - 1] if run[0] else ""
    if before in PREPOSITIONS_OF_PLACE and before != "from":
        return "place", parts, generation
    return "unknown", parts, generation


def _single(words: Words, index: int, lower: str, text: str, title: Title | None, vocabulary: Vocabulary) -> str:
    if title is not None:
        return "person"
    if (
        lower in FUNCTION_WORDS
        or lower in CALENDAR_WORDS
        or len(lower) == 1
        or is_office(lower)
        and not vocabulary.known[lower] > 2
        or lower in HONORIFICS
    ):
        return ""
    if place_kind(text):
        return "place"
    if country_of(text):
        return ""
    if text.isupper():
        if len(text) <= 6:
            return "organisation"
        if not vocabulary.known[lower] or lower in vocabulary.lower:
            return ""
    if lower in ORGANISATION_HEADS:
        return "organisation" if lower not in vocabulary.lower else ""
    if lower in vocabulary.lower and rarity(lower) <= 50:
        return ""
    after = words.lowers[index + 1] if index + 1 < len(words) else ""
    if after in SAYING:
        return "unknown"
    before = words.lowers[index - 1] if index else ""
    if before in PREPOSITIONS_OF_PLACE and before != "from":
        return "place"
    return "unknown"


def _age_after(words: Words, index: int) -> bool:
    return index + 1 < len(words) and words.texts[index].isdigit() and len(words.texts[index]) <= 2 and words.texts[index + 1] in ",.)"
