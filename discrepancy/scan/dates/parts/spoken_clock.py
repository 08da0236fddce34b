"""Clock times as they are spoken: half past nine, a quarter to six, ten past four, shortly before eleven in the morning."""

from __future__ import annotations

from discrepancy.lang.en.events.dates import BEFORE_SPOKEN_CLOCK
from discrepancy.lang.en.words.date_words import SMALL
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.words import Words

_PARTS = frozenset({"morning", "afternoon", "evening"})
_STEPS = {"quarter": 15, "half": 30}
_HOURS = 12


def spoken_time(words: Words, i: int, done: int) -> DatePart | None:
    """The time around "past", or around "to" after a quarter, at word `i`: half past nine, a quarter to six, twenty minutes past four."""
    lowers = words.lowers
    hour = _hour(lowers, i + 1)
    at = i - 1 - (i > 1 and lowers[i - 1] in ("minutes", "minute"))
    if hour is None or at < done:
        return None
    minutes = _STEPS.get(lowers[at]) or SMALL.get(lowers[at]) or (int(lowers[at]) if len(lowers[at]) < 3 and lowers[at].isdecimal() else 0)
    if not 0 < minutes < 60:
        return None
    first = at - (lowers[at] == "quarter" and at > done and lowers[at - 1] == "a")
    if lowers[i] == "to" and first == at and (at == done or lowers[at - 1] not in BEFORE_SPOKEN_CLOCK):
        return None  # "in the first quarter to 12 points"
    clock = hour * 60 + (minutes if lowers[i] == "past" else -minutes)
    return _in_half_day(words, first, i + 2, clock % (_HOURS * 60))


def hour_before_part_of_day(words: Words, i: int, done: int) -> DatePart | None:
    """The hour before "in the morning" or "at night", whose last word is word `i`, after a preposition: "shortly after two in the afternoon"."""
    lowers = words.lowers
    at = i - 2 if lowers[i] == "night" else i - 3
    if at - 1 < max(0, done) or lowers[at - 1] not in BEFORE_SPOKEN_CLOCK:
        return None
    hour = _hour(lowers, at)
    return None if hour is None else _in_half_day(words, at, at + 1, hour % _HOURS * 60, part=i)


def _hour(lowers: tuple[str, ...], at: int) -> int | None:
    if at >= len(lowers):
        return None
    hour = int(lowers[at]) if len(lowers[at]) < 3 and lowers[at].isascii() and lowers[at].isdecimal() else SMALL.get(lowers[at], 0)
    return hour if 1 <= hour <= _HOURS else None


def _in_half_day(words: Words, first: int, last: int, clock: int, *, part: int | None = None) -> DatePart | None:
    """The atom of a time on a dial of twelve hours, with the part of the day that is said after it."""
    lowers = words.lowers
    word = lowers[last : last + 3]
    end = last
    if word[:2] == ("in", "the") and word[2:] and word[2] in _PARTS:
        end = last + 3
    elif word[:2] == ("at", "night"):
        end = last + 2
    if part is not None and end != part + 1:
        return None
    said = lowers[end - 1] if end > last else ""
    later = said in ("afternoon", "evening") or (said == "night" and clock >= 6 * 60)
    hour, minute = divmod(clock + _HOURS * 60 * later, 60)
    return DatePart(first=first, last=end, label="clock", hour=hour % 24, minute=minute, sure=bool(said))
