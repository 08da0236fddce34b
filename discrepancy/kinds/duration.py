"""How long something lasts: "the three-day siege", "for about three and a half hours", "a year and a half"."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from discrepancy.kinds.clauses.stated_values import figure, measures_of, value_of, words_after, words_before
from discrepancy.kinds.time.elapsed_times import MARK, elapsed_times
from discrepancy.kinds.time.wordy_durations import wordy_durations
from discrepancy.lang.en.meaning.event_nouns import is_event_noun
from discrepancy.lang.en.meaning.hypernyms import is_noun
from discrepancy.lang.en.meaning.lexicon import is_person_noun, singular, verb_lemma
from discrepancy.lang.en.quantities.durations import ENDING, HOLDING, LASTING, NO_NAME, ORDER, PARTICLES, PLACED
from discrepancy.lang.en.words.closed_class import CLOSED, DETERMINERS
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge, Value
from discrepancy.scan.document import Document
from discrepancy.scan.events.event_nouns import verb_near
from discrepancy.scan.fact_kind import Kind, Trait
from discrepancy.scan.measures.counted_noun import head_after
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.words import Words


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each stated length of time, and for each that follows from "since" and a month or year."""
    yield from sorted(
        (*_stated(document), *_since(document), *elapsed_times(document), *wordy_durations(document)),
        key=lambda fact: (fact.start, fact.end),
    )


def _stated(document: Document) -> Iterator[Fact]:
    """One fact for each stretch of time that is neither an age nor a judicial term; the attribute is what lasts."""
    words = document.words
    for measure in measures_of(document, "duration"):
        before, after = words_before(document, measure, 12), words_after(document, measure, 6)
        sentence = document.sentence_at(measure.start)
        stop = words.at(sentence.end)
        attribute, head = _what(document, measure, before, after, stop)
        if before[-2:] == ("suspended", "for"):
            attribute, head = "suspension", "suspension"
        gates: tuple[str, ...] = ()
        if head is not None and is_person_noun(head):
            gates = (f"scope=as {head}",)  # how long somebody was it, and not how long he was there
        details = (("per", measure.per),) if measure.per else ()
        if attribute == MARK and (which := next((word for word in after[1:4] if word in ORDER or word.endswith("th")), None)):
            details = (*details, ("into", which))
        if before[-1:] == ("after",) and after[:1] == ("of",):
            details = (*details, ("so-far", "yes"))  # "after four days of riots" it may go on
        yield document.fact(
            "duration", measure.start, measure.end, value_of(measure, measure.unit), hedge=measure.hedge, attribute=attribute, head=head,
            qualifiers=gates, details=details,
        )  # fmt: skip


def _since(document: Document) -> Iterator[Fact]:
    """ "held since April": the time up to the day of the source, as exact as the date. Needs a verb of a lasting state."""
    words = document.words
    today = document.source.published
    if today is None or "since" not in words.lowers:
        return
    for mention in document.dates:
        first = words.at(mention.start)
        if first == 0 or words.lowers[first - 1] != "since" or mention.iso is None:
            continue
        months = _months(mention.iso, today)
        verb = verb_near(words, first, words.at(mention.end), back=6, ahead=0)
        if months is None or verb is None:
            continue
        low, high = months
        value = Value(text=f"{figure(low)}-{figure(high)}", low=float(low), high=float(high), unit="month", resolution=1.0)
        yield document.fact(
            "duration", words.starts[first - 1], mention.end, value, hedge=Hedge.RANGE, predicate=verb, details=(("since", mention.iso),),
            confidence=0.8,
        )  # fmt: skip


def _months(iso: str, today: datetime.date) -> tuple[int, int] | None:
    """Fewest and most whole months from a year or month to a day; None for other forms and for less than two months."""
    parts = iso.split("-")
    if len(parts) > 2 or not all(part.isdigit() for part in parts):
        return None
    first, last = (int(parts[1]), int(parts[1])) if len(parts) == 2 else (1, 12)
    passed = 12 * (today.year - int(parts[0])) + today.month
    return (max(0, passed - last - 1), passed - first + 1) if passed - last >= 2 else None


