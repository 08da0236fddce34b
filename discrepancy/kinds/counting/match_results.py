"""Results of matches: the score as written, with the winner and the loser that the words next to it name."""

from __future__ import annotations

from discrepancy.kinds.clauses.scope_cues import period_of
from discrepancy.lang.en.meaning.lexicon import is_person_noun, verb_lemma
from discrepancy.lang.en.quantities.results import AGAINST, BEATING, BEFORE_RESULT, FORMATIONS, LOSING, PARTIAL, RECORD, RESULT_NOUNS
from discrepancy.lang.en.words.identifier_words import CLASSES
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.numbers.number_scan import Number
from discrepancy.scan.words import Words

_WINNING = frozenset("win triumph prevail".split())
_NEAR = 9
_MOST_GAMES = 500
"""A team or a player wins or scores no more of anything that is written with hyphens."""


def match_result(document: Document, number: Number) -> Fact | None:
    """A score; details winner and loser where one sentence names both, and qualifiers where it is not the final one."""
    words = document.words
    sentence = document.sentence_at(number.start)
    start, stop = words.at(sentence.start), words.at(sentence.end)
    near = words.lowers[max(start, number.first - 5) : min(stop, number.stop + 4)]
    text = document.text[number.start : number.end]
    if words.lowers[number.stop : number.stop + 1] and words.lowers[number.stop] in FORMATIONS:
        return None  # "a 4-4-2 formation"
    if words.lowers[number.first - 1 : number.first] == ("a",) and is_person_noun("".join(words.lowers[number.stop : number.stop + 1])):
        return None  # "a 10-5 man"
    if any(len(part) > 2 and int(part) > _MOST_GAMES for part in text.replace("–", "-").split("-") if part.isdecimal()):
        return None  # "call 1-800-577"
    before = "".join(words.texts[number.first - 1 : number.first])
    if before.istitle() and before.lower() in CLASSES:
        return None  # "Public Law 117-58"
    if text.replace("-to-", "-").count("-") + text.count("–") > 1 or not RECORD.isdisjoint(
        near
    ):  # won, lost, drawn: a season's record, no result
        return document.fact("count", number.start, number.end, Value(text=text), attribute="record", head="record")
    pair = _pair(words, number, start, stop)
    details = (("winner", pair[0]), ("loser", pair[1])) if pair else ()
    qualifiers = ("event=part of the match",) if not PARTIAL.isdisjoint(near) else period_of(document, number.first, number.stop, (), ())
    return document.fact(
        "count", number.start, number.end, Value(text=text), attribute="score", head="score",
        qualifiers=qualifiers, details=details,
    )  # fmt: skip


def _pair(words: Words, number: Number, start: int, stop: int) -> tuple[str, str] | None:
    """Winner and loser as written, from the verb or noun of the result in the same clause."""
    lowers = words.lowers
    for at in range(max(start, number.first - _NEAR), min(stop, number.stop + _NEAR)):
        word = lowers[at]
        lemma = verb_lemma(word) or word
        if lemma in BEATING and (ours := _name_before(words, at, start)) and (theirs := _name_after(words, at + 1, stop, number)):
            passive = lowers[at - 1] in ("was", "were", "been", "being") or lowers[at + 1 : at + 2] == ("by",)
            return (theirs, ours) if passive else (ours, theirs)
        if lemma in LOSING | _WINNING and (ours := _name_before(words, at, start)):
            other = _name_after_preposition(words, at + 1, stop)
            if other:
                return (ours, other) if lemma in _WINNING else (other, ours)
        if word in RESULT_NOUNS and at >= number.stop - 1:  # "Wells' 3-2 win over York", "a 2-0 defeat to Cork"
            other, ours = (
                _name_after_preposition(words, at + 1, stop),
                _for_whom(words, at + 1, stop) or _name_before(words, number.first, start),
            )
            if other and ours:
                return (ours, other) if RESULT_NOUNS[word] else (other, ours)
    return None


def _name_before(words: Words, at: int, start: int) -> str | None:
    """The run of capitalised words that ends before word `at`, small words of the verb between."""
    last = at - 1
    while last >= start and words.lowers[last] in BEFORE_RESULT:
        last -= 1
    if last >= start and words.lowers[last] == "a":
        last -= 1
    while last > start and words.texts[last] in ("'", "’", "s"):
        last -= 1
    first = last
    while first >= start and words.texts[first][:1].isupper():
        first -= 1
    return _written(words, first + 1, last) if first < last else None


def _name_after(words: Words, at: int, stop: int, number: Number | None = None) -> str | None:
    """The run of capitalised words that begins at word `at`, after an article, "by" or the score itself."""
    while at < stop and (
        words.lowers[at] in ("the", "by", "champions", "leaders", "rivals", "hosts", "visitors")
        or (number is not None and number.first <= at < number.stop)
    ):
        at += 1
    last = at
    while last < stop and words.texts[last][:1].isupper():
        last += 1
    return _written(words, at, last - 1) if last > at else None


def _name_after_preposition(words: Words, at: int, stop: int) -> str | None:
    """The name after "over", "against", "to" or "by", at most five words on."""
    for place in range(at, min(stop, at + 6)):
        if words.lowers[place] in AGAINST:
            first = place + 1 + (words.lowers[place + 1 : place + 2] == ("the",))
            last = first
            while last < stop and words.texts[last][:1].isupper():
                last += 1
            if last > first:
                return _written(words, first, last - 1)
        if words.lowers[place] in ".;":
            break
    return None


def _for_whom(words: Words, at: int, stop: int) -> str | None:
    """The name after "for": "a 31-17 victory for Rangers over Lions"."""
    return _name_after(words, at + 1, stop) if words.lowers[at : at + 1] == ("for",) else None


def _written(words: Words, first: int, last: int) -> str:
    name = " ".join(words.texts[first : last + 1])
    return name.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")
