"""Finds what a number counts, by its position: before its noun, in "12 of the 40", after a label, before or after a verb."""

from __future__ import annotations

from bisect import bisect_right

from discrepancy.kinds.counting.count_antecedents import counted_antecedent
from discrepancy.kinds.counting.counted import Counted
from discrepancy.kinds.counting.elliptic_counts import elliptic_count, labelled_count, people_counted
from discrepancy.lang.en.meaning.lexicon import singular, verb_lemma
from discrepancy.lang.en.quantities.ages import PARENTS
from discrepancy.lang.en.quantities.counts import BEFORE_RANKED, CASUALTIES, FLEETS, IDIOMS, NOT_COUNTED, THEM
from discrepancy.lang.en.quantities.results import WON
from discrepancy.lang.en.words.closed_class import CLOSED, DETERMINERS
from discrepancy.lang.en.words.date_words import WEEKDAYS
from discrepancy.scan.document import Document
from discrepancy.scan.measures.counted_noun import NounHead, head_after
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.numbers.hedges import hedge_after
from discrepancy.scan.words import Words

_CALENDAR = WEEKDAYS.keys() | {"weekend"}


def find_counted(document: Document, measure: Measure, start: int, stop: int, last: Counted | None) -> Counted | None:
    """What the number of `measure` counts in the sentence from word `start` to `stop`; `last` is what the number before it counted."""
    words = document.words
    lowers = words.lowers
    behind = hedge_after(words, measure.stop)
    after = behind[1] if behind is not None and measure.number.stop == measure.stop else measure.stop
    single = measure.raw == (1.0, 1.0)
    follow = lowers[after] if after < stop else ""
    if (
        lowers[measure.first - 1 : measure.first] == ("of",)
        and lowers[measure.first - 2] in PARENTS
        and (_done(follow) or (words.texts[after : after + 1] and words.texts[after][0].isupper()))
    ):
        return elliptic_count(document, measure, start, stop, last)  # "mother of two dead", "a father of three killed"
    if lowers[after : after + 3] == ("in", "a", "row") and (won := WON.get(lowers[measure.first - 1] if measure.first else "")):
        return Counted(won, (), after + 3)  # "won eight in a row"
    if follow == "of" or (follow in HYPHENS and lowers[after + 1 : after + 2] == ("of",) and after + 2 < stop):
        return _of(document, measure, after + (1 if follow == "of" else 2), stop, last)
    if follow in HYPHENS and words.ends[after - 1] == words.starts[after]:
        return _hyphenated(document, measure, after + 1, stop)
    if follow == "(" or follow in ("times", "time"):
        found = head_after(words, after + (follow == "("), stop, plural=not single) if follow != "(" or after + 1 < stop else None
        if follow == "(":
            return labelled_count(document, measure, start) or (
                Counted(found.noun, found.modifiers, after, certain=False) if found and people_counted(found.noun) else None
            )
        once = single and lowers[measure.first - 1 : measure.first] == ("at",)  # "at one time a doctor"
        return Counted("time", (), after + 1) if found and not once else None
    fraction = measure.number.form == "fraction" and words.texts[measure.first].isdecimal()  # "1/2 cup of oil"
    singly = single or (fraction and follow not in CLOSED)
    head = head_after(words, after, stop, plural=not singly) if follow else None
    if head is not None and (head.noun in _CALENDAR or len(head.noun) == 1):
        return None
    if head is not None and not (single and _idle(document, measure, head)):
        return Counted(head.noun, head.modifiers, head.at + 1)
    if single:
        return None
    return elliptic_count(document, measure, start, stop, last)


def _done(word: str) -> bool:
    """Whether a word says what happened to somebody or what somebody did: a participle, a past, "dead"."""
    return word in CASUALTIES or (bool(word) and verb_lemma(word) not in (None, word) and not word.endswith("s"))


def _idle(document: Document, measure: Measure, head: NounHead) -> bool:
    """Whether "one" before this noun says no count: "one day", "one of", "no one", or a pronoun before a verb."""
    lowers = document.words.lowers
    lead = lowers[measure.first - 1] if measure.first else ""
    if (
        head.noun in IDIOMS
        or head.noun in ("too", "else", "though", "anyway")
        or lead in ("no", "any", "every", "which", "this", "that", "some")
    ):
        return True
    if head.noun in CASUALTIES and head.at == measure.stop and lead != "the":
        return False  # "one killed and two wounded"
    return not head.noun[0].isalpha() or (head.at == measure.stop and verb_lemma(lowers[head.at]) not in (None, lowers[head.at]))


