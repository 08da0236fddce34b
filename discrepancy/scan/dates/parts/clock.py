"""Clock times: 9:40 p.m., 2.17am, 20.15, 0737 GMT, noon, three o'clock."""

from __future__ import annotations

from discrepancy.lang.en.events.dates import AFTER_DOTTED_CLOCK, BEFORE_CLOCK
from discrepancy.lang.en.words.date_words import CLOCK_WORDS, SMALL, ZONES
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.words import Words

_CLOCK_BEFORE = BEFORE_CLOCK | {"just", "shortly", "nearly", "almost", ",", "(", "–", "—", "-", ";"}


def clock_at(words: Words, i: int) -> DatePart | None:
    """The clock time that begins at word `i`, or None."""
    lowers = words.lowers
    word = lowers[i]
    if not word.isdecimal():
        if word in CLOCK_WORDS:
            return DatePart(
                first=i, last=_zone_end(words, i + 1)[0], label="clock", hour=CLOCK_WORDS[word], zone=_zone_end(words, i + 1)[1]
            )
        hour = SMALL.get(word)
        if hour is None or hour > 12:
            return None
        return _with_half_day(words, i, i + 1, hour, 0, None, certain=False)
    if len(word) > 4 or not word.isascii():
        return None
    count = len(words.texts)
    if len(word) == 4:
        return _in_four_figures(words, i)
    if len(word) == 3:
        return None
    hour = int(word)
    if hour > 24:
        return None
    if (
        i + 2 < count
        and lowers[i + 1] in (":", ".", "h")
        and words.ends[i] == words.starts[i + 1]
        and words.ends[i + 1] == words.starts[i + 2]
    ):
        minutes = lowers[i + 2]
        if len(minutes) == 2 and minutes.isdecimal() and int(minutes) < 60:
            return _with_minutes(words, i, hour, int(minutes))
    return _with_half_day(words, i, i + 1, hour, 0, None, certain=False)


def _continues_otherwise(words: Words, end: int) -> bool:
    """Whether a clock's figures go on as something else at word `end`: a docket's "3:14-cv-00982", a stretch of "2h15m"."""
    texts = words.texts
    glued = end < len(texts) and words.starts[end] == words.ends[end - 1]
    if glued and texts[end] in ("m", "min", "mins"):
        return words.lowers[end - 2] == "h"
    return (
        glued
        and texts[end] == "-"
        and texts[end + 1 : end + 2] != ()
        and texts[end + 1].isalpha()
        and words.starts[end + 1] == words.ends[end]
    )


def _race(words: Words, i: int, end: int) -> bool:
    """ "the 3.15 at Ascot": a race by its hour, in the afternoon."""
    lead = i > 0 and words.lowers[i - 1] == "the"
    return lead and words.lowers[end : end + 1] == ("at",) and words.texts[end + 1 : end + 2] != () and words.texts[end + 1][0].isupper()


def _train(words: Words, i: int, end: int) -> bool:
    """ "the 7.52 from Leeds", "the 18.05 to Hull"."""
    lead = i > 0 and words.lowers[i - 1] == "the"
    behind = words.lowers[end : end + 1] in (("from",), ("to",))
    return lead and behind and words.texts[end + 1 : end + 2] != () and words.texts[end + 1][0].isupper()


def _in_four_figures(words: Words, i: int) -> DatePart | None:
    """A clock time without a mark: "0737 GMT", "2000 hours"."""
    lowers, word = words.lowers, words.lowers[i]
    end, zone, said = _zone(words, i + 1)
    hour, minute = int(word[:2]), int(word[2:])
    if not said and i and lowers[i - 1] == "at" and word[0] == "0" and minute < 60:
        return DatePart(first=i, last=i + 1, label="clock", hour=hour, minute=minute)
    if not said or hour > 24 or minute > 59:
        return None
    if lowers[i + 1] in ("hours", "hrs", "hr") and word[0] != "0" and (i == 0 or lowers[i - 1] not in BEFORE_CLOCK):
        return None  # "2000 hours of work"
    return DatePart(first=i, last=end, label="clock", hour=hour % 24, minute=minute, zone=zone)


def _with_minutes(words: Words, i: int, hour: int, minute: int) -> DatePart | None:
    lowers = words.lowers
    end, second = i + 3, None
    mark = lowers[i + 1]
    if _continues_otherwise(words, end):
        return None
    if _third_part(words, end, mark):
        if mark == "." or len(lowers[end + 1]) != 2:
            return None  # 12.30.45, a version or a date
        end, second = end + 2, int(lowers[end + 1])
    if i and words.ends[i - 1] == words.starts[i] and lowers[i - 1] in (".", ":", "/", "$", "£", "€", "#"):
        return None
    found = _with_half_day(words, i, end, hour, minute, second, certain=True)
    if found is None or mark == "h":
        return found
    if found.last > end:
        return found
    if mark == ":":
        return found if _colon_is_clock(words, i, end, timed=second is not None) else None
    return _with_dot(words, i, end, found)


