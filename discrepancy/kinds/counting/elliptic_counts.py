"""What a number without its noun counts: after a label ("Dead: 6"), before or after a verb, in a toll."""

from __future__ import annotations

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


def elliptic_count(document: Document, measure: Measure, start: int, stop: int, last: Counted | None) -> Counted | None:
    """A number without its noun: "two more are missing", "kills at least 23", "the toll rose to 41", "there were four in the party"."""
    words = document.words
    lowers = words.lowers
    before = lowers[measure.first - 2 : measure.first] if measure.first > 1 else ()
    if before[1:] == ("of",) and (before[0] in PARENTS or before[0] in COLLECTIVES or before[0] in _STAFF):
        noun = "child" if before[0] in PARENTS else "employee" if before[0] in _STAFF else "person"
        attribute = noun if before[0] in PARENTS else None
        return Counted(noun, (), measure.stop, certain=False, verb="employ" if noun == "employee" else None, attribute=attribute)
    labelled = labelled_count(document, measure, start)
    if labelled is not None:
        return labelled
    at = measure.stop
    while at < stop and lowers[at] in ("more", "others", "other"):
        at += 1
    follow = lowers[at] if at < stop else "."
    toll = _toll(document, measure, start)
    if toll is not None:
        return toll
    if last is not None and at > measure.stop and not follow[0].isalpha() and not people_counted(last.noun):
        return last._replace(stop=at, certain=False, total=None, part=None, attribute=None)  # "options on 15 more"
    lead_at = words.at(measure.number.hedge_start) - 1
    while lead_at >= start and lowers[lead_at] in ("another", "a", "further", "the", "only", "just", "all", "up", "to", "additional"):
        lead_at -= 1
    lead = lowers[lead_at] if lead_at >= start else ""
    if lead == "population":
        return Counted("person", (), measure.stop, certain=False)
    compared = lowers[lead_at - 1 : lead_at + 1] in (("compared", "to"), ("compared", "with"))
    if last is not None and compared:
        return last._replace(stop=at, certain=False, total=None, part=None, attribute=None)
    if last is not None and people_counted(last.noun) and lead == "including" and follow in ("at", "in", "on", "near", "from"):
        return last._replace(stop=at, certain=False, total=None, part="", attribute=None)  # "20 wounded, including seven at a barbecue"
    if lead == "by" and lead_at > start and verb_lemma(lowers[lead_at - 1]) in SEEN and (follow in CLOSED or not follow[0].isalpha()):
        return Counted("person", (), at, certain=False, verb=verb_lemma(lowers[lead_at - 1]))  # "viewed by 26 million"
    if last is not None and people_counted(last.noun) and lead in (",", "and", "with", "now", "are", "were") and follow in STAYED:
        return last._replace(stop=at, certain=False, total=None, part=None, attribute=None)  # "five remained in the hospital"
    if follow in ("is", "was", "has") and measure.raw[1] > 1 and measure.first and lowers[measure.first - 1] in ("the", "a", "this"):
        return None  # "the 486 is the descendant"
    if follow in AUXILIARIES and (
        lead_at < start or lead in ',;:–—(“"' or lead in ("and", "but", "while", "that", "which", "whom", "then", "of")
    ):
        return (
            last._replace(stop=at, certain=False, total=None, part=None, attribute=None)
            if last
            else Counted("person", (), at, certain=False)
        )
    if lead_at < start and happens_to_people(lowers, at, stop):
        return (
            last._replace(stop=at, certain=False, total=None, part=None, attribute=None)
            if last and people_counted(last.noun)
            else Counted("person", (), at, certain=False)
        )
    if (
        lead in ("was", "were", "are", "be", "is")
        and lead_at > start
        and lowers[lead_at - 1] == "there"
        and follow in ("in", "on", "at", "aboard", "inside")
    ):
        return Counted("person", (), at, certain=False)
    if lead == "to" and lead_at > start and lowers[lead_at - 1] in ("cent", "percent", "%", "pc", "points"):
        named = counted_antecedent(words, lead_at)  # "deaths rose 6 per cent to 1,264"
        return Counted(named, (), at, certain=False) if named else None
    said = casualty_attribute(lead)
    if said is not None and verb_lemma(lead) is not None:
        return Counted("person", (), at, certain=False, attribute=said, verb=verb_lemma(lead))
    if follow.endswith("ed") and verb_lemma(follow) is not None and last is not None and not people_counted(last.noun):
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
