"""What a number counts, by the frame it stands in: before its noun, in "12 of the 40", behind a label, before or behind a verb."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from discrepancy.kinds._ellipsis import befell, named_before
from discrepancy.text.document import Document
from discrepancy.text.lexicon.closed_class import AUXILIARIES, CLOSED, DETERMINERS
from discrepancy.text.lexicon.lookup import is_person_noun, singular, verb_lemma
from discrepancy.text.numbers.ages import COLLECTIVES, PARENTS
from discrepancy.text.numbers.happenings import happened
from discrepancy.text.numbers.measures import Measure
from discrepancy.text.numbers.noun_phrases import CASUALTIES, Head, head_after, is_plural
from discrepancy.text.numbers.words import HYPHENS


class Counted(NamedTuple):
    """What is counted. `stop` is the word behind the phrase; `total` the number that it is part of; `certain` that the noun stands beside the number;

    `part` is the noun of a partitive ("three of them children"); `attribute` and `verb` are what the frame itself says became of them.
    """

    noun: str
    modifiers: tuple[str, ...]
    stop: int
    certain: bool = True
    total: Measure | None = None
    part: str | None = None
    attribute: str | None = None
    verb: str | None = None


_THEM = frozenset("them us those these whom which ours theirs you".split())
# Behind "one" these make a manner of speaking, not a count.
_IDIOMS = frozenset(
    """day time thing way reason side hand point another example case word year week month night morning evening afternoon moment step exception
    kind sort type area place side aspect factor option issue problem question note stage respect instance level end""".split()
)
_CALENDAR = frozenset("sunday monday tuesday wednesday thursday friday saturday weekend".split())
_SUPERLATIVES = frozenset("most largest biggest best worst first last few many greatest main key".split())
# Participles of manner behind a hyphenated number make adjectives, no count: "two-sided", "three-dimensional".
_NOT_COUNTED = (
    "ed",
    "way",
    "al",
    "fold",
    "time",
    "hand",
    "handed",
    "wheel",
    "star",
    "piece",
    "ish",
    "odd",
    "plus",
    "figure",
    "digit",
    "strong",
)


def counted(document: Document, measure: Measure, start: int, stop: int, last: Counted | None) -> Counted | None:
    """What the number of `measure` counts in the sentence from word `start` to `stop`; `last` is what the number before it counted."""
    words = document.words
    lowers = words.lowers
    after = measure.stop
    single = measure.raw == (1.0, 1.0)
    follow = lowers[after] if after < stop else ""
    if lowers[after : after + 3] == ("in", "a", "row") and (won := _WON.get(lowers[measure.first - 1] if measure.first else "")):
        return Counted(won, (), after + 3)  # "won eight in a row"
    if follow == "of" or (follow in HYPHENS and lowers[after + 1 : after + 2] == ("of",) and after + 2 < stop):
        return _of(document, measure, after + (1 if follow == "of" else 2), stop, last)
    if follow in HYPHENS and words.ends[after - 1] == words.starts[after]:
        return _hyphenated(document, measure, after + 1, stop)
    if follow == "(" or follow in ("times", "time"):
        found = head_after(words, after + (follow == "("), stop, plural=not single) if follow != "(" or after + 1 < stop else None
        if follow == "(":
            return _label(document, measure, start) or (
                Counted(found.noun, found.modifiers, after, certain=False) if found and _people(found.noun) else None
            )
        return Counted("time", (), after + 1) if found else None
    head = head_after(words, after, stop, plural=not single) if follow else None
    if head is not None and head.noun in _CALENDAR:
        return None
    if head is not None and not (single and _idle(document, measure, head)):
        return Counted(head.noun, head.modifiers, head.at + 1)
    if single:
        return None
    return _elliptic(document, measure, start, stop, last)


_WON = {"win": "win", "wins": "win", "won": "win", "winning": "win", "lose": "loss", "lost": "loss", "losing": "loss", "dropped": "loss"}


def _people(noun: str) -> bool:
    return noun in CASUALTIES or is_person_noun(noun)


def _idle(document: Document, measure: Measure, head: Head) -> bool:
    """Whether "one" before this noun says no count: "one day", "one of", "no one", or a pronoun before a verb."""
    lowers = document.words.lowers
    lead = lowers[measure.first - 1] if measure.first else ""
    if head.noun in _IDIOMS or lead in ("no", "any", "every", "which", "this", "that", "some"):
        return True
    if head.noun in CASUALTIES and head.at == measure.stop and lead != "the":
        return False  # "one killed and two wounded"
    return not head.noun[0].isalpha() or (head.at == measure.stop and verb_lemma(lowers[head.at]) not in (None, lowers[head.at]))


def _of(document: Document, measure: Measure, at: int, stop: int, last: Counted | None) -> Counted | None:
    """ "five of the 46", "seven of them children", "hundreds of stores", "29 of 34 passes", "six of them"."""
    words = document.words
    lowers = words.lowers
    while at < stop and lowers[at] in DETERMINERS and lowers[at] not in _THEM and lowers[at] not in ("other", "such"):
        at += 1
    if at >= stop:
        return None
    if lowers[at] in _THEM:
        head = head_after(words, at + 1, stop, plural=True)
        if head is not None and head.at == at + 1 + len(head.modifiers):
            return Counted(head.noun, head.modifiers, head.at + 1, part=head.noun)
        if lowers[at] in ("ours", "us", "theirs", "you") and last is None:
            return Counted("person", (), at + 1, certain=False, part="")
        if last is not None:
            return Counted(last.noun, last.modifiers, at + 1, certain=False, part="")
        if lowers[at : at + 2] == ("those", "who"):
            return Counted("person", (), at + 1, certain=False, part="")
        named = named_before(words, measure.first)
        return Counted(named, (), at + 1, certain=False) if named else None
    if measure.raw == (1.0, 1.0) and measure.hedge.value == "exact":
        return None
    if lowers[at] in _SUPERLATIVES and measure.number.form != "vague":
        return None
    total = next((m for m in _following(document, measure) if m.first <= at < m.stop and m.sort == "plain"), None)
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


def _following(document: Document, measure: Measure) -> tuple[Measure, ...]:
    at = bisect_right(document.measure_starts, measure.start)
    return document.measures[at : at + 2]


def _hyphenated(document: Document, measure: Measure, at: int, stop: int) -> Counted | None:
    """ "five-bedroom", "a 1,000-member church"."""
    words = document.words
    if at >= stop or not words.texts[at][0].isalpha() or measure.hedge.value == "range" or measure.number.form == "fraction":
        return None
    word = words.lowers[at]
    if (
        word in CLOSED
        or word.endswith(_NOT_COUNTED)
        or words.starts[at] != words.ends[at - 1]
        or len(word) < 3
        or words.texts[at][0].isupper()
    ):
        return None
    return Counted(singular(word), (), at + 1)


def _label(document: Document, measure: Measure, start: int) -> Counted | None:
    """ "Dead: 6", "Ballot papers issued: 70,141": the noun before the colon."""
    words = document.words
    lowers = words.lowers
    at = measure.first - 1
    if at < 1 or lowers[at] != ":" or not words.texts[at - 1][0].isalpha():
        return None
    first = at
    while (
        first > 0
        and at - first < 9
        and lowers[first - 1] not in ".;!?•"
        and "\n" not in document.text[words.ends[first - 1] : words.starts[first]]
    ):
        first -= 1
    for place in range(first, at):
        said = happened(lowers[place])
        if said is not None:
            return Counted("person", (), measure.stop, attribute=said, verb=verb_lemma(lowers[place]))
    for place in range(first, at):
        if is_plural(lowers[place], words.texts[place]):
            verb = next((verb_lemma(word) for word in lowers[place + 1 : at] if word.endswith("ed")), None)
            return Counted(
                singular(lowers[place]), tuple(word for word in lowers[first:place] if word not in CLOSED), measure.stop, verb=verb
            )
    return Counted(lowers[at - 1], (), measure.stop) if at - first <= 3 else None


def _elliptic(document: Document, measure: Measure, start: int, stop: int, last: Counted | None) -> Counted | None:
    """A number without its noun: "two more are missing", "kills at least 23", "the toll rose to 41", "there were four in the party"."""
    words = document.words
    lowers = words.lowers
    before = lowers[measure.first - 2 : measure.first] if measure.first > 1 else ()
    if before[1:] == ("of",) and (before[0] in PARENTS or before[0] in COLLECTIVES or before[0] in _STAFF):
        noun = "child" if before[0] in PARENTS else "employee" if before[0] in _STAFF else "person"
        return Counted(noun, (), measure.stop, certain=False, verb="employ" if noun == "employee" else None)
    labelled = _label(document, measure, start)
    if labelled is not None:
        return labelled
    at = measure.stop
    while at < stop and lowers[at] in ("more", "others", "other"):
        at += 1
    follow = lowers[at] if at < stop else "."
    toll = _toll(document, measure, start)
    if toll is not None:
        return toll
    if last is not None and at > measure.stop and not follow[0].isalpha() and not _people(last.noun):
        return last._replace(stop=at, certain=False, total=None, part=None, attribute=None)  # "options on 15 more"
    lead_at = words.at(measure.number.hedge_start) - 1
    while lead_at >= start and lowers[lead_at] in ("another", "a", "further", "the", "only", "just", "all", "up", "to", "additional"):
        lead_at -= 1
    lead = lowers[lead_at] if lead_at >= start else ""
    if follow in AUXILIARIES and (
        lead_at < start or lead in ',;:–—(“"' or lead in ("and", "but", "while", "that", "which", "whom", "then", "of")
    ):
        return (
            last._replace(stop=at, certain=False, total=None, part=None, attribute=None)
            if last
            else Counted("person", (), at, certain=False)
        )
    if lead_at < start and befell(lowers, at, stop):
        return (
            last._replace(stop=at, certain=False, total=None, part=None, attribute=None)
            if last and _people(last.noun)
            else Counted("person", (), at, certain=False)
        )
    if (
        lead in ("was", "were", "are", "be", "is")
        and lead_at > start
        and lowers[lead_at - 1] == "there"
        and follow in ("in", "on", "at", "aboard", "inside")
    ):
        return Counted("person", (), at, certain=False)
    said = happened(lead)
    if said is not None and verb_lemma(lead) is not None:
        return Counted("person", (), at, certain=False, attribute=said, verb=verb_lemma(lead))
    if follow.endswith("ed") and verb_lemma(follow) is not None and last is not None and not _people(last.noun):
        return last._replace(stop=at, certain=False, total=None, part=None, attribute=None)
    if last is not None and (
        lead in ("and", "or", "than", "counted", "but", "against") or measure.number.hedge_start < measure.start or lead.endswith("'s")
    ):
        return last._replace(stop=at, certain=False, total=None, part=None, attribute=None)
    verb = verb_lemma(lead) if lead else None
    if verb in ("employ", "kill", "injure", "carry", "seat", "house", "hold") and (follow in CLOSED or not follow[0].isalpha()):
        return Counted("person", (), at, certain=False, verb=verb)
    return None


_STAFF = frozenset({"staff", "workforce", "payroll", "headcount"})
_TOLLS = {
    "toll": "killed",
    "casualties": "casualties",
    "fatalities": "killed",
    "deaths": "killed",
    "injuries": "injured",
    "dead": "killed",
    "missing": "missing",
}


def _toll(document: Document, measure: Measure, start: int) -> Counted | None:
    """ "the death toll rose to 1,024", "a toll of 41", "the number of injured stands at 60"."""
    lowers = document.words.lowers
    for place in range(measure.first - 1, max(start, measure.first - 12) - 1, -1):
        word = lowers[place]
        if word in ".;":
            return None
        if word == "toll" or (
            word in _TOLLS and place > 1 and lowers[place - 1] in ("of", "the") and "number" in lowers[max(start, place - 3) : place]
        ):
            gap = lowers[place + 1 : measure.first]
            if any(other in _LINKS for other in gap):
                return Counted("person", (), measure.stop, certain=False, attribute=_TOLLS[word], verb="die")
            return None
        if word == "number" and lowers[place + 1 : place + 2] == ("of",):
            head = head_after(document.words, place + 2, measure.first, plural=True)
            return Counted(head.noun, head.modifiers, measure.stop, certain=False) if head else None
    return None


_LINKS = frozenset(
    "to at of by from is was stood stands reached hit passed topped climbed rose reaches passes tops exceeded exceeds".split()
)