def _third_part(words: Words, end: int, mark: str) -> bool:
    """Whether word `end` is the same mark again, with figures glued after it."""
    glued = end + 1 < len(words.texts) and words.ends[end - 1] == words.starts[end] and words.ends[end] == words.starts[end + 1]
    return glued and words.lowers[end] == mark and words.lowers[end + 1].isdecimal()


def _colon_is_clock(words: Words, i: int, end: int, *, timed: bool) -> bool:
    """Whether "9:40" at word `i` is a time of day, by the words next to it; `timed` says that it has seconds."""
    lowers = words.lowers
    before = lowers[i - 1] if i else ","
    if end < len(words.texts) and lowers[end] == "mark":
        return False  # "stopped at the 1:42 mark": so long after the start
    if timed and before not in BEFORE_CLOCK:
        return False  # 2:24:17 is how long a race took
    opens = (
        before in _CLOCK_BEFORE
        or (not before[0].isalpha() and not before.isdecimal() and before not in "-$£€/")
        or before in ("of", "the", "logged")
    )
    return opens or (len(lowers[i]) == 2 and not words.texts[i - 1][0].isupper() and before not in ("in", "score", "by"))


def _with_dot(words: Words, i: int, end: int, found: DatePart) -> DatePart | None:
    """The clock time "9.40" at word `i`, where the words next to it say that it is one."""
    lowers, count = words.lowers, len(words.texts)
    before = lowers[i - 1] if i else ","
    hour = found.hour or 0
    if _race(words, i, end):
        return found._replace(hour=hour + 12 if hour < 10 else hour, sure=True)
    if _train(words, i, end):
        return found
    if before not in BEFORE_CLOCK or (before in ("to", "from", "and", "between", "about", "around", "near", "past") and len(lowers[i]) < 2):
        after = lowers[end] if end < count else "."
        return found if len(lowers[i]) == 2 and after in ("yesterday", "today", "tomorrow", "on") and before != "of" else None
    after = lowers[end] if end < count else "."
    if before == "to" or after not in AFTER_DOTTED_CLOCK:
        return None
    return found


def _with_half_day(words: Words, i: int, end: int, hour: int, minute: int, second: int | None, *, certain: bool) -> DatePart | None:
    """A clock with am, pm, o'clock or "in the evening" after it; `certain` ones need no such word."""
    lowers, count = words.lowers, len(words.texts)
    half = lowers[end] if end < count else ""
    said = ""
    if half in ("am", "pm"):
        said, end = half, end + 1
    elif half in ("a", "p") and lowers[end + 1 : end + 3] == (".", "m") and words.starts[end + 1] == words.ends[end]:
        said, end = half + "m", end + 3
        if end < count and lowers[end] == "." and words.starts[end] == words.ends[end - 1]:
            end += 1
    elif half == "o'clock" or (half == "noon" and hour == 12):
        end, certain = end + 1, True
    elif not certain:
        return None
    if said:
        if not 1 <= hour <= 12 and not (hour <= 23 and said == "pm"):
            return None
        hour = hour % 12 + 12 if said == "pm" and hour <= 12 else hour % 12 if said == "am" else hour
    sure = bool(said) or hour > 12 or hour == 0 or words.texts[i].startswith("0") or half == "noon"
    end, hour, sure = _part_of_day(words, end, hour, sure, said=bool(said))
    end, zone = _zone_end(words, end)
    if hour > 24 or (hour == 24 and minute):
        return None
    return DatePart(first=i, last=end, label="clock", hour=hour % 24, minute=minute, second=second, zone=zone, sure=sure)


def _part_of_day(words: Words, end: int, hour: int, sure: bool, *, said: bool) -> tuple[int, int, bool]:
    """End, hour and whether it is sure, after "in the evening" or "at night" at word `end`; `said` says that am or pm is given."""
    lowers, count = words.lowers, len(words.texts)
    if end + 2 < count and lowers[end] == "in" and lowers[end + 1] == "the" and lowers[end + 2] in ("morning", "afternoon", "evening"):
        if not said and lowers[end + 2] != "morning" and hour < 12:
            hour += 12
        end, sure = end + 3, True
    elif end + 1 < count and lowers[end] == "at" and lowers[end + 1] == "night" and not said and 6 <= hour < 12:
        end, hour, sure = end + 2, hour + 12, True
    return end, hour, sure


def _zone_end(words: Words, end: int) -> tuple[int, str | None]:
    last, zone, said = _zone(words, end)
    return (last, zone) if said else (end, None)


def _zone(words: Words, i: int) -> tuple[int, str | None, bool]:
    """End, offset and whether a zone ("GMT", "local time", "hours") is at word `i`."""
    lowers, count = words.lowers, len(words.texts)
    if i >= count:
        return i, None, False
    word = lowers[i]
    if word in ZONES and words.texts[i].isupper():
        return i + 1, ZONES[word], True
    if word == "local" and i + 1 < count and lowers[i + 1] == "time":
        return i + 2, None, True
    if word in ("hours", "hrs", "hr"):
        end, zone, said = _zone(words, i + 1)
        return (end, zone, True) if said else (i + 1, None, True)
    if word == "z" and words.starts[i] == words.ends[i - 1]:
        return i + 1, "Z", True
    return i, None, False