def _what(document: Document, measure: Measure, before: tuple[str, ...], after: tuple[str, ...], stop: int) -> tuple[str, str | None]:
    """The noun that lasts: after the hyphen ("three-day siege"), after "of", or the subject of "lasted"; else "duration"."""
    placed = PLACED.get(after[0]) if after else None
    if placed is not None and not (before[-1:] == ("for",) and after[0] in ("before", "after")):
        return placed, None
    if after[:1] == ("into",):
        return MARK, None
    if after[:1] in (("remaining",), ("left",)) or after[:2] == ("to", "go"):
        return "remaining", None
    if after[:1] == ("as",) and (role := _role(after[1:])):
        return role, role  # "four seasons as the club's director": how long somebody was it
    if (noun := _noun_after(document.words, measure, after, stop)) is not None:
        return noun, noun
    if before[-1:] == ("for",) and len(before) > 1 and is_person_noun(before[-2]):
        return before[-2], before[-2]  # "a translator for eight years": how long somebody was it
    named = _named(before)
    if named is not None:
        return named if before[-1] == "of" or is_event_noun(named) else "duration", named
    return _of_lasting(document, measure, before)


def _noun_after(words: Words, measure: Measure, after: tuple[str, ...], stop: int) -> str | None:
    """The noun after a stretch of time: "three-day siege", "four weeks' notice", "two hours of talks"."""
    at = measure.stop
    if measure.joined:
        head = head_after(words, at, stop, plural=False)
        if head is not None and head.at - at < 4:
            return head.noun
    if after[:1] == ("of",) or (after[:1] in (("'",), ("’",)) and after[1:2] != ("time",)):
        head = head_after(words, at + 1, stop, plural=False)
        return None if head is None else head.noun
    return None


def _of_lasting(document: Document, measure: Measure, before: tuple[str, ...]) -> tuple[str, str | None]:
    """The subject of the verb of lasting before a stretch of time; "duration" where there is none."""
    for place, word in enumerate(reversed(before)):
        if word in ".;:":
            break
        if word in LASTING and before[len(before) - place :][:1] in PARTICLES:
            break  # "could take off for five hours"
        if word in LASTING or (word in HOLDING and before[-1 - place :][1:2] == ("for",)) or (word in ENDING and before[-1] == "after"):
            left = before[: len(before) - 1 - place]
            if before[-1] == "for" and any(other not in CLOSED for other in before[len(before) - place :]):
                break  # "went unnoticed for 71 days"
            if word == "last" and left[-1:] and left[-1] not in ("to", "will", "would", "could", "can", "may", "might", "should", "not"):
                continue
            return _subject(document, measure, left)
    return "duration", None


def _role(after: tuple[str, ...]) -> str | None:
    """The noun for a person that heads a phrase: "the club's director of youth", "mayor"; None for other phrases."""
    last = None
    for place, word in enumerate(after):
        if not word[0].isalpha() or (word in CLOSED and (place or word not in DETERMINERS)):
            break
        last = word
    noun = singular(last) if last is not None else None
    return noun if noun is not None and is_person_noun(noun) else None


def _named(before: tuple[str, ...]) -> str | None:
    """What lasts, where its noun comes right before: "a sitting of 19 hours", "declared a state of emergency for 30 days"."""
    if before[-1:] not in (("of",), ("for",)) or len(before) < 2:
        return None
    noun = singular(before[-2])
    if not noun.isalpha() or noun in CLOSED or noun in NO_NAME or is_person_noun(noun):
        return None
    if verb_lemma(before[-2]) not in (None, before[-2]) and before[-3:-2] not in (("a",), ("an",), ("the",)):
        return None
    return noun if before[-1] == "of" or (is_noun(noun) and before[-3:-2] and verb_lemma(before[-3]) is None) else None


# "at 11:15 p.m. and took six hours": a letter is no noun.
_SHORTEST = 3


def _subject(document: Document, measure: Measure, left: tuple[str, ...]) -> tuple[str, str | None]:
    """The common noun that is the subject of a verb of lasting, if one comes before it; a name is none."""
    if left[-1:] == (",",) and "," in left[:-1]:
        left = left[: len(left) - 2 - left[-2::-1].index(",")]  # "the curfew, imposed on Monday, holds for"
    noun = next((word for word in reversed(left) if word[0].isalpha() and word not in CLOSED and not word.endswith(("ed", "ing"))), None)
    if noun is None or len(noun) < _SHORTEST:
        return "duration", None
    texts = document.words.texts[max(0, measure.first - 12) : measure.first]
    if noun.capitalize() in texts and noun != left[0]:
        return "duration", None
    return singular(noun), singular(noun)


KIND = Kind(
    id="duration",
    summary="How long something lasts",
    extract=extract,
    traits=frozenset({Trait.NUMBER, Trait.MANY_PER_TEXT, Trait.TIME_SPAN}),
    details=frozenset({Detail.INTO, Detail.NTH, Detail.PER, Detail.SINCE, Detail.SO_FAR}),
)
