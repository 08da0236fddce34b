"""What a number without its noun counts: after a label ("Dead: 6"), before or after a verb, in a toll."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.kinds.counting.count_antecedents import counted_antecedent, happens_to_people
from discrepancy.kinds.counting.counted import Counted
from discrepancy.lang.en.meaning.lexicon import is_person_noun, singular, verb_lemma
from discrepancy.lang.en.quantities.ages import COLLECTIVES, PARENTS
from discrepancy.lang.en.quantities.counts import CASUALTIES, LINKS_TO_COUNT, SEEN, STAYED, TOLLS
from discrepancy.lang.en.words.casualty_verbs import casualty_attribute
from discrepancy.lang.en.words.closed_class import AUXILIARIES, CLOSED
from discrepancy.scan.document import Document
from discrepancy.scan.measures.counted_noun import head_after, is_plural
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.words import Words


def people_counted(noun: str) -> bool:
    """Whether a number with this noun counts people."""
    return noun in CASUALTIES or is_person_noun(noun)


def labelled_count(document: Document, measure: Measure, start: int) -> Counted | None:
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
        said = casualty_attribute(lowers[place])
        if said is not None:
            return Counted("person", (), measure.stop, attribute=said, verb=verb_lemma(lowers[place]))
    for place in range(first, at):
        if is_plural(lowers[place], words.texts[place]):
            verb = next((verb_lemma(word) for word in lowers[place + 1 : at] if word.endswith("ed")), None)
            return Counted(
                singular(lowers[place]), tuple(word for word in lowers[first:place] if word not in CLOSED), measure.stop, verb=verb
            )
    return Counted(lowers[at - 1], (), measure.stop) if at - first <= 3 else None


class _Ellipsis(NamedTuple):
    """A number without its noun. Words `start` to `stop` are its sentence; `at` is the word after it, `lead_at` the word before its hedge."""

    words: Words
    measure: Measure
    start: int
    at: int
    stop: int
    lead_at: int
    last: Counted | None

    @property
    def lead(self) -> str:
        """The word before the number; empty at the start of the sentence."""
        return self.words.lowers[self.lead_at] if self.lead_at >= self.start else ""

    @property
    def follow(self) -> str:
        """The word after the number; a full stop at the end of the sentence."""
        return self.words.lowers[self.at] if self.at < self.stop else "."

    def person(self, attribute: str | None = None, verb: str | None = None) -> Counted:
        """A count of people for whom the sentence has no noun."""
        return Counted("person", (), self.at, certain=False, attribute=attribute, verb=verb)


def elliptic_count(document: Document, measure: Measure, start: int, stop: int, last: Counted | None) -> Counted | None:
    """A number without its noun: "two more are missing", "kills at least 23", "the toll rose to 41", "there were four in the party"."""
    words = document.words
    lowers = words.lowers
    found = _of_group(words, measure) or labelled_count(document, measure, start)
    if found is not None:
        return found
    at = measure.stop
    while at < stop and lowers[at] in ("more", "others", "other"):
        at += 1
    if at < stop and lowers[at].isdecimal():
        return None  # "12 9-mm casings"
    toll = _toll(document, measure, start)
    if toll is not None:
        return toll
    lead_at = words.at(measure.number.hedge_start) - 1
    while lead_at >= start and lowers[lead_at] in ("another", "a", "further", "the", "only", "just", "all", "up", "to", "additional"):
        lead_at -= 1
    bare = _Ellipsis(words, measure, start, at, stop, lead_at, last)
    if last is not None and at > measure.stop and not bare.follow[0].isalpha() and not people_counted(last.noun):
        return _again(last, at)  # "options on 15 more"
    if bare.lead == "population":
        return Counted("person", (), measure.stop, certain=False)
    return _of_seen_or_left(bare) or _of_predicate(bare)


def _again(last: Counted, at: int) -> Counted:
    """A further count of what was counted before."""
    return last._replace(stop=at, certain=False, total=None, part=None, attribute=None)


def _of_group(words: Words, measure: Measure) -> Counted | None:
    """ "a mother of two", "a crew of twelve", "a staff of 300"."""
    before = words.lowers[measure.first - 2 : measure.first] if measure.first > 1 else ()
    if before[1:] != ("of",) or not (before[0] in PARENTS or before[0] in COLLECTIVES or before[0] in _STAFF):
        return None
    noun = "child" if before[0] in PARENTS else "employee" if before[0] in _STAFF else "person"
    attribute = noun if before[0] in PARENTS else None
    return Counted(noun, (), measure.stop, certain=False, verb="employ" if noun == "employee" else None, attribute=attribute)


def _of_seen_or_left(bare: _Ellipsis) -> Counted | None:
    """People who are compared with others, are some of them, saw something or stayed."""
    lowers, last, lead, follow = bare.words.lowers, bare.last, bare.lead, bare.follow
    compared = lowers[bare.lead_at - 1 : bare.lead_at + 1] in (("compared", "to"), ("compared", "with"))
    if last is not None and compared:
        return _again(last, bare.at)
    people = last is not None and people_counted(last.noun)
    if last is not None and people and lead == "including" and follow in ("at", "in", "on", "near", "from"):
        return _again(last, bare.at)._replace(part="")  # "20 wounded, including seven at a barbecue"
    ends = follow in CLOSED or not follow[0].isalpha()
    if lead == "by" and bare.lead_at > bare.start and verb_lemma(lowers[bare.lead_at - 1]) in SEEN and ends:
        return bare.person(verb=verb_lemma(lowers[bare.lead_at - 1]))  # "viewed by 26 million"
    if last is not None and people and lead in (",", "and", "with", "now", "are", "were") and follow in STAYED:
        return _again(last, bare.at)  # "five remained in the hospital"
    return None


def _of_predicate(bare: _Ellipsis) -> Counted | None:
    """People who are the subject or the object of a verb, or in a place."""
    measure, lowers, last, lead, follow = bare.measure, bare.words.lowers, bare.last, bare.lead, bare.follow
    if follow in ("is", "was", "has") and measure.raw[1] > 1 and measure.first and lowers[measure.first - 1] in ("the", "a", "this"):
        return None  # "the 486 is the descendant"
    opens = bare.lead_at < bare.start
    if follow in AUXILIARIES and (opens or lead in ',;:–—(“"' or lead in ("and", "but", "while", "that", "which", "whom", "then", "of")):
        return _again(last, bare.at) if last else bare.person()
    if opens and happens_to_people(lowers, bare.at, bare.stop):
        return _again(last, bare.at) if last and people_counted(last.noun) else bare.person()
    before = lowers[bare.lead_at - 1] if bare.lead_at > bare.start else ""
    if lead in ("was", "were", "are", "be", "is") and before == "there" and follow in ("in", "on", "at", "aboard", "inside"):
        return bare.person()
    if lead == "to" and before in ("cent", "percent", "%", "pc", "points"):
        named = counted_antecedent(bare.words, bare.lead_at)  # "deaths rose 6 per cent to 1,264"
        return Counted(named, (), bare.at, certain=False) if named else None
    said = casualty_attribute(lead)
    if said is not None and verb_lemma(lead) is not None:
        return bare.person(attribute=said, verb=verb_lemma(lead))
    if follow.endswith("ed") and verb_lemma(follow) is not None and last is not None and not people_counted(last.noun):
        return _again(last, bare.at)
    joined = lead in ("and", "or", "than", "counted", "but", "against") or lead.endswith("'s")
    joined = joined and not (before.isdecimal() and lowers[bare.lead_at - 2] in AUXILIARIES)  # "two of them are 16 and 17"
    if last is not None and (joined or measure.number.hedge_start < measure.start):
        return _again(last, bare.at)
    verb = verb_lemma(lead) if lead else None
    holds = verb in ("employ", "kill", "injure", "carry", "seat", "house", "hold")
    return bare.person(verb=verb) if holds and (follow in CLOSED or not follow[0].isalpha()) else None


_STAFF = frozenset({"staff", "workforce", "payroll", "headcount"})


def _toll(document: Document, measure: Measure, start: int) -> Counted | None:
    """ "the death toll rose to 1,024", "a toll of 41", "the number of injured stands at 60"."""
    lowers = document.words.lowers
    for place in range(measure.first - 1, max(start, measure.first - 12) - 1, -1):
        word = lowers[place]
        if word in ".;":
            return None
        if word == "toll" or (
            word in TOLLS and place > 1 and lowers[place - 1] in ("of", "the") and "number" in lowers[max(start, place - 3) : place]
        ):
            gap = lowers[place + 1 : measure.first]
            if any(other in LINKS_TO_COUNT for other in gap):
                return Counted("person", (), measure.stop, certain=False, attribute=TOLLS[word], verb="die")
            return None
        if word == "number" and lowers[place + 1 : place + 2] == ("of",):
            head = head_after(document.words, place + 2, measure.first, plural=True)
            return Counted(head.noun, head.modifiers, measure.stop, certain=False) if head else None
    return None
