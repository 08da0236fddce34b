"""What each measure of a text states: an age, a judicial term, a duration, money, a share, a physical quantity, a count, or nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, partial

from discrepancy.lang.en.quantities.measures import AFTER_DURATION, BEFORE_DURATION, DISCIPLINES, EXTENTS, EXTREMES
from discrepancy.model.value import Hedge
from discrepancy.scan.dates.date_scan import DateMention
from discrepancy.scan.measures.ages import is_age
from discrepancy.scan.measures.judicial_terms import is_judicial_term, mentions_sentencing
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.sentences import Sentence
from discrepancy.scan.words import Words
from discrepancy.system.gc_pause import gc_paused


@gc_paused
def assign_roles(
    text: str, words: Words, sentences: Sequence[Sentence], dates: Sequence[DateMention], measures: Sequence[Measure]
) -> tuple[str, ...]:
    """One of age, sentence, duration, money, percent, quantity, count or "" for each measure, in order."""
    roles: list[str] = []
    starts = [sentence.start for sentence in sentences]
    court = cache(partial(mentions_sentencing, words))
    dated, size = 0, len(dates)
    given: dict[str, str] = {}
    for place, measure in enumerate(measures):
        while dated < size and dates[dated].end <= measure.number.start:
            dated += 1
        covered = dated < size and dates[dated].start <= measure.number.start < dates[dated].end
        band = covered and measure.number.form == "band" and is_age(text, words, measure, None, False)
        furniture = _is_furniture(text, measure) or words.texts[measure.first - 1 : measure.first] == ("©",)
        span = covered and measure.label == "time" and dates[dated].form in ("relative", "anchored") and measure.end <= dates[dated].end
        if (measure.stop - measure.first < 6 and furniture) or (covered and not band and not span):
            roles.append("")
            continue
        label = measure.label
        if label in ("money", "percent"):
            roles.append(label)
            continue
        if measure.lent and label in given:
            roles.append(given[label])
            continue
        before = measures[place - 1] if place else None
        if is_age(text, words, measure, before, bool(roles) and roles[-1] == "age"):
            roles.append("age")
        elif label == "plain":
            roles.append("" if measure.number.form == "band" or _repeats(words, measure) else "count")
        elif label == "time":
            sentence = sentences[max(0, bisect_right(starts, measure.start) - 1)] if sentences else None
            roles.append(_time_role(words, measure, sentence, court()))
        else:
            said = (measure.number.form != "article" or _measures(words, measure)) and not _names_race(words, measure)
            roles.append("quantity" if said else "")
        given[label] = roles[-1]
    return tuple(roles)


def _time_role(words: Words, measure: Measure, sentence: Sentence | None, court: bool) -> str:
    """A judicial term, a duration or nothing; `court` says that the text is about sentencing."""
    first, stop = (words.at(sentence.start), words.at(sentence.end)) if sentence else (0, len(words.texts))
    if is_judicial_term(words, measure, first, stop, court=court):
        return "sentence"
    return "duration" if is_duration(words, measure) else ""


_FURNITURE = re.compile(
    r"\s*(?:\d+ (?:comments?|shares?|likes?|views?|replies|retweets?|photos?|images?)|(?:est\.? )?read(?:ing)? time\b.*|\d+[ -]min(?:ute)?s?[ -]read"
    r"|(?:photo|image|slide|gallery|page|picture|advertisement) \d+ (?:of|/) \d+|sign up for our .*|most (?:read|popular) .*)\s*",
    re.IGNORECASE,
)
"""Lines of a page that are not part of its story."""
_SHORT_LINE = 60


def _is_furniture(text: str, measure: Measure) -> bool:
    """Whether a measure is on a line that belongs to the page: "4 comments", "5 min read", "Photo 3 of 12"."""
    start = text.rfind("\n", max(0, measure.start - _SHORT_LINE), measure.start) + 1
    if start == 0 and measure.start > _SHORT_LINE:
        return False
    end = text.find("\n", measure.end, measure.end + _SHORT_LINE)
    end = len(text) if end < 0 else end
    return end - start <= _SHORT_LINE and _FURNITURE.fullmatch(text, start, end) is not None


def _names_race(words: Words, measure: Measure) -> bool:
    """ "the 100m hurdles": the length names a discipline."""
    follow = words.lowers[measure.stop] if measure.stop < len(words.texts) else ""
    return measure.label == "length" and measure.unit in ("metre", "kilometre", "yard") and follow in DISCIPLINES


def _repeats(words: Words, measure: Measure) -> bool:
    """Whether the number says how many terms follow one another: "two consecutive five-year terms"."""
    follow = words.lowers[measure.stop] if measure.stop < len(words.texts) else ""
    return follow in ("consecutive", "concurrent") and words.lowers[measure.stop + 2 : measure.stop + 3] == ("-",)


def _measures(words: Words, measure: Measure) -> bool:
    """Whether "a mile", "a foot" measure something: hedged, or with a word of extent after them. "A yard in Tonga" does not."""
    follow = words.lowers[measure.stop] if measure.stop < len(words.texts) else ""
    return measure.number.hedge_start < measure.start or follow in EXTENTS


def is_duration(words: Words, measure: Measure) -> bool:
    """Whether a stretch of time is a duration and not "a 19-year low", "a day" or "one day"."""
    if measure.raw == (0.0, 0.0):
        return False  # "a zero-day flaw"
    stop = measure.stop
    follow = words.lowers[stop] if stop < len(words.texts) else ""
    if follow in HYPHENS and stop + 1 < len(words.texts):
        follow = words.lowers[stop + 1]
    if follow in EXTREMES:
        return False
    lead = words.lowers[measure.first - 1] if measure.first else ""
    if (
        measure.unit == "second"
        and measure.number.form == "article"
        and follow not in ("later", "ago", "long")
        and measure.hedge is Hedge.EXACT
    ):
        return False  # "plans for a second"
    if lead in ("every", "each"):
        return False
    if measure.number.form == "article" and measure.unit not in ("decade",) and measure.raw == (1.0, 1.0):
        of = follow == "of" and measure.unit not in ("day", "night", "minute", "second")
        hedged = measure.hedge is not Hedge.EXACT or measure.number.hedge_start < measure.start
        return hedged or lead in BEFORE_DURATION or of or follow in ("ago", "since")
    if measure.raw == (1.0, 1.0) and measure.number.form == "words" and measure.unit in ("day", "night", "week", "year", "month"):
        return measure.joined or measure.number.hedge_start < measure.start or lead in BEFORE_DURATION or follow in AFTER_DURATION
    return True
