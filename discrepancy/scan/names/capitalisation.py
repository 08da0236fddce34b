"""The spelling of words in one text, and which capitals only open a sentence or belong to a headline."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from discrepancy.lang.en.meaning.hypernyms import is_noun
from discrepancy.lang.en.meaning.lexicon import EVERYDAY, UNKNOWN, is_given_name, place_kind, rarity, verb_lemma
from discrepancy.lang.en.names.bodies import JOB_INITIALS, PAGE_OPENERS, SURE_POSITIONS
from discrepancy.lang.en.names.persons import GIVEN_TOO, STATES
from discrepancy.lang.en.words.name_particles import CALENDAR_WORDS, ORGANISATION_HEADS, PARTICLES, SAYING, is_function_word
from discrepancy.lang.en.words.titles import HONORIFICS, is_office, is_role
from discrepancy.scan.names.name_chains import HYPHENS, NameChain, is_dotted
from discrepancy.scan.names.title_spans import without_possessive
from discrepancy.scan.sentences import Sentence
from discrepancy.scan.words import Words

# A line is in capitals or title case where this part of its longer words is capitalised (English title case spares only short words).
_TITLE_CASE = 0.7
_LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one text. `known`: counts of words capitalised inside sentences; `written`: all words as written;

    `surnames`: last words of names that begin with a given name; `articled`: names that come after "the";
    `shouted`: ranges of words in lines that capitalise everything; `loud`: the words in them.
    """

    known: Counter[str]
    written: frozenset[str]
    surnames: frozenset[str]
    articled: frozenset[str]
    shouted: tuple[tuple[int, int], ...]
    loud: frozenset[int] = frozenset()

    @classmethod
    def of(cls, words: Words, chains: list[NameChain], sentences: tuple[Sentence, ...]) -> Vocabulary:
        """The vocabulary of one text; linear."""
        ranges = tuple(_shouted(words, sentences))
        loud = frozenset([index for first, last in ranges for index in range(first, last)])
        known: list[str] = []
        surnames: set[str] = set()
        articled: set[str] = set()
        lowers = words.lowers
        for places, opens, _ in chains:
            first = places[0]
            if first in loud:
                continue
            if len(places) == 1:
                if not opens:
                    known.append(without_possessive(lowers[first]))
                continue
            run = [without_possessive(lowers[i]) for i in places]
            if opens and tuple(run[1:]) in STATES:
                continue  # "Advanced U.S. radars" says nothing of "advanced"
            known += run[1:] if opens and (len(run) < 3 or is_function_word(run[0]) or _describes(run)) else run
            body = run[-1] in ORGANISATION_HEADS and is_office(run[-2])  # the Justice Department is no person
            if not body and (is_given_name(run[-2] if len(run[-2]) > 1 else run[0]) or run[0] in HONORIFICS):
                surnames.add(run[-1])
            if lowers[first - 1 : first] == ("the",) or run[0] == "the":
                articled.add(" ".join(run[1:] if run[0] == "the" else run))
        return cls(Counter(known), words.forms, frozenset(surnames), frozenset(articled), ranges, loud)


def _describes(run: list[str]) -> bool:
    """Whether a common noun opens a run before a whole name: "Neighbor Anna Holm"."""
    return is_noun(run[0]) and not (is_given_name(run[0]) or is_office(run[0])) and is_given_name(run[1])


def _shouted(words: Words, sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, int]]:
    texts = words.texts
    last = 0
    for sentence in sentences:
        first, last = words.between(sentence.start, sentence.end, last)
        if last - first > _LONGEST_HEADING:
            continue
        capitals = sentence.place in ("body", "caption")
        if capitals:  # most sentences: their first longer word says that they are none of those
            for text in texts[first:last]:
                if len(text) > 3 and text[0].isalpha():
                    break
            else:
                continue
            if not text.isupper():
                continue
        long = [t for t in texts[first:last] if len(t) > 3 and t[0].isalpha()]
        if not long or (capitals and not all(t.isupper() for t in long)):
            continue
        if sum(t[0].isupper() for t in long) >= _TITLE_CASE * len(long):
            yield first, last


def _short(ranges: tuple[tuple[int, int], ...], index: int) -> bool:
    """Whether the line of capitals is no longer than two names."""
    first, last = ranges[bisect_right(ranges, (index, 1 << 60)) - 1]
    return last - first <= 7


def strip_openers(words: Words, chain: NameChain, vocabulary: Vocabulary) -> Iterable[NameChain]:
    """The part or parts of a run that can be names: without ordinary words that only open the sentence."""
    run, opening, joined = chain
    if run[0] in vocabulary.loud:
        return _in_headline(words, chain, vocabulary)
    texts, lowers = words.texts, words.lowers
    begin, end = _after_job(words, run), len(run)
    titled = opening and len(run) > 2 and any(is_office(without_possessive(lowers[i])) for i in run[1:-1])
    while begin < end and not _is_initial(words, run[begin:end]):
        index = run[begin]
        whole = lowers[index]
        lower = whole[:-2] if whole.endswith("'s") else whole
        if (
            is_function_word(whole)
            and not (lower in GIVEN_TOO and begin + 1 < end and not (lower == "an" and lowers[run[begin + 1]][0] in "aeiou"))
            and not (len(lower) > 1 and texts[index].isupper() and not opening)
        ):
            begin += 1
        elif lower in CALENDAR_WORDS and not (begin + 1 < end and is_given_name(lower)):
            begin, opening = begin + 1, False
        elif opening and (lower in SAYING or lower in PAGE_OPENERS) and begin + 1 < end:
            begin += 1  # "Said Commissioner Holm", "Contact Ana Holm at"
        elif (opening and not titled and _ordinary(words, run[begin:], lower, vocabulary)) or (
            lower in PARTICLES and texts[index].islower() and texts[index + 1] not in HYPHENS
        ):
            begin += 1
        else:
            break
    while end > begin and (
        (texts[run[end - 1]].islower() and texts[run[end - 1] - 1] not in HYPHENS)
        or (end - begin > 1 and without_possessive(lowers[run[end - 1]]) in CALENDAR_WORDS)
    ):
        end -= 1
    if end - begin == len(run):
        return (chain,)
    return (NameChain(run[begin:end], chain.opens and begin == 0, joined),) if begin < end else ()


