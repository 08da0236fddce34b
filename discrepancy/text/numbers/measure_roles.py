"""What each measure of a text states: an age, a judicial term, a duration, money, a share, a physical quantity, a count, or nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from discrepancy.text.dates.scan import DateMention
from discrepancy.text.numbers.ages import is_age
from discrepancy.text.numbers.judicial_terms import is_term, tells_of_court
from discrepancy.text.numbers.measures import Measure
from discrepancy.text.numbers.words import HYPHENS
from discrepancy.text.sentences import Sentence
from discrepancy.text.unswept import unswept
from discrepancy.text.words import Words

# "a 19-year low": how long ago it was so last, a manner of speaking and no duration.
_EXTREMES = frozenset("low lows high highs peak record".split())
_LASTING = frozenset(
    "for lasted lasting lasts last took take takes taking after within over in during spent spend spending nearly almost about around roughly than than"
    " every until another only just under least most to of served".split()
)
_FOLLOWING = frozenset("later earlier ago after before since and or long of in".split())


@unswept
def assign_roles(
    text: str, words: Words, sentences: Sequence[Sentence], dates: Sequence[DateMention], measures: Sequence[Measure]
) -> tuple[str, ...]:
    """One of age, sentence, duration, money, percent, quantity, count or "" for each measure, in order."""
    roles: list[str] = []
    court: bool | None = None
    starts = [sentence.start for sentence in sentences]
    dated, size = 0, len(dates)
    for place, measure in enumerate(measures):
        while dated < size and dates[dated].end <= measure.number.start:
            dated += 1
        covered = dated < size and dates[dated].start <= measure.number.start < dates[dated].end
        band = covered and measure.number.form == "band" and is_age(text, words, measure, None, False)
        if (
            covered
            and not band
            and not (measure.sort == "time" and dates[dated].form in ("relative", "anchored") and measure.end <= dates[dated].end)
        ):
            roles.append("")
            continue
        sort = measure.sort
        if sort in ("money", "percent"):
            roles.append(sort)
            continue
        before = measures[place - 1] if place else None
        if is_age(text, words, measure, before, bool(roles) and roles[-1] == "age"):
            roles.append("age")
        elif sort == "plain":
            roles.append("" if measure.number.form == "band" or _repeats(words, measure) else "count")
        elif sort == "time":
            if court is None:
                court = tells_of_court(words)
            sentence = sentences[max(0, bisect_right(starts, measure.start) - 1)] if sentences else None
            first, stop = (words.at(sentence.start), words.at(sentence.end)) if sentence else (0, len(words.texts))
            roles.append("sentence" if is_term(words, measure, first, stop, court=court) else "duration" if lasts(words, measure) else "")
        else:
            roles.append("quantity" if measure.number.form != "article" or _measures(words, measure) else "")
    return tuple(roles)


def _repeats(words: Words, measure: Measure) -> bool:
    """Whether the number tells how many terms follow one another: "two consecutive five-year terms"."""
    follow = words.lowers[measure.stop] if measure.stop < len(words.texts) else ""
    return follow in ("consecutive", "concurrent") and words.lowers[measure.stop + 2 : measure.stop + 3] == ("-",)


_EXTENT = frozenset(
    "of away from long wide deep high tall off down up apart north south east west thick ahead below above behind short to across or".split()
)


def _measures(words: Words, measure: Measure) -> bool:
    """Whether "a mile", "a foot" measure something: hedged, or with a word of extent behind them. "A yard in Tonga" does not."""
    follow = words.lowers[measure.stop] if measure.stop < len(words.texts) else ""
    return measure.number.hedge_start < measure.start or follow in _EXTENT


def lasts(words: Words, measure: Measure) -> bool:
    """Whether a stretch of time is a duration and not "a 19-year low", "a day" or "one day"."""
    stop = measure.stop
    follow = words.lowers[stop] if stop < len(words.texts) else ""
    if follow in HYPHENS and stop + 1 < len(words.texts):
        follow = words.lowers[stop + 1]
    if follow in _EXTREMES:
        return False
    lead = words.lowers[measure.first - 1] if measure.first else ""
    if lead in ("every", "each"):
        return False
    if measure.number.form == "article" and measure.unit not in ("decade",) and measure.raw == (1.0, 1.0):
        return measure.number.hedge_start < measure.start or lead in _LASTING or follow in ("ago", "since")
    if measure.raw == (1.0, 1.0) and measure.number.form == "words" and measure.unit in ("day", "night", "week", "year", "month"):
        return measure.joined or measure.number.hedge_start < measure.start or lead in _LASTING or follow in _FOLLOWING
    return True
