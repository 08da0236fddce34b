"""Counts: goes through the numbers and reads counts of nouns, results and absences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from discrepancy.kinds.clauses.scope_cues import scope_of
from discrepancy.kinds.clauses.stated_values import figure, value_of, words_after, words_before
from discrepancy.kinds.counting.count_frames import find_counted
from discrepancy.kinds.counting.counted import Counted
from discrepancy.kinds.counting.existence import absence_counts, excluded_groups, existence_counts
from discrepancy.kinds.counting.lexical_counts import both_counts, goal_counts, multiple_crime_counts, repetition_counts, sole_member_counts
from discrepancy.kinds.counting.match_results import match_result
from discrepancy.kinds.counting.ranks import finishing_place, occurrence_number, ordinal_rank
from discrepancy.lang.en.meaning.lexicon import is_person_noun, verb_lemma
from discrepancy.lang.en.quantities.counts import CALLS, CASUALTIES, EMERGENCY_NUMBERS, FIRED, MARGINS, OTHERS_COUNTED, SETS_OF_PEOPLE
from discrepancy.lang.en.quantities.durations import PERIODS_OF_TALLIES
from discrepancy.lang.en.words.casualty_verbs import casualty_attribute
from discrepancy.lang.en.words.date_words import WEEKDAYS
from discrepancy.lang.en.words.name_particles import ORGANISATION_HEADS
from discrepancy.model.fact import Fact
from discrepancy.model.value import Hedge, Value
from discrepancy.scan.document import Document
from discrepancy.scan.measures.counted_noun import head_after
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.numbers.hedges import open_bounds, worded_hedge_after
from discrepancy.scan.numbers.number_scan import Number
from discrepancy.scan.units.rates import read_per
from discrepancy.scan.words import Words

_NEAR = 25
_SCORE_BY = {2: "score", 3: "record"}


def count_facts(document: Document) -> Iterator[Fact]:
    """The counts of a document, in order of their kinds: nouns, then scores, then "no one" and "the only survivor"."""
    yield from _measured(document)
    for number in document.numbers:
        fact = _numbered(document, number)
        if fact is not None:
            yield fact
    for counts in _WORDED:
        yield from counts(document)


_WORDED = (
    repetition_counts,
    multiple_crime_counts,
    sole_member_counts,
    both_counts,
    goal_counts,
    existence_counts,
    excluded_groups,
    absence_counts,
)
"""Counts stated without a number, in the order in which they are read."""


def _measured(document: Document) -> Iterator[Fact]:
    """The counts that have a number and a noun, or a number that borrows the noun of the one before."""
    last: Counted | None = None
    fact: Fact | None = None
    paragraph = -1
    for measure, role in zip(document.measures, document.measure_roles, strict=True):
        if role != "count" or (measure.first and document.words.lowers[measure.first - 1] == "per"):
            continue  # "38 deaths per 100,000 people": what the rate is of
        if _counts_nothing(document.words, measure):
            continue
        sentence = document.sentence_at(measure.start)
        if sentence.paragraph != paragraph:
            last, paragraph = (last if sentence.paragraph == paragraph + 1 else None), sentence.paragraph
        start, stop = document.sentence_words(measure.start)
        found = find_counted(document, measure, start, stop, last)
        if found is None:
            continue
        last = found
        measure = _with_hedge_after(document, measure, found)
        before, fact = fact, _fact(document, measure, found, start, stop)
        if before is not None and not found.certain and before.sentence == fact.sentence and _joined(document, measure):
            fact = _further(before, fact)
        yield fact


def _numbered(document: Document, number: Number) -> Fact | None:
    """A score, a rank or "no one"; None for a number of another form."""
    if number.form == "score":
        return match_result(document, number)
    if number.form == "ordinal":
        return (
            _streak(document, number)
            or ordinal_rank(document, number)
            or occurrence_number(document, number)
            or finishing_place(document, number)
        )
    return _none(document, number) if number.form == "none" else None


def _with_hedge_after(document: Document, measure: Measure, found: Counted) -> Measure:
    """The measure with a hedge after its noun: "twenty people or more", "five guests at most"."""
    after = worded_hedge_after(document.words, found.stop) if found.certain and measure.hedge is Hedge.EXACT else None
    if after is None:
        return measure
    low, high = open_bounds(*measure.raw, after[0])
    return measure._replace(hedge=after[0], low=low, high=high)


def _joined(document: Document, measure: Measure) -> bool:
    """Whether "and" comes right before a number and its hedge: "killed three people and dozens more"."""
    words = document.words
    at = words.at(min(measure.start, measure.number.hedge_start)) - 1
    return at >= 0 and words.lowers[at] == "and"


def _further(before: Fact, fact: Fact) -> Fact:
    """A number joined to one before it, of the same noun: the outcome of the former holds for these too, who are part of them."""
    if fact.head != before.head or fact.qualifiers not in ((), ("part=other",)) or fact.attribute != fact.head:
        return fact
    return replace(fact, details=tuple(sorted((*fact.details, ("joined", "yes")))))


def _counts_nothing(words: Words, measure: Measure) -> bool:
    """Whether a number is dialled is half of a phrase or part of a name: "911 calls", "a one-on-one interview"."""
    if ("-", "on", "-") in (words.lowers[measure.first + 1 : measure.first + 4], words.lowers[max(0, measure.first - 3) : measure.first]):
        return True
    before, after = words.texts[measure.first - 1 : measure.first], words.texts[measure.stop : measure.stop + 1]
    if before and after and before[0][0].isupper() and after[0].istitle() and after[0].lower() in ORGANISATION_HEADS:
        return True  # "WQXL 4 News"
    return words.lowers[measure.first] in EMERGENCY_NUMBERS and words.lowers[measure.first + 1 : measure.first + 2] in CALLS


_OF_A_ROW = frozenset({"first", "last", "next", "final"})
"""Before a number these make it a part: "completed his first 12 throws"."""


def _is_person(noun: str) -> bool:
    return noun in CASUALTIES or noun == "person" or is_person_noun(noun)


def _fact(document: Document, measure: Measure, found: Counted, start: int, stop: int) -> Fact:
    words = document.words
    noun = found.noun
    fired = noun == "shot" and (words.lowers[found.stop - 1] == "shots" or not FIRED.isdisjoint(words.lowers[found.stop : found.stop + 3]))
    person = _is_person(noun) and not fired and (noun not in SETS_OF_PEOPLE or measure.raw == (1.0, 1.0))
    said = None if fired else casualty_attribute(noun)
    attribute = found.attribute or said
    if noun in ("time", "shot", "round"):
        attribute = attribute if noun != "time" else "time"
    person = person or (attribute is not None and attribute in ("killed", "injured") and said is not None)
    end = words.ends[found.stop - 1] if found.certain and 0 < words.ends[found.stop - 1] - measure.end <= _NEAR else measure.end
    after = words_after(document, measure, found.stop - measure.stop + 8)[found.stop - measure.stop :] if found.stop > measure.stop else ()
    before = words_before(document, measure, 7)
    part = found.part or (before[-1] if before[-1:] and before[-1] in _OF_A_ROW else "")
    if not part and attribute is None and _besides(words, measure.first, measure.stop, found.stop):
        part = "other"
    qualifiers = (
        *((f"part={part}",) if part else ()),
        *scope_of(after or words_after(document, measure, 8)),
    )
    return document.fact(
        "count",
        measure.start,
        end,
        value_of(measure, "person" if person else noun),
        hedge=measure.hedge,
        attribute=attribute or noun,
        head="person" if (noun in CASUALTIES and not fired) or (said and person) else noun,
        modifiers=found.modifiers,
        predicate=found.verb or (verb_lemma(noun) if said else None),
        qualifiers=qualifiers,
        details=_details(document, found, start, happened=attribute is not None),
    )


def _details(document: Document, found: Counted, start: int, *, happened: bool) -> tuple[tuple[str, str], ...]:
    """The whole that it is of, the day it is held at, and whether it is a margin or a rate; `happened` says that something became of them."""
    words = document.words
    details = [("total", figure(found.total.raw[0]))] if found.total else []
    if found.part == "":
        details.append(("partitive", "yes"))
    if not happened and (day := _held(document, found.stop, start)):
        details.append(("at", day))
    if words.lowers[found.stop : found.stop + 1] in MARGINS and found.certain:
        details.append(("change", "yes"))  # "ten points down" is a margin
    per = read_per(words, found.stop)
    if per is not None and per.unit in PERIODS_OF_TALLIES:
        details.append(("per", per.unit))
    return tuple(details)


def _besides(words: Words, first: int, after: int, stop: int) -> bool:
    """Whether what is counted comes on top of what was mentioned before: "25 further jets", "27 other miners", "an additional 40 beds"."""
    before = words.lowers[first - 1] if first else ""
    behind = words.lowers[after : max(stop, after + 1)]
    return before in ("another", "further", "additional") or (
        not OTHERS_COUNTED.isdisjoint(behind) and "than" not in words.lowers[after : stop + 1]
    )


def _held(document: Document, behind: int, start: int) -> str | None:
    """When a level was counted, where its words say so: "1.4 million people in 2008", "In 2008, the city had …"."""
    words = document.words
    for place in (behind, start):
        if words.lowers[place : place + 1] == ("in",) and place + 1 < len(words.texts):
            mention = document.date_at(words.starts[place + 1])
            if mention is not None and mention.form == "absolute" and mention.iso is not None and mention.iso[:1].isdigit():
                return mention.iso
    return None


def _none(document: Document, number: Number) -> Fact | None:
    """ "no one was hurt", "none of the crew survived", "no militants": a count of no one."""
    words = document.words
    stop = document.sentence_words(number.start)[1]
    value = Value(text="0", low=0.0, high=0.0, unit="person", resolution=1.0)
    details = (("negated", "yes"),)
    if words.lowers[number.first] == "no" and number.stop == number.first + 1:
        head = head_after(words, number.stop, stop, plural=True)
        if head is None or not (_is_person(head.noun) or casualty_attribute(head.noun)) or len(head.modifiers) > 1:
            return None
        attribute = casualty_attribute(head.noun) or head.noun
        return document.fact("count", number.start, words.ends[head.at], value, attribute=attribute, head=head.noun, details=details)
    said = next(filter(None, map(casualty_attribute, words.lowers[number.stop : min(stop, number.stop + _VERB)])), None)
    if said is None:
        return None
    return document.fact("count", number.start, number.end, value, attribute=said, head="person", details=details)


_VERB = 9
"""Most words after "no one" that may say what happened to no one."""


_ROWS = frozenset("straight consecutive successive such".split())


def _streak(document: Document, number: Number) -> Fact | None:
    """ "their eighth straight win": eight of them; "the third game in a row"."""
    words = document.words
    if number.low is None or number.low < 2 or number.stop >= len(words.texts):
        return None
    lowers, stop = words.lowers, min(len(words.texts), number.stop + 5)
    if lowers[number.stop] in _ROWS:
        head = head_after(words, number.stop + 1, stop, plural=False)
    else:
        row = next((at for at in range(number.stop + 1, stop) if lowers[at : at + 3] == ("in", "a", "row")), -1)
        head = head_after(words, number.stop, row, plural=False) if row > 0 else None
    if head is None or head.noun in WEEKDAYS:
        return None  # "the fourth straight week Friday"
    value = Value(
        text=figure(number.low), low=number.low, high=number.low, unit="person" if _is_person(head.noun) else head.noun, resolution=1.0
    )
    return document.fact(
        "count", number.start, words.ends[head.at], value, attribute=head.noun, head=head.noun, details=(("in-a-row", "yes"),)
    )  # fmt: skip