def _of(document: Document, measure: Measure, at: int, stop: int, last: Counted | None) -> Counted | None:
    """ "five of the 46", "seven of them children", "hundreds of stores", "29 of 34 passes", "six of them"."""
    words = document.words
    lowers = words.lowers
    while at < stop and lowers[at] in DETERMINERS and lowers[at] not in THEM and lowers[at] not in ("other", "such"):
        at += 1
    if at >= stop:
        return None
    if lowers[at] in THEM:
        return _of_them(words, measure, at, stop, last)
    if (
        measure.raw == (1.0, 1.0)
        and measure.hedge.value == "exact"
        and not (lowers[at - 1] == "the" and _counts_whole(document, measure, at))
    ):
        return None  # "one of the men"; but "one of the four crew members survived"
    if lowers[at] in BEFORE_RANKED and measure.number.form != "vague":
        return None
    owned = _after_owner(words, at, stop)
    total = next((m for m in _following(document, measure) if m.first <= owned < m.stop and m.label == "plain"), None)
    if total is not None:
        whole = head_after(words, total.stop, stop, plural=True)
        if whole is not None:
            return Counted(whole.noun, whole.modifiers, whole.at + 1, total=total)
        return (
            Counted(last.noun, last.modifiers, total.stop, certain=False, total=total)
            if last
            else Counted("person", (), total.stop, certain=False, total=total)
        )
    head = head_after(words, at, stop, plural=True)
    if head is None:
        return None
    part = None if measure.number.form in ("vague", "words") and at == measure.stop + 1 else ""
    return Counted(head.noun, head.modifiers, head.at + 1, part=part)


def _of_them(words: Words, measure: Measure, at: int, stop: int, last: Counted | None) -> Counted | None:
    """What a pronoun means after "of": "seven of them children", "six of us", "some of those who stayed"."""
    lowers = words.lowers
    head = head_after(words, at + 1, stop, plural=True)
    if head is not None and head.at == at + 1 + len(head.modifiers):
        return Counted(head.noun, head.modifiers, head.at + 1, part=head.noun)
    if lowers[at] in ("ours", "us", "theirs", "you") and last is None:
        return Counted("person", (), at + 1, certain=False, part="")
    if last is not None:
        return Counted(last.noun, last.modifiers, at + 1, certain=False, part="")
    if lowers[at : at + 2] == ("those", "who"):
        return Counted("person", (), at + 1, certain=False, part="")
    named = counted_antecedent(words, measure.first)
    return Counted(named, (), at + 1, certain=False) if named else None


def _counts_whole(document: Document, measure: Measure, at: int) -> bool:
    """Whether the whole that one is taken from is counted, and a verb says what became of the one."""
    total = next((m for m in _following(document, measure) if m.first <= at < m.stop and m.label == "plain"), None)
    return total is not None and not {"survived", "died", "killed", "injured", "escaped", "missing"}.isdisjoint(
        document.words.lowers[total.stop : total.stop + 8]
    )


_OWNER = 5
"""Most words of the phrase for the owner of a whole."""


def _after_owner(words: Words, at: int, stop: int) -> int:
    """The word after an owner: 48 in "21 of the council's 48 seats"; without an owner, the word itself."""
    for place in range(at, min(stop, at + _OWNER)):
        if words.lowers[place].endswith("'s"):
            return place + 1 if words.lowers[place + 1 : place + 2] and words.lowers[place + 1][0].isdigit() else at
        if not words.texts[place].isalpha():
            return at
    return at


def _following(document: Document, measure: Measure) -> tuple[Measure, ...]:
    at = bisect_right(document.measure_starts, measure.start)
    return document.measures[at : at + 2]


def _hyphenated(document: Document, measure: Measure, at: int, stop: int) -> Counted | None:
    """ "five-bedroom", "a 1,000-member church"."""
    words = document.words
    if at >= stop or not words.texts[at][0].isalpha() or measure.hedge.value == "range" or measure.number.form == "fraction":
        return None
    word = words.lowers[at]
    if word == "strong":
        body = head_after(words, at + 1, stop, plural=False)
        return Counted(FLEETS.get(body.noun, "person"), (), at + 1) if body is not None else None
    if (
        word in CLOSED
        or word.endswith(NOT_COUNTED)
        or words.starts[at] != words.ends[at - 1]
        or len(word) < 3
        or words.texts[at][0].isupper()
    ):
        return None
    return Counted(singular(word), (), at + 1)
