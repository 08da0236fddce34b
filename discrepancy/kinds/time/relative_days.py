"""Days counted from an event: "the day before Lund's death, Holm drowned", "Lund's death came two days after Holm drowned"."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator

from discrepancy.lang.en.meaning.lexicon import verb_lemma
from discrepancy.lang.en.quantities.durations import CAME
from discrepancy.lang.en.words.closed_class import AUXILIARIES
from discrepancy.lang.en.words.date_words import small_number
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.events.event_nouns import event_noun

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_AFTER = {"after": 1, "before": -1}
_REACH = 16
"""Most words after the day that are searched for the verb of its event."""
_GAP = 4
"""Most words between a name and its verb: "Lund's sudden death came"."""
FROM = Detail.RECKONED_FROM
"""Detail of such a day: whose event it is counted from."""


def relative_days(document: Document) -> Iterator[Fact]:
    """One date for each such day if the text gives a day next to the name; the first one is used."""
    words = document.words
    lowers = words.lowers
    firsts: list[int] = []
    days: dict[str, datetime.date | None] = {}
    for at in words.among(frozenset(_AFTER)):
        length = _DAYS.get(lowers[at - 1]) if at > 1 else None
        count = 1 if at > 1 and lowers[at - 2] in ("a", "the", "one") else small_number(lowers[at - 2]) if at > 1 else None
        if length is None or not count or document.date_at(words.starts[at - 2]) is not None:
            continue
        firsts = firsts or [name.first for name in document.names]
        low, high = document.sentence_words(words.starts[at])
        shift = datetime.timedelta(days=_AFTER[lowers[at]] * length * count)
        following = bisect_left(firsts, at + 1)
        behind = document.names[following] if following < len(firsts) else None
        if behind is not None and behind.possessive and words.at(behind.title_start or behind.start) <= at + 1:
            name, begin = behind, behind.last + 2
        elif lowers[at - 3 : at - 2] and lowers[at - 3] in CAME:
            ahead = document.names[bisect_left(firsts, at - 3) - 1] if bisect_left(firsts, at - 3) else None
            if ahead is None or ahead.first < low or not ahead.possessive or at - 3 - ahead.last > _GAP:
                continue
            name, begin, shift = ahead, at + 1, -shift
        else:
            continue
        surname = name.parts[-1].casefold()
        if surname not in days:
            days[surname] = _day_of(document, surname)
        day, verb = days[surname], _verb(lowers, begin, min(high, begin + _REACH))
        if day is not None and verb is not None:
            yield document.fact(
                "date", words.starts[at - 2], words.ends[at], Value(text=(day + shift).isoformat()), attribute=event_noun(verb), predicate=verb,
                details=(("form", "anchored"), (FROM, name.text), ("tense", "past")), confidence=0.8,
            )  # fmt: skip


def _verb(lowers: tuple[str, ...], begin: int, stop: int) -> str | None:
    """The first verb in the past from word `begin`."""
    for place in range(begin, stop):
        lemma = verb_lemma(lowers[place])
        if lemma not in (None, lowers[place]) and lowers[place] not in AUXILIARIES and lowers[place].endswith(("ed", "en", "t", "d")):
            return lemma
    return None


def _day_of(document: Document, surname: str) -> datetime.date | None:
    """The first day that is in a sentence with a surname."""
    sentences = {document.sentence_at(other.start).start for other in document.names if other.parts[-1].casefold() == surname}
    for mention in document.dates:
        if mention.iso is None or mention.dateline or "/" in mention.iso or not mention.iso[:4].isdecimal():
            continue
        if len(mention.iso) >= len("2020-01-02") and document.sentence_at(mention.start).start in sentences:
            return datetime.date.fromisoformat(mention.iso[: len("2020-01-02")])
    return None