def _after_job(words: Words, run: tuple[int, ...]) -> int:
    """Where a name begins after the initials of a job or a position in its run: "Lorn QB Tom Holm", "GM Ana Ruiz"."""
    for place in range(len(run) - 2, -1, -1):
        text, follow = words.texts[run[place]], words.texts[run[place + 1]]
        if text in JOB_INITIALS and run[place + 1] == run[place] + 1 and not follow.isupper():
            return place + 1 if text in SURE_POSITIONS or (is_given_name(follow) and len(run) - place > 2) else 0
    return 0


def _is_initial(words: Words, run: tuple[int, ...]) -> bool:
    """Whether a run opens with the initial A, which is no article, or with initials: "A. J. Holm", "A. Peter Holm", "I.L.O."."""
    if run and is_dotted(words, run[0]):
        return True
    if len(run) < 3 or words.texts[run[0]] != "A" or words.texts[run[0] + 1] != "." or words.starts[run[0] + 1] != words.ends[run[0]]:
        return False
    return len(words.texts[run[1]]) == 1 or is_given_name(words.lowers[run[1]])


def _ordinary(words: Words, run: tuple[int, ...], lower: str, vocabulary: Vocabulary) -> bool:
    """Whether the word that opens a sentence is an ordinary word: the text or the language writes it in lower case."""
    text = words.texts[run[0]]
    small = lower in vocabulary.written
    if len(run) > 1 and run[1] == run[0] + 1 and place_kind(f"{text} {words.texts[run[1]]}") is not None:
        return False  # "New York woman"
    if (
        _before_a_name(words, run)
        and vocabulary.known[lower] < 2
        and (rarity(lower) < UNKNOWN or is_noun(lower))
        and lower not in vocabulary.surnames
    ):
        return True
    if (vocabulary.known[lower] or lower in vocabulary.surnames) and not small:
        return False
    if len(run) > 1 and words.texts[run[0] + 1] in (*HYPHENS, "&"):
        return False
    if text.isupper() and 2 <= len(text) <= 5 and not small and lower not in ("cops", "dead"):
        return False
    if not small and (place_kind(text) or (is_given_name(lower) and (len(run) > 1 or rarity(lower) > 40))):
        return False
    if small or rarity(lower) < EVERYDAY:
        return len(run) == 1 or not (is_role(lower) or without_possessive(words.lowers[run[-1]]) in ORGANISATION_HEADS)
    after = words.lowers[run[0] + 1] if run[0] + 1 < len(words.texts) else ""
    return len(run) == 1 and rarity(lower) < UNKNOWN and not (after in SAYING or words.lowers[run[0]].endswith("'s"))


def _before_a_name(words: Words, run: tuple[int, ...]) -> bool:
    """ "INDEPENDENT Anna Holm", "Cheerful Anna Holm": no name, office or place, and a whole name follows."""
    if len(run) < 3 or run[1] != run[0] + 1 or not is_given_name(words.lowers[run[1]]):
        return False
    lower = words.lowers[run[0]]
    return not (is_given_name(lower) or is_office(lower) or place_kind(words.texts[run[0]]))


def _is_plain(lower: str, vocabulary: Vocabulary) -> bool:
    """Whether a word of a heading is no part of a name: the text writes it small, or it is a verb in the present and no name in the text."""
    if not vocabulary.known or vocabulary.known[without_possessive(lower)]:
        return False
    return lower in vocabulary.written or (lower.endswith("s") and verb_lemma(lower) not in (None, lower))


def _in_headline(words: Words, chain: NameChain, vocabulary: Vocabulary) -> Iterator[NameChain]:
    """The names in a line of capitals: words that are a name in the rest of the text, or a short line that ends in "Ltd", "University" …"""
    final = without_possessive(words.lowers[chain.words[-1]])
    if 2 <= len(chain.words) <= 6 and final in ORGANISATION_HEADS and not is_function_word(words.lowers[chain.words[0]]):
        yield chain
        return
    named = 2 <= len(chain.words) <= 3 and is_given_name(words.lowers[chain.words[0]])
    if named and _short(vocabulary.shouted, chain.words[0]) and not any(_is_plain(words.lowers[i], vocabulary) for i in chain.words[1:]):
        yield chain
        return
    run: list[int] = []
    for index in (*chain.words, -1):
        lower = without_possessive(words.lowers[index]) if index >= 0 else ""
        name = index >= 0 and bool(vocabulary.known[lower]) and (lower not in vocabulary.written or is_given_name(lower))
        if (name and (not run or index - run[-1] <= 2)) or (run and lower in PARTICLES):
            run.append(index)
            continue
        while run and without_possessive(words.lowers[run[-1]]) in PARTICLES:
            run.pop()
        if run:
            yield NameChain(tuple(run), False, False)
        run = [index] if name else []
