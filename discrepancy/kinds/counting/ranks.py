"""Ranks: "the first leader to meet him", "the second-largest city": the position of something in an order, as an exact number."""

from __future__ import annotations

from discrepancy.kinds.clauses.stated_values import figure
from discrepancy.lang.en.grammar.function_words import POSSESSIVES, SINGULAR_DETERMINERS
from discrepancy.lang.en.meaning.event_nouns import is_event_noun
from discrepancy.lang.en.meaning.lexicon import is_person_noun, singular, verb_lemma
from discrepancy.lang.en.quantities.ranks import NO_RECURRENCE, PLACING, SPANS, SUPERLATIVES, TURNS, WON, WORKS
from discrepancy.lang.en.words.closed_class import CLOSED, PREPOSITIONS
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.measures.counted_noun import head_after
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.numbers.number_scan import Number
from discrepancy.scan.words import Words


def ordinal_rank(document: Document, number: Number) -> Fact | None:
    """The rank that an ordinal states, where a noun and "to" with a verb, or a superlative, say in which order; else None."""
    words = document.words
    if number.low is None or number.first == 0 or words.lowers[number.first - 1] != "the":
        return None
    stop = min(len(words.texts), number.stop + 8)
    at = number.stop + (words.texts[number.stop : number.stop + 1] != () and words.texts[number.stop] in HYPHENS)
    superlative = words.lowers[at] if at < stop and words.lowers[at] in SUPERLATIVES else None
    head = head_after(words, at + (superlative is not None), stop, plural=False)
    if head is None:
        return None
    verb = None
    if words.lowers[head.at + 1 : head.at + 2] == ("to",) and head.at + 2 < len(words.texts):
        verb = verb_lemma(words.lowers[head.at + 2])
    if superlative is None and verb is None:
        return None
    value = Value(text=figure(number.low), low=number.low, high=number.low, unit="rank", resolution=1.0)
    return document.fact(
        "count", number.start, words.ends[head.at], value, attribute="rank", head=head.noun,
        modifiers=(*head.modifiers, *((superlative,) if superlative else ())), predicate=verb,
    )  # fmt: skip


def finishing_place(document: Document, number: Number) -> Fact | None:
    """The place that a person took: "finished third", "tied for 2nd", "came second in the poll"; else None."""
    words = document.words
    at = number.first - 1
    at -= at > 0 and words.lowers[at] == "for"
    if at < 0 or number.low is None or words.lowers[at] not in PLACING:
        return None
    follow = words.lowers[number.stop] if number.stop < len(words.texts) else "."
    if number.low == 1 and words.lowers[at].startswith("c"):
        return None  # "her family comes first"
    if follow in HYPHENS or (follow[0].isalpha() and follow not in CLOSED and follow != "place"):
        return None
    value = Value(text=figure(number.low), low=number.low, high=number.low, unit="rank", resolution=1.0)
    return document.fact("count", number.start, number.end, value, attribute="rank", head="rank", predicate=verb_lemma(words.lowers[at]))


_NO_TURNS = frozenset({"birthday"})
"""What comes every year says how long, not how often."""
_BACK = 12


def occurrence_number(document: Document, number: Number) -> Fact | None:
    """How often something has happened to a person, by an ordinal: "her second victory", "won for the third time"; else None."""
    words = document.words
    if number.low is None or number.low < 2 or number.stop >= len(words.texts):
        return None
    lead = words.lowers[number.first - 1] if number.first else ""
    noun, end = singular(words.lowers[number.stop]), number.stop
    if words.texts[number.stop][0].isupper() and words.texts[number.first][0].isupper() and noun in NO_RECURRENCE:
        return None  # "the Third Amendment clause"
    if noun == "time" and words.lowers[max(0, number.first - 2) : number.first] == ("for", "the"):
        verb = next(
            (base for word in reversed(words.lowers[max(0, number.first - _BACK) : number.first - 2]) if (base := _finite(word))), None
        )
        if verb is None:
            return None
    elif (head := _among(words, number) or _recurring(words, number)) is not None:
        noun, verb, end = singular(words.lowers[head]), None, head
    elif (lead in ("a", "an") and noun in TURNS) or (
        (lead in POSSESSIVES or lead.endswith(("'s", "’s"))) and noun not in _NO_TURNS and (noun in WON or is_event_noun(noun))
    ):
        verb = None
    else:
        return None
    unit = "person" if is_person_noun(noun) else noun
    value = Value(text=figure(number.low), low=number.low, high=number.low, unit=unit, resolution=1.0)
    return document.fact(
        "count", number.start, words.ends[end], value, attribute=noun, head=noun, predicate=verb, details=(("nth", "yes"),)
    )  # fmt: skip


_LEADS = SINGULAR_DETERMINERS | {"another"}


def _recurring(words: Words, number: Number) -> int | None:
    """The head of "a second surgery", "the fourth fatal shooting", "Third person dies": something that happened or came for the nth time."""
    lead = words.lowers[number.first - 1] if number.first else ""
    opens = words.texts[number.first][0].isupper()
    if not (opens or lead in _LEADS or lead.endswith("'s") or (lead in PREPOSITIONS and number.low and number.low > 1)):
        return None
    head = -1
    for at in range(number.stop, min(len(words.texts), number.stop + _LONG)):
        word = words.lowers[at]
        finite = head >= 0 and verb_lemma(word) not in (None, word) and not is_event_noun(word)
        if not (word.isalpha() and words.texts[at].islower()) or word in CLOSED or finite:
            break
        if singular(word) in NO_RECURRENCE:
            return None
        head = at
    after = words.lowers[head + 1] if head + 1 < len(words.texts) else "."
    noun = singular(words.lowers[head]) if head >= 0 else ""
    if after in HYPHENS or (after[0].isalpha() and after not in CLOSED and verb_lemma(after) in (None, after)):
        return None
    return head if noun in WORKS or noun in TURNS or (is_event_noun(noun) and noun != "time") else None


_LONG = 4
"""Most words of a noun phrase after an ordinal."""


def _among(words: Words, number: Number) -> int | None:
    """The head of "the fourth keeper sold this season", "the second strike in six years": the nth in a stretch of time."""
    lowers, count = words.lowers, len(words.texts)
    if lowers[number.first - 1] not in POSSESSIVES and lowers[number.first - 1] not in ("the", "only", "a"):
        return None
    for at in range(number.stop, min(number.stop + _LONG, count - 2)):
        if words.texts[at] not in HYPHENS and (not lowers[at].isalpha() or lowers[at] in CLOSED):
            return None
        behind = at + 1
        if lowers[behind].endswith("ed") and verb_lemma(lowers[behind]) is not None:
            behind += 1
        then = lowers[behind + 1 : behind + 2]
        this = lowers[behind : behind + 1] == ("this",) and then and then[0] in SPANS
        of_the = lowers[behind : behind + 2] == ("of", "the") and lowers[behind + 2 : behind + 3] and lowers[behind + 2] in SPANS
        within = lowers[behind : behind + 1] == ("in",) and singular(lowers[min(behind + 2, count - 1)]) in SPANS
        if (this or of_the or within) and singular(lowers[at]) not in SPANS:
            return at
    return None


def _finite(word: str) -> str | None:
    """The lemma of a verb in another form than its base; None for other words."""
    base = verb_lemma(word)
    return base if base != word else None
